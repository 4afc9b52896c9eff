package org.factcheck.workbench.review;

import java.time.Instant;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.VerdictId;
import org.jspecify.annotations.Nullable;

/** What a reviewer enters. {@code supersedes} is the reviewer's own active verdict when the form was opened, if any. */
public record NewVerdict(
        RatingId rating,
        String rationale,
        Verdict.Confidence confidence,
        Instant asOf,
        @Nullable VerdictId supersedes) {}
