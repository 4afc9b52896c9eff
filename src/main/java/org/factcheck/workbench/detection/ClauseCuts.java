package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a stretch of a sentence into pieces: at commas and the like, before conjunctions and subordinators that a subject and a
 * finite verb follow, and behind reporting verbs.
 */
final class ClauseCuts {
    static final Set<String> SUBORDINATORS = Words.list("subordinators");
    private static final Set<String> REPORTING = Words.list("reporting-verbs");
    private static final Set<String> FINDING = Words.list("finding-verbs");
    private static final Set<String> DEMANDING = Words.list("demanding-verbs");
    private static final Set<String> MARKS = Set.of("\"", "“", "”", "``", "''", "«", "»", "„", "‘");

    /** Participles that are prepositions. */
    private static final Set<String> PREPOSITIONS =
            Set.of("including", "excluding", "regarding", "concerning", "following", "depending", "barring");

    private final Sent s;

    /** Commas and brackets around a few words inside of a clause: "had, clearly, been moved", "(FDP)". */
    private final boolean[] quiet;

    ClauseCuts(Sent s) {
        this.s = s;
        quiet = Asides.within(s);
    }

    /**
     * A piece between two cuts.
     *
     * @param that whether a reporting verb stands before it
     */
    record Piece(int from, int to, Kind kind, boolean that) {
        enum Kind {
            FULL,
            PREDICATE,
            PARTICIPLE,
            RELATIVE,
            /** What has to come true first: "if it rains". */
            CONDITION,
            NONE
        }
    }

    boolean mark(int i) {
        return MARKS.contains(s.lower(i));
    }

    List<Piece> pieces(int from, int to) {
        List<int[]> cuts = new ArrayList<>();
        int begin = from;
        boolean verbSeen = false;
        boolean that = false;
        boolean condition = false;
        int conditionAt = from;
        for (int i = from; i < to; i++) {
            String tag = s.tag(i);
            if (i == begin) {
                condition = Conditions.begins(s, i, to);
                conditionAt = i;
            }
            if (separator(i)) {
                if (i > begin) {
                    cuts.add(new int[] {begin, i, that ? 1 : 0});
                    that = false;
                }
                begin = i + 1;
                verbSeen = false;
                continue;
            }
            if (i > begin && !condition && Conditions.opens(s, i, begin, to)) {
                condition = true;
                conditionAt = i;
            }
            if (condition
                    && !(verbSeen
                            && i > conditionAt + 1
                            && SUBORDINATORS.contains(s.lower(i))
                            && !Conditions.opens(s, i, begin, to))) {
                verbSeen |= s.token(i).finite();
                continue;
            }
            if (i > begin && (coordinates(begin, i, to, verbSeen) || subordinates(begin, i, to, verbSeen))) {
                cuts.add(new int[] {begin, i, that ? 1 : 0});
                that = false;
                begin = i;
                verbSeen = false;
                continue;
            }
            if (i > begin
                    && s.lower(i).equals("that")
                    && tag.equals("IN")
                    && clauseAhead(i + 1, to)
                    && !demanded(s, i - 1, i + 1, to)
                    && (s.tag(i - 1).startsWith("VB") || s.tag(i - 1).startsWith("JJ"))) {
                cuts.add(new int[] {begin, i, that ? 1 : 0});
                that = false;
                begin = i + 1;
                verbSeen = false;
                continue;
            }
            if (s.token(i).finite() || tag.equals("VBG") || tag.equals("VBN")) {
                verbSeen |= s.token(i).finite() || participleHead(begin, i);
            }
            if (i > begin && tag.equals("VBG") && cutsOff(begin, i)) {
                cuts.add(new int[] {begin, i, that ? 1 : 0});
                that = false;
                begin = i;
                verbSeen = true;
                continue;
            }
            if (tag.startsWith("VB")
                    && reports(s, i)
                    && !gerundSubject(i, from)
                    && (s.token(i).finite()
                            || tag.equals("VBG")
                            || tag.equals("VBN")
                                    && i > 0
                                    && (s.lemma(i - 1).equals("have")
                                            || s.lemma(i - 1).equals("be"))
                            || tag.equals("VB") && s.tag(i - 1).equals("MD"))) {
                int content = contentAfter(i, to);
                if (content > 0 && content < to && !demanded(s, i, content, to)) {
                    cuts.add(new int[] {begin, content, that ? 1 : 0});
                    that = true;
                    begin = content;
                    verbSeen = false;
                    i = content - 1;
                }
            }
        }
        if (begin < to) {
            cuts.add(new int[] {begin, to, that ? 1 : 0});
        }
        List<Piece> pieces = new ArrayList<>();
        for (int[] cut : cuts) {
            int end = cut[1];
            while (end > cut[0] && (mark(end - 1) || end - 1 > cut[0] && dangling(end - 1))) {
                end--;
            }
            if (cut[0] < end) {
                pieces.add(new Piece(cut[0], end, kind(cut[0], end), cut[2] == 1));
            }
        }
        return pieces;
    }

    private boolean separator(int i) {
        if (quiet[i]) {
            return false;
        }
        String lower = s.lower(i);
        if ((lower.equals("(") || lower.equals(")")) && insideUnit(i)) {
            return false;
        }
        if (s.tag(i).equals(",") || lower.equals(",")) {
            boolean insideName = i > 0
                    && i + 1 < s.size()
                    && !s.token(i).begins()
                    && !s.entity(i).isEmpty();
            return !insideName;
        }
        return lower.equals(";")
                || lower.equals(":")
                || lower.equals("—")
                || lower.equals("--")
                || lower.equals("(")
                || lower.equals(")")
                || lower.equals("[")
                || (lower.equals("-") || lower.equals("–"))
                        && i > 0
                        && i + 1 < s.size()
                        && s.token(i).start() > s.token(i - 1).end()
                        && s.token(i + 1).start() > s.token(i).end()
                || lower.equals("]")
                || lower.equals("–")
                        && s.token(i).start() > 0
                        && i > 0
                        && s.token(i).start() > s.token(i - 1).end()
                || lower.equals("…")
                || lower.equals("...")
                || s.tag(i).equals(".");
    }

    /** Whether a verb can tell what somebody says: "said", and "determined that", which says nothing else without "that". */
    static boolean reports(Sent s, int i) {
        return REPORTING.contains(s.lemma(i))
                || FINDING.contains(s.lemma(i))
                        && !s.tag(i).equals("VBG")
                        && !s.tag(i).equals("VB")
                        && s.lower(i + 1).equals("that")
                        && s.tag(i + 1).equals("IN");
    }

    /** "demands that Congress extend the benefits": what is asked for, no report of what is so. */
    static boolean demanded(Sent s, int verb, int from, int to) {
        if (!DEMANDING.contains(s.lemma(verb))) {
            return false;
        }
        boolean claims = Words.isOneOf(s.lemma(verb), "insist", "suggest");
        boolean plural = false;
        for (int i = from; i < Math.min(to, from + 15); i++) {
            String tag = s.tag(i);
            boolean bare = tag.equals("VBP") && s.lower(i).equals(s.lemma(i)) || tag.equals("VB");
            if (bare || s.token(i).finite()) {
                return bare && (!claims || !plural) || s.lower(i).equals("should") && !claims;
            }
            plural = tag.equals("NNS")
                    || tag.equals("NNPS")
                    || tag.equals("PRP") && !Words.isOneOf(s.lower(i), "he", "she", "it")
                    || plural && !s.token(i).noun();
            if (separatorBetween(tag)) {
                return false;
            }
        }
        return false;
    }

    private static boolean separatorBetween(String tag) {
        return tag.equals(",") || tag.equals(":") || tag.equals("``");
    }

    /** "were hurt and |", "was not to be denied, though |": what joins to nothing. */
    private boolean dangling(int i) {
        return s.tag(i).equals("CC")
                || s.lower(i).equals("that") && s.tag(i).equals("IN")
                || quiet[i]
                || quiet[i - 1] && Words.isOneOf(s.lower(i), "though", "however", "too", "then", "therefore");
    }

    /** "barriers that women and minorities face", "how Lee and Roe have handled it": two subjects of one clause. */
    private boolean subjects(int begin, int conjunction) {
        for (int i = conjunction - 1;
                i > begin && i > conjunction - 12 && !s.token(i).verb();
                i--) {
            if (s.tag(i).startsWith("W")
                    || s.lower(i).equals("whether")
                    || s.lower(i).equals("that") && Words.isOneOf(s.tag(i), "IN", "WDT")) {
                return i < conjunction - 1
                        && s.token(conjunction - 1).noun()
                        && !s.token(conjunction + 1).finite();
            }
        }
        return false;
    }

    /** "had reached the hills, | only early on Saturday and | began the search": what stands before the verb is no subject. */
    private boolean late(int begin, int conjunction) {
        boolean date = false;
        for (int i = begin; i < conjunction && conjunction - begin <= 8; i++) {
            boolean time = s.entity(i).equals("DATE") || s.entity(i).equals("TIME");
            if (!time && !Words.isOneOf(s.tag(i), "RB", "IN")) {
                return false;
            }
            date |= time;
        }
        return date && begin > 0 && s.token(conjunction + 1).finite();
    }

    /** "said it was late | but that talks would go on": a second thing that is said. */
    private boolean thatAhead(int from, int to) {
        return s.lower(from).equals("that") && s.tag(from).equals("IN") && clauseAhead(from + 1, to);
    }

    /** "Estimating the weight of an animal is hard": nobody estimates here. */
    private boolean gerundSubject(int i, int from) {
        return i == from && s.tag(i).equals("VBG") && !s.lower(i + 1).equals("that");
    }

    /** "the 98th Airborne (VDV) Division": a bracket inside a unit's name. */
    private boolean insideUnit(int i) {
        int close = i;
        while (close < s.size() - 1 && close < i + 4 && !s.lower(close).equals(")")) {
            close++;
        }
        return s.lower(close).equals(")")
                && UnitRules.echelon(UnitRules.singular(s.lower(close + 1)))
                && s.token(Math.min(close + 1, s.size() - 1)).capital();
    }

    /** "as hard … as they were": the second "as" of a comparison. */
    private boolean comparing(int begin, int i) {
        for (int k = i - 1; k >= begin && k >= i - 7; k--) {
            if (s.lower(k).equals("as") || s.lower(k).equals("so") || s.lower(k).equals("same")) {
                return true;
            }
        }
        return false;
    }

    private boolean participleHead(int begin, int i) {
        for (int k = begin; k < i; k++) {
            if (!s.tag(k).equals("CC") && !s.tag(k).equals("RB") && !s.tag(k).equals("IN")) {
                return false;
            }
        }
        return true;
    }

    /** A noun phrase and a finite verb follow, with no other verb between. */
    boolean clauseAhead(int from, int to) {
        boolean noun = false;
        for (int i = from; i < to && i < from + 25; i++) {
            String tag = s.tag(i);
            if (s.token(i).finite()) {
                return noun;
            }
            if (s.lower(i).equals("that") && tag.equals("IN")
                    || s.lower(i).equals("with") && s.tag(i + 1).equals("VBG") && noun) {
                return false;
            }
            if (tag.equals("CC") && (finiteAt(i + 1, to) || s.tag(i + 1).equals("RB") && finiteAt(i + 2, to))) {
                return false;
            }
            if (tag.equals("EX")
                    || tag.equals("PRP")
                    || s.token(i).noun()
                    || tag.equals("DT") && finiteAt(i + 1, to)
                    || tag.equals("CD")) {
                noun = true;
            }
            if (!noun && i > from && SUBORDINATORS.contains(s.lower(i)) && tag.equals("IN")) {
                return false;
            }
            if (tag.startsWith("W")
                    || separatorHard(i)
                    || tag.equals("TO") && s.tag(i + 1).equals("VB")
                    || tag.equals("VBG") && !noun
                    || SUBORDINATORS.contains(s.lower(i))
                            && tag.equals("IN")
                            && !Words.isOneOf(s.lower(i), "since", "after", "before", "as")) {
                return false;
            }
            if (tag.equals(",") && separator(i)) {
                return false;
            }
        }
        return false;
    }

    /** "defend themselves and | their citizens against terror and Chile agrees": two objects, then a clause. */
    private boolean objects(int from, int to) {
        boolean joined = false;
        boolean behind = false;
        for (int i = from; i < to && i < from + 25; i++) {
            if (s.token(i).finite()) {
                return joined && behind && s.tag(i).equals("VBZ");
            }
            joined |= i > from && s.tag(i).equals("CC");
            behind |= i > from && !joined && s.tag(i).equals("IN");
        }
        return false;
    }

    boolean finiteAt(int i, int to) {
        return i < to && s.token(i).finite();
    }

    private boolean separatorHard(int i) {
        return !quiet[i] && separatorSign(i);
    }

    private boolean separatorSign(int i) {
        return s.lower(i).equals(";") || s.lower(i).equals(":") || s.lower(i).equals("(");
    }

    /** A coordinated verb of the same sort follows: "and killing one", "and pushed". */
    private boolean verbAhead(int from, int to, int begin) {
        int i = from;
        while (i < to && s.tag(i).equals("RB")) {
            i++;
        }
        if (i >= to) {
            return false;
        }
        if (s.token(i).finite()) {
            return to - i >= 3;
        }
        return s.tag(i).equals("VBG") && s.tag(firstVerb(begin, from)).equals("VBG") && i + 1 < to;
    }

    /** "The bridge fell | and two trains stopped": a clause with a verb of its own behind the conjunction. */
    private boolean coordinates(int begin, int i, int to, boolean verbSeen) {
        return s.tag(i).equals("CC")
                && (verbSeen || late(begin, i))
                && !subjects(begin, i)
                && (clauseAhead(i + 1, to) && !objects(i + 1, to)
                        || verbAhead(i + 1, to, begin)
                        || thatAhead(i + 1, to));
    }

    /** "Trains stopped | because the bridge fell". */
    private boolean subordinates(int begin, int i, int to, boolean verbSeen) {
        return SUBORDINATORS.contains(s.lower(i))
                && (s.tag(i).equals("IN") || s.tag(i).equals("WRB"))
                && clauseAhead(i + 1, to)
                && (verbSeen || !s.lower(i).equals("since"))
                && !s.lower(i - 1).equals("even")
                && !(s.lower(i).equals("as") && comparing(begin, i));
    }

    private int firstVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.token(i).verb()) {
                return i;
            }
        }
        return -1;
    }

    private static final Set<String> SHOWING = Set.of(
            "showing",
            "depicting",
            "claiming",
            "saying",
            "announcing",
            "killing",
            "wounding",
            "injuring",
            "suggesting",
            "leaving",
            "causing",
            "displacing",
            "adding",
            "prompting",
            "forcing",
            "warning");

    private boolean cutsOff(int begin, int i) {
        if (!SHOWING.contains(s.lower(i)) || participleHead(begin, i)) {
            return false;
        }
        String before = s.tag(i - 1);
        return (before.startsWith("N") || before.equals("CD") || before.equals("RB") || before.equals("JJ"))
                && firstVerb(begin, i) >= 0;
    }

    /** Where the content of a reporting verb begins, or -1. */
    private int contentAfter(int verb, int to) {
        int limit = Math.min(to, verb + 14);
        for (int i = verb + 1; i < limit; i++) {
            int aside = Asides.dashes(s, i, to);
            if (aside > i && i > verb + 1) {
                i = aside;
                limit = Math.min(to, aside + 8);
                continue;
            }
            if (separatorHard(i) || s.tag(i).equals(":")) {
                return -1;
            }
            if ((s.tag(i).equals("WDT") || s.tag(i).equals("WP")) && i > verb + 1 && finiteAt(i + 1, to)) {
                // "said the man who fired | was held": the subject of what is said has a relative clause
                i++;
                limit = Math.min(to, i + 10);
                continue;
            }
            if (s.lower(i).equals("that") && !s.tag(i).equals("DT")) {
                return i + 1;
            }
            if (s.tag(i).startsWith("W")
                    || s.tag(i).equals("TO") && s.tag(i + 1).equals("VB")) {
                return -1;
            }
            boolean behind = s.tag(i).equals("IN") && i > verb + 1;
            if (behind && (s.lower(i).equals("as") || s.lower(i).equals("while"))) {
                return -1;
            }
            if (s.tag(i).equals(",") && !quiet[i]) {
                if (!quickThat(i + 1, to)) {
                    return -1;
                }
                return i;
            }
            if (s.token(i).finite()) {
                if (joinsVerb(verb, i)) {
                    return -1;
                }
                int subject = subjectStart(verb + 1, i);
                return subject < i ? subject : -1;
            }
            if (s.tag(i).equals("VBG")
                    || s.tag(i).equals("VBN") && !s.tag(i + 1).startsWith("N")) {
                if (s.lower(i).equals("according")) {
                    return -1;
                }
            }
        }
        for (int i = verb + 1; i < Math.min(to, verb + 30); i++) {
            if (s.tag(i).equals(",") && !quiet[i]
                    || separatorHard(i)
                    || s.tag(i).startsWith("W")) {
                return -1;
            }
            if (s.token(i).finite()) {
                if (joinsVerb(verb, i)) {
                    return -1;
                }
                int subject = subjectStart(verb + 1, i);
                return subject < i ? subject : -1;
            }
        }
        return -1;
    }

    /** "added new shops and | saw sales rise": a second verb beside the one that would report. */
    private boolean joinsVerb(int verb, int finite) {
        int before = s.tag(finite - 1).equals("RB") ? finite - 2 : finite - 1;
        return before > verb && s.tag(before).equals("CC");
    }

    private boolean quickThat(int from, int to) {
        for (int i = from; i < Math.min(to, from + 12); i++) {
            if (s.lower(i).equals("that")
                    && s.tag(i).equals("IN")
                    && s.tag(i - 1).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** Skips "on Monday", "reporters", "in Kyiv" between a reporting verb and the subject of what it reports. */
    private int subjectStart(int from, int verb) {
        int start = from;
        if (s.entity(start).equals("DATE") && s.tag(start).startsWith("NNP") && s.entityEnd(start) < verb) {
            start = s.entityEnd(start);
        }
        while (start < verb && (s.tag(start).equals("IN") || s.tag(start).equals("TO"))) {
            int next = start + 1;
            while (next < verb
                    && (s.token(next).noun()
                            || s.tag(next).equals("CD")
                            || s.tag(next).equals("PRP$") && !s.token(next - 1).noun()
                            || s.tag(next).equals("DT") && next == start + 1
                            || s.tag(next).startsWith("JJ") && next <= start + 2)
                    && !(next > start + 1
                            && s.token(next).begins()
                            && s.token(next - 1).noun())) {
                next++;
            }
            if (next >= verb || !Words.isOneOf(s.lower(start), "on", "in", "at", "to", "during", "late", "early")) {
                break;
            }
            start = next;
        }
        if (s.lower(start).equals("of")) {
            return verb;
        }
        boolean noun = false;
        for (int i = start; i < verb; i++) {
            noun |= s.token(i).noun()
                    || s.tag(i).equals("PRP")
                    || s.tag(i).equals("EX")
                    || s.tag(i).equals("DT")
                    || s.tag(i).equals("CD");
        }
        return noun ? start : verb;
    }

    /** The first finite verb outside of relative, subordinate and conditional clauses, or -1. */
    int finite(int from, int to) {
        boolean skipping = false;
        for (int k = from; k < to; k++) {
            if (k > from && (s.tag(k).equals("WDT") || s.tag(k).equals("WP"))) {
                skipping = true;
            }
            if (k > from
                    && SUBORDINATORS.contains(s.lower(k))
                    && s.tag(k).equals("IN")
                    && (s.token(k - 1).noun()
                            || s.tag(k - 1).equals("VBN") && s.lower(k).equals("since"))) {
                if (Conditions.opens(s, k, from, to)) {
                    return -1;
                }
                skipping |= clauseAhead(k + 1, to);
            }
            if (s.token(k).finite()) {
                if (!skipping) {
                    return k;
                }
                skipping = false;
            }
        }
        return -1;
    }

    /** The verb of a subject that a relative clause interrupts without a comma: "– who voted for it before | did so again". */
    int resumed(int from, int to) {
        int first = -1;
        for (int k = from; k < to; k++) {
            if (!s.token(k).finite()) {
                continue;
            }
            boolean own = first >= 0
                    && k > first + 1
                    && (s.tag(k - 1).startsWith("RB") || s.token(k - 1).noun());
            if (own && firstSubject(first + 1, k)) {
                return -1;
            }
            if (own) {
                return k;
            }
            if (first >= 0) {
                return -1;
            }
            first = k;
        }
        return -1;
    }

    /** Whether words between two verbs can hold a subject of the second: a pronoun, a conjunction, another clause. */
    private boolean firstSubject(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Words.isOneOf(s.tag(i), "PRP", "CC", ",", ":", "EX", "TO", "MD")
                    || s.tag(i).startsWith("W")
                    || SUBORDINATORS.contains(s.lower(i))
                    || s.lower(i).equals("that")) {
                return true;
            }
        }
        boolean adverb = s.tag(to - 1).startsWith("RB");
        return !adverb && (s.token(from).noun() || Words.isOneOf(s.tag(from), "DT", "PRP$", "JJ", "CD"));
    }

    private Piece.Kind kind(int from, int to) {
        if (Conditions.begins(s, from, to)) {
            return Piece.Kind.CONDITION;
        }
        int i = from;
        boolean sub = false;
        while (i < to
                && (s.tag(i).equals("CC")
                        || s.tag(i).equals("RB") && !s.entity(i).equals("DATE")
                        || s.tag(i).equals("UH")
                        || SUBORDINATORS.contains(s.lower(i))
                                && (s.tag(i).equals("IN") || s.tag(i).equals("WRB"))
                        || s.lower(i).equals("that") && s.tag(i).equals("IN"))) {
            sub |= SUBORDINATORS.contains(s.lower(i));
            i++;
        }
        if (i >= to) {
            return Piece.Kind.NONE;
        }
        boolean relative = s.tag(i).startsWith("W") && !s.tag(i).equals("WRB")
                || s.tag(i).equals("IN") && s.tag(i + 1).equals("WDT");
        int finite = finite(i, to);
        if (relative) {
            return finite >= 0 ? Piece.Kind.RELATIVE : Piece.Kind.NONE;
        }
        if (finite >= 0) {
            boolean subject = false;
            for (int k = i; k < finite; k++) {
                subject |= s.token(k).noun()
                        || s.tag(k).equals("PRP")
                        || s.tag(k).equals("EX")
                        || s.tag(k).equals("DT")
                        || s.tag(k).equals("CD")
                        || s.tag(k).equals("VBG")
                        || s.tag(k).equals("JJ");
            }
            return subject ? Piece.Kind.FULL : Piece.Kind.PREDICATE;
        }
        if (PREPOSITIONS.contains(s.lower(i)) && !s.lower(i).equals("including")) {
            return Piece.Kind.NONE;
        }
        if (s.tag(i).equals("VBG")
                || s.tag(i).equals("VBN") && to - i > 2 && s.tag(i + 1).equals("IN")
                || s.tag(i).equals("IN") && s.tag(i + 1).equals("VBG")
                || sub && s.tag(i).equals("VBG")) {
            return Piece.Kind.PARTICIPLE;
        }
        return Piece.Kind.NONE;
    }
}
