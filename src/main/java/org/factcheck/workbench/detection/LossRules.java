package org.factcheck.workbench.detection;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People lost, told in the ways of communiqués and of reports that break a toll down:
 *
 * <ul>
 *   <li>losses: "Enemy losses: about 950 personnel", "total losses amounted to over 235 troops", "personnel – about 81,370
 *       (+710)", "(+1,340 over the day)"; what a side claims as losses are dead and wounded together, marked
 *       {@code sense=losses}
 *   <li>the dead by sort: "The dead were 14 soldiers, seven civilians and three peacekeepers", "Of the 52 dead, 31 were
 *       women"
 *   <li>bodies: "the bodies of five soldiers", "rescuers recovered 14 bodies"
 *   <li>without a number: "there are dead and wounded among the population"
 * </ul>
 */
final class LossRules {
    private static final Set<String> PERSONNEL = Set.of(
            "personnel",
            "manpower",
            "troops",
            "soldiers",
            "servicemen",
            "servicemembers",
            "military",
            "fighters",
            "militants",
            "men",
            "people",
            "persons",
            "occupiers",
            "invaders",
            "mercenaries",
            "officers");
    private static final Set<String> VERBS_OF_LOSS =
            Set.of("lose", "annihilate", "eliminate", "neutralize", "neutralise", "liquidate", "inflict");
    private static final Map<String, Outcome> TOPICS = Outcomes.of("topic");
    private static final Set<String> RESCUING = Set.of(
            "rescue", "free", "release", "save", "arrest", "detain", "evacuate", "escape", "apprehend", "nab", "train");
    private static final Set<String> FINDING = Set.of(
            "find",
            "recover",
            "pull",
            "exhume",
            "discover",
            "retrieve",
            "bury",
            "identify",
            "collect",
            "lie",
            "wash",
            "count",
            "dig");

    private LossRules() {}

    static void find(Passage p) {
        Sent s = p.s;
        boolean loss = false;
        Outcome topic = null;
        for (int i = 0; i < s.size(); i++) {
            String word = s.lower(i);
            loss |= p.military
                    && (word.equals("losses")
                            || word.equals("loss") && s.lower(i + 1).equals("of")
                            || word.equals("casualties")
                                    && s.token(Harmed.nth(s, i + 1)).verb()
                                    && AMOUNTING.contains(s.lemma(i + 1))
                            || s.token(i).verb() && VERBS_OF_LOSS.contains(s.lemma(i)));
            loss &= !(s.token(i).verb() && RESCUING.contains(s.lemma(i)));
            topic = topic == null ? topic(s, i) : topic;
            if (loss || i <= 1 && p.military) {
                if (loss && losses(p, i)) {
                    continue;
                }
                if (i <= 2 || loss) {
                    listed(p, i, loss);
                }
            }
            if (topic != null) {
                sort(p, i, topic);
            }
            bodies(p, i);
            pair(p, i);
            labelled(p, i);
        }
    }

    private static final Map<String, Outcome> LABELS = Map.of(
            "killed", Outcome.KILLED,
            "dead", Outcome.KILLED,
            "wounded", Outcome.WOUNDED,
            "injured", Outcome.WOUNDED,
            "missing", Outcome.MISSING,
            "captured", Outcome.CAPTURED,
            "prisoners", Outcome.CAPTURED,
            "kia", Outcome.KILLED,
            "wia", Outcome.WOUNDED,
            "mia", Outcome.MISSING);

    /** An entry of a list: "killed in action, 1,026; wounded, 2,557". */
    private static void labelled(Passage p, int i) {
        Sent s = p.s;
        Outcome outcome = LABELS.get(s.lower(i));
        if (outcome == null || p.used[i]) {
            return;
        }
        boolean whose = i > 0
                && p.military
                && (i == 1 || ";.,".contains(s.lower(i - 2)))
                && (s.lower(i - 1).equals("enemy")
                        || s.lower(i - 1).equals("total")
                        || s.entity(i - 1).equals("NORP"));
        boolean opens = i == 0
                || whose
                || ",;:—–--(".contains(s.lower(i - 1))
                || s.tag(i - 1).equals("CC");
        if (!opens) {
            return;
        }
        int at = s.lower(i + 1).equals("in") && s.lower(i + 2).equals("action") ? i + 3 : i + 1;
        boolean mark = at < s.size() && ",:—–--".contains(s.lower(at));
        NumberPhrase n = mark ? Numbers.at(s, at + 1) : null;
        boolean ends = n != null
                && (n.to() >= s.size()
                        || ";,.)".contains(s.lower(n.to()))
                        || s.tag(n.to()).equals("CC"));
        if (mark && !ends) {
            persons(p, i, at + 1, outcome);
            return;
        }
        if (n == null || !ends || p.dated(n.word())) {
            return;
        }
        Harmed.Group g = new Harmed.Group(i, n.to(), n.range(), null, true, true);
        CasualtyRules.add(p, i, n.to(), n.from(), n.to(), g, outcome, null);
        p.use(i, n.to());
    }

    /** "wounded, | 2 officers and 21 men", "Killed: Captain Smith and 4 men". */
    private static void persons(Passage p, int label, int at, Outcome outcome) {
        Sent s = p.s;
        Harmed.Group g = at < s.size() && p.military ? Harmed.group(p, at, s.size()) : null;
        boolean closed = g != null
                && g.people()
                && g.count() != null
                && (g.to() >= s.size()
                        || ";,.)".contains(s.lower(g.to()))
                        || s.tag(g.to()).equals("CC"));
        if (g != null && closed) {
            CasualtyRules.add(p, label, g.to(), g.from(), g.to(), g, outcome, null);
            CasualtyLists.others(p, g, outcome);
        }
    }

    private static Harmed.@Nullable Group people(Passage p, int i) {
        Sent s = p.s;
        boolean number = s.token(i).number() || Numbers.at(s, i) != null;
        if (!number || p.used[i] || p.dated(i) || s.lower(i - 1).equals("but")) {
            return null;
        }
        Harmed.Group g = Harmed.group(p, i, s.size());
        return g != null && g.counted() && g.people() && p.free(i, g.to()) ? g : null;
    }

    /** Any counted people in a sentence about losses. */
    private static boolean losses(Passage p, int i) {
        Harmed.Group g = people(p, i);
        if (g == null) {
            return false;
        }
        boolean personnel = false;
        for (int k = i; k < g.to(); k++) {
            personnel |= PERSONNEL.contains(p.s.lower(k)) || Harmed.PEOPLE.contains(p.s.lower(k));
        }
        if (!personnel) {
            return false;
        }
        CasualtyRules.add(p, opening(p.s, i), g.to(), i, g.to(), g, Outcome.KILLED, "losses");
        added(p, g.to());
        return true;
    }

    private static final Set<String> AMOUNTING =
            Set.of("amount", "total", "reach", "number", "stand", "be", "come", "estimate", "exceed");

    /** "Enemy losses amounted to | 1,260 personnel", "the loss of | 33,000 men": where it begins. */
    private static int opening(Sent s, int number) {
        int verb = number;
        for (int k = number - 1; k >= Math.max(0, number - 16); k--) {
            String word = s.lower(k);
            if (word.equals("losses") || word.equals("casualties") || word.equals("loss") && k == number - 2) {
                return verb < number || k >= number - 2 ? Phrases.start(s, k, 0) : number;
            }
            if (s.token(k).verb()) {
                if (!AMOUNTING.contains(s.lemma(k))) {
                    return number;
                }
                verb = k;
            } else if (s.tag(k).equals(",") || s.tag(k).equals("CC") || s.tag(k).equals(":")) {
                return number;
            }
        }
        return number;
    }

    /** "(+1,340 over the day)" behind a number of people. */
    private static void added(Passage p, int from) {
        Sent s = p.s;
        if (!s.lower(from).equals("(") || !s.lower(from + 1).equals("+")) {
            return;
        }
        NumberPhrase n = Numbers.at(s, from + 2);
        if (n == null) {
            return;
        }
        int to = n.to();
        while (to < s.size() && to < n.to() + 5 && !s.lower(to).equals(")")) {
            to++;
        }
        Harmed.Group g = new Harmed.Group(from + 2, to, n.range(), null, true, true);
        CasualtyRules.add(p, from + 2, to, from + 2, n.to(), g, Outcome.KILLED, "losses");
        p.use(from + 1, to);
    }

    /** A line of a table: "personnel – about 81,370 (+710)". */
    private static void listed(Passage p, int i, boolean loss) {
        Sent s = p.s;
        if (!PERSONNEL.contains(s.lower(i)) || !loss && s.size() > 24) {
            return;
        }
        int at = i + 1;
        while (at < s.size() && at < i + 4 && "–—‒−-:".contains(s.lower(at))) {
            at++;
        }
        NumberPhrase n = at == i + 1 ? null : Numbers.at(s, at);
        if (n == null || !p.free(at, n.to())) {
            return;
        }
        Harmed.Group g = new Harmed.Group(i, n.to(), n.range(), s.lower(i), true, true);
        CasualtyRules.add(p, i, n.to(), at, n.to(), g, Outcome.KILLED, "losses");
        p.use(i, n.to());
        added(p, n.to());
    }

    /** "The dead were", "Of the 52 dead,", "Among the injured were": what the numbers behind it are about. */
    private static @Nullable Outcome topic(Sent s, int i) {
        Outcome outcome = TOPICS.get(s.lower(i));
        if (outcome == null || i + 1 >= s.size()) {
            return null;
        }
        int start = i;
        while (start > 0
                && (s.token(start - 1).number()
                        || s.tag(start - 1).startsWith("JJ")
                        || s.lower(start - 1).equals("the"))) {
            start--;
        }
        boolean determined = false;
        for (int k = start; k < i; k++) {
            determined |= s.lower(k).equals("the");
        }
        String before = s.lower(start - 1);
        boolean partitive = determined && (before.equals("of") || before.equals("among"));
        boolean subject = determined
                && start == 0
                && (s.lemma(i + 1).equals("be")
                        || s.lemma(i + 1).equals("include")
                        || s.lemma(i + 1).equals("comprise"));
        return partitive || subject ? outcome : null;
    }

    private static void sort(Passage p, int i, Outcome outcome) {
        Sent s = p.s;
        if (!s.token(i).number() || p.used[i] || p.dated(i)) {
            return;
        }
        Harmed.Group g = people(p, i);
        if (g != null) {
            int to = g.to();
            if (s.lower(to).equals("from")
                    && s.token(Math.min(to + 1, s.size() - 1)).proper()) {
                to = Math.max(to, Phrases.end(s, to + 1, s.size()));
            }
            CasualtyRules.add(p, i, to, i, g.to(), g, outcome, null);
            p.use(i, g.to());
            return;
        }
        NumberPhrase n = Numbers.at(s, i);
        if (n == null || !s.lemma(n.to()).equals("be")) {
            return;
        }
        Harmed.Group who = Harmed.group(p, n.to() + 1, s.size());
        if (who != null && who.people() && !who.counted()) {
            int to = who.to();
            if (s.lower(to).equals("under")
                    || s.lower(to).equals("over")
                    || s.lower(to).equals("aged")) {
                NumberPhrase age = Numbers.at(s, to + 1);
                to = age == null ? to : age.to();
            }
            Harmed.Group counted = new Harmed.Group(i, to, n.range(), who.who(), true, true);
            CasualtyRules.add(p, i, to, i, who.to(), counted, outcome, null);
            p.use(i, to);
        }
    }

    /** "the bodies of five soldiers", "14 bodies were recovered". */
    private static void bodies(Passage p, int i) {
        Sent s = p.s;
        if (!s.lower(i).equals("bodies") && !s.lower(i).equals("corpses") || p.used[i]) {
            return;
        }
        if (s.lower(i + 1).equals("of")) {
            Harmed.Group g = Harmed.group(p, i + 2, s.size());
            if (g != null && g.people() && g.counted()) {
                int from = Phrases.start(s, i, 0);
                CasualtyRules.add(p, from, g.to(), i, g.to(), g, Outcome.KILLED, null);
                p.use(from, g.to());
            } else if (g != null && g.people()) {
                // "up to 200 bodies of dead enemy servicemen"
                counted(p, i, g.to());
            }
            return;
        }
        boolean found = s.lower(i).equals("corpses");
        for (int k = Math.max(0, i - 12); k < Math.min(s.size(), i + 8); k++) {
            found |= s.token(k).verb() && FINDING.contains(s.lemma(k));
        }
        if (found) {
            counted(p, i, i + 1);
        }
    }

    /** Bodies with their number in front. */
    private static void counted(Passage p, int i, int to) {
        for (int k = Math.max(0, i - 5); k < i; k++) {
            NumberPhrase n = Numbers.at(p.s, k);
            if (n != null && n.to() <= i && Phrases.end(p.s, n.word(), p.s.size()) >= i && p.free(k, i)) {
                Harmed.Group g = new Harmed.Group(k, to, n.range(), "bodies", true, true);
                CasualtyRules.add(p, k, to, k, i + 1, g, Outcome.KILLED, null);
                p.use(k, to);
                return;
            }
        }
    }

    /** "there are dead and wounded among the population", "there are victims among civilians". */
    private static void pair(Passage p, int i) {
        Sent s = p.s;
        Outcome outcome = TOPICS.get(s.lower(i));
        String and = s.lower(i + 1);
        boolean two = (and.equals("and") || and.equals("or")) && TOPICS.containsKey(s.lower(i + 2));
        int end = two ? i + 3 : i + 1;
        if (outcome == null || s.token(Math.min(end, s.size() - 1)).noun() && end < s.size() || p.used[i]) {
            return;
        }
        boolean none = s.lower(i - 1).equals("no") || s.lower(i - 1).equals("neither");
        boolean stated = none || s.lemma(i - 1).equals("be") && s.tag(i - 2).equals("EX");
        if (!stated) {
            return;
        }
        int to = end;
        if (s.lower(to).equals("among") || s.lower(to).equals("in")) {
            int np = Phrases.end(s, to + 1, s.size());
            to = np > to + 1 ? np : to;
        } else if (!two) {
            return;
        }
        CountRange count = none ? CountRange.exactly(0) : null;
        Harmed.Group g = new Harmed.Group(i, end, count, null, true, none);
        int from = none ? i - 1 : i;
        CasualtyRules.add(p, from, to, from, end, g, outcome, null);
        p.use(from, end);
    }
}
