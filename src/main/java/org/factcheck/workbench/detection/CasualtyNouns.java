package org.factcheck.workbench.detection;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Casualties told in nouns: "the death toll rose to 1,200", "the deaths of two guards", "claimed 30 lives". */
final class CasualtyNouns {
    private CasualtyNouns() {}

    private static final Map<String, Outcome> NOUNS = Outcomes.of("noun");

    private static final Map<String, Outcome> TOPICS = Outcomes.of("topic");

    /** "12 deaths", "no casualties", "heavy casualties". */
    static void nouns(Passage p, int i) {
        Sent s = p.s;
        Outcome outcome = NOUNS.get(s.lower(i));
        boolean noun =
                s.token(i).noun() || s.lower(i).equals("dead") || s.lower(i).equals("wounded") || letters(p, i);
        if (LETTERS.contains(s.lower(i)) && !letters(p, i)) {
            return;
        }
        if (outcome == null || !noun || p.used[i] || of(p, i, outcome) || outcome == Outcome.CAPTURED && freed(s, i)) {
            return;
        }
        for (int k = i - 1; k > 0 && k > i - 6; k--) {
            if (s.lower(k).equals("of") && s.lower(k - 1).equals("bodies")) {
                return;
            }
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
                Harmed.Group g =
                        new Harmed.Group(start, i + 1, n.range(), s.token(i).form(), true, true);
                boolean reported = s.lemma(i + 1).equals("be") && s.lower(i + 2).equals("reported");
                int taken = outcome == Outcome.CAPTURED ? taken(s, i) : -1;
                int to = reported ? i + 3 : taken > 0 ? taken : i + 1;
                int from = outcome == Outcome.CAPTURED && s.lemma(start - 1).equals("take") ? start - 1 : start;
                CasualtyRules.add(p, from, to, start, Math.min(to, i + 1), g, outcome);
                CasualtyLists.including(p, to, outcome);
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
        boolean figures = s.lemma(i + 1).equals("be") && Numbers.at(s, i + 2) != null;
        boolean label = figures
                || Phrases.start(s, i, 0) == 0
                        && (i + 1 >= s.size() || s.lower(i + 1).equals(":"));
        if (reported
                && !label
                && !pointing
                && !s.lower(i).equals("dead")
                && (s.lower(i).equals("casualties") || s.lower(i).equals("fatalities"))) {
            int start = Phrases.start(s, i, 0);
            Harmed.Group g = new Harmed.Group(
                    start,
                    i + 1,
                    s.lower(start).equals("no") || s.lower(start - 1).equals("without") ? CountRange.exactly(0) : null,
                    s.token(i).form(),
                    true,
                    false);
            int from = s.lower(start - 1).equals("without") ? start - 1 : start;
            CasualtyRules.add(p, from, i + 1, start, i + 1, g, outcome);
        }
    }

    private static final Set<String> LETTERS = Set.of("kia", "wia", "mia", "pow", "pows");

    /** "4 KIA, 19 WIA": in capitals and in a war; a Kia is a car. */
    private static boolean letters(Passage p, int i) {
        String form = p.s.token(i).form();
        return p.military && LETTERS.contains(p.s.lower(i)) && Character.isUpperCase(form.charAt(form.length() - 2));
    }

    private static final Set<String> FREEING =
            Set.of("release", "free", "hand", "swap", "exchange", "return", "rescue", "repatriate", "liberate");

    /** "released 40 prisoners", "three hostages were handed over": nobody is captured. */
    private static boolean freed(Sent s, int i) {
        for (int k = Math.max(0, i - 8); k < Math.min(s.size(), i + 6); k++) {
            if (s.token(k).verb() && FREEING.contains(s.lemma(k))) {
                return true;
            }
        }
        return false;
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

    private static final Set<String> DYING = Set.of("death", "killing", "murder", "assassination");

    /**
     * "the deaths of 26 hostages", "injuries to nine passengers", "the killing of several soldiers": the people are counted
     * behind the noun; in a war one person is enough ("the death of the commander Ivan Petrenko").
     */
    private static boolean of(Passage p, int i, Outcome outcome) {
        Sent s = p.s;
        boolean caught = outcome == Outcome.CAPTURED || outcome == Outcome.DISPLACED;
        if (caught || !s.lower(i + 1).equals("of") && !s.lower(i + 1).equals("to")) {
            return false;
        }
        Harmed.Group g = Harmed.group(p, i + 2, s.size());
        boolean one = g != null
                && p.military
                && DYING.contains(s.lower(i))
                && CountRange.exactly(1).equals(g.count());
        if (g == null || !g.counted() && !one || !g.people()) {
            return false;
        }
        CasualtyRules.add(p, i, g.to(), i + 2, g.to(), g, outcome);
        CasualtyLists.including(p, g.to(), outcome);
        return true;
    }

    /** "Among those killed was | Colonel Ivan Petrenko": the one that is named. */
    static boolean among(Passage p, int i) {
        Sent s = p.s;
        if (!s.lower(i).equals("among") && !s.lower(i).equals("amongst")) {
            return false;
        }
        int noun = s.lower(i + 1).equals("those") || s.lower(i + 1).equals("the") ? i + 2 : i + 1;
        Outcome outcome = CasualtyStates.STATES.get(s.lower(noun));
        outcome = outcome == null && s.tag(noun).equals("VBN") ? CasualtyRules.VERBS.get(s.lemma(noun)) : outcome;
        if (outcome != null && noun == i + 2 && s.lemma(i - 1).equals("be")) {
            return counted(p, i - 1, noun, outcome);
        }
        if (outcome == null || !s.lemma(noun + 1).equals("be")) {
            return false;
        }
        int at = noun + 2;
        int end = Phrases.end(s, at, s.size());
        Harmed.Group g = end > at ? Harmed.group(p, at, s.size()) : null;
        boolean person = end > at && s.entity(end - 1).equals("PERSON");
        if (end <= at || g != null && g.counted() || !person && (g == null || !g.people())) {
            return false;
        }
        Harmed.Group one =
                person || g == null ? new Harmed.Group(at, end, CountRange.exactly(1), null, true, false) : g;
        CasualtyRules.add(p, i, end, at, end, one, outcome);
        return true;
    }

    /** "Three children are among the dead", "two nurses were among those injured". */
    private static boolean counted(Passage p, int be, int noun, Outcome outcome) {
        int from = Phrases.start(p.s, be - 1, 0);
        Harmed.Group g = from < be ? Harmed.group(p, from, be) : null;
        if (g == null || !g.counted() && !g.people()) {
            return false;
        }
        CasualtyRules.add(p, from, noun + 1, from, be, g, outcome);
        return true;
    }

    /** "the death toll rose to 1,200". */
    static boolean toll(Passage p, int i) {
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
                to = to > n.to() && Harmed.PEOPLE.contains(s.lower(to - 1)) ? to : n.to();
                Double low = n.range().min();
                boolean over = OVER.contains(s.lemma(k - 1))
                        && low != null
                        && low.equals(n.range().max());
                CountRange range = over && low != null ? new CountRange(low + 1, null) : n.range();
                Harmed.Group g = new Harmed.Group(from, to, range, null, true, true);
                CasualtyRules.add(p, from, to, n.from(), n.to(), g, counted == null ? Outcome.KILLED : counted);
                CasualtyLists.including(p, to, counted == null ? Outcome.KILLED : counted);
                p.use(i, i + 1);
                return true;
            }
            boolean clause = CasualtyStates.BREAKING.contains(s.lower(k))
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
        int of = i - 1;
        while (of > i - 4
                && (s.lower(of).equals("the")
                        || s.tag(of).startsWith("JJ")
                        || s.tag(of).equals("VBN")
                        || s.tag(of).equals("NN"))) {
            // "the number of | unwounded prisoners"
            of--;
        }
        boolean numbered = s.lower(of).equals("of")
                && (s.lower(of - 1).equals("number") || s.lower(of - 1).equals("total"));
        Outcome outcome = NOUNS.get(s.lower(i));
        outcome = outcome == null && numbered ? TOPICS.get(s.lower(i)) : outcome;
        if (outcome == null || !numbered && (outcome == Outcome.DISPLACED || outcome == Outcome.CAPTURED)) {
            return null;
        }
        int next = Harmed.PEOPLE.contains(s.lower(i + 1)) ? i + 2 : i + 1;
        if (numbered && (s.lower(next).equals("to") || s.lower(next).equals("at")) && Numbers.at(s, next + 1) != null) {
            return outcome;
        }
        for (int k = i + 1;
                k < Math.min(s.size(), i + (numbered || s.lower(i + 1).equals("since") ? 14 : 6));
                k++) {
            if (numbered && s.lemma(k).equals("be") && Numbers.at(s, k + 1) != null) {
                return outcome;
            }
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

    private static final Set<String> RANKS = Set.of("officers", "ranks", "soldiers", "prisoners", "captives");

    /** "have taken | 40 officers and 1,200 other ranks", "took 30 men prisoner": no "took 30 soldiers to hospital". */
    private static boolean prisoners(Passage p, int i) {
        Sent s = p.s;
        Harmed.Group g = Harmed.group(p, i + 1, s.size());
        if (g == null || !g.counted() || !g.people()) {
            return false;
        }
        int to = g.to();
        boolean captive = Words.isOneOf(s.lower(to), "prisoner", "prisoners", "captive", "hostage")
                || s.lower(to - 1).equals("prisoner") && to - 1 > g.from() + 1;
        boolean ranks = false;
        for (int k = g.from(); k < to; k++) {
            ranks |= RANKS.contains(s.lower(k));
        }
        boolean ends = to >= s.size()
                || Words.isOneOf(s.lower(to), ".", ",", ";", "and", "as", "in", "near", "at", "during")
                || p.dated(to);
        if (!captive && !(ranks && ends)) {
            return false;
        }
        to = captive && !s.lower(to - 1).equals("prisoner") ? to + 1 : to;
        CasualtyRules.add(p, i, to, i + 1, to, g, Outcome.CAPTURED);
        CasualtyLists.others(p, g, Outcome.CAPTURED);
        return true;
    }

    /** "claimed 15 lives", "cost the lives of 40 people", "lost their lives". */
    static boolean lives(Passage p, int i) {
        Sent s = p.s;
        if (!s.tag(i).startsWith("V") || !Words.isOneOf(s.lemma(i), "claim", "cost", "take", "lose")) {
            return false;
        }
        int at = i + 1;
        if (s.lower(at).equals("the")
                && s.lower(at + 1).equals("lives")
                && s.lower(at + 2).equals("of")) {
            Harmed.Group g = Harmed.group(p, at + 3, s.size());
            if (g != null && g.counted()) {
                CasualtyRules.add(p, i, g.to(), at + 3, g.to(), g, Outcome.KILLED);
                return true;
            }
        }
        NumberPhrase n = Numbers.at(s, at);
        if (n != null && (s.lower(n.to()).equals("lives") || s.lower(n.to() + 1).equals("lives"))) {
            int to = s.lower(n.to()).equals("lives") ? n.to() + 1 : n.to() + 2;
            CasualtyRules.add(
                    p, i, to, at, to, new Harmed.Group(at, to, n.range(), "lives", true, true), Outcome.KILLED);
            return true;
        }
        if (s.lemma(i).equals("lose")
                && s.tag(at).equals("PRP$")
                && s.lower(at + 1).equals("lives")) {
            int start = Phrases.start(s, i - 1, 0);
            for (int k = Math.max(0, i - 8); k < i; k++) {
                Harmed.Group g = Harmed.group(p, k, i);
                if (g != null && g.counted() && g.to() >= i - 2) {
                    CasualtyRules.add(p, k, at + 2, k, g.to(), g, Outcome.KILLED);
                    return true;
                }
            }
            return start < 0;
        }
        if (s.lemma(i).equals("take") && p.military && !p.used[i]) {
            return prisoners(p, i);
        }
        if (s.lemma(i).equals("lose")) {
            Harmed.Group g = Harmed.group(p, at, s.size());
            if (g != null && g.counted() && g.people()) {
                int to = g.to();
                boolean together = p.military;
                Outcome outcome = Outcome.KILLED;
                if (CasualtyStates.STATES.containsKey(s.lower(to))) {
                    together = s.lower(to + 1).equals("and") && CasualtyStates.STATES.containsKey(s.lower(to + 2));
                    outcome =
                            together ? Outcome.KILLED : CasualtyStates.STATES.getOrDefault(s.lower(to), Outcome.KILLED);
                    to += together ? 3 : 1;
                }
                CasualtyRules.add(p, i, to, at, to, g, outcome, together ? "losses" : null);
                p.use(at, to);
                return true;
            }
        }
        return false;
    }
}
