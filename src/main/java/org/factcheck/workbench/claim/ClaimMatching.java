package org.factcheck.workbench.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.DetectedClaim;
import org.factcheck.workbench.detection.Detection;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * Compares a new detection with the claims of the revision: the same kind over the same words is the same claim; else
 * the same kind over words that agree by half (intersection over union) is a changed one.
 */
final class ClaimMatching {
    private static final double SAME = 0.5;

    private final Map<Place, StoredClaim> exact = new HashMap<>();
    private final Map<ClaimKind, TreeMap<Integer, List<StoredClaim>>> byStart = new HashMap<>();
    private final Set<ClaimId> taken = new HashSet<>();

    private record Place(ClaimKind kind, Span span) {}

    private ClaimMatching(Collection<StoredClaim> stored) {
        for (StoredClaim claim : stored) {
            exact.putIfAbsent(new Place(claim.kind(), claim.span()), claim);
            byStart.computeIfAbsent(claim.kind(), kind -> new TreeMap<>())
                    .computeIfAbsent(claim.span().start(), start -> new ArrayList<>())
                    .add(claim);
        }
    }

    /**
     * @param worked claims that carry a person's work
     * @param restKnown whether sentences and issues are stored as they are found now
     */
    static DetectionDifference compare(
            RevisionId revision,
            Detection detection,
            List<StoredClaim> stored,
            Set<ClaimId> worked,
            boolean restKnown) {
        ClaimMatching matching = new ClaimMatching(stored);
        List<DetectedClaim> found = detection.claims();
        @Nullable StoredClaim[] partners = new @Nullable StoredClaim[found.size()];
        for (int i = 0; i < partners.length; i++) {
            StoredClaim same = matching.exact.get(
                    new Place(found.get(i).kind(), found.get(i).span()));
            if (same != null && matching.taken.add(same.id())) {
                partners[i] = same;
            }
        }
        List<Integer> added = new ArrayList<>();
        List<DetectionDifference.Changed> changed = new ArrayList<>();
        List<DetectionDifference.Match> matches = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            StoredClaim partner = partners[i] == null ? matching.nearest(found.get(i)) : partners[i];
            if (partner == null) {
                added.add(i);
                continue;
            }
            matches.add(new DetectionDifference.Match(i, partner.id()));
            if (!partner.touched() && !worked.contains(partner.id()) && !partner.says(found.get(i))) {
                changed.add(new DetectionDifference.Changed(
                        partner.id(), partner.version(), partner.kind(), partner.exact(), i));
            }
        }
        List<DetectionDifference.Gone> gone = stored.stream()
                .filter(claim ->
                        !matching.taken.contains(claim.id()) && !claim.touched() && !worked.contains(claim.id()))
                .map(claim -> new DetectionDifference.Gone(claim.id(), claim.version(), claim.kind(), claim.exact()))
                .toList();
        int kept = stored.size() - changed.size() - gone.size();
        return new DetectionDifference(revision, detection, added, changed, gone, kept, matches, restKnown);
    }

    private @Nullable StoredClaim nearest(DetectedClaim found) {
        TreeMap<Integer, List<StoredClaim>> sameKind = byStart.get(found.kind());
        if (sameKind == null) {
            return null;
        }
        Span span = found.span();
        StoredClaim best = null;
        double bestSimilarity = SAME;
        // Spans that agree by half begin no further before this one than it is long.
        for (List<StoredClaim> here : sameKind.subMap(span.start() - (span.end() - span.start()), span.end())
                .values()) {
            for (StoredClaim claim : here) {
                double similarity = claim.span().similarity(span);
                if (!taken.contains(claim.id()) && similarity >= bestSimilarity) {
                    best = claim;
                    bestSimilarity = similarity;
                }
            }
        }
        if (best != null) {
            taken.add(best.id());
        }
        return best;
    }
}
