package org.factcheck.workbench.detection;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final Map<String, Outcome> VERBS = Outcomes.of("verb");
    /** Killing in these ways is said with "to death", "dead" or "and killed". */
    private static final Set<String> WAYS = Set.of(
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
    /** Verbs of which whatever is hurt by them is somebody. */
    private static final Set<String> PERSONAL =
            Set.of("kill", "murder", "assassinate", "wound", "behead", "injure", "detain", "arrest");

    private static final Set<String> INTRANSITIVE = Set.of("die", "perish", "flee", "drown", "surrender");
    private static final Set<String> DOUBTFUL = Set.of(
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
    private static final Map<String, Outcome> STATES = Outcomes.of("state");
    private static final Map<String, Outcome> NOUNS = Outcomes.of("noun");
    private static final Map<String, Outcome> TOPICS = Outcomes.of("topic");
    private static final Set<String> REFLEXIVE = Set.of("himself", "herself", "themselves", "itself");
    static final Set<String> PEOPLE = Words.list("people");

    private CasualtyRules() {}

    static void find(Passage p) {
        Sent s = p.s;
        boolean harm = harm(s);
        for (int i = 0; i < s.size(); i++) {
            if (!among(p, i)
                    && !toll(p, i)
                    && !lives(p, i)
                    && !verbAndObject(p, i)
                    && !(harm && stateAfterNumber(p, i))) {
                nouns(p, i);
            }
        }
    }

    /** Whether a sentence has a word that can say what became of people: without one no group of them is looked for. */
    private static boolean harm(Sent s) {
        for (int i = 0; i < s.size(); i++) {
            if (HARM.contains(s.lower(i)) || VERBS.containsKey(s.lemma(i)) || WAYS.contains(s.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Outcome outcome(Sent s, int i) {
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
        return VERBS.get(s.lemma(i));
    }

    /** A phrase that counts or names people: its end, number, and whom it is about. */
    record Group(
            int from,
            int to,
            @Nullable CountRange count,
            @Nullable String who,
            boolean people,
            boolean counted) {}

    static @Nullable Group group(Passage p, int i, int limit) {
        Sent s = p.s;
        if (p.dated(i)) {
            // "On Monday 13 people were killed": people are counted behind the date.
            return null;
        }
        int at = i;
        if (s.lower(at).equals("the")
                || s.lower(at).equals("another")
                || s.lower(at).equals("all")
                || s.lower(at).equals("these")
                || s.lower(at).equals("other")) {
            at++;
        }
        CountRange count = null;
        boolean counted = false;
        if (s.lower(at).equals("no")
                || s.lower(at).equals("no-one")
                || s.lower(at).equals("nobody")
                || s.lower(at).equals("none")) {
            count = CountRange.exactly(0);
            at += s.lower(at).equals("no") ? (s.lower(at + 1).equals("one") ? 2 : 1) : 1;
            if (s.lower(at - 1).equals("one") || !s.lower(at - 1).equals("no")) {
                return new Group(i, at, count, null, true, true);
            }
            counted = true;
        } else {
            NumberPhrase n = Numbers.at(s, at);
            if (n != null && n.to() <= limit) {
                count = n.range();
                at = n.to();
                counted = true;
                if (s.lower(at).equals("of")
                        && (s.lower(at + 1).equals("the")
                                || s.lower(at + 1).equals("them")
                                || s.tag(at + 1).startsWith("N")
                                || s.tag(at + 1).equals("PRP$")
                                || s.tag(at + 1).startsWith("JJ"))) {
                    at++;
                    if (s.lower(at).equals("them")) {
                        return new Group(i, at + 1, count, null, true, true);
                    }
                    if (s.lower(at).equals("the")
                            && s.lower(at + 1).equals("enemy")
                            && !s.token(nth(s, at + 2)).noun()) {
                        return new Group(i, at + 2, count, "enemy", true, true);
                    }
                } else if (s.lower(at).equals("of") && wholes(s, at + 1) > 0) {
                    Group all = group(p, wholes(s, at + 1), limit);
                    if (all != null && all.people()) {
                        return new Group(i, all.to(), count, all.who(), true, true);
                    }
                }
            } else if (s.lower(at).equals("a") || s.lower(at).equals("an")) {
                count = CountRange.exactly(1);
            }
        }
        boolean suspected = counted && s.tag(at).equals("VBN") && !s.lemma(at).equals("take") && nominal(s, at + 1);
        int end = Phrases.end(s, suspected ? at + 1 : at, limit);
        if (counted
                && count != null
                && CountRange.exactly(0).equals(count)
                && s.tag(end).equals("CC")) {
            // "no Iraqi or coalition soldiers were hurt"
            end = Math.max(end, Phrases.end(s, end + 1, limit));
        }
        if (end <= at && s.lower(i).equals("another")) {
            return new Group(i, at, CountRange.exactly(1), null, false, true);
        }
        if (end <= at && !counted) {
            return s.entity(i).equals("PERSON")
                    ? new Group(i, s.entityEnd(i), CountRange.exactly(1), null, true, false)
                    : null;
        }
        end = Math.max(end, at);
        boolean people = false;
        int noun = -1;
        for (int k = at; k < end; k++) {
            if (EquipmentRules.aerial(s, k)) {
                return null;
            }
            boolean adjective = s.lower(k).equals("other") && k + 1 < end;
            if (PEOPLE.contains(s.lower(k)) && !adjective
                    || s.entity(k).equals("NORP")
                            && (s.lower(k).endsWith("s")
                                    || counted && s.lower(k).endsWith("ese"))
                            && s.token(k).noun()) {
                people = true;
                noun = k;
            } else if (s.entity(k).equals("PERSON")) {
                people = true;
                count = count == null ? CountRange.exactly(1) : count;
            }
        }
        String head = end > at && s.token(end - 1).noun() ? UnitRules.singular(s.lower(end - 1)) : "";
        if (!people
                && (PEOPLE.contains(head)
                        || ROLES.contains(head) && !s.token(end - 1).proper())) {
            people = true;
            noun = end - 1;
        }
        if (end > at && s.lower(end).equals("of") && people) {
            end = Phrases.withPrepositions(s, end, limit, 1, Set.of("of"));
        }
        String who = noun < 0 ? null : s.token(noun).form();
        if (count == null
                && noun >= 0
                && s.tag(noun).equals("NN")
                && !s.lower(noun).equals("police")
                && !s.lower(noun).equals("staff")
                && !s.lower(noun).equals("personnel")
                && !s.lower(noun).equals("crew")) {
            count = CountRange.exactly(1);
        }
        return new Group(i, end, count, who, people, counted);
    }

    private static final Set<String> BODIES_OF_PEOPLE = Set.of(
            "force", "group", "crew", "garrison", "party", "total", "team", "crowd", "column", "band", "complement");

    /** "670 of | a force of | 700 Japanese": where the whole is counted, or -1. */
    private static int wholes(Sent s, int i) {
        boolean whole = (s.lower(i).equals("a") || s.lower(i).equals("the"))
                && BODIES_OF_PEOPLE.contains(s.lower(i + 1))
                && s.lower(i + 2).equals("of");
        return whole ? i + 3 : -1;
    }

    /** The index of a token, or of the last one behind the end. */
    private static int nth(Sent s, int i) {
        return Math.min(i, s.size() - 1);
    }

    private static boolean nominal(Sent s, int i) {
        return i < s.size() && (s.token(i).noun() || s.tag(i).startsWith("JJ"));
    }

    private static boolean verbAndObject(Passage p, int i) {
        Sent s = p.s;
        Outcome outcome = p.military && s.lemma(i).equals("arrest") ? Outcome.CAPTURED : outcome(s, i);
        if (outcome == null || INTRANSITIVE.contains(s.lemma(i)) || p.used[i]) {
            return false;
        }
        boolean passive = s.tag(i).equals("VBN") && passive(s, i);
        if (passive || s.tag(i).equals("JJ") || attributive(s, i)) {
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
        Group g = group(p, object, s.size());
        g = g != null && !g.people() && PERSONAL.contains(s.lemma(i)) && person(s, g) ? someone(s, g) : g;
        g = g == null ? null : together(p, g);
        if (g == null
                || !g.people()
                        && (!g.counted() || DOUBTFUL.contains(s.lemma(i)) || g.to() == g.from() || measured(s, g))) {
            return false;
        }
        if (DOUBTFUL.contains(s.lemma(i)) && (!g.people() || p.military && unknown(p, g))) {
            return false;
        }
        if (s.lemma(i).equals("destroy") && !(g.people() && g.counted())) {
            return false;
        }
        int to = g.to();
        add(p, i, to, object, to, g, outcome);
        including(p, to, outcome);
        others(p, g, outcome);
        // "killing two people and injuring" is found by its own verb; "killed two and wounded five" too.
        return true;
    }

    /** "captured Umanske": a single name that the text gives to nobody in full is rather that of a place. */
    private static boolean unknown(Passage p, Group g) {
        return !g.counted()
                && g.who() == null
                && p.s.entity(g.from()).equals("PERSON")
                && !ControlRules.person(p, g.from());
    }

    /** "captured five officers | and 300 men", "killed two soldiers, | three policemen and a child": each is counted. */
    private static void others(Passage p, Group first, Outcome outcome) {
        Sent s = p.s;
        int at = first.to();
        while (first.people()
                && at + 1 < s.size()
                && (s.tag(at).equals("CC") || s.tag(at).equals(","))) {
            int from = s.tag(at).equals(",") && s.tag(at + 1).equals("CC") ? at + 2 : at + 1;
            Group next = Numbers.at(s, from) == null ? null : group(p, from, s.size());
            if (next == null
                    || !next.people()
                    || !next.counted()
                    || s.token(nth(s, next.to())).verb()
                    || s.lemma(next.to()).equals("be")) {
                return;
            }
            add(p, from, next.to(), from, next.to(), next, outcome);
            at = next.to();
        }
    }

    /** "killed seven, including two soldiers": the soldiers are a count of their own. */
    private static void including(Passage p, int from, Outcome outcome) {
        int at = p.s.tag(from).equals(",") ? from + 1 : from;
        boolean among = p.s.lower(at).equals("among") && p.s.lower(at + 1).equals("them");
        int start = p.s.lower(at).equals("including") ? at + 1 : among ? at + 2 : -1;
        Group inner = start < 0 || Numbers.at(p.s, start) == null ? null : group(p, start, p.s.size());
        if (inner != null && inner.people() && inner.counted()) {
            add(p, start, inner.to(), start, inner.to(), inner, outcome);
            int next = inner.to() + 1;
            Group other = p.s.lower(inner.to()).equals("and") && Numbers.at(p.s, next) != null
                    ? group(p, next, p.s.size())
                    : null;
            if (other != null
                    && other.people()
                    && other.counted()
                    && !p.s.token(Math.min(other.to(), p.s.size() - 1)).verb()) {
                add(p, next, other.to(), next, other.to(), other, outcome);
            }
        }
    }

    /** "A displaced woman": a property, no event. */
    private static boolean attributive(Sent s, int i) {
        String before = s.tag(i - 1);
        return s.tag(i).equals("VBN")
                && (before.equals("DT") || before.startsWith("JJ") || before.equals("CD") || before.equals("PRP$"))
                && (s.token(Math.min(i + 1, s.size() - 1)).noun()
                        || s.tag(i + 1).startsWith("JJ"));
    }

    /** "a council auditor": a noun that ends like those of persons. */
    private static boolean person(Sent s, Group g) {
        return s.token(g.to() - 1).noun() && personal(s.lower(g.to() - 1));
    }

    /** Whether a noun is in the list of offices and professions, or ends as theirs do. */
    static boolean personal(String word) {
        String noun = UnitRules.singular(word);
        boolean ending = noun.endsWith("or")
                || noun.endsWith("er")
                || noun.endsWith("ist")
                || noun.endsWith("man")
                || noun.endsWith("woman")
                || noun.endsWith("ian")
                || noun.endsWith("eer");
        return ROLES.contains(noun) || noun.length() > 4 && ending && !THINGS.contains(noun);
    }

    private static final Set<String> ROLES = Words.list("roles");
    private static final Set<String> THINGS = Set.of(
            "order",
            "letter",
            "matter",
            "number",
            "river",
            "water",
            "chapter",
            "tower",
            "power",
            "rumor",
            "offer",
            "paper",
            "cancer",
            "computer",
            "tumor",
            "error",
            "humor",
            "labor",
            "harbor",
            "sector",
            "reactor",
            "tiger",
            "buyer");

    private static Group someone(Sent s, Group g) {
        CountRange count = g.count() == null && s.tag(g.to() - 1).equals("NN") ? CountRange.exactly(1) : g.count();
        return new Group(g.from(), g.to(), count, s.token(g.to() - 1).form(), true, g.counted());
    }

    /** "a nurse, 34, and her infant daughter": one group, two people. */
    private static Group together(Passage p, Group g) {
        Sent s = p.s;
        if (!g.people() || g.counted() || g.count() == null) {
            return g;
        }
        int at = g.to();
        if (s.tag(at).equals(",")
                && s.token(Math.min(at + 1, s.size() - 1)).number()
                && s.tag(at + 2).equals(",")) {
            at += 3;
        }
        if (!s.lower(at).equals("and")
                || !s.tag(at + 1).equals("PRP$") && !s.tag(at + 1).equals("DT")) {
            return g;
        }
        int possessed = s.tag(at + 1).equals("PRP$") ? at + 2 : at + 1;
        Group other = group(p, possessed, s.size());
        if (other == null
                || !other.people()
                || other.count() == null
                || s.token(Math.min(other.to(), s.size() - 1)).finite()) {
            return g;
        }
        return new Group(g.from(), other.to(), sum(g.count(), other.count()), g.who(), true, false);
    }

    private static @Nullable CountRange sum(@Nullable CountRange a, @Nullable CountRange b) {
        if (a == null || b == null || a.min() == null || b.min() == null || a.max() == null || b.max() == null) {
            return null;
        }
        return new CountRange(a.min() + b.min(), a.max() + b.max());
    }

    private static boolean measured(Sent s, Group g) {
        return s.tag(g.to() - 1).equals("NNP")
                || s.entity(g.from()).equals("DATE")
                || s.entity(g.from()).equals("PERCENT")
                || s.entity(g.from()).equals("MONEY")
                || Words.isOneOf(s.lower(g.to() - 1), "days", "years", "months", "weeks", "hours", "times", "minutes");
    }

    private static boolean passive(Sent s, int i) {
        for (int k = i - 1; k >= 0 && k >= i - 4; k--) {
            String lemma = s.lemma(k);
            if (lemma.equals("be") || s.lower(k).equals("being") || s.lower(k).equals("been") || lemma.equals("get")) {
                return true;
            }
            if (!s.tag(k).equals("RB") && !s.tag(k).equals("CC") && !VERBS.containsKey(lemma)) {
                return false;
            }
        }
        return false;
    }

    /** "two were wounded", "12 people dead", "30 people have died", "five others injured". */
    private static boolean stateAfterNumber(Passage p, int i) {
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
        Group g = group(p, i, s.size());
        if (g == null || g.to() <= i || !g.counted() && !g.people()) {
            return false;
        }
        // The number itself may stand inside: "dozens dead".
        int at = g.to();
        int state = stateFrom(s, g, at);
        if (state < 0) {
            if (g.counted() && at > i) {
                String last = s.lower(at - 1);
                if (STATES.containsKey(last) && at - 1 > i && s.tag(at - 1).startsWith("JJ")) {
                    int to = last.equals("unaccounted") && s.lower(at).equals("for") ? at + 1 : at;
                    add(p, i, to, i, to, g, STATES.getOrDefault(last, Outcome.KILLED));
                    return true;
                }
            }
            return false;
        }
        Outcome outcome = STATES.containsKey(s.lower(state)) ? STATES.get(s.lower(state)) : outcome(s, state);
        outcome = outcome == null && moved(s, state) ? Outcome.DISPLACED : outcome;
        outcome = outcome == null && hospital(s, state) > 0 ? Outcome.WOUNDED : outcome;
        outcome = outcome == null && (perished(s, state) || laidDown(s, state)) ? Outcome.KILLED : outcome;
        outcome = outcome == null && suffered(s, state) > 0 ? Outcome.WOUNDED : outcome;
        if (outcome == null) {
            return false;
        }
        boolean person = g.people() || g.counted() && g.to() - g.from() <= 3;
        boolean further = !p.found.isEmpty()
                && p.found.getLast().kind() == ClaimKind.CASUALTY
                && (s.tag(i - 1).equals("CC") || s.tag(i - 1).equals(","));
        if (!person
                || !g.people()
                        && !further
                        && DOUBTFUL.contains(s.lemma(state))
                        && !s.lower(state).equals("hurt")) {
            return false;
        }
        int from = i;
        if (!g.counted()) {
            from = Phrases.start(s, g.to() - 1, i);
        }
        int to = state + 1;
        if ((s.lower(to).equals("or") || s.lower(to).equals("and"))
                && (STATES.containsKey(s.lower(to + 1))
                        || s.tag(to + 1).equals("VBN") && VERBS.containsKey(s.lemma(to + 1)))) {
            to += 2;
        }
        if (s.lower(state).equals("unaccounted") && s.lower(to).equals("for")) {
            to++;
        } else if (WAYS.contains(s.lemma(state))) {
            to += s.lower(to).equals("dead") ? 1 : s.lower(to).equals("to") ? 2 : 0;
        } else if (hospital(s, state) > 0) {
            to = hospital(s, state) + 1;
        } else if (suffered(s, state) > 0) {
            to = suffered(s, state);
        } else if (laidDown(s, state)) {
            to = state + 4;
        } else if (moved(s, state)) {
            to = Math.max(to, placeOfRefuge(s, state) + 1);
        }
        aside(p, g, state, outcome);
        add(p, from, to, from, g.to(), g, outcome);
        p.use(from, to);
        return true;
    }

    /** "at least 12 people, including three children, were injured": the children are a count of their own. */
    private static void aside(Passage p, Group g, int state, Outcome outcome) {
        Sent s = p.s;
        for (int k = g.to(); k + 1 < state; k++) {
            boolean inside = s.lower(k).equals("including")
                    || s.lower(k).equals("them")
                    || s.lower(k).equals("and")
                    || s.lower(k).equals("whom");
            Group inner = inside && Numbers.at(s, k + 1) != null ? group(p, k + 1, state) : null;
            if (inner != null && inner.people() && inner.counted()) {
                add(p, k + 1, inner.to(), k + 1, inner.to(), inner, outcome);
                return;
            }
        }
    }

    private static final Set<String> REFUGE =
            Set.of("camp", "camps", "shelter", "shelters", "refuge", "homes", "home", "houses");

    /** "have moved to three camps", "were forced from their homes": driven away. */
    private static boolean moved(Sent s, int verb) {
        String lemma = s.lemma(verb);
        boolean moving =
                lemma.equals("move") || lemma.equals("shelter") || lemma.equals("seek") || lemma.equals("leave");
        boolean forced =
                (lemma.equals("force") || lemma.equals("drive")) && s.tag(verb).equals("VBN");
        return (moving || forced) && s.token(verb).verb() && placeOfRefuge(s, verb) > 0;
    }

    /** "were taken to hospital": where the hospital stands, or -1. */
    private static int hospital(Sent s, int verb) {
        if (!s.tag(verb).equals("VBN")
                || !Words.isOneOf(
                        s.lemma(verb), "admit", "take", "rush", "send", "bring", "airlift", "transfer", "treat")) {
            return -1;
        }
        for (int k = verb + 1; k < Math.min(s.size(), verb + 6); k++) {
            if (s.lower(k).equals("hospital") || s.lower(k).equals("hospitals")) {
                return k;
            }
        }
        return -1;
    }

    private static final Set<String> SUFFERING = Set.of("suffer", "sustain", "receive", "incur", "have");
    private static final Set<String> INJURIES =
            Set.of("injury", "injuries", "wound", "wounds", "burn", "burns", "bruises", "concussion", "concussions");

    /** "suffered minor injuries", "received shrapnel wounds": the end of what was suffered, or -1. */
    private static int suffered(Sent s, int verb) {
        if (verb >= s.size() || !s.token(verb).verb() || !SUFFERING.contains(s.lemma(verb))) {
            return -1;
        }
        int at = verb + 1;
        while (s.tag(at).startsWith("RB")
                || s.lower(at).equals("at")
                || s.lower(at).equals("least")) {
            at++;
        }
        int end = Phrases.withPrepositions(s, Phrases.end(s, at, s.size()), s.size(), 1, Set.of("of"));
        boolean cured =
                s.lemma(verb).equals("receive") && end > at && s.lower(end - 1).equals("treatment");
        boolean somewhere = s.lower(end).equals("at")
                || s.lower(end).equals("in")
                || s.lower(end).equals("for");
        return end > at && INJURIES.contains(s.lower(end - 1)) || cured && somewhere ? end : -1;
    }

    /** "three soldiers laid down their lives", "paid the supreme price". */
    private static boolean laidDown(Sent s, int verb) {
        boolean price = s.lemma(verb).equals("pay")
                && Words.isOneOf(s.lower(verb + 2), "supreme", "ultimate")
                && Words.isOneOf(s.lower(verb + 3), "price", "sacrifice");
        boolean sacrifice = s.lemma(verb).equals("make")
                && Words.isOneOf(s.lower(verb + 2), "supreme", "ultimate")
                && s.lower(verb + 3).equals("sacrifice");
        return price
                || sacrifice
                || s.lemma(verb).equals("lay")
                        && s.lower(verb + 1).equals("down")
                        && (s.lower(verb + 3).equals("lives")
                                || s.lower(verb + 3).equals("life"));
    }

    /** "four men were lost". */
    private static boolean perished(Sent s, int i) {
        return s.lower(i).equals("lost")
                && s.tag(i).equals("VBN")
                && s.lemma(i - 1).equals("be");
    }

    private static int placeOfRefuge(Sent s, int verb) {
        for (int k = verb + 1; k < Math.min(s.size(), verb + 6); k++) {
            if (REFUGE.contains(s.lower(k))) {
                return k;
            }
            if (s.token(k).finite()) {
                return -1;
            }
        }
        return -1;
    }

    /** Words behind which another clause begins: "lost their lives | while ten others were wounded". */
    private static final Set<String> BREAKING = Words.list("subordinators");

    private static final Set<String> PRESUMED =
            Set.of("confirm", "consider", "believe", "presume", "list", "declare", "register", "record");
    private static final Set<String> SICK = Set.of("ill", "sick");
    private static final Set<String> CAPTIVE = Set.of("prisoner", "captive", "hostage");
    private static final Set<String> HARM = Stream.of(
                    STATES.keySet(),
                    INJURIES,
                    REFUGE,
                    SICK,
                    CAPTIVE,
                    Set.of("treatment", "hospital", "hospitals", "sacrifice", "price", "lives", "life", "lost"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static int stateFrom(Sent s, Group g, int at) {
        int i = at;
        boolean aux = false;
        int limit = Math.min(s.size(), at + 12);
        if (s.lower(i).equals(",") || s.lower(i).equals("(")) {
            i = g.people() ? afterAside(s, i) : -1;
            if (i < 0) {
                return -1;
            }
            limit = Math.min(s.size(), i + 12);
        }
        // "people, including three children, were killed" and "people in the village were killed"
        int skipped = 0;
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
                && PEOPLE.contains(s.lower(i + 1))
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
            if (suffered(s, i) > 0) {
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
                    || lemma.equals("force") && aux && !moved(s, i)
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
        boolean doing = last.equals("have") && s.tag(i).equals("VBN") && !INTRANSITIVE.contains(s.lemma(i));
        if (i >= limit || doing && objectAhead(s, i + 1) || doing && s.lemma(i).equals("capture")) {
            return -1;
        }
        if (g.people() && s.token(i).verb() && (moved(s, i) || hospital(s, i) > 0)) {
            return i;
        }
        if (suffered(s, i) > 0 || laidDown(s, i)) {
            return i;
        }
        if ((g.people() || aboard(s, at)) && g.counted() && aux && perished(s, i)) {
            return i;
        }
        if (CAPTIVE.contains(s.lower(i)) && s.lower(i - 1).equals("taken")
                || SICK.contains(s.lower(i))
                        && (s.lemma(i - 1).equals("fall") || s.lemma(i - 1).equals("become"))) {
            return i;
        }
        if (s.tag(i).equals("VBN") && WAYS.contains(s.lemma(i)) && outcome(s, i) != null) {
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
                            && (i + 1 >= s.size() || !objectAhead(s, i + 1) && !REFLEXIVE.contains(s.lower(i + 1)))) {
                return i;
            }
        }
        if (s.tag(i).startsWith("V") && VERBS.containsKey(s.lemma(i))) {
            if (INTRANSITIVE.contains(s.lemma(i))) {
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
                || s.tag(i).equals("DT")
                || s.token(i).noun()
                || s.tag(i).startsWith("JJ");
    }

    private static boolean objectNoun(Sent s, int i) {
        return i < s.size()
                && (s.tag(i).equals("CD") && !s.lower(i + 1).equals("miles")
                        || s.tag(i).startsWith("PRP"));
    }

    /** "12 deaths", "no casualties", "heavy casualties". */
    private static void nouns(Passage p, int i) {
        Sent s = p.s;
        Outcome outcome = NOUNS.get(s.lower(i));
        boolean noun =
                s.token(i).noun() || s.lower(i).equals("dead") || s.lower(i).equals("wounded");
        if (outcome == null || !noun || p.used[i] || of(p, i, outcome)) {
            return;
        }
        for (int start = Math.max(0, i - 8); start < i; start++) {
            NumberPhrase n = s.lower(start).equals("no")
                    ? new NumberPhrase(start, start + 1, CountRange.exactly(0), start)
                    : Numbers.at(s, start);
            if (n == null || n.to() > i || p.dated(n.word())) {
                continue;
            }
            boolean near = true;
            for (int k = n.to(); k < i; k++) {
                near &= Words.isOneOf(s.tag(k), "JJ", "JJR", "NN", "NNS", "NNP", "VBN", "HYPH", "CC", "RB")
                        || s.lower(k).equals("of") && k == n.to()
                        || s.tag(k).equals("DT") && s.lower(k - 1).equals("of")
                        || s.tag(k).equals("POS");
            }
            if (near) {
                Group g = new Group(start, i + 1, n.range(), s.token(i).form(), true, true);
                boolean reported = s.lemma(i + 1).equals("be") && s.lower(i + 2).equals("reported");
                int taken = outcome == Outcome.CAPTURED ? taken(s, i) : -1;
                int to = reported ? i + 3 : taken > 0 ? taken : i + 1;
                int from = outcome == Outcome.CAPTURED && s.lemma(start - 1).equals("take") ? start - 1 : start;
                add(p, from, to, start, Math.min(to, i + 1), g, outcome);
                including(p, to, outcome);
                return;
            }
        }
        boolean reported = s.lemma(i - 1).equals("cause")
                || s.lower(i - 1).equals("heavy")
                || s.lower(i - 1).equals("civilian")
                || s.lower(i).equals("casualties");
        boolean pointing = s.lower(i - 1).equals("all")
                || s.lower(i - 1).equals("following")
                || s.lower(i - 2).equals("following");
        if (reported
                && !pointing
                && !s.lower(i).equals("dead")
                && (s.lower(i).equals("casualties") || s.lower(i).equals("fatalities"))) {
            int start = Phrases.start(s, i, 0);
            Group g = new Group(
                    start,
                    i + 1,
                    s.lower(start).equals("no") || s.lower(start - 1).equals("without") ? CountRange.exactly(0) : null,
                    s.token(i).form(),
                    true,
                    false);
            int from = s.lower(start - 1).equals("without") ? start - 1 : start;
            add(p, from, i + 1, start, i + 1, g, outcome);
        }
    }

    /** "prisoners | of war were taken": the end of the verb, or -1. */
    private static int taken(Sent s, int noun) {
        int at = s.lower(noun + 1).equals("of") && s.lower(noun + 2).equals("war") ? noun + 3 : noun + 1;
        boolean passive = false;
        while (at < s.size()
                && (s.lemma(at).equals("be")
                        || s.lemma(at).equals("have")
                        || s.tag(at).equals("RB"))) {
            passive |= s.lemma(at).equals("be");
            at++;
        }
        return passive && s.lower(at).equals("taken") ? at + 1 : -1;
    }

    /** "the deaths of 26 hostages", "injuries to nine passengers": the people are counted behind the noun. */
    private static boolean of(Passage p, int i, Outcome outcome) {
        Sent s = p.s;
        boolean caught = outcome == Outcome.CAPTURED || outcome == Outcome.DISPLACED;
        if (caught || !s.lower(i + 1).equals("of") && !s.lower(i + 1).equals("to")) {
            return false;
        }
        Group g = group(p, i + 2, s.size());
        if (g == null || !g.counted() || !g.people()) {
            return false;
        }
        add(p, i, g.to(), i + 2, g.to(), g, outcome);
        including(p, g.to(), outcome);
        return true;
    }

    /** "Among those killed was | Colonel Ivan Petrenko": the one that is named. */
    private static boolean among(Passage p, int i) {
        Sent s = p.s;
        if (!s.lower(i).equals("among") && !s.lower(i).equals("amongst")) {
            return false;
        }
        int noun = s.lower(i + 1).equals("those") || s.lower(i + 1).equals("the") ? i + 2 : i + 1;
        Outcome outcome = STATES.get(s.lower(noun));
        outcome = outcome == null && s.tag(noun).equals("VBN") ? VERBS.get(s.lemma(noun)) : outcome;
        if (outcome == null || !s.lemma(noun + 1).equals("be")) {
            return false;
        }
        int at = noun + 2;
        int end = Phrases.end(s, at, s.size());
        Group g = end > at ? group(p, at, s.size()) : null;
        boolean person = end > at && s.entity(end - 1).equals("PERSON");
        if (end <= at || g != null && g.counted() || !person && (g == null || !g.people())) {
            return false;
        }
        Group one = person || g == null ? new Group(at, end, CountRange.exactly(1), null, true, false) : g;
        add(p, i, end, at, end, one, outcome);
        return true;
    }

    /** "the death toll rose to 1,200". */
    private static boolean toll(Passage p, int i) {
        Sent s = p.s;
        boolean toll = s.lower(i).equals("toll")
                && (s.lower(i - 1).equals("death")
                        || s.lower(i - 1).equals("casualty")
                        || s.lower(i - 1).equals("the"));
        Outcome counted = counted(s, i);
        if (!toll && counted == null) {
            return false;
        }
        for (int k = i + 1; k < Math.min(s.size(), i + 16); k++) {
            NumberPhrase n = Numbers.at(s, k);
            if (n != null
                    && !p.dated(n.word())
                    && !s.lower(k - 1).equals("from")
                    && !s.lower(k - 1).equals("by")
                    && !s.entity(n.word()).equals("PERCENT")
                    && !s.lower(n.to()).equals("days")
                    && !s.lower(n.to()).equals("times")) {
                int from = Phrases.start(s, i, 0);
                if (s.lower(from - 1).equals("of")
                        && (s.lower(from - 2).equals("number")
                                || s.lower(from - 2).equals("total"))) {
                    from = Phrases.start(s, from - 2, 0);
                }
                int to = Math.max(n.to(), Phrases.end(s, n.to(), s.size()));
                to = to > n.to() && PEOPLE.contains(s.lower(to - 1)) ? to : n.to();
                Double low = n.range().min();
                boolean over = OVER.contains(s.lemma(k - 1))
                        && low != null
                        && low.equals(n.range().max());
                CountRange range = over && low != null ? new CountRange(low + 1, null) : n.range();
                Group g = new Group(from, to, range, null, true, true);
                add(p, from, to, n.from(), n.to(), g, counted == null ? Outcome.KILLED : counted);
                including(p, to, counted == null ? Outcome.KILLED : counted);
                p.use(i, i + 1);
                return true;
            }
            boolean clause = BREAKING.contains(s.lower(k))
                    && !p.dated(k + 1)
                    && !s.lower(k + 1).equals("of")
                    && !s.lower(k).equals("since");
            if (s.tag(k).equals(",") || s.lower(k).equals(";") || clause) {
                return false;
            }
        }
        return false;
    }

    private static final Set<String> OVER = Set.of("exceed", "top", "surpass", "pass");
    private static final Set<String> AMOUNTING = Set.of(
            "exceed", "top", "surpass", "pass", "reach", "total", "amount", "number", "stand", "rise", "climb", "hit",
            "grow", "jump");

    /** "the number of dead rose to 45", "civilian deaths passed 10,000": a noun that is counted, and a verb of amounts. */
    private static @Nullable Outcome counted(Sent s, int i) {
        int of = s.lower(i - 1).equals("the") ? i - 2 : i - 1;
        boolean numbered = s.lower(of).equals("of")
                && (s.lower(of - 1).equals("number") || s.lower(of - 1).equals("total"));
        Outcome outcome = NOUNS.get(s.lower(i));
        outcome = outcome == null && numbered ? TOPICS.get(s.lower(i)) : outcome;
        if (outcome == null || !numbered && (outcome == Outcome.DISPLACED || outcome == Outcome.CAPTURED)) {
            return null;
        }
        if (numbered && (s.lower(i + 1).equals("to") || s.lower(i + 1).equals("at")) && Numbers.at(s, i + 2) != null) {
            return outcome;
        }
        for (int k = i + 1;
                k < Math.min(s.size(), i + (numbered || s.lower(i + 1).equals("since") ? 14 : 6));
                k++) {
            if (s.token(k).verb() && AMOUNTING.contains(s.lemma(k))) {
                boolean to = s.lower(k + 1).equals("to") || s.lower(k + 1).equals("at");
                boolean number = Numbers.at(s, k + 1) != null;
                return numbered || to || number && s.token(i).noun() ? outcome : null;
            }
            if (s.token(k).noun() && !numbered && !s.lower(i + 1).equals("since")
                    || s.tag(k).equals(",")) {
                return null;
            }
        }
        return null;
    }

    /** "claimed 15 lives", "cost the lives of 40 people", "lost their lives". */
    private static boolean lives(Passage p, int i) {
        Sent s = p.s;
        if (!s.tag(i).startsWith("V") || !Words.isOneOf(s.lemma(i), "claim", "cost", "take", "lose")) {
            return false;
        }
        int at = i + 1;
        if (s.lower(at).equals("the")
                && s.lower(at + 1).equals("lives")
                && s.lower(at + 2).equals("of")) {
            Group g = group(p, at + 3, s.size());
            if (g != null && g.counted()) {
                add(p, i, g.to(), at + 3, g.to(), g, Outcome.KILLED);
                return true;
            }
        }
        NumberPhrase n = Numbers.at(s, at);
        if (n != null && (s.lower(n.to()).equals("lives") || s.lower(n.to() + 1).equals("lives"))) {
            int to = s.lower(n.to()).equals("lives") ? n.to() + 1 : n.to() + 2;
            add(p, i, to, at, to, new Group(at, to, n.range(), "lives", true, true), Outcome.KILLED);
            return true;
        }
        if (s.lemma(i).equals("lose")
                && s.tag(at).equals("PRP$")
                && s.lower(at + 1).equals("lives")) {
            int start = Phrases.start(s, i - 1, 0);
            for (int k = Math.max(0, i - 8); k < i; k++) {
                Group g = group(p, k, i);
                if (g != null && g.counted() && g.to() >= i - 2) {
                    add(p, k, at + 2, k, g.to(), g, Outcome.KILLED);
                    return true;
                }
            }
            return start < 0;
        }
        if (s.lemma(i).equals("lose")) {
            Group g = group(p, at, s.size());
            if (g != null && g.counted() && g.people()) {
                int to = g.to();
                boolean together = p.military;
                Outcome outcome = Outcome.KILLED;
                if (STATES.containsKey(s.lower(to))) {
                    together = s.lower(to + 1).equals("and") && STATES.containsKey(s.lower(to + 2));
                    outcome = together ? Outcome.KILLED : STATES.getOrDefault(s.lower(to), Outcome.KILLED);
                    to += together ? 3 : 1;
                }
                add(p, i, to, at, to, g, outcome, together ? "losses" : null);
                p.use(at, to);
                return true;
            }
        }
        return false;
    }

    private static void add(Passage p, int from, int to, int headFrom, int headTo, Group g, Outcome outcome) {
        add(p, from, to, headFrom, headTo, g, outcome, null);
    }

    /**
     * Adds a casualty claim.
     *
     * @param sense "losses" when dead and wounded are counted together, else null
     */
    static void add(
            Passage p, int from, int to, int headFrom, int headTo, Group g, Outcome outcome, @Nullable String sense) {
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
    private static Polarity polarity(Passage p, int from, int to, Group g) {
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
