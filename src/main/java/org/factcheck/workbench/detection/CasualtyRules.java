package org.factcheck.workbench.detection;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People killed, wounded, missing, captured or displaced, with how many and whom.
 *
 * <ul>
 *   <li>verb and object: "killing one 40-year-old man", "wounded two residents", "eliminated up to 170 fighters"
 *   <li>number and participle: "two were wounded", "at least 12 people killed", "five others injured", "30 people died"
 *   <li>nouns: "12 deaths", "dozens of people dead", "between 30 and 40 casualties", "2 million refugees"
 *   <li>"the death toll rose to 1,200", "claimed 15 lives", "no casualties"
 * </ul>
 */
final class CasualtyRules {
    static final Map<String, Outcome> VERBS = Outcomes.of("verb");

    /** Killing in these ways is said with "to death", "dead" or "and killed". */
    static final Set<String> WAYS = Set.of(
            "shoot",
            "stab",
            "beat",
            "hack",
            "crush",
            "trample",
            "burn",
            "bludgeon",
            "starve",
            "freeze",
            "gun",
            "strangle");

    static final Set<String> INTRANSITIVE = Set.of("die", "perish", "flee", "drown", "surrender");

    static final Set<String> DOUBTFUL = Set.of(
            "capture",
            "eliminate",
            "neutralize",
            "neutralise",
            "liquidate",
            "execute",
            "burn",
            "hurt",
            "destroy",
            "flee",
            "evacuate",
            "surrender",
            "annihilate",
            "infect",
            "poison",
            "imprison");

    static final Set<String> REFLEXIVE = Set.of("himself", "herself", "themselves", "itself");

    private CasualtyRules() {}

    static void find(Passage p) {
        Sent s = p.s;
        boolean harm = harm(s);
        for (int i = 0; i < s.size(); i++) {
            if (!CasualtyNouns.among(p, i)
                    && !CasualtyNouns.toll(p, i)
                    && !CasualtyNouns.lives(p, i)
                    && !verbAndObject(p, i)
                    && !(harm && (CasualtyStates.stateAfterNumber(p, i) || CasualtyStates.relative(p, i)))) {
                CasualtyNouns.nouns(p, i);
            }
        }
    }

    /** Whether a sentence has a word that can say what became of people: without one no group of them is looked for. */
    private static boolean harm(Sent s) {
        for (int i = 0; i < s.size(); i++) {
            if (CasualtyStates.HARM.contains(s.lower(i))
                    || VERBS.containsKey(s.lemma(i))
                    || WAYS.contains(s.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    static @Nullable Outcome outcome(Sent s, int i) {
        boolean deadly = s.token(i).verb()
                && WAYS.contains(s.lemma(i))
                && (s.lower(i + 1).equals("dead")
                        || s.lower(i + 1).equals("to") && s.lower(i + 2).equals("death")
                        || s.lower(i + 1).equals("and") && s.lower(i + 2).equals("killed"));
        if (deadly) {
            return Outcome.KILLED;
        }
        if (!s.tag(i).startsWith("V") && !(s.tag(i).equals("JJ") && VERBS.containsKey(s.lemma(i)))) {
            String lower = s.lower(i);
            return lower.equals("wounding") || lower.equals("killing")
                    ? (lower.equals("killing") && s.tag(i).startsWith("N")
                            ? null
                            : VERBS.get(lower.startsWith("w") ? "wound" : "kill"))
                    : null;
        }
        return lawful(s, i) ? null : VERBS.get(s.lemma(i));
    }

    private static final Set<String> LAW = Words.list("law-words");
    /** How far from an arrest the words stand that tell it from a capture. */
    private static final int LAW_REACH = 20;

    private static boolean custody(Sent s, int i) {
        return Words.isOneOf(s.lemma(i), "detain", "imprison", "arrest");
    }

    /** Where no war is told, people who are detained are arrested. */
    static @Nullable Outcome outcome(Passage p, int i) {
        return !p.military && custody(p.s, i) ? null : outcome(p.s, i);
    }

    /** "Police detained the head of the agency": an arrest is no loss of a side. */
    private static boolean lawful(Sent s, int i) {
        if (!custody(s, i)) {
            return false;
        }
        for (int k = Math.max(0, i - LAW_REACH); k < Math.min(s.size(), i + LAW_REACH); k++) {
            if (LAW.contains(s.lower(k))) {
                return true;
            }
        }
        return false;
    }

    private static boolean verbAndObject(Passage p, int i) {
        Sent s = p.s;
        Outcome outcome = p.military && s.lemma(i).equals("arrest") && !lawful(s, i) ? Outcome.CAPTURED : outcome(p, i);
        if (outcome == null || INTRANSITIVE.contains(s.lemma(i)) || p.used[i]) {
            return false;
        }
        boolean passive = s.tag(i).equals("VBN") && CasualtyStates.passive(s, i);
        if (passive || s.tag(i).equals("JJ") || Harmed.attributive(s, i)) {
            return false;
        }
        int object = i + 1;
        if (s.lower(object).equals("dead")) {
            object++;
        }
        if (REFLEXIVE.contains(s.lower(object)) && s.lower(object + 1).equals("and")) {
            object += 2;
        }
        if ((s.lower(object).equals("and") || s.lower(object).equals("or")) && outcome(s, object + 1) != null) {
            object += 2;
        }
        if (s.lower(object).equals("and") || object >= s.size()) {
            return false;
        }
        Harmed.Group g = him(p, i, object) ? CasualtyLists.him(p, object) : Harmed.group(p, object, s.size());
        g = g != null && !g.people() && Harmed.PERSONAL.contains(s.lemma(i)) && Harmed.person(s, g)
                ? Harmed.someone(s, g)
                : g;
        g = g == null ? null : CasualtyLists.together(p, g);
        if (g == null
                || !g.people()
                        && (!g.counted()
                                || DOUBTFUL.contains(s.lemma(i))
                                || g.to() == g.from()
                                || CasualtyStates.measured(s, g))) {
            return false;
        }
        if (DOUBTFUL.contains(s.lemma(i)) && (!g.people() || p.military && Harmed.unknown(p, g))) {
            return false;
        }
        if (!g.counted() && purpose(s, i)) {
            return false;
        }
        if (s.lemma(i).equals("destroy") && !(g.people() && g.counted())) {
            return false;
        }
        int to = g.to();
        add(p, i, to, object, to, g, outcome);
        CasualtyLists.including(p, to, outcome);
        CasualtyLists.others(p, g, outcome);
        // "killing two people and injuring" is found by its own verb; "killed two and wounded five" too.
        return true;
    }

    /** "killing | him and another man": one who is named before, in a war. */
    private static boolean him(Passage p, int verb, int object) {
        return p.military
                && Harmed.PERSONAL.contains(p.s.lemma(verb))
                && (p.s.lower(object).equals("him")
                        || p.s.lower(object).equals("her") && p.s.tag(object).equals("PRP"));
    }

    /** "an operation | to eliminate terrorists": meant, not done; "managed to kill the gunman" is done. */
    private static boolean purpose(Sent s, int i) {
        return s.tag(i).equals("VB")
                && s.lower(i - 1).equals("to")
                && !Words.isOneOf(s.lemma(i - 2), "manage", "able", "help", "fail", "continue", "go");
    }

    static void add(Passage p, int from, int to, int headFrom, int headTo, Harmed.Group g, Outcome outcome) {
        add(p, from, to, headFrom, headTo, g, outcome, null);
    }

    /**
     * Adds a casualty claim.
     *
     * @param sense "losses" when dead and wounded are counted together, else null
     */
    static void add(
            Passage p,
            int from,
            int to,
            int headFrom,
            int headTo,
            Harmed.Group g,
            Outcome outcome,
            @Nullable String sense) {
        Facts facts = Facts.none()
                .withCount(g.count())
                .withOutcome(outcome)
                .withWho(g.who())
                .with("sense", sense);
        for (int k = from; k < to; k++) {
            if (p.s.lower(k).equals("man") || p.s.lower(k).equals("boy")) {
                facts = facts.with("sex", "male");
            } else if (p.s.lower(k).equals("woman") || p.s.lower(k).equals("girl")) {
                facts = facts.with("sex", "female");
            }
            if (p.s.lower(k).equals("old") && k >= 4 && Numbers.figures(p.s.lower(k - 4)) != null) {
                facts = facts.with("age", p.s.lower(k - 4));
            }
        }
        Clause clause = p.clauseAt(headFrom);
        Modality modality = clause == null ? Modality.ASSERTED : Hedging.of(clause);
        p.add(ClaimKind.CASUALTY, from, to, headFrom, headTo, polarity(p, from, to, g), modality, facts);
        p.use(headFrom, headTo);
        p.use(to - 1, to);
        p.use(from, from + 1);
    }

    /** Denied when nobody is counted, or its own verb is: the clause beside it may say anything. */
    private static Polarity polarity(Passage p, int from, int to, Harmed.Group g) {
        Sent s = p.s;
        if (CountRange.exactly(0).equals(g.count())) {
            return Polarity.NEGATIVE;
        }
        for (int k = Math.max(0, from - 5); k < to; k++) {
            String word = s.lower(k);
            boolean before = k < from;
            if (before && (s.tag(k).equals(",") || s.tag(k).equals("CC") || word.equals(";"))) {
                return polarity(p, from, to);
            }
            if (before && Words.isOneOf(word, "no", "without", "not", "n't", "neither", "nor")) {
                return Polarity.NEGATIVE;
            }
        }
        return polarity(p, from, to);
    }

    private static Polarity polarity(Passage p, int from, int to) {
        for (int k = from; k < to; k++) {
            String word = p.s.lower(k);
            if (word.equals("not") || word.equals("n't") || word.equals("never") || word.equals("nobody")) {
                return Polarity.NEGATIVE;
            }
        }
        return Polarity.POSITIVE;
    }
}
