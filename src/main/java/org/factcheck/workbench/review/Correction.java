package org.factcheck.workbench.review;

import java.time.Instant;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.CorrectionId;
import org.factcheck.workbench.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Suggested replacement words for a claim with a reason, or a question to the author with its answer, or both. */
public record Correction(
        CorrectionId id,
        ClaimId claim,
        @Nullable String replacement,
        @Nullable String reason,
        @Nullable String question,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        PersonId author,
        String authorName,
        Instant createdAt,
        @Nullable Instant withdrawnAt,
        int version) {}
