package org.factcheck.workbench.detection;

import java.util.Set;

/** Verbs of control and their objects: "secured Kyiv", "withdrew from Snake Island", "the town fell to". */
final class ControlVerbs {
    private ControlVerbs() {}

    /** Verbs whose proper-name object is a place whatever the tagger thinks of it. */
    private static final Set<String> STRICT = Set.of(
            "control",
            "seize",
            "retake",
            "regain",
            "recapture",
            "liberate",
            "occupy",
            "besiege",
            "encircle",
            "annex",
            "conquer");

    /** Whether a verb of the list has a place about it, and tells of something done or lasting. */
    static boolean verb(Passage p, Clause c, String sort) {
        Sent s = p.s;
        int v = c.verb();
        String lemma = c.lemma();
        boolean headline = s.role() == Paragraph.Role.TITLE && s.tag(v).equals("VBD") && v == c.to() - 1;
        boolean passive = headline || ControlMovements.passive(s, c);
        boolean place = ControlRules.placeAhead(s, c, v + 1)
                || STRICT.contains(lemma)
                        && (ControlRules.nameAhead(s, v) || s.lower(v + 1).equals("it"))
                || p.military
                        && !passive
                        && named(p, c, v + 1)
                        && !(sort.equals("enter") && s.entity(v + 1).equals("ORG"))
                || passive
                        && (ControlRules.placeBefore(s, c)
                                || headline && s.token(c.from()).proper()
                                || p.military && subjectNamed(p, c))
                || p.military && ControlMovements.relativeObject(p, c);
        boolean unfinished = s.tag(v).equals("VBG")
                        && !c.marker().equals("after")
                        && !c.marker().equals("since")
                        && !ControlRules.perfect(s, c)
                || (s.tag(v).equals("VBZ") || s.tag(v).equals("VBP")) && s.role() != Paragraph.Role.TITLE;
        if (!sort.equals("hold") && attempted(s, c)) {
            return false;
        }
        boolean away = ClauseKinds.contains(s, v, c.to(), "from");
        return switch (sort) {
            case "gain" ->
                place
                        && !unfinished
                        && !ControlNouns.persons(s, v)
                        && !ControlNouns.things(s, c, passive)
                        && (p.military || !CIVIL.contains(lemma));
            case "hold" ->
                (place || lemma.equals("hold") && p.military && them(s, c))
                        && !s.lower(v + 1).equals("talks")
                        && !(lemma.equals("hold") && (ControlNouns.eventHeld(s, c) || ControlNouns.persons(s, v)))
                        && !lemma.equals("rule")
                        && (!lemma.equals("maintain") || p.military && maintained(p, c))
                        && (p.military || !lemma.equals("hold") || object(s, c));
            case "siege", "lose" ->
                place
                        && !(lemma.equals("lose") && !lost(p, c, passive))
                        && !(lemma.equals("abandon") && !(p.military && (passive || quit(p, c))))
                        && !(lemma.equals("surrender") && !ControlNouns.placeName(s, c, v + 1));
            case "leave" ->
                place && !unfinished && (away || p.military && toward(s, v, c.to()))
                        || p.military && !unfinished && away && v + 2 < c.to();
            case "pull" ->
                place
                        && !unfinished
                        && (away
                                        && (ClauseKinds.contains(s, v, Math.min(c.to(), v + 4), "back")
                                                || ClauseKinds.contains(s, v, Math.min(c.to(), v + 4), "out"))
                                || p.military
                                        && s.lower(v + 1).equals("out")
                                        && s.lower(v + 2).equals("of")
                                        && ControlMovements.placeItself(p, c, v + 3));
            case "enter" -> p.military && place && !unfinished && v + 1 < c.to();
            case "push" ->
                (place || passive && p.military)
                        && (ClauseKinds.contains(s, v, Math.min(c.to(), v + 6), "back")
                                || ClauseKinds.contains(s, v, c.to(), "out"))
                        && (!unfinished || ControlRules.perfect(s, c))
                        && (p.military || !lemma.equals("throw") && !lemma.equals("force"));
            case "take" -> taken(p, c) && !unfinished;
            case "hand" ->
                p.military
                        && place
                        && !unfinished
                        && !handed(s, v)
                        && ClauseKinds.contains(s, v, Math.min(c.to(), v + 9), "over");
            case "quit" -> p.military && !unfinished && troops(s, c) && quit(p, c);
            default -> false;
        };
    }

    /** "handed over | three hostages": people, no place. */
    private static boolean handed(Sent s, int v) {
        int at = s.lower(v + 1).equals("over") ? v + 2 : v + 1;
        return Harmed.PEOPLE.contains(s.lower(Math.max(v, Phrases.end(s, at, s.size()) - 1)));
    }

    /** "maintained | our positions": what is maintained is a place, no "close ties to the network". */
    private static boolean maintained(Passage p, Clause c) {
        Sent s = p.s;
        int end = Phrases.end(s, c.verb() + 1, c.to());
        boolean passive = ControlMovements.passive(s, c);
        return passive
                || end > c.verb() + 1
                        && (ControlRules.PLACES.contains(s.lower(end - 1))
                                || s.token(end - 1).proper()
                                || Words.isOneOf(s.lower(end - 1), "presence", "control", "hold", "siege"));
    }

    /** "failed to hold | them during the night". */
    private static boolean them(Sent s, Clause c) {
        int v = c.verb();
        return (s.lower(v + 1).equals("them") || s.lower(v + 1).equals("it"))
                && (v + 2 >= c.to() || Words.isOneOf(s.lower(v + 2), "during", "against", "until", "for", "despite"));
    }

    private static final Set<String> TRYING = Set.of("attempt", "try", "seek", "want", "plan", "hope", "intend", "vow");

    /** "attempted to storm the town": nothing has changed hands. */
    static boolean attempted(Sent s, Clause c) {
        for (int i = c.groupFrom(); i < c.verb(); i++) {
            if (TRYING.contains(s.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    /** Verbs of gaining that are about anything outside of a war. */
    private static final Set<String> CIVIL = Set.of("recover", "clear", "free", "secure");

    private static boolean lost(Passage p, Clause c, boolean passive) {
        int v = c.verb();
        NumberPhrase n = Numbers.at(p.s, v + 1);
        int head = n == null ? -1 : Phrases.end(p.s, n.word(), c.to()) - 1;
        boolean counted = n != null
                && head >= n.word()
                && (Harmed.PEOPLE.contains(p.s.lower(head)) || EquipmentRules.weapon(p.s, head));
        int noun = Phrases.end(p.s, v + 1, c.to()) - 1;
        if (p.s.lower(noun).equals("control") && p.s.lower(noun + 1).equals("over")) {
            // whether it is a place is told by the state: "lost control over its drone"
            return false;
        }
        return object(p.s, c)
                || p.military
                        && !counted
                        && (ControlNouns.placeName(p.s, c, v + 1)
                                || passive
                                || named(p, c, v + 1) && ControlRules.nameAhead(p.s, v));
    }

    /** "lost | the town of Goma": the object itself is a named place, no "40 percent of their area". */
    private static boolean object(Sent s, Clause c) {
        int end = Phrases.withPrepositions(s, Phrases.end(s, c.verb() + 1, c.to()), c.to(), 1, Set.of("of"));
        boolean counted = Numbers.at(s, c.verb() + 1) != null;
        for (int i = c.verb() + 1; i < end && !counted; i++) {
            String e = s.entity(i);
            if (e.equals("GPE") || e.equals("LOC") || e.equals("FAC")) {
                return true;
            }
        }
        return false;
    }

    /** "took the ridge", "took back Kupiansk", "took Caen": no "took part", "took up positions", "took India to the WTO". */
    private static boolean taken(Passage p, Clause c) {
        Sent s = p.s;
        int v = c.verb();
        boolean back = s.lower(v + 1).equals("back");
        int name = back ? v + 2 : v + 1;
        boolean brought = s.lower(s.entityEnd(Math.min(name, s.size() - 1))).equals("to");
        if ((p.military || back)
                && !brought
                && ControlNouns.placeName(s, c, v + 1)
                && (s.entity(v + 1).equals("GPE") || back || s.lower(v + 2).matches("city|town|village"))) {
            return true;
        }
        int stormed = s.lower(v + 1).equals("by") && Words.isOneOf(s.lower(v + 2), "storm", "assault") ? v + 3 : -1;
        if (p.military && stormed > 0 && ControlMovements.place(p, c, stormed)) {
            return true;
        }
        int end = Phrases.end(s, v + 1, c.to());
        boolean seized = false;
        for (int i = v + 1; i < end; i++) {
            seized |= SEIZED.contains(s.lower(i)) && (i == end - 1 || DIRECTIONS.contains(s.lower(i + 1)));
        }
        return p.military
                && ((seized || c.lemma().equals("carry") && LINES.contains(s.lower(end - 1)))
                                && !s.lower(end).equals("to")
                        || s.token(Math.min(v + 1, s.size() - 1)).proper()
                                && named(p, c, v + 1)
                                && (!s.entity(v + 1).equals("ORG") || alone(s, c, v + 1)));
    }

    /** "have taken | Brécey and reached the river": nothing is said of the name but that it is taken. */
    private static boolean alone(Sent s, Clause c, int name) {
        int end = s.entityEnd(name);
        return end >= c.to() || s.tag(end).equals("CC") || s.tag(end).equals(",");
    }

    private static final Set<String> DIRECTIONS = Words.list("directions");

    private static final Set<String> LINES = Set.of("line", "lines", "trench", "position", "positions", "defences");

    private static final Set<String> SEIZED = Set.of(
            "city",
            "town",
            "village",
            "villages",
            "towns",
            "ridge",
            "hill",
            "hills",
            "height",
            "heights",
            "island",
            "islands",
            "port",
            "settlement",
            "settlements",
            "fortress",
            "fort",
            "bridgehead",
            "crossing",
            "airport",
            "airfield",
            "stronghold",
            "strongholds",
            "trenches",
            "crest",
            "summit",
            "bridge",
            "bridges",
            "hamlet",
            "section",
            "sections",
            "stretch");

    private static final Set<String> FIGHTING = Set.of(
            "rebels", "insurgents", "defenders", "mercenaries", "enemy", "invaders", "guerrillas", "jihadists", "we");

    private static final Set<String> TROOPS = Words.list("military-context");

    /** "Russian troops | had left": soldiers or a unit are the subject. */
    static boolean troops(Sent s, Clause c) {
        for (int i = c.from(); i < c.groupFrom(); i++) {
            String noun = UnitRules.singular(s.lower(i));
            if (TROOPS.contains(s.lower(i))
                    || FIGHTING.contains(s.lower(i))
                    || s.entity(i).equals("NORP") && s.lower(i).endsWith("s") && i == c.groupFrom() - 1
                    || s.token(i).noun() && UnitRules.echelon(noun)) {
                return true;
            }
        }
        return false;
    }

    /** "left | the settlement": the object itself is a place. */
    private static boolean quit(Passage p, Clause c) {
        Sent s = p.s;
        int at = c.verb() + 1;
        int end = Phrases.end(s, at, c.to());
        return end > at
                && (ControlRules.PLACES.contains(s.lower(end - 1))
                        || s.entity(end - 1).equals("GPE")
                        || s.token(at).proper() && named(p, c, at));
    }

    /** "withdrew | to the heights", "retreated across the river". */
    private static boolean toward(Sent s, int v, int to) {
        for (int k = v + 1; k < Math.min(to, v + 4); k++) {
            if (Words.isOneOf(s.lower(k), "to", "across", "behind", "beyond", "over", "into", "towards", "toward")) {
                return true;
            }
        }
        return false;
    }

    /** A name right behind the verb or a preposition that the text gives to no person and no people. */
    private static boolean named(Passage p, Clause c, int from) {
        Sent s = p.s;
        for (int i = from; i < Math.min(c.to(), from + 6); i++) {
            if (p.dated(i)) {
                return false;
            }
            boolean opens = i == from || Words.isOneOf(s.tag(i - 1), "IN", "TO", "DT", "RB", "JJ");
            if (opens && s.token(i).proper() && !s.entity(i).equals("NORP")) {
                return !person(p, i);
            }
            if (s.token(i).finite() || s.tag(i).equals(",")) {
                return false;
            }
        }
        return false;
    }

    private static boolean subjectNamed(Passage p, Clause c) {
        int last = c.groupFrom() - 1;
        return last >= c.from()
                && p.s.token(last).proper()
                && !p.s.entity(last).equals("NORP")
                && !UnitRules.echelon(UnitRules.singular(p.s.lower(last)))
                && !titled(p.s, c)
                && !person(p, last);
    }

    /** "Field Marshal Paulus | was captured": a rank goes before the name. */
    private static boolean titled(Sent s, Clause c) {
        for (int i = c.from(); i < c.groupFrom() - 1; i++) {
            if (Harmed.office(s.lower(i)) && s.token(i).noun() && s.token(i + 1).proper()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name is somebody's: a given name opens it, or the text knows the surname from a full name. */
    static boolean person(Passage p, int i) {
        Sent s = p.s;
        if (!s.entity(i).equals("PERSON")) {
            return false;
        }
        int first = i;
        while (first > 0 && !s.token(first).begins() && s.entity(first - 1).equals("PERSON")) {
            first--;
        }
        boolean single = s.entityEnd(first) - first == 1;
        return Names.given(s.lower(first)) || single && p.doc.names().surname(s.lower(first));
    }

    /** A person, or a name behind a rank or another name: "Captain Miller fell". */
    static boolean somebody(Passage p, int i) {
        return person(p, i)
                || p.s.entity(i).equals("PERSON") && i > 0 && p.s.token(i - 1).proper();
    }

    /** "four soldiers from the 9th Battalion fell": people or a unit are the subject, no place. */
    private static boolean people(Sent s, Clause c) {
        for (int i = c.from(); i < c.groupFrom(); i++) {
            if (Harmed.PEOPLE.contains(s.lower(i))) {
                return true;
            }
        }
        return UnitRules.echelon(UnitRules.singular(s.lower(c.groupFrom() - 1)));
    }

    static final Set<String> WITHDRAWING = Set.of("make", "conduct", "complete", "carry", "finish", "effect");

    /** "made a tactical withdrawal to the heights". */
    static boolean withdrawal(Sent s, Clause c) {
        for (int i = c.verb() + 1; i < Math.min(c.to(), c.verb() + 7); i++) {
            if (s.lower(i).equals("withdrawal") || s.lower(i).equals("retreat")) {
                return true;
            }
        }
        return false;
    }

    /** "Kabunda had fallen", "the city fell after a siege": a place is the subject, and no amount follows. */
    static boolean fallen(Passage p, Clause c) {
        Sent s = p.s;
        int last = c.groupFrom() - 1;
        while (last > c.from() && s.tag(last).equals("RB")) {
            last--;
        }
        boolean town = Words.isOneOf(
                s.lower(last), "city", "town", "village", "capital", "port", "stronghold", "base", "airport", "island");
        boolean place = last >= c.from()
                && (s.entity(last).equals("GPE") || s.token(last).proper() || town);
        int next = c.verb() + 1;
        boolean amount = next < c.to()
                && (s.token(next).number()
                        || s.tag(next).startsWith("JJ")
                        || s.lower(next).equals("by")
                        || s.lower(next).equals("to")
                                && (s.token(Math.min(next + 1, s.size() - 1)).number())
                        || s.tag(next).equals("$")
                        || s.lower(next).equals("into")
                        || s.lower(next).equals("under")
                        || s.lower(next).equals("short")
                        || s.lower(next).equals("from"));
        return place && !amount && !somebody(p, last) && !people(s, c);
    }
}
