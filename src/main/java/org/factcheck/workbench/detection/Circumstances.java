package org.factcheck.workbench.detection;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where and when people came to harm or equipment was lost, where the same clause says it: "killed 12 people in Aden on
 * Sunday". A part of a sentence without a verb of its own ("two of them fatally") takes the place and time of the
 * sentence.
 */
final class Circumstances {
    private static final Set<String> WHERE =
            Set.of("in", "at", "near", "outside", "around", "across", "inside", "into", "on");
    private static final Set<String> PLACES = Set.of("GPE", "LOC", "FAC");

    private Circumstances() {}

    static void add(Passage p) {
        for (int i = 0; i < p.found.size(); i++) {
            Draft draft = p.found.get(i);
            if (draft.kind() != ClaimKind.CASUALTY && draft.kind() != ClaimKind.EQUIPMENT) {
                continue;
            }
            Span clause = clause(p, draft.head());
            Facts facts = draft.facts();
            if (facts.place() == null) {
                facts = facts.withPlace(place(p, clause, draft.head()));
            }
            if (facts.date() == null) {
                FoundDate date = date(p, clause);
                facts = date == null ? facts : facts.withDate(date.range(), date.timex());
            }
            if (facts != draft.facts()) {
                p.found.set(i, draft.as(draft.kind(), facts));
            }
        }
    }

    /** The smallest clause with a verb that has the words; else the sentence. */
    private static Span clause(Passage p, Span words) {
        Span best = p.s.span();
        for (Clause c : p.clauses) {
            if (c.type() != Clause.Type.FRAGMENT
                    && c.span().contains(words)
                    && c.span().length() < best.length()) {
                best = c.span();
            }
        }
        return best;
    }

    private static @Nullable String place(Passage p, Span clause, Span head) {
        Sent s = p.s;
        String before = null;
        for (int i = Math.max(1, s.at(clause.start()));
                i < s.size() && s.token(i).end() <= clause.end();
                i++) {
            if (!PLACES.contains(s.entity(i)) || !s.token(i).begins()) {
                continue;
            }
            int from = s.tag(i - 1).equals("DT") ? i - 1 : i;
            int to = s.entityEnd(i);
            boolean where = WHERE.contains(s.lower(from - 1)) && !s.token(i).is("the");
            if (where && !p.dated(i)) {
                String name = s.span(s.tag(i).equals("DT") && to > i + 1 ? i + 1 : i, to)
                        .of(p.doc.text());
                if (s.token(i).start() > head.start()) {
                    return name;
                }
                before = name;
            }
        }
        return before;
    }

    private static @Nullable FoundDate date(Passage p, Span clause) {
        for (FoundDate date : p.dates) {
            if (date.sort() == FoundDate.Sort.POINT && date.range() != null && clause.contains(date.span())) {
                return date;
            }
        }
        return null;
    }
}
