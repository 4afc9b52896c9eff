package org.factcheck.workbench.detection;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which kind of claim a clause is: forecast, cause, comparison, assessment or event. */
final class ClauseKinds {
    private ClauseKinds() {}

    private static final Set<String> EVALUATIVE = Words.list("evaluative");

    private static final Set<String> CAUSES = Set.of(
            "cause",
            "prevent",
            "force",
            "prompt",
            "trigger",
            "lead",
            "result",
            "contribute",
            "enable",
            "allow",
            "spark",
            "provoke",
            "stem",
            "drive",
            "hamper",
            "hinder",
            "help");

    static boolean question(Passage p, Clause c) {
        Sent s = c.sent();
        return s.lower(s.size() - 1).equals("?") && c.to() >= s.size() - 2;
    }

    /** Addresses, thanks, feelings, advice and plain opinion. */
    static boolean opinion(Sent s, Clause c) {
        if (Frames.empty(s, c)) {
            return true;
        }
        int i = c.from();
        while (i < c.to() - 1
                && (s.tag(i).equals("RB") || s.tag(i).equals("UH") || s.tag(i).equals("CC"))) {
            i++;
        }
        String one = s.lower(i);
        String two = one + " " + s.lower(i + 1);
        String three = two + " " + s.lower(i + 2);
        if (ClauseRules.OPENERS.contains(one)
                || ClauseRules.OPENERS.contains(two)
                || ClauseRules.OPENERS.contains(three)) {
            return true;
        }
        boolean pronoun = Words.isOneOf(one, "it", "that", "this");
        boolean is = s.lemma(i + 1).equals("be") || s.lower(i + 1).equals("'s");
        if (pronoun && is) {
            int k = i + 2;
            while (k < c.to()
                    && (s.tag(k).equals("RB")
                            || s.tag(k).equals("DT")
                            || s.tag(k).equals("RBR"))) {
                k++;
            }
            boolean judged = s.tag(k).startsWith("JJ")
                    && (EVALUATIVE.contains(s.lower(k))
                            || s.lower(k + 1).equals("to")
                            || s.lower(k + 1).equals("that"));
            if (judged && (c.to() - c.from() <= 9 || s.lower(k + 1).equals("to"))) {
                return true;
            }
        }
        return c.groupFrom() == c.from() && s.tag(c.from()).equals("VB");
    }

    /** What somebody only hopes or wishes. */
    static boolean wished(Passage p, Clause c) {
        if (c.source() == null) {
            return false;
        }
        int i = p.s.at(c.source().start());
        return (p.s.lower(i).equals("i") || p.s.lower(i).equals("we"))
                && (p.s.lower(i + 1).equals("hope")
                        || p.s.lower(i + 1).equals("wish")
                        || p.s.lower(i + 1).equals("pray"));
    }

    static @Nullable ClaimKind kind(Passage p, Clause c, int index) {
        Sent s = p.s;
        ClaimKind media = MediaRules.clause(c);
        if (media != null) {
            return media;
        }
        if (c.type() == Clause.Type.PARTICIPLE && shown(p, index)) {
            return ClaimKind.VIDEO;
        }
        if (forecast(s, c)) {
            return ClaimKind.FORECAST;
        }
        if (ControlRules.control(p, c)) {
            return ClaimKind.CONTROL;
        }
        if (cause(s, c)) {
            return ClaimKind.CAUSE;
        }
        if (accuses(s, c)) {
            return ClaimKind.ATTRIBUTION;
        }
        if (RoleRules.office(s, c)) {
            return ClaimKind.ROLE;
        }
        if (comparison(s, c) || ComparisonRules.change(p, c)) {
            return ClaimKind.COMPARISON;
        }
        boolean copula = s.lemma(c.verb()).equals("be") || Words.isOneOf(s.lower(c.verb()), "'s", "'re", "'m");
        if (copula) {
            for (Draft d : p.found) {
                if ((d.kind() == ClaimKind.RANKING || d.kind() == ClaimKind.PLACE)
                        && d.span().end() > s.token(c.verb()).end()
                        && c.span().overlaps(d.span())
                        && c.span().contains(d.head())) {
                    return null;
                }
            }
            if (evaluates(s, c)) {
                return ClaimKind.ASSESSMENT;
            }
        }
        if (ranked(p, c)) {
            return null;
        }
        return Locations.clause(c) ? ClaimKind.PLACE : ClaimKind.EVENT;
    }

    /** "Prices reached | a record high": the whole clause is a rank already. */
    private static boolean ranked(Passage p, Clause c) {
        for (Draft d : p.found) {
            if (d.kind() == ClaimKind.RANKING
                    && d.span().start() <= c.span().start()
                    && d.span().end() > p.s.token(c.verb()).end()
                    && c.span().contains(d.head())) {
                return true;
            }
        }
        return false;
    }

    /** "accused the senator of …", "blamed the outage on …", "estimated the damage at …": what somebody says of others. */
    private static boolean accuses(Sent s, Clause c) {
        String by = switch (c.lemma()) {
            case "accuse" -> "of";
            case "blame" -> "for on";
            case "estimate", "put", "measure" -> "at";
            default -> "";
        };
        if (demands(s, c) || denies(s, c)) {
            return true;
        }
        if (by.isEmpty()
                || c.type() == Clause.Type.PARTICIPLE
                || s.tag(c.verb()).equals("VBN")) {
            return false;
        }
        for (int i = c.verb() + 1; i < c.to(); i++) {
            if (List.of(by.split(" ")).contains(s.lower(i))) {
                return !by.equals("at") || Numbers.at(s, i + 1) != null || "$€£".contains(s.lower(i + 1));
            }
        }
        return false;
    }

    /** "demands that the firm extend the deadline". */
    private static boolean demands(Sent s, Clause c) {
        return c.type() == Clause.Type.FULL
                && !c.lemma().equals("require")
                && s.lower(c.verb() + 1).equals("that")
                && ClauseCuts.demanded(s, c.verb(), c.verb() + 2, c.to());
    }

    /** "denies agreeing talks", "denied the reports", "denied any involvement"; but not "denied the child a visa". */
    private static boolean denies(Sent s, Clause c) {
        if (!c.lemma().equals("deny")
                || s.tag(c.verb()).equals("VBN") && s.lemma(c.verb() - 1).equals("be")) {
            return false;
        }
        int object = c.verb() + 1;
        int end = Phrases.end(s, object, c.to());
        return s.tag(object).equals("VBG") || end > object && Negation.DENIED.contains(s.lower(end - 1));
    }

    /** A participle behind "in the video": what the picture shows. */
    private static boolean shown(Passage p, int index) {
        Clause c = p.clauses.get(index);
        for (int i = Math.max(0, c.from() - 6); i < c.from(); i++) {
            ClaimKind kind = MediaRules.kind(p.s, i);
            if (kind != null
                    && p.s.lower(i - 2).equals("in")
                    && p.s.tag(c.from()).equals("VBG")) {
                return true;
            }
        }
        return false;
    }

    private static boolean forecast(Sent s, Clause c) {
        if (c.groupFrom() < 0) {
            return false;
        }
        for (int i = c.groupFrom(); i <= c.verb() && i < c.to(); i++) {
            String w = s.lower(i);
            if (w.equals("could") && Words.isOneOf(s.lower(i + 1), "not", "n't")) {
                // "could not stop the flood": what was not able to, not what is to come
                return false;
            }
            if (s.tag(i).equals("MD")
                    && (w.equals("may")
                            || w.equals("might")
                            || w.equals("will")
                            || w.equals("'ll")
                            || w.equals("wo")
                            || w.equals("could")
                            || w.equals("would")
                            || w.equals("shall"))) {
                return !(w.equals("may") || w.equals("might") || w.equals("could") || w.equals("would"))
                        || !s.tag(i + 1).equals("VB")
                        || !s.lower(i + 1).equals("have");
            }
        }
        for (int i = c.groupFrom(); i < c.verb(); i++) {
            if (EXPECTING.contains(s.lemma(i)) && s.tag(i + 1).equals("TO")) {
                return true;
            }
        }
        String lemma = c.lemma();
        String next = s.lower(c.verb() + 1);
        if ((lemma.equals("forecast") || lemma.equals("predict"))
                && s.token(c.verb()).finite()) {
            return true;
        }
        if (Words.isOneOf(lemma, "expect", "project", "anticipate")
                && s.token(c.verb()).finite()
                && figures(s, c)) {
            return true;
        }
        return (lemma.equals("expect")
                                || lemma.equals("plan")
                                || lemma.equals("intend")
                                || lemma.equals("schedule")
                                || lemma.equals("predict")
                                || lemma.equals("forecast"))
                        && (next.equals("to")
                                || s.tag(c.verb()).equals("VBN")
                                        && s.lemma(c.verb() - 1).equals("be")
                                || !s.tag(c.verb()).equals("VBN") && lemma.equals("expect") && infinitive(s, c))
                || lemma.equals("be")
                        && (next.equals("likely")
                                || next.equals("set")
                                || next.equals("due")
                                || next.equals("poised")
                                || next.equals("about"))
                        && s.lower(c.verb() + 2).equals("to")
                        && s.tag(c.verb() + 3).equals("VB")
                || lemma.equals("go") && s.tag(c.verb()).equals("VBG") && next.equals("to");
    }

    /** "expects | a profit of $3 million": accounts that are to come. */
    private static boolean figures(Sent s, Clause c) {
        for (int i = c.verb() + 1; i < Math.min(c.to(), c.verb() + 8); i++) {
            if (PeriodDates.ACCOUNTS.contains(s.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> EXPECTING =
            Set.of("expect", "plan", "intend", "schedule", "predict", "forecast", "project");

    private static boolean infinitive(Sent s, Clause c) {
        for (int i = c.verb() + 1; i < c.to(); i++) {
            if (s.tag(i).equals("TO") && s.tag(i + 1).equals("VB")) {
                return true;
            }
        }
        return false;
    }

    static boolean contains(Sent s, int from, int to, String word) {
        for (int k = from; k < to; k++) {
            if (s.lower(k).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean cause(Sent s, Clause c) {
        String lemma = c.lemma();
        if (CAUSES.contains(lemma)) {
            int v = c.verb();
            boolean passive = s.tag(v).equals("VBN") && s.lemma(v - 1).equals("be");
            return switch (lemma) {
                case "prevent",
                        "force",
                        "prompt",
                        "trigger",
                        "spark",
                        "provoke",
                        "hamper",
                        "hinder",
                        "enable",
                        "cause" -> true;
                case "allow" -> s.lower(v + 1).equals("for") || contains(s, v, c.to(), "to");
                case "lead" -> s.lower(v + 1).equals("to") && !s.entity(v + 2).equals("GPE");
                case "result", "stem" ->
                    s.lower(v + 1).equals("in") || s.lower(v + 1).equals("from");
                case "contribute" -> s.lower(v + 1).equals("to");
                case "drive" -> passive && s.lower(v + 1).equals("by");
                default -> false;
            };
        }
        for (int i = c.from(); i < c.to(); i++) {
            String two = s.lower(i) + " " + s.lower(i + 1);
            if (two.equals("thanks to")
                    || two.equals("due to")
                            && (s.tag(i).startsWith("JJ")
                                    || Words.isOneOf(s.tag(i + 2), "DT", "JJ", "JJR", "JJS", "NN", "NNS"))
                    || two.equals("because of")
                    || two.equals("owing to")
                    || two.equals("as a")
                            && s.lower(i + 2).equals("result")
                            && s.lower(i + 3).equals("of")) {
                return true;
            }
        }
        return outcome(s, c) || started(s, c) || c.marker().contains("because");
    }

    /** "is blamed for the delay", "set off landslides", "was down to bad weather". */
    private static boolean started(Sent s, Clause c) {
        int v = c.verb();
        String next = s.lower(v + 1);
        boolean thing =
                s.token(Math.min(v + 2, s.size() - 1)).noun() || Words.isOneOf(s.tag(v + 2), "DT", "JJ", "PRP$");
        return switch (c.lemma()) {
            case "blame" -> s.tag(v).equals("VBN") && s.lemma(v - 1).equals("be") && next.equals("for");
            case "set" -> next.equals("off") && thing;
            case "be" -> next.equals("down") && s.lower(v + 2).equals("to") && Numbers.at(s, v + 3) == null;
            default -> false;
        };
    }

    /** "was the result of the detonation", "is a direct consequence of the sanctions", "is the main cause of the delay". */
    private static boolean outcome(Sent s, Clause c) {
        if (!s.lemma(c.verb()).equals("be")) {
            return false;
        }
        for (int i = c.verb() + 1; i < Math.min(c.to(), c.verb() + 6); i++) {
            if (Words.isOneOf(s.lower(i), "result", "consequence", "outcome", "cause")
                    && s.lower(i + 1).equals("of")) {
                return true;
            }
            if (s.tag(i).equals("IN") || s.tag(i).equals(",")) {
                return false;
            }
        }
        return false;
    }

    private static boolean comparison(Sent s, Clause c) {
        for (int i = c.from(); i < c.to(); i++) {
            String w = s.lower(i);
            if (w.equals("than") && i > c.from() && !bound(s, i)) {
                return true;
            }
            if (w.equals("as")
                    && (s.tag(i + 1).startsWith("JJ") || s.tag(i + 1).startsWith("RB"))
                    && !Words.isOneOf(s.lower(i + 1), "well", "soon", "long", "far", "many", "much", "such")) {
                for (int k = i + 2; k < Math.min(c.to(), i + 7); k++) {
                    if (s.lower(k).equals("as")) {
                        return true;
                    }
                }
            }
            if ((w.equals("twice") || w.equals("times") || w.equals("half"))
                            && s.lower(i + 1).equals("as")
                            && (s.tag(i + 2).startsWith("JJ") || s.tag(i + 2).startsWith("RB"))
                    || w.equals("compared")
                            && (s.lower(i + 1).equals("with") || s.lower(i + 1).equals("to"))) {
                return true;
            }
        }
        return false;
    }

    /** "more than 60" is a bound, no comparison. */
    private static boolean bound(Sent s, int than) {
        String before = s.lower(than - 1);
        return (Words.isOneOf(before, "more", "less", "fewer", "rather", "other", "greater", "higher", "longer")
                        && (s.tag(than + 1).equals("CD")
                                || s.tag(than + 1).equals("$")
                                || s.lower(than + 1).equals("a")
                                || s.lower(than + 1).equals("half")
                                || s.lower(than + 1).equals("just")))
                || before.equals("rather")
                || before.equals("other");
    }

    private static boolean evaluates(Sent s, Clause c) {
        for (int i = c.verb() + 1; i < Math.min(c.to(), c.verb() + 7); i++) {
            if (EVALUATIVE.contains(s.lower(i))
                    && (s.tag(i).startsWith("JJ") || s.tag(i).startsWith("RB"))) {
                return true;
            }
            if (s.tag(i).equals("IN") && !s.lower(i).equals("of")) {
                return false;
            }
        }
        return false;
    }
}
