package org.factcheck.workbench.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the viewer may see of the review of one claim.
 *
 * @param scale the ratings to choose from, in order
 * @param verdicts newest first; only those the blind rule lets the viewer see
 * @param resolution the rating that stands, if any
 * @param adjudication the decision by which it stands, if it was disputed
 */
public record ClaimReview(
        DisplayState state,
        List<Rating> scale,
        List<Verdict> verdicts,
        @Nullable Rating resolution,
        List<Correction> corrections,
        @Nullable Adjudication adjudication,
        Progress progress) {

    /**
     * How far the review is, which is no secret.
     *
     * @param given reviewers whose verdicts count
     * @param needed reviewers whose verdicts the claim needs
     * @param reviewed false if claims of this kind need none
     * @param reopened why the claim is to be judged again; null if it is not
     * @param note why, in somebody's words
     */
    public record Progress(
            int given,
            int needed,
            boolean reviewed,
            @Nullable ReopenedBecause reopened,
            @Nullable String note) {}
}
