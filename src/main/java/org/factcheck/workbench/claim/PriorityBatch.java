package org.factcheck.workbench.claim;

import java.util.Map;
import org.factcheck.workbench.kernel.ClaimId;

/**
 * What became of claims whose priority was to be set together.
 *
 * @param before of each claim that was changed, the priority that it had
 * @param claims what became of the claims
 */
public record PriorityBatch(Map<ClaimId, Priority> before, ClaimBatch claims) {
    public PriorityBatch {
        before = Map.copyOf(before);
    }
}
