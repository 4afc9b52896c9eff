package org.factcheck.workbench.detection;

import java.util.Set;

/**
 * Finished movements of armed forces that change who stands where, as communiqués tell them.
 *
 * <ul>
 *   <li>"have closed in on the town", "advanced through the villages of", "fought their way into the port"
 *   <li>"an advance brought our troops close to the village", "carried them to the outskirts"
 *   <li>"the bridgehead was further widened", "enlarged their foothold"
 *   <li>"has ordered the withdrawal of its troops from the province", "beat a hasty retreat"
 *   <li>"secured all their objectives"
 * </ul>
 *
 * "Are closing in on the town" is an EVENT.
 */
final class ControlMovements {
    private ControlMovements() {}

    static boolean finished(Passage p, Clause c) {
        Sent s = p.s;
        if (!done(s, c) || ControlVerbs.attempted(s, c)) {
            return false;
        }
        return closedIn(p, c)
                || through(p, c)
                || drove(p, c)
                || forward(s, c)
                || fellBack(s, c)
                || flag(s, c)
                || brought(p, c)
                || enlarged(s, c)
                || ordered(s, c)
                || retreat(s, c)
                || objective(s, c);
    }

    /** A past or perfect; the present of a headline ("Rebels close in on the capital"). */
    private static boolean done(Sent s, Clause c) {
        String tag = s.tag(c.verb());
        return tag.equals("VBD")
                || tag.equals("VBN")
                || s.role() == Paragraph.Role.TITLE && (tag.equals("VBZ") || tag.equals("VBP"));
    }

    /** "closed in | on the town", "closed in around Kafr Zita". */
    private static boolean closedIn(Passage p, Clause c) {
        Sent s = p.s;
        int v = c.verb();
        return c.lemma().equals("close")
                && s.lower(v + 1).equals("in")
                && Words.isOneOf(s.lower(v + 2), "on", "upon", "around")
                && place(p, c, v + 3);
    }

    private static final Set<String> WAYS = Set.of("through", "into", "past", "beyond", "across", "onto");

    /** "advanced | through the villages of Maltot", "pushed across the river", "fought their way into the port". */
    private static boolean through(Passage p, Clause c) {
        Sent s = p.s;
        int v = c.verb();
        boolean way = s.tag(v + 1).equals("PRP$") && s.lower(v + 2).equals("way");
        boolean moving =
                Words.isOneOf(c.lemma(), "advance", "push", "march", "drive", "break", "sweep", "move", "thrust")
                        || way && Words.isOneOf(c.lemma(), "fight", "force", "work", "battle", "hack");
        int at = way ? v + 3 : v + 1;
        while (s.tag(at).startsWith("RB") && at < c.to()) {
            at++;
        }
        boolean far = s.lower(at).equals("as")
                && s.lower(at + 1).equals("far")
                && s.lower(at + 2).equals("as");
        boolean toward = WAYS.contains(s.lower(at)) || far;
        return moving && toward && (ControlVerbs.troops(s, c) || ours(s, c)) && place(p, c, far ? at + 3 : at + 1);
    }

    /** "dislodged the enemy | from several buildings", "drove the rebels from the ridge". */
    private static boolean drove(Passage p, Clause c) {
        Sent s = p.s;
        int end = Phrases.end(s, c.verb() + 1, c.to());
        boolean out = Words.isOneOf(
                c.lemma(), "dislodge", "expel", "drive", "eject", "evict", "oust", "throw", "push", "clear", "hurl");
        if (!out || end == c.verb() + 1 && !s.lower(c.verb() + 1).equals("them")) {
            return false;
        }
        boolean enemy = s.lower(c.verb() + 1).equals("them")
                || TROOPS.contains(s.lower(end - 1))
                || Harmed.PEOPLE.contains(s.lower(end - 1))
                || s.entity(end - 1).equals("NORP");
        int from = Math.max(end, c.verb() + 2);
        from = s.lower(from).equals("out")
                        || s.lower(from).equals("back")
                        || s.lower(from).equals("away")
                ? from + 1
                : from;
        return enemy
                && (s.lower(from).equals("from") || s.lower(from).equals("of"))
                && (place(p, c, from + 1) || BUILT.contains(s.lower(Phrases.end(s, from + 1, c.to()) - 1)));
    }

    private static final Set<String> BUILT =
            Set.of("building", "buildings", "house", "houses", "blocks", "wood", "works", "school", "hospital", "farm");

    private static boolean ours(Sent s, Clause c) {
        for (int i = c.from(); i < c.groupFrom(); i++) {
            if (s.lower(i).equals("we") || s.lower(i).equals("they")) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> TROOPS = Words.list("military-context");

    /** "brought Allied troops | close to the village", "carried our forces to the outskirts of the port". */
    private static boolean brought(Passage p, Clause c) {
        Sent s = p.s;
        int v = c.verb();
        int end = Phrases.end(s, v + 1, c.to());
        boolean led = Words.isOneOf(c.lemma(), "bring", "carry", "take") && end > v + 1;
        boolean forces =
                led && (TROOPS.contains(s.lower(end - 1)) || UnitRules.echelon(UnitRules.singular(s.lower(end - 1))));
        if (!forces) {
            return false;
        }
        int at = end;
        while (at < c.to() && Words.isOneOf(s.lower(at), "close", "up", "right", "back", "near", "nearer", "closer")) {
            at++;
        }
        boolean to = s.lower(at).equals("to")
                || s.lower(at).equals("into")
                || s.lower(at - 1).equals("near");
        boolean within = s.lower(at).equals("within") && Numbers.at(s, at + 1) != null;
        return (to || within) && place(p, c, at + 1);
    }

    /** "fell back | toward the river", "pulled back across the border". */
    private static boolean fellBack(Sent s, Clause c) {
        int v = c.verb();
        int last = Math.max(c.from(), c.groupFrom() - 1);
        boolean soldiers = ControlVerbs.troops(s, c)
                || ours(s, c)
                || Harmed.PEOPLE.contains(s.lower(last))
                || Words.isOneOf(s.lower(last), "rearguard", "rearguards", "vanguard", "columns", "remnants");
        return soldiers
                && Words.isOneOf(c.lemma(), "fall", "pull", "draw")
                && s.lower(v + 1).equals("back")
                && Words.isOneOf(
                        s.lower(v + 2),
                        "to",
                        "toward",
                        "towards",
                        "from",
                        "behind",
                        "across",
                        "beyond",
                        "over",
                        "into");
    }

    /** "hoisted | the flag over Grozny". */
    private static boolean flag(Sent s, Clause c) {
        int end = Phrases.end(s, c.verb() + 1, c.to());
        return Words.isOneOf(c.lemma(), "hoist", "raise", "plant", "fly")
                && end > c.verb() + 1
                && Words.isOneOf(s.lower(end - 1), "flag", "flags", "banner")
                && Words.isOneOf(s.lower(end), "over", "in", "on", "at", "above");
    }

    private static final Set<String> OWN = Set.of("line", "lines", "front", "positions", "outposts");

    /** "pushed our line | forward", "have advanced their lines": no "advanced the front page". */
    private static boolean forward(Sent s, Clause c) {
        int at = c.verb() + 1;
        boolean first = s.lower(at).equals("forward");
        at += first ? 1 : 0;
        int end = Phrases.end(s, at, c.to());
        boolean own = s.tag(at).equals("PRP$") && end > at + 1 && OWN.contains(s.lower(end - 1));
        return own
                && (c.lemma().equals("advance")
                        || Words.isOneOf(c.lemma(), "push", "move", "carry", "thrust", "throw")
                                && (first || s.lower(end).equals("forward")));
    }

    private static final Set<String> HELD =
            Set.of("bridgehead", "beachhead", "foothold", "salient", "lodgement", "penetration", "positions", "gains");

    /** "The bridgehead over the river | was further widened", "enlarged their foothold". */
    private static boolean enlarged(Sent s, Clause c) {
        if (!Words.isOneOf(c.lemma(), "widen", "enlarge", "extend", "expand", "deepen", "broaden", "strengthen")) {
            return false;
        }
        boolean passive = passive(s, c);
        int from = passive ? c.from() : c.verb() + 1;
        int to = passive ? c.groupFrom() : Phrases.end(s, c.verb() + 1, c.to());
        for (int i = from; i < to; i++) {
            if (HELD.contains(s.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "was captured", "has been taken". */
    static boolean passive(Sent s, Clause c) {
        if (!s.tag(c.verb()).equals("VBN")) {
            return false;
        }
        for (int i = c.groupFrom(); i < c.verb(); i++) {
            if (s.lemma(i).equals("be") || s.lemma(i).equals("get")) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> LEAVING =
            Set.of("withdrawal", "retreat", "evacuation", "pullout", "pullback", "pull-out");

    /** "has ordered | the withdrawal of its troops from the province". */
    private static boolean ordered(Sent s, Clause c) {
        int v = c.verb();
        int end = Phrases.end(s, v + 1, c.to());
        return c.lemma().equals("order")
                && end > v + 1
                && LEAVING.contains(s.lower(end - 1))
                && (!s.lower(end).equals("of") || soldiers(s, end + 1, c.to()))
                && ClauseKinds.contains(s, end, c.to(), "from");
    }

    /** "its troops", "the 4th Brigade", "all forces". */
    private static boolean soldiers(Sent s, int from, int to) {
        String head = s.lower(Math.max(from, Phrases.end(s, from, to) - 1));
        return TROOPS.contains(head) || UnitRules.echelon(UnitRules.singular(head)) || Harmed.PEOPLE.contains(head);
    }

    /** "beat a hasty retreat | from their positions". */
    private static boolean retreat(Sent s, Clause c) {
        int v = c.verb();
        int end = Phrases.end(s, v + 1, c.to());
        return c.lemma().equals("beat") && end > v + 1 && s.lower(end - 1).equals("retreat");
    }

    /** "secured | all their objectives", "our objective was captured". */
    private static boolean objective(Sent s, Clause c) {
        if (!Words.isOneOf(c.lemma(), "secure", "capture", "take", "seize", "gain", "carry", "occupy")) {
            return false;
        }
        boolean passive = passive(s, c);
        int end = passive ? c.groupFrom() : Phrases.end(s, c.verb() + 1, c.to());
        return end > c.from()
                && (s.lower(end - 1).equals("objective") || s.lower(end - 1).equals("objectives"));
    }

    /** Whether a place is named or meant by the phrase at {@code at}: a town, the villages, a name that is nobody's. */
    static boolean place(Passage p, Clause c, int from) {
        Sent s = p.s;
        int at = from;
        while (at < c.to() && (s.tag(at).startsWith("RB") || s.tag(at).equals("VBN"))) {
            at++;
        }
        int end = Phrases.withPrepositions(s, Phrases.end(s, at, c.to()), c.to(), 1, Set.of("of"));
        for (int i = at; i < end; i++) {
            String e = s.entity(i);
            if (e.equals("GPE") || e.equals("LOC") || e.equals("FAC") || ControlRules.PLACES.contains(s.lower(i))) {
                return true;
            }
        }
        return end > at
                && s.token(end - 1).proper()
                && !s.entity(end - 1).equals("NORP")
                && !ControlVerbs.person(p, end - 1);
    }

    /** "the village, | which the enemy recaptured on Sunday": the place stands before the pronoun. */
    static boolean relativeObject(Passage p, Clause c) {
        Sent s = p.s;
        if (c.type() != Clause.Type.RELATIVE) {
            return false;
        }
        for (int i = c.from() + 1; i < c.groupFrom() - 1; i++) {
            if (s.tag(i).equals("WDT")) {
                int noun = s.tag(i - 1).equals(",") ? i - 2 : i - 1;
                String e = s.entity(noun);
                if (EquipmentRules.weapon(s, noun) || Harmed.PEOPLE.contains(s.lower(noun))) {
                    return false;
                }
                return e.equals("GPE")
                        || e.equals("LOC")
                        || e.equals("FAC")
                        || ControlRules.PLACES.contains(s.lower(noun))
                        || s.token(Math.max(0, noun)).proper() && !e.equals("NORP") && !ControlVerbs.somebody(p, noun);
            }
        }
        return false;
    }

    /** A clause seen from another of its verbs. */
    static Clause at(Clause c, int verb) {
        return new Clause(
                c.sent(), c.from(), c.to(), verb, c.groupFrom(), c.type(), c.marker(), c.source(), c.quotation());
    }

    /** Whether the phrase at {@code at} is a place itself: "the city", no "the city marathon". */
    static boolean placeItself(Passage p, Clause c, int at) {
        Sent s = p.s;
        int last = Phrases.end(s, at, c.to()) - 1;
        return last >= at
                && (ControlRules.PLACES.contains(s.lower(last))
                        || s.token(last).proper() && !s.entity(last).equals("NORP") && !ControlVerbs.somebody(p, last));
    }

    /** "has since January | controlled most of the province": the clause with the verb that an adverbial parts from its own. */
    static Clause whole(Sent s, Clause c) {
        if (!c.lemma().equals("have") || !s.tag(c.verb() + 1).equals("IN")) {
            return c;
        }
        for (int i = c.verb() + 2; i < Math.min(c.to(), c.verb() + 7); i++) {
            if (s.tag(i).equals("VBN") && !s.lemma(i).equals("be")) {
                return at(c, i);
            }
            if (s.token(i).finite() || s.tag(i).equals(",")) {
                return c;
            }
        }
        return c;
    }
}
