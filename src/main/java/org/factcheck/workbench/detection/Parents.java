package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns drafts into claims: each part of a larger claim names it, and each gets its priority. */
final class Parents {
    private static final Set<ClaimKind> PARTS = Set.of(
            ClaimKind.DATE, ClaimKind.PLACE, ClaimKind.QUANTITY, ClaimKind.ROLE, ClaimKind.UNIT, ClaimKind.EQUIPMENT);

    private Parents() {}

    /** Drafts must be in document order, longer first: open claims form a stack. */
    static List<DetectedClaim> assign(Doc doc, List<Draft> drafts) {
        List<DetectedClaim> claims = new ArrayList<>(drafts.size());
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft d = drafts.get(i);
            open.removeIf(k -> drafts.get(k).span().end() <= d.span().start());
            int parent = -1;
            for (int k = open.size() - 1; k >= 0; k--) {
                Draft candidate = drafts.get(open.get(k));
                boolean larger =
                        candidate.span().contains(d.span()) && !candidate.span().equals(d.span());
                boolean whole = !PARTS.contains(candidate.kind()) && candidate.kind() != ClaimKind.QUOTE;
                boolean part = PARTS.contains(d.kind()) && whole
                        || d.kind() != ClaimKind.QUOTE && candidate.kind() == ClaimKind.QUOTE;
                if (larger && part) {
                    parent = open.get(k);
                    break;
                }
            }
            Sent s = doc.sentences().get(d.sentence());
            claims.add(new DetectedClaim(
                    d.kind(),
                    d.span(),
                    d.head(),
                    d.polarity(),
                    d.modality(),
                    d.facts(),
                    d.speaker(),
                    d.attribution(),
                    PriorityReason.priority(d.kind(), d.span().of(doc.text()), d.facts(), d.speaker() != null),
                    parent));
            open.add(i);
            if (open.size() > 40) {
                open.removeFirst();
            }
        }
        return claims;
    }
}
