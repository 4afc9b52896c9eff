package org.factcheck.workbench.detection;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people are or were after a number: "two were wounded", "three more are missing", "12 dead", "suffered injuries". */
final class CasualtyStates {
    private CasualtyStates() {}

    static final Map<String, Outcome> STATES = Outcomes.of("state");

    static boolean measured(Sent s, Harmed.Group g) {
        return s.tag(g.to() - 1).equals("NNP")
                || s.entity(g.from()).equals("DATE")
                || s.entity(g.from()).equals("PERCENT")
                || s.entity(g.from()).equals("MONEY")
                || Words.isOneOf(s.lower(g.to() - 1), "days", "years", "months", "weeks", "hours", "times", "minutes");
    }

    static boolean passive(Sent s, int i) {
        for (int k = i - 1; k >= 0 && k >= i - 4; k--) {
            String lemma = s.lemma(k);
            if (lemma.equals("be") || s.lower(k).equals("being") || s.lower(k).equals("been") || lemma.equals("get")) {
                return true;
            }
            if (!s.tag(k).equals("RB") && !s.tag(k).equals("CC") && !CasualtyRules.VERBS.containsKey(lemma)) {
                return false;
            }
        }
        return false;
    }

    /** "two were wounded", "12 people dead", "30 people have died", "five others injured". */
    static boolean stateAfterNumber(Passage p, int i) {
        Sent s = p.s;
        boolean start = s.tag(i).equals("DT")
                || s.tag(i).equals("CD")
                || s.token(i).noun()
                || s.tag(i).startsWith("JJ")
                || s.tag(i).equals("RB")
                || s.tag(i).equals("PRP$")
                || s.tag(i).equals("IN");
        boolean bodies = false;
        for (int k = i - 1; k > 0 && k > i - 4; k--) {
            bodies |= s.lower(k).equals("of") && s.lower(k - 1).equals("bodies");
        }
        if (!start || p.used[i] || bodies) {
            return false;
        }
        Harmed.Group g = Harmed.group(p, i, s.size());
        if (g == null || g.to() <= i || !g.counted() && !g.people()) {
            return false;
        }
        // The number itself may stand inside: "dozens dead".
        int at = g.to();
        boolean many = !g.counted() && s.tag(at - 1).endsWith("S");
        if (many && Words.isOneOf(s.lower(at), "was", "is", "has")) {
            // "James Hill of the Coldstream Guards was killed"
            return false;
        }
        int state = stateFrom(p, g, at);
        CasualtyLists.Subject joint = state < 0 ? CasualtyLists.subject(p, g) : null;
        if (joint != null) {
            state = stateFrom(p, joint.whole(), joint.end());
            g = state < 0 || !joint.summed() ? g : joint.whole();
        }
        if (state < 0) {
            if (g.counted() && at > i) {
                String last = s.lower(at - 1);
                if (STATES.containsKey(last) && at - 1 > i && s.tag(at - 1).startsWith("JJ")) {
                    int to = last.equals("unaccounted") && s.lower(at).equals("for") ? at + 1 : at;
                    CasualtyRules.add(p, i, to, i, to, g, STATES.getOrDefault(last, Outcome.KILLED));
                    return true;
                }
            }
            return false;
        }
        int from = g.counted() || joint != null ? i : Phrases.start(s, g.to() - 1, i);
        return said(p, from, g, state, joint);
    }

    /** Claims what became of a group of people, or of several, when it is harm and they are people. */
    private static boolean said(Passage p, int from, Harmed.Group g, int state, CasualtyLists.@Nullable Subject joint) {
        Sent s = p.s;
        Outcome outcome =
                STATES.containsKey(s.lower(state)) ? STATES.get(s.lower(state)) : CasualtyRules.outcome(p, state);
        CasualtyIdioms.Idiom idiom = CasualtyIdioms.at(p, state);
        outcome = outcome == null && idiom != null ? idiom.outcome() : outcome;
        outcome = outcome == null && CasualtyIdioms.perished(s, state) ? Outcome.KILLED : outcome;
        boolean bare = idiom != null && s.lemma(state).equals("fall") && idiom.to() == state + 1;
        if (outcome == null || bare && !g.counted()) {
            // who falls without a number may have lost an office or his balance
            return false;
        }
        boolean person = g.people() || g.counted() && g.to() - g.from() <= 3;
        boolean further = !p.found.isEmpty()
                && p.found.getLast().kind() == ClaimKind.CASUALTY
                && (s.tag(from - 1).equals("CC") || s.tag(from - 1).equals(","));
        if (!person
                || !g.people()
                        && !further
                        && CasualtyRules.DOUBTFUL.contains(s.lemma(state))
                        && !s.lower(state).equals("hurt")
                || !g.people() && EquipmentRules.weapon(s, g.to() - 1)) {
            return false;
        }
        int to = state + 1;
        if ((s.lower(to).equals("or") || s.lower(to).equals("and"))
                && (STATES.containsKey(s.lower(to + 1))
                        || s.tag(to + 1).equals("VBN") && CasualtyRules.VERBS.containsKey(s.lemma(to + 1)))) {
            to += 2;
        }
        if (s.lower(state).equals("unaccounted") && s.lower(to).equals("for")) {
            to++;
        } else if (CasualtyRules.WAYS.contains(s.lemma(state))) {
            to += s.lower(to).equals("dead") ? 1 : s.lower(to).equals("to") ? 2 : 0;
        } else if (idiom != null) {
            to = idiom.outcome() == Outcome.DISPLACED ? Math.max(to, idiom.to()) : idiom.to();
        }
        to = CasualtyLists.alongWith(p, to, outcome);
        if (joint != null && !joint.summed()) {
            CasualtyLists.each(p, joint, to, outcome);
        } else {
            CasualtyLists.aside(p, g, state, outcome);
            CasualtyRules.add(p, from, to, from, g.to(), g, outcome);
            CasualtyLists.trailing(p, to, outcome);
        }
        p.use(from, joint != null && joint.mixed() ? g.to() : to);
        return true;
    }

    /** "the leader Ehsan, | who was killed along with another": one who is named before. */
    static boolean relative(Passage p, int i) {
        Sent s = p.s;
        if (!s.lower(i).equals("who") || !s.tag(i - 1).equals(",") || p.used[i] || i < 2) {
            return false;
        }
        int from = Phrases.start(s, i - 2, 0);
        Harmed.Group g = Harmed.group(p, from, i);
        int state = g == null || !g.people() ? -1 : stateFrom(p, g, i);
        if (g == null || state < 0) {
            return false;
        }
        return said(p, from, g, state, null);
    }

    /** Words behind which another clause begins: "lost their lives | while ten others were wounded". */
    static final Set<String> BREAKING = Words.list("subordinators");

    private static final Set<String> PRESUMED =
            Set.of("confirm", "consider", "believe", "presume", "list", "declare", "register", "record");

    private static final Set<String> SICK = Set.of("ill", "sick");

    private static final Set<String> CAPTIVE = Set.of("prisoner", "captive", "hostage");

    static final Set<String> HARM = Stream.of(
                    STATES.keySet(),
                    CasualtyIdioms.INJURIES,
                    CasualtyIdioms.REFUGE,
                    SICK,
                    CAPTIVE,
                    CasualtyIdioms.WORDS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static int stateFrom(Passage p, Harmed.Group g, int at) {
        Sent s = p.s;
        int i = at;
        boolean aux = false;
        int limit = Math.min(s.size(), at + 12);
        int behind = g.people() ? CasualtyLists.behindAge(s, i) : i;
        if (behind > i) {
            i = behind;
            limit = Math.min(s.size(), i + 12);
        } else if (s.lower(i).equals(",") || s.lower(i).equals("(")) {
            i = g.people() && s.lower(i + 1).equals("who") ? i + 1 : g.people() ? afterAside(s, i) : -1;
            if (i < 0) {
                return -1;
            }
            limit = Math.min(s.size(), i + 12);
        }
        // "people, including three children, were killed" and "people in the village were killed"
        int skipped = 0;
        if (g.people()
                && s.tag(i).equals("VBG")
                && s.tag(i + 1).equals("IN")
                && !CasualtyRules.VERBS.containsKey(s.lemma(i))) {
            // "two soldiers serving with the battlegroup were wounded"
            i++;
            skipped++;
        }
        while (i < limit
                && (s.tag(i).equals("IN") && !BREAKING.contains(s.lower(i))
                        || s.token(i).noun() && skipped > 0
                        || s.tag(i).equals("DT") && skipped > 0
                        || s.tag(i).equals("CD") && skipped > 0)
                && g.people()
                && skipped < 6) {
            i++;
            skipped++;
        }
        if (g.people() && g.counted() && s.lower(i).equals("and") && Numbers.at(s, i + 1) != null) {
            int end = Phrases.end(s, i + 1, s.size());
            if (end > i + 1 && (s.lemma(end).equals("be") || s.lemma(end).equals("have"))) {
                i = end;
            }
        }
        if (g.people()
                && s.lower(i).equals("and")
                && Harmed.PEOPLE.contains(s.lower(i + 1))
                && !s.token(i + 1).number()) {
            // "eleven of her passengers and crew were killed"
            i += 2;
        }
        if (g.people() && s.lower(i).equals("who")) {
            i++;
        }
        String last = "";
        while (i < limit) {
            String lemma = s.lemma(i);
            CasualtyIdioms.Idiom idiom = CasualtyIdioms.at(p, i);
            if (idiom != null && idiom.plain()) {
                return i;
            }
            if (lemma.equals("be")
                    || lemma.equals("have")
                    || s.lower(i).equals("either")
                    || lemma.equals("get")
                    || s.tag(i).equals("MD")
                    || s.tag(i).equals("RB")
                    || lemma.equals("remain")
                    || (lemma.equals("report") || PRESUMED.contains(lemma))
                            && (s.tag(i).equals("VBN") || STATES.containsKey(s.lower(i + 1)))
                    || lemma.equals("feel")
                    || lemma.equals("fear") && s.tag(i).equals("VBN")
                    || lemma.equals("leave") && s.tag(i).equals("VBN")
                    || s.lower(i).equals("to")
                    || lemma.equals("force") && aux && !CasualtyIdioms.moved(s, i)
                    || (lemma.equals("fall") || lemma.equals("become")) && SICK.contains(s.lower(i + 1))
                    || lemma.equals("take") && s.tag(i).equals("VBN") && CAPTIVE.contains(s.lower(i + 1))
                    || lemma.equals("go") && s.lower(i + 1).equals("missing")) {
                aux |= !s.tag(i).equals("RB");
                last = s.tag(i).equals("RB") ? last : lemma;
                i++;
            } else {
                break;
            }
        }
        // "the Allies had captured 300 men": who has done it is not who suffers it.
        boolean doing =
                last.equals("have") && s.tag(i).equals("VBN") && !CasualtyRules.INTRANSITIVE.contains(s.lemma(i));
        if (i >= limit || doing && objectAhead(s, i + 1) || doing && s.lemma(i).equals("capture")) {
            return -1;
        }
        if (g.people() && CasualtyIdioms.at(p, i) != null) {
            return i;
        }
        if ((g.people() || aboard(s, at)) && g.counted() && aux && CasualtyIdioms.perished(s, i)) {
            return i;
        }
        if (CAPTIVE.contains(s.lower(i)) && s.lower(i - 1).equals("taken")
                || SICK.contains(s.lower(i))
                        && (s.lemma(i - 1).equals("fall") || s.lemma(i - 1).equals("become"))) {
            return i;
        }
        if (s.tag(i).equals("VBN") && CasualtyRules.WAYS.contains(s.lemma(i)) && CasualtyRules.outcome(s, i) != null) {
            return i;
        }
        boolean them = s.lower(g.to() - 1).equals("them");
        if (them && Words.isOneOf(s.lower(i - 1), "critically", "seriously", "severely", "badly")) {
            return i - 1;
        }
        if (STATES.containsKey(s.lower(i)) && !s.token(i).noun() && !SICK.contains(s.lower(i))) {
            boolean passiveVerb = s.tag(i).equals("VBN")
                    || s.tag(i).startsWith("JJ")
                    || s.lower(i).equals("missing");
            boolean plainPast = s.tag(i).equals("VBD");
            if (passiveVerb
                            && (aux || skipped == 0)
                            && !(s.tag(i).startsWith("JJ")
                                    && s.token(Math.min(i + 1, s.size() - 1)).noun())
                    || plainPast
                            && (i + 1 >= s.size()
                                    || !objectAhead(s, i + 1) && !CasualtyRules.REFLEXIVE.contains(s.lower(i + 1)))) {
                return i;
            }
        }
        if (s.tag(i).startsWith("V") && CasualtyRules.VERBS.containsKey(s.lemma(i))) {
            if (CasualtyRules.INTRANSITIVE.contains(s.lemma(i))) {
                return s.token(i).finite()
                                || s.tag(i).equals("VBN")
                                || s.tag(i).equals("VB")
                                || s.tag(i).equals("VBG")
                        ? i
                        : -1;
            }
            if (s.tag(i).equals("VBN") && (aux || skipped == 0) && !objectNoun(s, i + 1)) {
                return i;
            }
        }
        return -1;
    }

    /** "of the 385 aboard, 134 were lost": people are the subject of the sentence so far. */
    private static boolean aboard(Sent s, int to) {
        for (int k = Math.max(0, to - 12); k < to; k++) {
            if (Words.isOneOf(s.lower(k), "aboard", "board", "crew", "passengers")) {
                return true;
            }
        }
        return false;
    }

    /** Behind ", among them 23 children," when a verb follows, else -1. */
    private static int afterAside(Sent s, int comma) {
        String close = s.lower(comma).equals("(") ? ")" : ",";
        for (int k = comma + 1; k < Math.min(s.size() - 1, comma + 16); k++) {
            if (s.token(k).finite()) {
                return -1;
            }
            if (s.lower(k).equals(close) && s.token(k + 1).finite()) {
                return k + 1;
            }
        }
        return -1;
    }

    private static boolean objectAhead(Sent s, int i) {
        return s.tag(i).equals("CD")
                || Numbers.at(s, i) != null
                || s.tag(i).equals("DT")
                || s.token(i).noun()
                || s.tag(i).startsWith("JJ");
    }

    private static boolean objectNoun(Sent s, int i) {
        return i < s.size()
                && (s.tag(i).equals("CD") && !s.lower(i + 1).equals("miles")
                        || s.tag(i).startsWith("PRP"));
    }
}
