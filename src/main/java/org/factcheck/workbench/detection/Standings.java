package org.factcheck.workbench.detection;

import java.util.Set;

/**
 * Ranks without ordinal or superlative: "the leading cause of death", "the world's top exporter of tin", "a record high",
 * "near record lows", "a two-year low", "a record 12,000 visitors", "the top of the table".
 */
final class Standings {
    /** What is at the top of something, and is no office: "the top supplier", not "a top general". */
    private static final Set<String> TOPPING = Set.of(
            "supplier",
            "producer",
            "exporter",
            "importer",
            "seller",
            "buyer",
            "scorer",
            "earner",
            "employer",
            "lender",
            "donor",
            "destination",
            "cause",
            "source",
            "market",
            "export",
            "grower",
            "maker",
            "manufacturer",
            "consumer",
            "partner",
            "seed",
            "polluter",
            "emitter",
            "killer");

    /** What "leading" does not rank: "a leading question", "the leading lady". */
    private static final Set<String> NOT_LED =
            Set.of("question", "lady", "man", "actor", "actress", "role", "edge", "article", "part", "name", "figure");

    private static final Set<String> BEHIND_LEADING =
            Set.of("of", "in", "for", "among", "on", "behind", "to", "worldwide");

    private static final Set<String> PEAKS =
            Set.of("high", "highs", "low", "lows", "peak", "peaks", "level", "levels", "best", "worst");

    /** What a record is not kept of here: "a record company", "his criminal record". */
    private static final Set<String> NOT_RECORDED = Set.of(
            "company",
            "label",
            "player",
            "store",
            "shop",
            "producer",
            "book",
            "books",
            "keeping",
            "keeper",
            "holder",
            "holders",
            "deal",
            "date",
            "contract",
            "executive",
            "sleeve",
            "collection",
            "industry");

    private static final Set<String> PARTS = Set.of("top", "bottom", "head", "foot");

    private static final Set<String> ORDERED = Set.of(
            "table",
            "league",
            "standings",
            "rankings",
            "ranking",
            "charts",
            "chart",
            "leaderboard",
            "list",
            "polls",
            "group",
            "division");

    private Standings() {}

    /** Whether a word says that what follows comes first: "the | leading cause of death", "Europe's | top exporter of tin". */
    static boolean first(Sent s, int i) {
        String word = s.lower(i);
        boolean owned = s.lower(i - 1).equals("the")
                || s.tag(i - 1).equals("POS")
                || s.tag(i - 1).equals("PRP$");
        if (!owned || !Words.isOneOf(word, "leading", "top", "foremost")) {
            return false;
        }
        int end = Phrases.end(s, i + 1, s.size());
        if (end <= i + 1 || !s.token(end - 1).noun()) {
            return false;
        }
        String noun = s.lemma(end - 1);
        if (word.equals("top")) {
            return TOPPING.contains(noun);
        }
        boolean within = s.tag(i - 1).equals("POS") || BEHIND_LEADING.contains(s.lower(end));
        return within && s.tag(end - 1).equals("NN") && !NOT_LED.contains(noun);
    }

    static void find(Passage p) {
        for (int i = 0; i < p.s.size(); i++) {
            record(p, i);
            topOfTable(p, i);
        }
    }

    /** "hit a record high", "record sales", "an all-time low", "a 16-month low", "a record 12,000 visitors". */
    private static void record(Passage p, int i) {
        Sent s = p.s;
        if (p.used[i]) {
            return;
        }
        int end = peak(p, i);
        if (end < 0) {
            return;
        }
        int from = i;
        while (from > 0
                && (s.tag(from - 1).equals("DT")
                        || s.tag(from - 1).equals("PRP$")
                        || s.tag(from - 1).equals("POS"))) {
            from = s.tag(from - 1).equals("POS") ? Phrases.start(s, from - 2, 0) : from - 1;
        }
        int to = Phrases.withPrepositions(s, end, s.size(), 2, Set.of("of", "for", "in", "since"));
        if (to > end && p.dated(to - 1) && !s.lower(end).equals("since")) {
            to = end;
        }
        Clause clause = p.clauseAt(i);
        int start = clause != null && reached(clause, from) ? clause.from() : from;
        Facts facts =
                Facts.none().with("order", s.span(i, end).of(p.doc.text())).withRank(1);
        p.add(ClaimKind.RANKING, start, to, i, end, facts);
        p.use(i, i + 1);
    }

    /** Whether the verb of a clause leads to the peak: "closed at | a record high". */
    private static boolean reached(Clause c, int from) {
        return c.type() == Clause.Type.FULL
                && c.verb() >= 0
                && from > c.verb()
                && from - c.verb() <= 3
                && from - c.from() <= 14;
    }

    /** Where the words for a peak end that begin at a word; -1 where none do. */
    private static int peak(Passage p, int i) {
        Sent s = p.s;
        String word = s.lower(i);
        int noun;
        if (word.equals("all") && s.lower(i + 1).equals("-") && s.lower(i + 2).equals("time")) {
            noun = i + 3;
        } else if (word.equals("record") || word.equals("historic") || word.equals("all-time")) {
            noun = i + 1;
        } else {
            FoundDate span = p.dateAt(i);
            if (span == null
                    || span.sort() != FoundDate.Sort.DURATION
                    || s.token(i).start() != span.span().start()
                    || span.span().of(p.doc.text()).indexOf('-') < 0) {
                return -1;
            }
            noun = s.at(span.span().end() - 1) + 1;
            return Words.isOneOf(s.lower(noun), "high", "low", "highs", "lows", "peak") ? noun + 1 : -1;
        }
        if (PEAKS.contains(s.lower(noun))) {
            return noun + 1;
        }
        if (!word.equals("record") || s.token(i).verb() || s.token(i).proper()) {
            return -1;
        }
        boolean before = s.tag(i - 1).equals("DT") && !s.lower(i - 1).equals("the")
                || s.token(Math.max(0, i - 1)).verb() && i > 0;
        if (!before) {
            return -1;
        }
        if (s.tag(noun).equals("CD")) {
            int end = Phrases.end(s, noun, s.size());
            return Math.max(end, noun + 1);
        }
        int end = Phrases.end(s, noun, s.size());
        return end > noun && s.token(end - 1).noun() && !NOT_RECORDED.contains(s.lower(noun)) ? end : -1;
    }

    /** "lifted the team to the top of the league table", "stay bottom of the table". */
    private static void topOfTable(Passage p, int i) {
        Sent s = p.s;
        if (!PARTS.contains(s.lower(i)) || !s.lower(i + 1).equals("of")) {
            return;
        }
        int end = Phrases.end(s, i + 2, s.size());
        if (end <= i + 2 || !ORDERED.contains(s.lower(end - 1))) {
            return;
        }
        int from = s.lower(i - 1).equals("the") ? i - 1 : i;
        Clause clause = p.clauseAt(i);
        if (clause != null && clause.type() == Clause.Type.FULL && clause.verb() < i && clause.verb() >= 0) {
            from = clause.from();
        }
        Facts facts = Facts.none()
                .with("order", s.lower(i))
                .with("scope", s.span(i + 2, end).of(p.doc.text()));
        facts = Words.isOneOf(s.lower(i), "top", "head") ? facts.withRank(1) : facts;
        p.add(ClaimKind.RANKING, from, end, i, end, facts);
        p.use(i, i + 1);
    }
}
