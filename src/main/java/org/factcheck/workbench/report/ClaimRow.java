package org.factcheck.workbench.report;

import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.review.DisplayState;
import org.jspecify.annotations.Nullable;

/**
 * One claim in a list. Start and end are UTF-16 code units of the head revision; a claim on an image has neither (both are
 * 0), and its wording stands for the exact words.
 *
 * @param evidence number of pieces of evidence that stand
 * @param verdicts number of reviewers who have given a verdict
 * @param mine assigned to the viewer or judged by them
 * @param inImage null for a claim in the text
 */
public record ClaimRow(
        ClaimId id,
        @Nullable ClaimId parent,
        ClaimKind kind,
        Claim.Origin origin,
        int start,
        int end,
        String exact,
        @Nullable String wording,
        DisplayState state,
        @Nullable String ratingLabel,
        @Nullable String speaker,
        double priority,
        int evidence,
        int verdicts,
        boolean mine,
        int version,
        @Nullable InImage inImage) {

    /** Whether it stands in the text that is shown. */
    public boolean inText() {
        return inImage == null;
    }
}
