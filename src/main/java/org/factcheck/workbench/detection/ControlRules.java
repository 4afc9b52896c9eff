package org.factcheck.workbench.detection;

import java.util.Map;
import java.util.Set;

/**
 * Who secured, lost, holds, occupies or left which place.
 *
 * <ul>
 *   <li>verbs of {@code words/control-verbs.txt} with a place: "captured the ridge", "withdrew from Kherson", "threw them
 *       back"; in a military text a name behind the verb is a place unless the text knows a person of that name
 *   <li>states: "under rebel control", "in German hands", "in the grey zone", "in full control of Palma"
 *   <li>"was forced to withdraw", "has fallen", "made a tactical withdrawal"
 * </ul>
 *
 * An unfinished movement ("is withdrawing", "pushes to the border") is an EVENT.
 */
final class ControlRules {
    private static final Map<String, String> CONTROL = Words.table("control-verbs");

    static final Set<String> PLACES = Words.list("held-places");

    private ControlRules() {}

    static boolean placeAhead(Sent s, Clause c, int from) {
        for (int i = from; i < Math.min(c.to(), from + 12); i++) {
            String e = s.entity(i);
            if (e.equals("GPE") || e.equals("LOC") || e.equals("FAC") || PLACES.contains(s.lower(i))) {
                return true;
            }
            if (s.token(i).finite()) {
                return false;
            }
        }
        return false;
    }

    static boolean nameAhead(Sent s, int v) {
        int at = s.tag(v + 1).equals("DT") ? v + 2 : v + 1;
        return s.tag(at).startsWith("NNP") && !s.entity(at).equals("NORP");
    }

    static boolean placeBefore(Sent s, Clause c) {
        for (int i = c.from(); i < c.groupFrom(); i++) {
            String e = s.entity(i);
            if (e.equals("GPE") || e.equals("LOC") || e.equals("FAC") || PLACES.contains(s.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause says who secured, lost, holds, occupies or left which place. */
    static boolean control(Passage p, Clause clause) {
        Sent s = p.s;
        Clause c = ControlMovements.whole(s, clause);
        String lemma = c.lemma();
        if (state(p, c) || fallenTo(p, c)) {
            return true;
        }
        if (p.military) {
            boolean lost = lemma.equals("fall") && ControlVerbs.fallen(p, c)
                    || compelled(s, c)
                    || ground(s, c)
                    || driven(s, c);
            if (restored(s, c)
                    || amongTaken(p, c)
                    || completed(s, c)
                    || established(s, c)
                    || itself(p, c)
                    || alsoTaken(p, c) > 0
                    || ControlMovements.finished(p, c)) {
                return true;
            }
            if (lost || ControlVerbs.WITHDRAWING.contains(lemma) && ControlVerbs.withdrawal(s, c)) {
                return true;
            }
        }
        String sort = CONTROL.get(lemma);
        return sort != null && ControlVerbs.verb(p, c, sort);
    }

    private static final Set<String> GROUND = Set.of("ground", "footing", "foothold", "bridgehead", "beachhead");

    private static final Set<String> MOVING_LINES =
            Set.of("give", "yield", "gain", "lose", "cede", "win", "establish", "secure", "regain", "form", "obtain");

    /** "gave some ground", "succeeded in gaining a footing", "forced us to yield ground". */
    private static boolean ground(Sent s, Clause c) {
        for (int v = c.verb(); v < Math.min(c.to(), c.verb() + 5); v++) {
            if (s.token(v).verb() && MOVING_LINES.contains(s.lemma(v))) {
                return grounds(s, v + 1, c.to()) && !ControlVerbs.attempted(s, c);
            }
        }
        // "A bridgehead over the river was established"
        boolean passive = s.tag(c.verb()).equals("VBN") && s.lemma(c.verb() - 1).equals("be");
        int end = Phrases.end(s, c.from(), c.to());
        return passive && MOVING_LINES.contains(c.lemma()) && end > c.from() && GROUND.contains(s.lower(end - 1));
    }

    /** "some ground", "a bridgehead | 2,000 yards deep". */
    private static boolean grounds(Sent s, int from, int to) {
        int end = Phrases.end(s, from, to);
        for (int i = from; i < end; i++) {
            if (GROUND.contains(s.lower(i)) && (i == end - 1 || s.tag(i + 1).equals("CD"))) {
                return true;
            }
        }
        return false;
    }

    /** "was driven from the forest", "were thrown out of their trenches", "have been evicted from the town". */
    private static boolean driven(Sent s, Clause c) {
        int v = c.verb();
        boolean passive = s.tag(v).equals("VBN") && s.lemma(v - 1).equals("be");
        return passive
                && Words.isOneOf(c.lemma(), "drive", "throw", "eject", "evict", "expel", "oust", "dislodge", "push")
                && (ClauseKinds.contains(s, v, Math.min(c.to(), v + 4), "from")
                        || s.lower(v + 1).equals("by")
                                && Words.isOneOf(c.lemma(), "eject", "evict", "oust", "dislodge"));
    }

    /** "was restored to our control", "has been brought back under Allied control". */
    private static boolean restored(Sent s, Clause c) {
        int v = c.verb();
        if (!Words.isOneOf(c.lemma(), "restore", "return", "bring", "come", "place", "revert")) {
            return false;
        }
        for (int i = v + 1; i < Math.min(c.to(), v + 6); i++) {
            if ((s.lower(i).equals("control")
                            || s.lower(i).equals("rule")
                            || s.lower(i).equals("hands"))
                    && (s.lower(i - 1).equals("under") || holder(s, i))) {
                return true;
            }
        }
        return false;
    }

    /** "Brody and Zolochiv were among the towns taken". */
    private static boolean amongTaken(Passage p, Clause c) {
        Sent s = p.s;
        int at = c.verb() + 1;
        boolean among = c.lemma().equals("be")
                && (s.lower(at).equals("among") || s.lower(at).equals("amongst"));
        for (int i = at + 1; among && i < Math.min(c.to(), at + 8); i++) {
            String sort = s.tag(i).equals("VBN") ? CONTROL.get(s.lemma(i)) : null;
            if (sort != null && (sort.equals("gain") || sort.equals("take") || sort.equals("lose"))) {
                return PLACES.contains(s.lower(i - 1));
            }
        }
        return false;
    }

    /** "The liberation of the peninsula is now complete". */
    private static boolean completed(Sent s, Clause c) {
        boolean done = c.lemma().equals("complete");
        for (int i = c.verb(); c.lemma().equals("be") && i < Math.min(c.to(), c.verb() + 4); i++) {
            done |= s.lower(i).equals("complete") || s.lower(i).equals("completed");
        }
        boolean change = false;
        for (int i = c.from(); done && i < c.groupFrom(); i++) {
            change |= ControlNouns.TAKINGS.containsKey(s.lower(i))
                    && s.lower(i + 1).equals("of");
        }
        return change;
    }

    /** "U.S. forces are established on the Russell Islands", "are firmly entrenched in the town". */
    private static boolean established(Sent s, Clause c) {
        int v = c.verb();
        return Words.isOneOf(c.lemma(), "establish", "entrench", "dig")
                && s.tag(v).equals("VBN")
                && (s.lemma(v - 1).equals("be") || s.lemma(v - 2).equals("be"))
                && Words.isOneOf(s.lower(v + 1), "on", "in", "at", "along", "across", "astride")
                && ControlVerbs.troops(s, c);
    }

    /** "the town itself has not yet been taken", "the hill was carried": the place is the subject. */
    private static boolean itself(Passage p, Clause c) {
        Sent s = p.s;
        int v = c.verb();
        int last = c.groupFrom() - 1;
        while (last > c.from() && (s.tag(last).equals("PRP") || s.tag(last).equals("RB"))) {
            last--;
        }
        boolean passive = s.tag(v).equals("VBN")
                && (s.lemma(v - 1).equals("be") || s.lower(v - 1).equals("been"));
        boolean alone = v + 1 >= c.to()
                || !s.token(v + 1).noun() && !Words.isOneOf(s.lower(v + 1), "to", "as", "into", "for", "out");
        return passive
                && alone
                && (c.lemma().equals("take")
                        || c.lemma().equals("carry")
                        || c.lemma().equals("abandon"))
                && last >= c.from()
                && (PLACES.contains(s.lower(last))
                        || placeBefore(s, c) && s.token(last).proper() && !ControlVerbs.somebody(p, last));
    }

    /** The clause with the verb of control of "crossed the Yangtze and | occupied Nanking". */
    static Clause second(Passage p, Clause c) {
        int verb = p.military && !CONTROL.containsKey(c.lemma()) ? alsoTaken(p, c) : -1;
        return verb < 0 ? c : ControlMovements.at(c, verb);
    }

    /** "have crossed the river and | taken Le Bény-Bocage": where the second verb of the same group stands, or -1. */
    private static int alsoTaken(Passage p, Clause c) {
        Sent s = p.s;
        for (int i = c.verb() + 2; i + 1 < c.to(); i++) {
            String sort = s.lower(i - 1).equals("and")
                            && (s.tag(i).equals("VBN") || s.tag(i).equals("VBD"))
                    ? CONTROL.get(s.lemma(i))
                    : null;
            if (sort != null && (sort.equals("gain") || sort.equals("take") || sort.equals("hold"))) {
                boolean place =
                        s.token(i + 1).proper() && !s.entity(i + 1).equals("NORP") && !ControlVerbs.person(p, i + 1)
                                || ControlMovements.place(p, c, i + 1)
                                        && !EquipmentRules.weapon(s, Phrases.end(s, i + 1, c.to()) - 1);
                return place ? i : -1;
            }
        }
        return -1;
    }

    private static final Set<String> HAVING = Set.of(
            "take",
            "seize",
            "gain",
            "regain",
            "lose",
            "establish",
            "maintain",
            "retain",
            "have",
            "keep",
            "assert",
            "win",
            "cede",
            "consolidate");

    /** "remains under rebel control", "took control of", "is in German hands", "has been in the grey zone". */
    private static boolean state(Passage p, Clause c) {
        Sent s = p.s;
        int v = c.verb();
        int reach = Math.min(c.to(), v + 12);
        for (int i = v + 1; i < reach; i++) {
            String word = s.lower(i);
            if (word.equals("under")
                    && (p.military || placeBefore(s, c) || holder(s, i + 2))
                    && (within(s, i, "control")
                            || within(s, i, "occupation")
                            || within(s, i, "siege")
                            || within(s, i, "rule"))) {
                return true;
            }
            boolean control = (word.equals("control") || word.equals("possession"))
                    && s.token(i).noun()
                    && Words.isOneOf(s.lower(i + 1), "of", "over");
            if (control && EquipmentRules.weapon(s, Phrases.end(s, i + 2, c.to()) - 1)) {
                return false;
            }
            if (control && i <= v + 4 && (HAVING.contains(c.lemma()) || STATES.contains(c.lemma()))) {
                return placeAhead(s, c, i + 1)
                        || p.military && (nameAhead(s, i + 1) || s.lower(i + 2).equals("it"));
            }
            boolean zone = word.equals("zone")
                    && (s.lower(i - 1).equals("grey") || s.lower(i - 1).equals("gray"));
            boolean hands = (word.equals("hands") || word.equals("possession"))
                    && p.military
                    && holder(s, i)
                    && (s.lower(v + 1).equals("in")
                            || s.tag(v + 1).equals("RB") && s.lower(v + 2).equals("in"));
            if ((zone || hands) && STATES.contains(c.lemma())) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> STATES = Set.of("be", "remain", "stay", "lie", "fall", "pass", "come");

    /** "in | German hands", "in the | hands of the rebels". */
    private static boolean holder(Sent s, int hands) {
        String before = s.lower(hands - 1);
        return s.lower(hands + 1).equals("of")
                || s.entity(hands - 1).equals("NORP")
                || s.tag(hands - 1).equals("PRP$")
                || Words.isOneOf(before, "enemy", "rebel", "allied", "friendly", "government", "hostile", "opposition");
    }

    /** "Tobruk fell to Axis forces"; not "unemployment in Spain fell to record lows". */
    private static boolean fallenTo(Passage p, Clause c) {
        Sent s = p.s;
        int v = c.verb();
        if (!c.lemma().equals("fall") || !s.lower(v + 1).equals("to") || c.groupFrom() < 1) {
            return false;
        }
        boolean somebody = s.entity(v + 2).equals("NORP")
                || s.token(Math.min(c.to() - 1, v + 3)).noun()
                        && !s.tag(v + 2).equals("CD")
                        && !s.tag(v + 2).equals("$");
        int last = c.groupFrom() - 1;
        boolean whole = !s.tag(last - 1).equals("IN") || PLACES.contains(s.lower(last - 2));
        return p.military
                && somebody
                && whole
                && (s.token(last).proper() || PLACES.contains(s.lower(last)))
                && !ControlVerbs.somebody(p, last);
    }

    /** "were forced to withdraw to the east bank", "was compelled to abandon its trenches". */
    private static boolean compelled(Sent s, Clause c) {
        int v = c.verb();
        if (!s.tag(v).equals("VBN")
                || !Words.isOneOf(c.lemma(), "force", "compel", "oblige")
                || !s.tag(v + 1).equals("TO")
                || v + 2 >= c.to()) {
            return false;
        }
        int end = Phrases.end(s, v + 3, c.to());
        boolean retreat = Words.isOneOf(s.lemma(v + 2), "beat", "make", "effect", "conduct")
                && end > v + 3
                && (s.lower(end - 1).equals("retreat") || s.lower(end - 1).equals("withdrawal"));
        boolean back = s.lemma(v + 2).equals("fall") && s.lower(v + 3).equals("back");
        return retreat
                || back
                || Words.isOneOf(
                        s.lemma(v + 2),
                        "withdraw",
                        "retreat",
                        "abandon",
                        "leave",
                        "evacuate",
                        "retire",
                        "relinquish",
                        "cede");
    }

    /** "have succeeded in pushing back": a finished movement. */
    static boolean perfect(Sent s, Clause c) {
        for (int i = c.groupFrom(); i < c.verb(); i++) {
            if (s.lemma(i).equals("succeed") || s.lemma(i).equals("manage")) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(Sent s, int i, String noun) {
        for (int k = i + 1; k < Math.min(s.size(), i + 6); k++) {
            if (s.lower(k).equals(noun)) {
                return true;
            }
        }
        return false;
    }
}
