package org.factcheck.workbench.review;

import java.util.Set;
import org.factcheck.workbench.kernel.ClaimId;

/**
 * What became of claims that were to be given to a person together.
 *
 * @param given the claims that the person got
 * @param already how many the person had before; they stay as they are
 * @param leftOut how many were not given, because somebody had dismissed them
 */
public record AssignmentBatch(Set<ClaimId> given, int already, int leftOut) {
    public AssignmentBatch {
        given = Set.copyOf(given);
    }
}
