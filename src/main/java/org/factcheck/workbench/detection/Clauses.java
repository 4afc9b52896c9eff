package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factcheck.workbench.detection.ClauseCuts.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Cuts sentences into clauses with parts of speech only.
 *
 * <p>A sentence is cut at the marks of direct quotations, at commas and the like, before conjunctions and subordinators
 * that a subject and a finite verb follow, and behind reporting verbs. Pieces without a verb go to their neighbours:
 * "Kharkiv, | the second city, | had been hit" is one clause; "On Monday, | he said" too.
 */
final class Clauses {
    private static final Set<String> SUBORDINATORS = ClauseCuts.SUBORDINATORS;
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

    private final Doc doc;
    private final Sent s;
    private final ClauseCuts cuts;
    private final List<Clause> clauses = new ArrayList<>();

    private Clauses(Doc doc, Sent s) {
        this.doc = doc;
        this.s = s;
        cuts = new ClauseCuts(s);
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

    private void segment(int start, int end, @Nullable Quotation quotation) {
        int from = start == 0 ? s.afterDateline() : start;
        int to = end;
        while (from < to
                && (cuts.mark(from) || s.tag(from).equals(",") || s.tag(from).equals(":") || bullet(from))) {
            from++;
        }
        while (to > from
                && (cuts.mark(to - 1)
                        || s.tag(to - 1).equals(".")
                        || s.tag(to - 1).equals(",")
                        || s.tag(to - 1).equals(":"))) {
            to--;
        }
        if (from >= to) {
            return;
        }
        List<Piece> pieces = cuts.pieces(from, to);
        assemble(pieces, quotation);
    }

    /** A sign in front of a list's item. */
    private boolean bullet(int i) {
        int c = s.token(i).form().codePointAt(0);
        return i < 3 && !Character.isLetterOrDigit(c) && "$€£¥₽₴#(['’".indexOf(c) < 0 && !cuts.mark(i);
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
        new ClauseSources(s, clauses).report(first, pieces);
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
                    && (cuts.clauseAhead(i + 1, to)
                            || s.tag(i + 1).equals("VBG")
                            || s.tag(i + 1).equals("VBN"));
            subordinator &=
                    !(lower.equals("since") && s.entity(i + 1).equals("DATE") && !cuts.finiteAt(s.entityEnd(i + 1), to));
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
}
