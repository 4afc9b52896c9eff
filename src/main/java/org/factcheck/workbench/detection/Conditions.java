package org.factcheck.workbench.detection;

/**
 * Clauses that tell what would have to come true, or when something to come will: nobody asserts them, they belong to the claim
 * beside them.
 *
 * <ul>
 *   <li><q>The match will be moved <b>if it rains</b></q>, <q><b>unless the owners pay</b>, the strike goes on</q>
 *   <li><q>The strike will go on <b>until the owners pay</b></q>; but not <q>He led the party until he resigned</q>
 *   <li><q>The toll is expected to climb <b>as the search goes on</b></q>
 *   <li><q><b>By the time the crews arrived</b>, the mill had burned down</q>
 * </ul>
 */
final class Conditions {
    private static final int AHEAD = 25;

    private Conditions() {}

    /** Whether a piece of a sentence is such a clause, perhaps behind a conjunction: "and even if it rains". */
    static boolean begins(Sent s, int from, int to) {
        int i = start(s, from, to);
        return opens(s, i, i, to);
    }

    /** First word of such a clause behind conjunctions. */
    static int start(Sent s, int from, int to) {
        int i = from;
        while (i < to - 2 && (s.tag(i).equals("CC") || Words.isOneOf(s.lower(i), "but", "that", "because"))) {
            i++;
        }
        boolean strengthened = Words.isOneOf(s.lower(i), "even", "only", "especially", "particularly", "just");
        return strengthened && opens(s, i + 1, i + 1, to) ? i + 1 : i;
    }

    /**
     * Whether such a clause begins at a word.
     *
     * @param begin where the piece of the sentence begins that the word stands in
     */
    static boolean opens(Sent s, int i, int begin, int to) {
        String next = s.lower(i + 1);
        return switch (s.lower(i)) {
            case "if", "unless", "lest" -> s.tag(i).equals("IN") && i + 2 < to;
            case "as" ->
                (next.equals("if") || next.equals("though")) && i + 3 < to
                        || next.equals("soon") && s.lower(i + 2).equals("as") && ahead(s, i + 3, to)
                        || s.tag(i).equals("IN") && looksAhead(s, begin, i) && ahead(s, i + 1, to);
            case "in" -> next.equals("case") && verbal(s, i + 2, to) > 0;
            case "by" -> next.equals("the") && s.lower(i + 2).equals("time") && verbal(s, i + 3, to) > 0;
            case "when" -> s.role() == Paragraph.Role.BODY && !dated(s, i - 1) && ahead(s, i + 1, to);
            case "after" -> s.role() == Paragraph.Role.BODY && ahead(s, i + 1, to) && !perfect(s, i + 1, to);
            case "until", "till", "once", "whenever", "before" ->
                s.role() == Paragraph.Role.BODY && !s.tag(i).startsWith("RB") && ahead(s, i + 1, to);
            case "while" -> looksAhead(s, begin, i) && ahead(s, i + 1, to);
            default -> false;
        };
    }

    /** "through Sunday, when the match is played": what happens that day. */
    private static boolean dated(Sent s, int i) {
        int before = s.tag(i).equals(",") ? i - 1 : i;
        return s.entity(before).equals("DATE") || s.entity(before).equals("TIME");
    }

    /** A clause in the present tense follows. */
    private static boolean ahead(Sent s, int from, int to) {
        int verb = verbal(s, from, to);
        return verb > 0 && (s.tag(verb).equals("VBZ") || s.tag(verb).equals("VBP"));
    }

    private static boolean perfect(Sent s, int from, int to) {
        return s.lemma(verbal(s, from, to)).equals("have");
    }

    /** The finite verb of the clause that follows, or -1. */
    private static int verbal(Sent s, int from, int to) {
        boolean subject = false;
        for (int i = from; i < Math.min(to, from + AHEAD); i++) {
            if (s.token(i).finite()) {
                return subject ? i : -1;
            }
            subject |= s.token(i).noun() || Words.isOneOf(s.tag(i), "PRP", "EX", "DT", "CD");
            if (s.tag(i).startsWith("W")
                    || s.tag(i).equals(",")
                    || s.lower(i).equals(";")
                    || s.tag(i).equals("VBG") && !subject) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean looksAhead(Sent s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.tag(i).equals("MD")
                    || s.lemma(i).equals("expect") && s.tag(i + 1).equals("TO")) {
                return true;
            }
        }
        return false;
    }
}
