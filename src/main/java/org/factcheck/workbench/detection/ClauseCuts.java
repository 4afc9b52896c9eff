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
    static final Set<String> REPORTING = Words.list("reporting-verbs");
    private static final Set<String> MARKS = Set.of("\"", "“", "”", "``", "''", "«", "»", "„", "‘");

    private final Sent s;

    ClauseCuts(Sent s) {
        this.s = s;
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
        for (int i = from; i < to; i++) {
            String tag = s.tag(i);
            if (separator(i)) {
                if (i > begin) {
                    cuts.add(new int[] {begin, i, that ? 1 : 0});
                    that = false;
                }
                begin = i + 1;
                verbSeen = false;
                continue;
            }
            if (i > begin && tag.equals("CC") && verbSeen && (clauseAhead(i + 1, to) || verbAhead(i + 1, to, begin))) {
                cuts.add(new int[] {begin, i, that ? 1 : 0});
                that = false;
                begin = i;
                verbSeen = false;
                continue;
            }
            if (i > begin
                    && SUBORDINATORS.contains(s.lower(i))
                    && (tag.equals("IN") || tag.equals("WRB"))
                    && clauseAhead(i + 1, to)
                    && (verbSeen || !s.lower(i).equals("since"))
                    && !s.lower(i - 1).equals("even")
                    && !(s.lower(i).equals("as") && comparing(begin, i))) {
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
                    && REPORTING.contains(s.lemma(i))
                    && (s.token(i).finite()
                            || tag.equals("VBG")
                            || tag.equals("VBN")
                                    && i > 0
                                    && (s.lemma(i - 1).equals("have")
                                            || s.lemma(i - 1).equals("be"))
                            || tag.equals("VB") && s.tag(i - 1).equals("MD"))) {
                int content = contentAfter(i, to);
                if (content > 0 && content < to) {
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
            while (end > cut[0] && mark(end - 1)) {
                end--;
            }
            if (cut[0] < end) {
                pieces.add(new Piece(cut[0], end, kind(cut[0], end), cut[2] == 1));
            }
        }
        return pieces;
    }

    private boolean separator(int i) {
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

    boolean finiteAt(int i, int to) {
        return i < to && s.token(i).finite();
    }

    private boolean separatorHard(int i) {
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
            if (separatorHard(i) || s.tag(i).equals(":")) {
                return -1;
            }
            if (s.lower(i).equals("that") && !s.tag(i).equals("DT")) {
                return i + 1;
            }
            if (s.tag(i).startsWith("W")
                    || s.tag(i).equals("TO") && s.tag(i + 1).equals("VB")) {
                return -1;
            }
            boolean aside = s.tag(i).equals("IN") && i > verb + 1;
            if (aside && (s.lower(i).equals("as") || s.lower(i).equals("while"))) {
                return -1;
            }
            if (s.tag(i).equals(",")) {
                if (!quickThat(i + 1, to)) {
                    return -1;
                }
                return i;
            }
            if (s.token(i).finite()) {
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
            if (s.tag(i).equals(",") || separatorHard(i) || s.tag(i).startsWith("W")) {
                return -1;
            }
            if (s.token(i).finite()) {
                int subject = subjectStart(verb + 1, i);
                return subject < i ? subject : -1;
            }
        }
        return -1;
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

    private Piece.Kind kind(int from, int to) {
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
        int finite = -1;
        boolean skipping = false;
        for (int k = i; k < to; k++) {
            if (k > i && (s.tag(k).equals("WDT") || s.tag(k).equals("WP"))) {
                skipping = true;
            }
            if (s.token(k).finite()) {
                if (skipping) {
                    skipping = false;
                    continue;
                }
                finite = k;
                break;
            }
        }
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
        if (s.tag(i).equals("VBG")
                || s.tag(i).equals("VBN") && to - i > 2 && s.tag(i + 1).equals("IN")
                || s.tag(i).equals("IN") && s.tag(i + 1).equals("VBG")
                || sub && s.tag(i).equals("VBG")) {
            return Piece.Kind.PARTICIPLE;
        }
        return Piece.Kind.NONE;
    }
}
