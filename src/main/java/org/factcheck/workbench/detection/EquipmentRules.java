package org.factcheck.workbench.detection;

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

    private EquipmentRules() {}

    static void find(Passage p) {
        Sent s = p.s;
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
                    from = s.tag(start).equals("DT") ? start : k;
                    break;
                }
            }
            String verb = governing(s, from, i);
            if (state == null && (number == null || verb == null && !p.military)) {
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
