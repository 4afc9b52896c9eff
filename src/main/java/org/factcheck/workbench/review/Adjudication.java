package org.factcheck.workbench.review;

import java.time.Instant;
import org.factcheck.workbench.kernel.AdjudicationId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;

/**
 * How the dispute about a claim was decided. Append-only.
 *
 * @param reason what the reviewers differed in
 * @param text why it was decided so
 */
public record Adjudication(
        AdjudicationId id,
        ClaimId claim,
        PersonId adjudicator,
        String adjudicatorName,
        Rating rating,
        Reason reason,
        String text,
        Instant decidedAt) {

    /** Why reviewers came to different verdicts. */
    public enum Reason {
        /** They read the claim in different ways. */
        READING,
        /** They relied on different evidence. */
        EVIDENCE,
        /** They meant the same, on both sides of a boundary of the scale. */
        SCALE,
        /** One of them was mistaken. */
        MISTAKE,
        /** What one of them judged was not known yet to the other. */
        NEW_INFORMATION
    }
}
