package org.factcheck.workbench.detection;

import java.util.Set;

/**
 * Changes and ratios of quantities.
 *
 * <ul>
 *   <li>a verb of change with an amount: "profit fell 38 percent", "crime had fallen by a quarter", "the deficit doubled",
 *       "cut the number of mayors from 12 to six", "that compares with 7.9 percent"
 *   <li>"down from 45.7 percent two years ago", "up 3 percent"
 *   <li>"twice the province's annual budget"
 * </ul>
 */
final class ComparisonRules {
    private static final Set<String> CHANGING = Words.list("change-verbs");
    private static final Set<String> MULTIPLYING = Set.of("double", "triple", "treble", "quadruple", "halve");
    private static final Set<String> FRACTIONS = Set.of("half", "third", "quarter", "fifth", "tenth", "two-thirds");

    /** What troops and ships do: "advanced 2 km", "sank two transports". */
    private static final Set<String> MOVING = Set.of("advance", "retreat", "sink");

    private ComparisonRules() {}

    /** Whether a clause says by how much something changed. */
    static boolean change(Passage p, Clause c) {
        Sent s = p.s;
        String lemma = c.lemma();
        if (MULTIPLYING.contains(lemma)) {
            return true;
        }
        if (lemma.equals("compare") && Words.isOneOf(s.lower(c.verb() + 1), "with", "to")) {
            return true;
        }
        if (EXCEEDING.contains(lemma) || lemma.equals("be") && measured(p, c)) {
            return true;
        }
        if (p.military && MOVING.contains(lemma)) {
            return false;
        }
        if (!CHANGING.contains(lemma)) {
            return fromTo(p, c);
        }
        for (int i = c.verb() + 1; i < Math.min(c.to(), c.verb() + 7); i++) {
            if (s.token(i).number() && !p.dated(i)
                    || FRACTIONS.contains(s.lower(i)) && s.lower(i - 1).equals("a")) {
                return true;
            }
            if (s.tag(i).equals(",")) {
                return false;
            }
        }
        return false;
    }

    private static final Set<String> EXCEEDING =
            Set.of("outnumber", "exceed", "surpass", "outstrip", "outpace", "outweigh", "dwarf", "eclipse");

    /** "was up 4 percent", "is three times that of 2010", "was well short of the 60 percent needed". */
    private static boolean measured(Passage p, Clause c) {
        Sent s = p.s;
        int i = c.verb() + 1;
        while (i < c.to() && s.tag(i).equals("RB") && !Words.isOneOf(s.lower(i), "up", "down", "twice")) {
            i++;
        }
        if (Words.isOneOf(s.lower(i), "up", "down")) {
            int at = s.lower(i + 1).equals("by") || s.tag(i + 1).equals("RB") ? i + 2 : i + 1;
            return Numbers.at(s, at) != null && !p.dated(at);
        }
        if (s.lower(i).equals("short") && s.lower(i + 1).equals("of")) {
            return Numbers.at(s, s.tag(i + 2).equals("DT") ? i + 3 : i + 2) != null;
        }
        boolean times = s.lower(i + 1).equals("times") && Numbers.at(s, i) != null;
        int base = times ? i + 2 : Words.isOneOf(s.lower(i), "twice", "double", "half", "triple") ? i + 1 : -1;
        return base > 0
                && Words.isOneOf(s.lower(base), "that", "those", "what", "the")
                && !s.lower(base + 1).equals("time");
    }

    /** "cut the number of deputy mayors from 12 to six". */
    private static boolean fromTo(Passage p, Clause c) {
        Sent s = p.s;
        for (int i = c.verb() + 1; i < c.to(); i++) {
            NumberPhrase from = s.lower(i).equals("from") ? Numbers.at(s, i + 1) : null;
            if (from != null && from.to() < c.to() && !p.dated(from.word())) {
                for (int k = from.to(); k < Math.min(c.to(), from.to() + 4); k++) {
                    if (s.lower(k).equals("to") && Numbers.at(s, k + 1) != null) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    static void find(Passage p) {
        Sent s = p.s;
        for (int i = 1; i + 1 < s.size(); i++) {
            downFrom(p, i);
            twice(p, i);
        }
    }

    private static void downFrom(Passage p, int i) {
        Sent s = p.s;
        boolean turned = (s.lower(i).equals("down") || s.lower(i).equals("up"))
                && !s.token(i - 1).verb();
        int at = s.lower(i + 1).equals("from") || s.lower(i + 1).equals("by") ? i + 2 : i + 1;
        if (!turned || s.lower(i + 1).equals("to")) {
            return;
        }
        int number = "$€£".contains(s.lower(at)) ? at + 1 : at;
        NumberPhrase n = Numbers.at(s, number);
        boolean ordinal = n == null
                && at == i + 2
                && at < s.size()
                && Character.isDigit(s.lower(at).charAt(0));
        if (n == null && !ordinal || n != null && p.dated(n.word()) || n != null && at == i + 1 && !percent(s, n)) {
            return;
        }
        int to = Math.max(n == null ? at + 1 : n.to(), Phrases.end(s, at, s.size()));
        to = Phrases.withPrepositions(s, to, s.size(), 1, Set.of("in", "on", "at"));
        FoundDate date = p.dateAt(to);
        to = date == null ? to : Math.min(s.size(), s.at(date.span().end() - 1) + 1);
        int head = n == null ? at + 1 : n.to();
        Integer rank = n == null ? RankingRules.ordinal(s.lower(at)) : null;
        if (rank != null) {
            Facts ranked = Facts.none().withRank(rank);
            p.add(ClaimKind.RANKING, i, to, i, head, Polarity.POSITIVE, Modality.ASSERTED, ranked);
            return;
        }
        p.add(ClaimKind.COMPARISON, i, to, i, head, Polarity.POSITIVE, Modality.ASSERTED, Facts.none());
    }

    private static boolean percent(Sent s, NumberPhrase n) {
        return s.lower(n.to()).equals("percent")
                || s.lower(n.to()).equals("%")
                || s.lower(n.to()).equals("per");
    }

    /** Behind a comma, so that no clause of its own says it. */
    private static void twice(Passage p, int i) {
        Sent s = p.s;
        boolean ratio = s.lower(i).equals("twice")
                || s.lower(i).equals("double")
                || s.lower(i).equals("half");
        if (!ratio
                || !s.tag(i - 1).equals(",")
                || !s.tag(i + 1).equals("DT") && !s.tag(i + 1).equals("PRP$")) {
            return;
        }
        int end = Phrases.end(s, i + 1, s.size());
        while (end < s.size() && s.tag(end).equals("POS")) {
            end = Math.max(end + 1, Phrases.end(s, end + 1, s.size()));
        }
        if (end > i + 2) {
            p.add(
                    ClaimKind.COMPARISON,
                    i,
                    Phrases.withPrepositions(s, end, s.size(), 1, Set.of("of", "in")),
                    i,
                    end,
                    Polarity.POSITIVE,
                    Modality.ASSERTED,
                    Facts.none());
        }
    }
}
