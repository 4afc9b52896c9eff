package org.factcheck.workbench.detection;

import java.util.List;
import java.util.Set;
import org.factcheck.workbench.detection.ClauseCuts.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pieces of a sentence together: a subject that waits for its verb, what is put in front, what stands in parentheses, what
 * goes on with the clause before.
 */
final class ClauseAssembly {
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

    private static final int CONDITION = 30;
    private static final int LONG_CONDITION = 200;
    private static final int LONG_SUBJECT = 120;

    private final Sent s;
    private final ClauseCuts cuts;
    private final List<Clause> clauses;
    private final @Nullable Quotation quotation;

    private @Nullable Clause last;
    /** Where words begin that wait for their clause, or -1. */
    private int pending = -1;
    /** Where a condition begins that waits for what depends on it, or -1, and whether it has its verb. */
    private int condition = -1;

    private boolean fulfilled;
    /** Where the subject begins that the piece before had for its own, or -1. */
    private int parenthesis = -1;

    private boolean afterRelative;
    /** Whether a list of possible things goes on. */
    private boolean listing;

    ClauseAssembly(Sent s, ClauseCuts cuts, List<Clause> clauses, @Nullable Quotation quotation) {
        this.s = s;
        this.cuts = cuts;
        this.clauses = clauses;
        this.quotation = quotation;
    }

    void assemble(List<Piece> pieces) {
        for (Piece p : pieces) {
            int subject = parenthesis;
            parenthesis = -1;
            if (!headline(p) && !conditional(p)) {
                switch (p.kind()) {
                    case FULL -> full(p);
                    case PREDICATE -> predicate(p, subject);
                    case CONDITION -> condition(p);
                    case PARTICIPLE -> participle(p);
                    case RELATIVE -> {
                        int start = antecedent(p.from(), pieces.getFirst().from());
                        boolean clauseBefore = last != null && last.to() > start && pending < 0;
                        int resumed =
                                pending >= 0 && s.lower(p.from()).equals("who") ? cuts.resumed(p.from(), p.to()) : -1;
                        if (resumed > 0) {
                            last = add(pending, resumed, p.to(), Clause.Type.FULL, "");
                            pending = -1;
                        } else {
                            last = add(start, p.to(), Clause.Type.RELATIVE, clauseBefore ? "" : "pending");
                        }
                    }
                    case NONE -> rest(p);
                }
                afterRelative = p.kind() == Piece.Kind.RELATIVE;
                listing &= p.kind() == Piece.Kind.PARTICIPLE || p.kind() == Piece.Kind.NONE;
                listing |= including(p);
            }
        }
        int end = pieces.getLast().to();
        if (condition >= 0 && last != null) {
            last = extend(last, end);
        }
        if (pending >= 0 && pending < Math.min(end, s.size()) && (last == null || last.to() <= pending)) {
            add(pending, end, Clause.Type.FRAGMENT, "");
        }
    }

    /** "Man held after a fire in Leeds, | police say": a headline without a finite verb is reported. */
    private boolean headline(Piece p) {
        int from = strip(p.from(), p.to());
        if (!told(p)
                || pending < 0
                || last != null
                || adverbial(pending, from)
                || !s.tag(p.from() - 1).equals(",")) {
            return false;
        }
        add(pending, p.from(), Clause.Type.FRAGMENT, "");
        last = add(from, p.to(), Clause.Type.FULL, "");
        pending = -1;
        return true;
    }

    /** What depends on the condition before it, or is the condition's own verb: "if the deal, made in May, | fails, | …". */
    private boolean conditional(Piece p) {
        boolean predicate = p.kind() == Piece.Kind.PREDICATE;
        if (condition < 0 || told(p) || !predicate && p.kind() != Piece.Kind.FULL) {
            return false;
        }
        if (predicate && !fulfilled) {
            fulfilled = true;
            return true;
        }
        int from = strip(p.from(), p.to());
        int start = fronted(condition, p.from()) ? condition : from;
        last = add(start, from, p.to(), Clause.Type.FULL, marker(p.from(), from));
        condition = -1;
        pending = -1;
        afterRelative = false;
        return true;
    }

    private void full(Piece p) {
        int from = strip(p.from(), p.to());
        boolean joins = pending >= 0 && (adverbial(pending, from) || list(pending, from, p.to()));
        boolean between =
                joins && s.tag(p.from()).equals("WRB") && s.tag(p.from() - 1).equals(",");
        if (between) {
            // "On Friday, when Lee left, | the board met": the day belongs to the main clause
            last = add(from, p.to(), Clause.Type.FULL, marker(p.from(), from));
            return;
        }
        int start = joins && !afterRelative ? pending : from;
        start = s.span(start, from + 1).length() > LONG_CONDITION ? from : start;
        last = add(start, from, p.to(), Clause.Type.FULL, marker(p.from(), from));
        pending = -1;
    }

    private void predicate(Piece p, int subject) {
        boolean joined = s.tag(p.from()).equals("CC");
        if (pending >= 0 && (last == null || !joined) && subjectIn(pending, p.from())) {
            parenthesis = reduced(p, pending) ? pending : -1;
            last = add(pending, p.from(), p.to(), Clause.Type.FULL, "");
        } else if (subject >= 0 && s.tag(p.from() - 1).equals(",") && !joined) {
            last = add(subject, p.from(), p.to(), Clause.Type.FULL, "");
        } else if (afterRelative && last != null && !joined && last.type() == Clause.Type.RELATIVE) {
            last = add(last.from(), p.to(), Clause.Type.FULL, "");
        } else {
            last = add(strip(p.from(), p.to()), p.to(), Clause.Type.PREDICATE, "");
        }
        pending = -1;
    }

    private void condition(Piece p) {
        boolean behind = pending < 0
                && !p.that()
                && !s.tag(p.from()).equals("CC")
                && !s.lower(p.from() - 1).equals(":");
        boolean between = pending >= 0 && s.tag(p.from() - 1).equals(",") && finiteIn(p);
        if (behind && last != null) {
            last = extend(last, p.to());
        } else if (!between) {
            condition = Conditions.start(s, p.from(), p.to());
            fulfilled = finiteIn(p);
            pending = -1;
        }
    }

    private void participle(Piece p) {
        int from = strip(p.from(), p.to());
        boolean include = s.lower(from).equals("including");
        if (include && pending >= 0) {
            return;
        }
        boolean goesOn = include
                ? last != null && last.to() >= p.from() - 1
                : listing && s.tag(from).equals("VBG");
        if (goesOn && last != null) {
            last = extend(last, p.to());
            listing = true;
            return;
        }
        int start = s.tag(from).equals("IN") ? from + 1 : from;
        boolean carried = pending >= 0 && s.tag(p.from() - 1).equals(",") && named(pending, p.from());
        last = add(carried ? pending : start, start, p.to(), Clause.Type.PARTICIPLE, s.lower(p.from()));
        if (pending >= 0 && !subjectIn(pending, p.from())) {
            pending = -1;
        }
    }

    private void rest(Piece p) {
        boolean conjunction = s.tag(p.from()).equals("CC")
                || SUBORDINATORS.contains(s.lower(p.from()))
                        && !Words.isOneOf(s.lower(p.from()), "since", "after", "before", "as", "until");
        if (last != null
                && last.type() != Clause.Type.RELATIVE
                && !p.that()
                && !(conjunction && !listed(p))
                && !s.lower(p.from() - 1).equals(";")
                && pending < 0) {
            last = extend(last, p.to());
        } else if (pending < 0) {
            pending = strip(p.from(), p.to());
        }
    }

    /** "options including a merger, | closing the plant or selling it": what follows goes on with the list. */
    private boolean including(Piece p) {
        for (int i = p.from() + 1; i < p.to(); i++) {
            if (s.lower(i).equals("including")) {
                return true;
            }
        }
        return false;
    }

    /** "…, police say": nothing but who says so. */
    private boolean told(Piece p) {
        int verb = p.to() - 1;
        return p.kind() == Piece.Kind.FULL
                && p.to() - p.from() <= 8
                && s.token(verb).finite()
                && ClauseCuts.reports(s, verb);
    }

    /** "The container, | believed to hold rocks, | has not been opened": a participle between a subject and its verb. */
    private boolean reduced(Piece p, int subject) {
        int verb = p.from();
        for (int i = subject; i < verb - 1; i++) {
            if (s.tag(i).equals(",")) {
                return false;
            }
        }
        return !s.lower(verb + 1).equals("that")
                && (s.tag(verb).equals("VBD") || s.tag(verb).equals("VBN"))
                && s.tag(verb - 1).equals(",")
                && Words.isOneOf(s.tag(verb + 1), "IN", "TO", "RB", "RP");
    }

    /** A noun phrase that can be a subject, short enough to be carried over. */
    private boolean named(int from, int to) {
        boolean opens = s.token(from).noun() || Words.isOneOf(s.tag(from), "DT", "PRP$", "CD", "JJ", "JJS");
        return opens
                && !s.tag(to).equals("CC")
                && !adverbial(from, to)
                && subjectIn(from, to)
                && s.span(from, to).length() <= LONG_SUBJECT;
    }

    /** "and Jones" goes to the list before it. */
    private boolean listed(Piece p) {
        return s.tag(p.from()).equals("CC")
                && (p.to() - p.from() <= 6 && s.token(p.to() - 1).noun()
                        || p.to() - p.from() <= 12 && s.lower(p.to() - 1).equals(")"));
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
            subordinator &= !(lower.equals("since")
                    && s.entity(i + 1).equals("DATE")
                    && !cuts.finiteAt(s.entityEnd(i + 1), to));
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

    /** "If it rains, | …": the condition stands right in front of what depends on it. */
    private boolean fronted(int condition, int from) {
        return from - condition <= CONDITION && s.span(condition, from).length() <= LONG_CONDITION;
    }

    private boolean finiteIn(Piece p) {
        for (int i = p.from(); i < p.to(); i++) {
            if (s.token(i).finite()) {
                return true;
            }
        }
        return false;
    }

    private Clause add(int from, int to, Clause.Type type, String marker) {
        return add(from, from, to, type, marker);
    }

    /**
     * Adds a clause.
     *
     * @param verbFrom where its verb may stand first: behind what is put in front of it
     */
    private Clause add(int from, int verbFrom, int to, Clause.Type type, String marker) {
        int begin = Math.min(from, to - 1);
        int[] verb = verb(Math.min(verbFrom, to - 1), to, type);
        Clause clause = new Clause(s, begin, to, verb[1], verb[0], type, marker, null, quotation);
        clauses.add(clause);
        return clause;
    }

    private Clause extend(Clause clause, int to) {
        Clause longer = clause.until(to);
        clauses.set(clauses.lastIndexOf(clause), longer);
        return longer;
    }

    private int firstVerb(int from, int to, boolean finite) {
        for (int i = from; i < to; i++) {
            if (finite ? s.token(i).finite() : s.token(i).verb()) {
                return i;
            }
        }
        return -1;
    }

    /** Start of the verb group and the verb that carries the meaning: "have | yet to secure", "begun pushing". */
    private int[] verb(int from, int to, Clause.Type type) {
        int first = switch (type) {
            case PARTICIPLE -> firstVerb(from, to, false);
            case RELATIVE -> firstVerb(from, to, true);
            default -> cuts.finite(from, to);
        };
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
