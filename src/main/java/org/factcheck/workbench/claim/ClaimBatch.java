package org.factcheck.workbench.claim;

import java.util.Map;
import org.factcheck.workbench.kernel.ClaimId;

/**
 * What became of claims that were to be changed together.
 *
 * @param changed the claims that were changed, with the version that each has now
 * @param leftOut how many were not, because somebody had changed them meanwhile
 */
public record ClaimBatch(Map<ClaimId, Integer> changed, int leftOut) {
    public ClaimBatch {
        changed = Map.copyOf(changed);
    }
}
