package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts sentences into clauses with parts of speech only.
 *
 * <p>A sentence is cut at the marks of direct quotations, at commas and the like, before conjunctions and subordinators
 * that a subject and a finite verb follow, and behind reporting verbs. Pieces without a verb go to their neighbours:
 * "Kharkiv, | the second city, | had been hit" is one clause; "On Monday, | he said" too.
 */
final class Clauses {
    private static final Set<String> SUBORDINATORS = Words.list("subordinators");
    private static final Set<String> REPORTING = Words.list("reporting-verbs");
    private static final Set<String> LIGHT = Set.of(
            "be",
            "have",
            "do",
            "begin",
            "start",
            "continue",
            "manage",
            "succeed",
            "fail",
            "try",
            "attempt",
            "seek",
            "stop",
            "cease",
            "keep",
            "resume",
            "go",
            "use",
            "appear",
            "seem",
            "help",
            "need",
            "come",
            "tend",
            "refuse",
            "get",
            "remain",
            "vow",
            "plan",
            "want",
            "hope",
            "expect",
            "intend");

    private static final Set<String> MARKS = Set.of("\"", "“", "”", "``", "''", "«", "»", "„", "‘");

    private final Doc doc;
    private final Sent s;
    private final List<Clause> clauses = new ArrayList<>();

    private Clauses(Doc doc, Sent s) {
        this.doc = doc;
        this.s = s;
    }

    static List<Clause> of(Doc doc, Sent s) {
        Clauses c = new Clauses(doc, s);
        int from = 0;
        for (int i = 0; i <= s.size(); i++) {
            boolean end = i == s.size();
            Quotation here = end ? null : c.quotation(i);
            Quotation before = i == 0 ? null : c.quotation(i - 1);
            if (end || i > 0 && here != before) {
                c.segment(from, i, before == null && i == 0 ? here : c.quotation(from));
                from = i;
            }
        }
        return c.clauses;
    }

    /** The quotation around a token that cuts the sentence: a few words quoted inside of a clause do not. */
    private @Nullable Quotation quotation(int i) {
        Quotation q = doc.quotationAround(s.token(i).span());
        if (q == null || !s.span().contains(q.span())) {
            return q;
        }
        int open = s.at(q.span().start());
        int close = s.at(q.span().end() - 1) + 1;
        boolean inside = open > 0 && !",:".contains(s.lower(open - 1)) && close < s.size() - 1;
        boolean words = Character.isLowerCase(q.inner().of(doc.text()).codePointAt(0))
                && !",.?!".contains(s.lower(close - 2))
                && !s.tag(close).equals(",");
        return inside && words ? null : q;
    }

    private record Piece(int from, int to, Kind kind, boolean that) {
        enum Kind {
            FULL,
            PREDICATE,
            PARTICIPLE,
            RELATIVE,
            NONE
        }
    }

    private boolean mark(int i) {
        return MARKS.contains(s.lower(i));
    }

    private void segment(int start, int end, @Nullable Quotation quotation) {
        int from = start == 0 ? s.afterDateline() : start;
        int to = end;
        while (from < to
                && (mark(from) || s.tag(from).equals(",") || s.tag(from).equals(":") || bullet(from))) {
            from++;
        }
        while (to > from
                && (mark(to - 1)
                        || s.tag(to - 1).equals(".")
                        || s.tag(to - 1).equals(",")
                        || s.tag(to - 1).equals(":"))) {
            to--;
        }
        if (from >= to) {
            return;
        }
        List<Piece> pieces = pieces(from, to);
        assemble(pieces, quotation);
    }

    /** A sign in front of a list's item. */
    private boolean bullet(int i) {
        int c = s.token(i).form().codePointAt(0);
        return i < 3 && !Character.isLetterOrDigit(c) && "$€£¥₽₴#(['’".indexOf(c) < 0 && !mark(i);
    }

    // ---- cutting

    private List<Piece> pieces(int from, int to) {
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
    private boolean clauseAhead(int from, int to) {
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

    private boolean finiteAt(int i, int to) {
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

    // ---- assembling

    private void assemble(List<Piece> pieces, @Nullable Quotation quotation) {
        int pending = -1;
        Clause last = null;
        int first = clauses.size();
        boolean afterRelative = false;
        for (Piece p : pieces) {
            int from = strip(p.from(), p.to());
            switch (p.kind()) {
                case FULL -> {
                    boolean joins = pending >= 0 && (adverbial(pending, from) || list(pending, from, p.to()));
                    int start = joins && !afterRelative ? pending : from;
                    last = add(start, p.to(), Clause.Type.FULL, marker(p.from(), from), quotation);
                    pending = -1;
                }
                case PREDICATE -> {
                    if (pending >= 0
                            && (last == null || s.tag(p.from()).equals("CC") == false)
                            && subjectIn(pending, p.from())) {
                        int start = pending;
                        if (adverbialWord(pending)) {
                            start = pending;
                        }
                        last = add(start, p.to(), Clause.Type.FULL, "", quotation);
                    } else if (afterRelative
                            && last != null
                            && !s.tag(p.from()).equals("CC")
                            && last.type() == Clause.Type.RELATIVE) {
                        last = add(last.from(), p.to(), Clause.Type.FULL, "", quotation);
                    } else {
                        last = add(from, p.to(), Clause.Type.PREDICATE, "", quotation);
                    }
                    pending = -1;
                }
                case PARTICIPLE -> {
                    int start = from;
                    if (s.tag(start).equals("IN")) {
                        start++;
                    }
                    last = add(start, p.to(), Clause.Type.PARTICIPLE, s.lower(p.from()), quotation);
                    if (pending >= 0 && !subjectIn(pending, p.from())) {
                        pending = -1;
                    }
                }
                case RELATIVE -> {
                    int start = antecedent(p.from(), pieces.getFirst().from());
                    boolean clauseBefore = last != null && last.to() > start && pending < 0;
                    last = add(start, p.to(), Clause.Type.RELATIVE, clauseBefore ? "" : "pending", quotation);
                    if (pending < 0 && !clauseBefore) {
                        pending = -1;
                    }
                }
                case NONE -> {
                    boolean conjunction = s.tag(p.from()).equals("CC")
                            || SUBORDINATORS.contains(s.lower(p.from()))
                                    && !Words.isOneOf(s.lower(p.from()), "since", "after", "before", "as", "until");
                    if (last != null
                            && last.type() != Clause.Type.RELATIVE
                            && !p.that()
                            && !(conjunction && !listed(p))
                            && pending < 0) {
                        last = extend(last, p.to());
                    } else if (pending < 0) {
                        pending = strip(p.from(), p.to());
                    }
                }
            }
            afterRelative = p.kind() == Piece.Kind.RELATIVE;
        }
        if (pending >= 0 && pending < s.size()) {
            int end = pieces.getLast().to();
            if (pending < end && (last == null || last.to() <= pending)) {
                add(pending, end, Clause.Type.FRAGMENT, "", quotation);
            }
        }
        report(first, pieces);
    }

    /** "and Jones" goes to the list before it. */
    private boolean listed(Piece p) {
        return s.tag(p.from()).equals("CC")
                && p.to() - p.from() <= 6
                && s.token(p.to() - 1).noun();
    }

    private boolean subjectIn(int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.token(i).noun() || s.tag(i).equals("PRP") || s.tag(i).equals("CD")) {
                return !s.tag(from).equals("IN")
                        || s.tag(from).equals("IN") && s.lower(to - 1).equals(",") && false;
            }
        }
        return false;
    }

    /** "The plants in Lodz, | Hull and Odense will shut": the subject is a list that a comma cut. */
    private boolean list(int pending, int from, int to) {
        if (!s.token(from).noun() && !s.tag(from).equals("DT") && !s.tag(from).startsWith("JJ")) {
            return false;
        }
        boolean joined = false;
        for (int i = from; i < to && !s.token(i).finite(); i++) {
            joined |= s.tag(i).equals("CC") && s.token(i - 1).noun();
            if (s.token(i).verb() || s.tag(i).equals(",")) {
                return false;
            }
        }
        boolean noun = false;
        for (int i = pending; i < from; i++) {
            if (s.token(i).verb()) {
                return false;
            }
            noun |= s.token(i).noun();
        }
        return joined && noun;
    }

    private boolean adverbial(int from, int to) {
        if (adverbialWord(from)) {
            return to - from > 2
                    || s.entity(from).equals("DATE")
                    || s.entity(from).equals("TIME");
        }
        return s.entity(from).equals("DATE")
                || s.entity(from).equals("TIME")
                || s.lower(from + 1).equals("to") && Words.isOneOf(s.lower(from), "thanks", "due", "according");
    }

    private boolean adverbialWord(int from) {
        return s.tag(from).equals("IN") || s.tag(from).equals("TO");
    }

    private String marker(int from, int to) {
        StringBuilder marker = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (SUBORDINATORS.contains(s.lower(i)) || s.tag(i).equals("CC")) {
                marker.append(s.lower(i));
            }
        }
        return marker.toString();
    }

    /** Skips conjunctions, subordinators and discourse adverbs. */
    private int strip(int from, int to) {
        int i = from;
        while (i < to - 1) {
            String lower = s.lower(i);
            boolean subordinator = SUBORDINATORS.contains(lower)
                    && (s.tag(i).equals("IN") || s.tag(i).equals("WRB"))
                    && (clauseAhead(i + 1, to)
                            || s.tag(i + 1).equals("VBG")
                            || s.tag(i + 1).equals("VBN"));
            subordinator &=
                    !(lower.equals("since") && s.entity(i + 1).equals("DATE") && !finiteAt(s.entityEnd(i + 1), to));
            boolean even = lower.equals("even") && SUBORDINATORS.contains(s.lower(i + 1));
            boolean conjunction = s.tag(i).equals("CC") && !lower.equals("both") && !lower.equals("neither");
            boolean that = lower.equals("that") && s.tag(i).equals("IN");
            boolean so = lower.equals("so") && s.lower(i + 1).equals("that");
            boolean uh = s.tag(i).equals("UH");
            boolean discourse = i == from
                    && Words.isOneOf(
                            lower,
                            "still",
                            "however",
                            "meanwhile",
                            "moreover",
                            "furthermore",
                            "instead",
                            "thus",
                            "therefore",
                            "so",
                            "also",
                            "then",
                            "well",
                            "yes",
                            "no")
                    && s.tag(i).startsWith("RB")
                    && s.tag(i + 1).equals(",");
            if (!(subordinator || even || conjunction || that || so || uh || discourse)) {
                break;
            }
            i++;
        }
        return i;
    }

    /** First token of the noun phrase that a relative clause hangs on. */
    private int antecedent(int at, int limit) {
        int i = at;
        while (i > limit && s.tag(i - 1).equals(",")) {
            i--;
        }
        int start = i;
        while (start > limit
                && Words.isOneOf(
                        s.tag(start - 1),
                        "NN",
                        "NNS",
                        "NNP",
                        "NNPS",
                        "JJ",
                        "JJS",
                        "JJR",
                        "DT",
                        "CD",
                        "PRP$",
                        "POS",
                        "HYPH",
                        "VBN")) {
            start--;
        }
        return start < i ? start : at;
    }

    private Clause add(int from, int to, Clause.Type type, String marker, @Nullable Quotation quotation) {
        int begin = Math.min(from, to - 1);
        int[] verb = verb(begin, to, type);
        Clause clause = new Clause(s, begin, to, verb[1], verb[0], type, marker, null, quotation);
        clauses.add(clause);
        return clause;
    }

    private Clause extend(Clause clause, int to) {
        Clause longer = clause.until(to);
        clauses.set(clauses.lastIndexOf(clause), longer);
        return longer;
    }

    /** Start of the verb group and the verb that carries the meaning: "have | yet to secure", "begun pushing". */
    private int[] verb(int from, int to, Clause.Type type) {
        int first = -1;
        boolean skipping = false;
        for (int i = from; i < to; i++) {
            if (i > from && (s.tag(i).equals("WDT") || s.tag(i).equals("WP")) && type != Clause.Type.RELATIVE) {
                skipping = true;
            }
            boolean candidate = type == Clause.Type.PARTICIPLE
                    ? s.token(i).verb()
                    : s.token(i).finite();
            if (candidate) {
                if (skipping) {
                    skipping = false;
                    continue;
                }
                first = i;
                break;
            }
        }
        if (first < 0) {
            return new int[] {-1, -1};
        }
        int verb = first;
        for (int i = first; i < to; ) {
            verb = i;
            boolean light = LIGHT.contains(s.lemma(i))
                    || s.tag(i).equals("MD")
                    || s.lemma(i).equals("claim") && s.tag(i + 1).equals("TO");
            if (!light) {
                break;
            }
            int next = i + 1;
            while (next < to
                    && (s.tag(next).equals("RB")
                            || s.tag(next).equals("TO")
                            || s.lower(next).equals("yet")
                            || s.lower(next).equals("no") && s.lower(next + 1).equals("longer")
                            || s.lower(next).equals("longer")
                            || s.lower(next).equals("in") && s.tag(next + 1).equals("VBG"))) {
                next++;
            }
            if (next < to && s.tag(next).startsWith("VB")) {
                i = next;
            } else if (next < to && s.tag(next).equals("MD")) {
                i = next;
            } else {
                break;
            }
        }
        return new int[] {first, verb};
    }

    /** Marks reporting clauses and gives what they report its source. */
    private void report(int first, List<Piece> pieces) {
        Span source = null;
        for (int i = first; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            boolean content = false;
            for (Piece p : pieces) {
                content |= p.that() && p.from() == clause.to()
                        || p.that() && clause.to() < p.from() && p.from() - clause.to() <= 2;
            }
            if (content && clause.verb() >= 0 && reportingVerb(clause) >= 0) {
                int end = clause.to();
                while (end > clause.from() + 1 && s.lower(end - 1).equals("that")) {
                    end--;
                }
                Clause reporting = clause.until(clause.to()).as(Clause.Type.REPORTING);
                source = s.span(clause.from(), clause.to());
                clauses.set(i, reporting.until(end).withSource(null));
                continue;
            }
            if (source != null && i > first) {
                boolean breaksOff = clause.marker().startsWith("but") && clause.type() == Clause.Type.FULL;
                if (breaksOff) {
                    source = null;
                } else {
                    clauses.set(i, clause.withSource(source));
                }
            }
        }
        according(first);
        inserted(first);
        // "…, officials said"
        int last = clauses.size() - 1;
        // "…, said an officer reached by phone in Bachu, | where the quake was centred"
        while (last > first + 1
                && !inverted(clauses.get(last))
                && (clauses.get(last).type() == Clause.Type.RELATIVE
                        || s.lower(clauses.get(last).from() - 1).equals("where")
                        || clauses.get(last).marker().equals("where"))
                && inverted(clauses.get(last - 1))) {
            last--;
        }
        if (last > first) {
            Clause clause = clauses.get(last);
            if (clause.type() == Clause.Type.FULL || inverted(clause)) {
                clause = clause.as(Clause.Type.FULL);
            }
            if (clause.type() == Clause.Type.FULL
                    && clause.verb() >= 0
                    && clause.source() == null
                    && REPORTING.contains(clause.lemma())
                    && tail(clause)) {
                clauses.set(last, clause.as(Clause.Type.REPORTING));
                for (int i = first; i < last; i++) {
                    if (clauses.get(i).source() == null) {
                        clauses.set(i, clauses.get(i).withSource(clause.span()));
                    }
                }
            }
        }
    }

    /** "The firm may sell it, | two people said, | a deal …", "In addition, he said, | …": a reporting clause in commas. */
    private void inserted(int first) {
        for (int i = first; i + 1 < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            boolean plain = clause.type() == Clause.Type.FULL
                    && clause.source() == null
                    && clause.verb() == clause.to() - 1
                    && clause.marker().isEmpty()
                    && REPORTING.contains(clause.lemma())
                    && s.token(clause.verb()).finite()
                    && (i == first || s.tag(clause.from() - 1).equals(","))
                    && s.tag(clause.to()).equals(",");
            if (plain) {
                clauses.set(i, clause.as(Clause.Type.REPORTING));
                for (int k = first; k < clauses.size(); k++) {
                    if (k != i
                            && clauses.get(k).source() == null
                            && clauses.get(k).type() != Clause.Type.REPORTING) {
                        clauses.set(k, clauses.get(k).withSource(clause.span()));
                    }
                }
                return;
            }
        }
    }

    /** "…, according to the governor": the rest of the sentence is reported by it. */
    private void according(int first) {
        for (int i = first; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (s.lower(clause.from()).equals("according")
                    && s.lower(clause.from() + 1).equals("to")
                    && clause.type() != Clause.Type.FULL) {
                clauses.set(i, clause.as(Clause.Type.REPORTING));
                for (int k = first; k < clauses.size(); k++) {
                    if (k != i
                            && clauses.get(k).source() == null
                            && clauses.get(k).type() != Clause.Type.REPORTING) {
                        clauses.set(k, clauses.get(k).withSource(clause.span()));
                    }
                }
                return;
            }
        }
    }

    private static int reportingVerb(Clause clause) {
        for (int i = clause.to() - 1; i >= clause.from(); i--) {
            if (clause.sent().token(i).verb()
                    && REPORTING.contains(clause.sent().lemma(i))) {
                return i;
            }
        }
        return -1;
    }

    /** "…, said Ferdinand Koller, a seismologist": the verb comes first. */
    private boolean inverted(Clause clause) {
        int subject = clause.verb() + 1;
        return clause.type() == Clause.Type.PREDICATE
                && clause.verb() == clause.from()
                && clause.quotation() == null
                && s.tag(clause.verb()).equals("VBD")
                && subject < clause.to()
                && (s.token(subject).noun()
                        || s.tag(subject).equals("DT")
                        || s.tag(subject).startsWith("JJ"))
                && !s.lower(subject).equals("that");
    }

    /** Nothing but adverbs, a hearer and a few adjuncts follows the verb. */
    private boolean tail(Clause clause) {
        int rest = clause.to() - clause.verb() - 1;
        boolean passive =
                s.tag(clause.verb()).equals("VBN") && s.lemma(clause.verb() - 1).equals("be");
        if (passive && !s.lower(clause.from()).equals("it")) {
            return false;
        }
        if (rest == 0) {
            return true;
        }
        if (clause.verb() == clause.from()) {
            return rest <= 40;
        }
        if (clause.lemma().equals("tell") && rest <= 14) {
            return true;
        }
        String next = s.tag(clause.verb() + 1);
        return rest <= 12
                && (next.equals("IN")
                        || next.equals("RB")
                        || next.equals("TO")
                        || next.equals("VBG")
                        || s.lower(clause.verb() + 1).equals("early")
                        || s.lower(clause.verb() + 1).equals("late")
                        || s.entity(clause.verb() + 1).equals("DATE"));
    }
}
