package org.factcheck.workbench.detection;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Materiel destroyed, captured, lost or counted: "a destroyed Russian tank", "shot down two drones", "3 tanks and 16
 * armoured vehicles", "three Su-25 aircraft were lost".
 */
final class EquipmentRules {
    private static final Set<String> NOUNS = Words.list("equipment");
    private static final Set<String> STRONG = Set.of(
            "tank",
            "tanks",
            "missile",
            "missiles",
            "rocket",
            "rockets",
            "drone",
            "drones",
            "uav",
            "uavs",
            "howitzer",
            "howitzers",
            "helicopter",
            "helicopters",
            "warship",
            "warships",
            "apc",
            "apcs",
            "ifv",
            "ifvs",
            "mlrs",
            "himars",
            "warplane",
            "warplanes");
    private static final Set<String> STATES = Set.of(
            "destroyed",
            "captured",
            "damaged",
            "abandoned",
            "burned",
            "burnt",
            "wrecked",
            "downed",
            "seized",
            "lost",
            "intercepted",
            "knocked",
            "disabled",
            "sunk",
            "charred");
    private static final Set<String> VERBS = Set.of(
            "destroy",
            "capture",
            "damage",
            "shoot",
            "down",
            "intercept",
            "seize",
            "lose",
            "sink",
            "hit",
            "launch",
            "fire",
            "eliminate",
            "disable",
            "deploy",
            "supply",
            "deliver",
            "send");

    private static final Set<String> CREWED = Set.of("fighter", "fighters", "bomber", "bombers");
    private static final Set<String> AIR = Set.of(
            "aircraft",
            "airplanes",
            "aeroplanes",
            "planes",
            "jets",
            "airfield",
            "airfields",
            "squadron",
            "squadrons",
            "aerial",
            "escorted",
            "luftwaffe",
            "raf",
            "flak");

    private EquipmentRules() {}

    /** "Eight of our bombers", "fighters of No. 3 Squadron": aircraft, told from people by the words around them. */
    static boolean aerial(Sent s, int i) {
        if (!CREWED.contains(s.lower(i)) || s.lower(i - 1).equals("suicide")) {
            return false;
        }
        for (int k = Math.max(0, i - 30); k < Math.min(s.size(), i + 30); k++) {
            if (AIR.contains(s.lower(k))
                    || s.lower(k).startsWith("bomber") && !s.lower(k - 1).equals("suicide")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun names weapons, vehicles or craft; posts and systems may be anything. */
    static boolean weapon(Sent s, int i) {
        return NOUNS.contains(s.lower(i)) && !GENERAL.contains(s.lower(i));
    }

    private static final Set<String> GENERAL =
            Set.of("post", "posts", "system", "systems", "depot", "depots", "mine", "mines");

    static void find(Passage p) {
        Sent s = p.s;
        if (listed(p)) {
            return;
        }
        items(p);
        for (int i = 0; i < s.size(); i++) {
            if (!NOUNS.contains(s.lower(i))
                    || !s.token(i).noun()
                    || s.token(Math.min(i + 1, s.size() - 1)).noun()
                            && i + 1 < s.size()
                            && NOUNS.contains(s.lower(i + 1))) {
                continue;
            }
            if (i + 1 < s.size()
                    && s.token(i + 1).noun()
                    && !NOUNS.contains(s.lower(i + 1))
                    && s.token(i + 1).start() <= s.token(i).end() + 1) {
                continue;
            }
            if (CREWED.contains(s.lower(i)) && !aerial(s, i)) {
                continue;
            }
            boolean strong = STRONG.contains(s.lower(i)) || STRONG.contains(s.lower(i - 1));
            if (!p.military && !strong) {
                continue;
            }
            int start = Phrases.start(s, i, 0);
            String state = null;
            for (int k = start; k < i; k++) {
                if (STATES.contains(s.lower(k))) {
                    state = s.lower(k);
                }
            }
            NumberPhrase number = null;
            int from = start;
            for (int k = Math.max(0, start - 3); k <= i; k++) {
                NumberPhrase n = Numbers.at(s, k);
                if (n != null && n.to() <= i && n.to() > start - 1 && !p.dated(n.word())) {
                    number = n;
                    from = Math.min(k, start);
                    boolean named = s.tag(start).equals("DT")
                            && !s.token(Math.max(start, n.word() - 1)).noun();
                    from = named ? start : k;
                    break;
                }
            }
            int whole = partOf(p, from);
            if (whole >= 0) {
                from = whole;
                number = Numbers.at(s, whole);
            }
            String verb = governing(s, from, i);
            boolean single = number == null
                    && (s.lower(start).equals("a") || s.lower(start).equals("an"));
            boolean hit = verb != null
                    || strong
                            && STRIKING.contains(s.lemma(i + 1))
                            && s.token(i + 1).verb();
            if (single && hit && p.military && (strong || verb != null && !verb.equals("hit")) && p.free(i, i + 1)) {
                verb = verb == null ? s.lemma(i + 1) : verb;
            } else if (number != null && singular(s, i, number)) {
                continue;
            } else if (state == null && (number == null || verb == null && !p.military)) {
                continue;
            }
            if (!p.free(i, i + 1)) {
                continue;
            }
            CountRange count = number != null
                    ? number.range()
                    : s.lower(start).equals("a") || s.lower(start).equals("an") ? CountRange.exactly(1) : null;
            Facts facts = Facts.none()
                    .withCount(count)
                    .with("equipment", s.lemma(i))
                    .with("state", state != null ? state : verb);
            for (int k = from; k < i; k++) {
                if (s.entity(k).equals("NORP") || s.entity(k).equals("GPE")) {
                    facts = facts.with("owner", s.token(k).form());
                }
            }
            p.add(ClaimKind.EQUIPMENT, from, i + 1, from, i + 1, facts);
            p.use(from, i + 1);
        }
    }

    /** "34 of | 41 drones", "two of the four guns": where the part begins, or -1. */
    private static int partOf(Passage p, int from) {
        Sent s = p.s;
        int of = s.lower(from - 1).equals("the") ? from - 2 : from - 1;
        if (of < 1 || !s.lower(of).equals("of")) {
            return -1;
        }
        of -= s.lower(of - 1).equals("out") ? 1 : 0;
        for (int k = Math.max(0, of - 4); k < of; k++) {
            NumberPhrase n = Numbers.at(s, k);
            if (n != null && n.to() == of && !p.dated(n.word()) && p.free(k, of)) {
                return k;
            }
        }
        return -1;
    }

    private static final Set<String> STRIKING = Set.of("strike", "hit", "crash", "explode", "land", "fall", "slam");

    /** "4 missile and 23 air strikes": no four missiles. */
    private static boolean singular(Sent s, int i, NumberPhrase number) {
        return s.tag(i).equals("NN")
                && !s.lower(i).endsWith("s")
                && !Words.isOneOf(s.lower(i), "aircraft", "artillery", "ammunition")
                && !CountRange.exactly(1).equals(number.range());
    }

    /** A line of a table of losses: "tanks – 2861 (+13)". */
    private static boolean listed(Passage p) {
        Sent s = p.s;
        if (!p.military || s.size() > 24) {
            return false;
        }
        int dash = -1;
        boolean materiel = false;
        for (int i = 0; i < Math.min(s.size(), 14) && dash < 0; i++) {
            materiel |= NOUNS.contains(s.lower(i));
            dash = i > 0 && "–—‒−:-".contains(s.lower(i)) && Numbers.at(s, i + 1) != null ? i : -1;
            if (s.token(i).verb() && !s.tag(i).equals("VBN") && !s.tag(i).equals("VBG")) {
                return false;
            }
        }
        NumberPhrase n = dash < 0 || !materiel ? null : Numbers.at(s, dash + 1);
        if (n == null || n.to() < s.size() && !"(+,.;".contains(s.lower(n.to()))) {
            return false;
        }
        int from = 0;
        while (from < dash && !Character.isLetter(s.token(from).form().codePointAt(0))) {
            from++;
        }
        p.add(
                ClaimKind.EQUIPMENT,
                from,
                n.to(),
                from,
                n.to(),
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Facts.none()
                        .withCount(n.range())
                        .with("equipment", s.span(from, dash).of(p.doc.text()).toLowerCase(Locale.ROOT))
                        .with("state", "lost"));
        p.use(0, s.size());
        return true;
    }

    /** "losses: personnel – about 272,940, tanks – 4,628 (+5), UAVs – 4,752": the items of a table in one sentence. */
    private static void items(Passage p) {
        Sent s = p.s;
        int begin = 0;
        boolean materiel = false;
        if (!p.military || !dashed(s)) {
            return;
        }
        for (int i = 0; i + 1 < s.size(); i++) {
            if (",;:(".contains(s.lower(i))) {
                begin = i + 1;
                materiel = false;
            }
            materiel |= NOUNS.contains(s.lower(i)) || STRONG.contains(s.lower(i));
            NumberPhrase n = materiel && i > begin && "–—‒−-".contains(s.lower(i)) ? Numbers.at(s, i + 1) : null;
            if (n == null || n.to() < s.size() && !"(+,.;".contains(s.lower(n.to())) || !p.free(begin, n.to())) {
                continue;
            }
            Facts facts = Facts.none()
                    .withCount(n.range())
                    .with("equipment", s.span(begin, i).of(p.doc.text()).toLowerCase(Locale.ROOT))
                    .with("state", "lost");
            p.add(ClaimKind.EQUIPMENT, begin, n.to(), begin, n.to(), Polarity.POSITIVE, Modality.ASSERTED, facts);
            p.use(begin, n.to());
        }
    }

    private static boolean dashed(Sent s) {
        for (int i = 0; i < s.size(); i++) {
            if ("–—‒−-".contains(s.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String governing(Sent s, int from, int noun) {
        for (int k = from - 1; k >= 0 && k >= from - 14; k--) {
            if (s.tag(k).startsWith("V") && VERBS.contains(s.lemma(k))) {
                return s.lemma(k);
            }
        }
        for (int k = noun + 1; k < Math.min(s.size(), noun + 6); k++) {
            if (s.tag(k).equals("VBN") && VERBS.contains(s.lemma(k))) {
                return s.lemma(k);
            }
        }
        return null;
    }
}
