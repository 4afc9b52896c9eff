package org.factcheck.workbench.detection;

import java.util.Locale;

/**
 * Units that share one noun: "the 14th, 23rd and 32nd mechanised brigades", "First and Fifteenth Armies", "the 112, 113 and 114 Divisions". The list is a claim
 * as a whole, and so is each member: "14th" with the designation "14th mechanised brigade".
 */
final class UnitLists {
    private UnitLists() {}

    /**
     * Claims the members before the last one, and the list.
     *
     * @param head first token of the last member
     * @param at token of the shared noun
     * @param end end of the last member
     */
    static void before(Passage p, int head, int at, int end, String noun, Facts facts) {
        Sent s = p.s;
        int from = head;
        while (from >= 2
                && (s.tag(from - 1).equals("CC") || s.tag(from - 1).equals(","))
                && ordinal(s, from - 2)
                && p.free(from - 2, from)) {
            from -= 2;
        }
        if (from == head || !ordinal(s, head)) {
            return;
        }
        String text = p.doc.text();
        String words = at > head + 1 ? s.span(head + 1, at).of(text) + " " : "";
        String one = s.token(at).capital() ? noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1) : noun;
        add(p, from, end, facts.withDesignation(s.span(from, end).of(text)).withEchelon(noun));
        for (int i = from; i < head; i += 2) {
            String designation = s.token(i).form() + " " + words + one;
            add(p, i, i + 1, facts.withDesignation(designation).withEchelon(noun));
        }
        p.use(from, head);
    }

    private static boolean ordinal(Sent s, int i) {
        return UnitRules.ORDINAL.matcher(s.token(i).form()).matches() || several(s, i);
    }

    /** Whether figures stand in a row: no count, as in "the 112, 113 and 114 Divisions". */
    static boolean several(Sent s, int i) {
        boolean before = joins(s, i - 1) && figure(s, i - 2);
        boolean after = joins(s, i + 1) && figure(s, i + 2);
        return figure(s, i) && (before || after);
    }

    private static boolean joins(Sent s, int i) {
        return s.tag(i).equals("CC") || s.tag(i).equals(",");
    }

    private static boolean figure(Sent s, int i) {
        String word = s.lower(i);
        return !word.isEmpty() && word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static void add(Passage p, int from, int to, Facts facts) {
        p.add(ClaimKind.UNIT, from, to, from, to, Polarity.POSITIVE, Modality.ASSERTED, facts);
    }
}
