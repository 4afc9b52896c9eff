package org.factcheck.workbench.claim;

import java.util.List;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.DetectedClaim;
import org.factcheck.workbench.detection.Detection;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.RevisionId;

/**
 * What detecting once more would change in an article. Claims on which a person has worked are never in it.
 *
 * @param added positions in the detection's list of claims: no stored claim stands for them
 * @param changed stored claims whose words or facts are found differently now
 * @param gone stored claims that are no longer found
 * @param kept how many claims stay as they are, those with a person's work included
 * @param restKnown whether sentences, issues and priorities are stored as they are found now
 */
public record DetectionDifference(
        RevisionId revision,
        Detection detection,
        List<Integer> added,
        List<Changed> changed,
        List<Gone> gone,
        int kept,
        List<Match> matches,
        boolean restKnown) {
    public DetectionDifference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
        matches = List.copyOf(matches);
    }

    /** A stored claim at its version, and its words until now. */
    public record Changed(ClaimId claim, int version, ClaimKind kind, String before, int found) {}

    /** A stored claim at its version that is no longer found. */
    public record Gone(ClaimId claim, int version, ClaimKind kind, String words) {}

    /** A detected claim, by its position, and the stored one that stands for it. */
    public record Match(int found, ClaimId claim) {}

    /** Whether no claim would change. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }

    /** A claim of the new detection. */
    public DetectedClaim found(int position) {
        return detection.claims().get(position);
    }
}
