package org.factcheck.workbench.detection;

import java.util.Set;

/**
 * Clauses that say where a place is or what it is: "The village lies 20 km west of the capital", "The base is in the north of
 * the country", "Hills surround the town", "Lagos is a port of 15 million".
 */
final class Locations {
    private static final Set<String> NOUNS = Words.list("place-nouns");
    private static final Set<String> DIRECTIONS = Words.list("directions");

    /** What stands somewhere and is no person. */
    private static final Set<String> BUILT = Set.of(
            "base",
            "barracks",
            "school",
            "factory",
            "plant",
            "building",
            "house",
            "camp",
            "station",
            "mine",
            "dam",
            "bridge",
            "road",
            "highway",
            "railway",
            "pipeline",
            "prison",
            "hospital",
            "church",
            "mosque",
            "temple",
            "castle",
            "museum",
            "park",
            "stadium",
            "headquarters",
            "depot",
            "warehouse",
            "mountain",
            "hill",
            "hills",
            "river",
            "lake",
            "valley",
            "volcano",
            "forest",
            "desert",
            "complex",
            "site",
            "compound",
            "glacier",
            "bay",
            "reef",
            "field",
            "fields",
            "market",
            "square",
            "palace",
            "monastery",
            "university",
            "reactor",
            "refinery",
            "facility",
            "country",
            "state",
            "checkpoint",
            "crossroads",
            "cemetery",
            "farm");

    private static final Set<String> LYING = Set.of("lie", "sit", "stand", "nestle", "be", "locate", "situate");
    private static final Set<String> BORDERING = Set.of(
            "border", "adjoin", "abut", "surround", "overlook", "straddle", "flank", "neighbor", "neighbour", "ring");
    private static final Set<String> BESIDE =
            Set.of("beside", "near", "opposite", "alongside", "between", "along", "across");
    private static final Set<String> LENGTHS = Set.of(
            "kilometers", "kilometres", "kilometer", "kilometre", "km", "kms", "miles", "mile", "meters", "metres");

    private Locations() {}

    /** Whether a clause says where or what a place is. */
    static boolean clause(Clause c) {
        Sent s = c.sent();
        if (c.type() != Clause.Type.FULL || c.verb() <= c.from() || !subject(s, c)) {
            return false;
        }
        String lemma = c.lemma();
        int next = c.verb() + 1;
        if (BORDERING.contains(lemma)) {
            boolean passive =
                    s.tag(c.verb()).equals("VBN") && s.lemma(c.verb() - 1).equals("be");
            return passive
                    ? s.lower(next).equals("by") && thing(s, Phrases.end(s, next + 1, c.to()) - 1)
                    : thing(s, Phrases.end(s, next, c.to()) - 1);
        }
        if (!LYING.contains(lemma)) {
            return false;
        }
        return located(s, next, c.to()) || lemma.equals("be") && kindOfPlace(s, c);
    }

    /** The subject is a place by its name or its noun. */
    private static boolean subject(Sent s, Clause c) {
        int head = c.groupFrom() - 1;
        for (int k = c.from(); k < c.groupFrom(); k++) {
            // "Kabul, Afghanistan, is …", "the base, built in 1990, lies …"
            if (s.tag(k).equals(",") || s.tag(k).equals("IN")) {
                head = k - 1;
                break;
            }
        }
        return head >= c.from() && thing(s, head);
    }

    private static boolean thing(Sent s, int head) {
        if (head < 0 || head >= s.size()) {
            return false;
        }
        String entity = s.entity(head);
        return Words.isOneOf(entity, "GPE", "LOC", "FAC")
                || entity.isEmpty()
                        && s.token(head).noun()
                        && (NOUNS.contains(s.lower(head)) || BUILT.contains(s.lower(head)));
    }

    /** "(some) 20 km (12 miles) west of the capital", "in the north of the country", "beside the school", "off the coast of Chile". */
    private static boolean located(Sent s, int at, int limit) {
        int i = at;
        while (i < limit
                && (s.tag(i).startsWith("RB")
                        || s.lower(i).equals("some")
                        || s.lower(i).equals("about"))
                && !DIRECTIONS.contains(s.lower(i))) {
            i++;
        }
        if (BESIDE.contains(s.lower(i))
                || s.lower(i).equals("next") && s.lower(i + 1).equals("to")) {
            return Phrases.end(s, s.lower(i).equals("next") ? i + 2 : i + 1, limit) > i + 1;
        }
        NumberPhrase n = Numbers.at(s, i);
        int way = n == null ? i : behindLength(s, n.to());
        if (n != null && way < 0) {
            return false;
        }
        if (n == null && Words.isOneOf(s.lower(way), "in", "to", "on", "off", "at")) {
            way++;
            way += s.lower(way).equals("the") ? 1 : 0;
            if (Words.isOneOf(
                            s.lower(way),
                            "coast",
                            "outskirts",
                            "edge",
                            "foot",
                            "banks",
                            "bank",
                            "shore",
                            "shores",
                            "border",
                            "mouth")
                    && Words.isOneOf(s.lower(way + 1), "of", "with", "between")) {
                return true;
            }
        }
        return DIRECTIONS.contains(s.lower(way)) && s.lower(way + 1).equals("of")
                || n != null && s.lower(way).equals("from");
    }

    /** Behind "km", "miles (500 kilometres)"; -1 when no length follows. */
    static int behindLength(Sent s, int at) {
        if (!LENGTHS.contains(s.lower(at))) {
            return -1;
        }
        int i = at + 1;
        if (s.lower(i).equals("(")) {
            while (i < s.size() && i < at + 7 && !s.lower(i).equals(")")) {
                i++;
            }
            i++;
        }
        return i;
    }

    /** "is a city of 4 million", "was a small port": what a named place is. */
    private static boolean kindOfPlace(Sent s, Clause c) {
        boolean named = Words.isOneOf(s.entity(c.from()), "GPE", "LOC", "FAC");
        int at = c.verb() + 1;
        int end = Phrases.end(s, at, c.to());
        return named && s.tag(at).equals("DT") && end > at + 1 && NOUNS.contains(s.lower(end - 1));
    }
}
