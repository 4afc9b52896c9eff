package org.factcheck.workbench.review;

import java.time.Instant;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.VerdictId;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's rating of a claim. Append-only: a later one names the one it supersedes.
 *
 * @param asOf the time the verdict speaks of
 * @param claimVersion the version of the claim it was given on; null for old verdicts
 * @param afterDisclosure whether the reviewer could read others' verdicts on the claim when giving it; agreement is computed
 *     on the last one before that
 * @param active whether no later verdict of the same reviewer supersedes it
 */
public record Verdict(
        VerdictId id,
        ClaimId claim,
        PersonId reviewer,
        String reviewerName,
        Rating rating,
        String rationale,
        Confidence confidence,
        Instant asOf,
        Instant createdAt,
        @Nullable VerdictId supersedes,
        boolean active,
        @Nullable Integer claimVersion,
        boolean afterDisclosure) {

    /** How sure the reviewer is. */
    public enum Confidence {
        LOW,
        MEDIUM,
        HIGH
    }
}
