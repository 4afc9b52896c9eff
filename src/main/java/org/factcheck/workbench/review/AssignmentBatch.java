package org.factcheck.workbench.review;

import java.util.List;
import java.util.Set;
import org.factcheck.workbench.kernel.ClaimId;

/**
 * What became of claims that were to be given to a person together.
 *
 * @param given the claims that the person got
 * @param already how many the person had before; they stay the person's
 * @param redated those of them that are due another day now, with the day that they were due before
 * @param judged how many were not given, because the person has judged them: nobody is second to their own verdict
 * @param leftOut how many were not given, because somebody had dismissed them
 */
public record AssignmentBatch(
        Set<ClaimId> given, int already, List<AssignmentPlan.Pick> redated, int judged, int leftOut) {
    public AssignmentBatch {
        given = Set.copyOf(given);
        redated = List.copyOf(redated);
    }

    /** Whether nothing has changed. */
    public boolean isEmpty() {
        return given.isEmpty() && redated.isEmpty();
    }
}
