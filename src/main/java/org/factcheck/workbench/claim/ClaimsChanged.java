package org.factcheck.workbench.claim;

import java.util.Set;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.TeamId;

/**
 * Somebody has changed claims in a way that matters to those who judge them. Published inside the transaction that
 * changes them, which holds the claims.
 */
public record ClaimsChanged(Viewer viewer, TeamId team, Set<ClaimId> claims, What what) {
    public ClaimsChanged {
        claims = Set.copyOf(claims);
    }

    /** What has changed. */
    public enum What {
        /** What a claim says: its words, its wording, or its place in an image. */
        WORDS,
        KIND,
        /** They are no longer dismissed. */
        RESTORED
    }
}
