package org.factcheck.workbench.review;

import java.time.Instant;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.VerdictId;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer enters.
 *
 * @param supersedes the reviewer's own active verdict when the form was opened, if any
 * @param claimVersion the version of the claim that the reviewer has before them
 */
public record NewVerdict(
        RatingId rating,
        String rationale,
        Verdict.Confidence confidence,
        Instant asOf,
        @Nullable VerdictId supersedes,
        int claimVersion) {}
