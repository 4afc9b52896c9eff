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
    private static final Set<String> PLACES = Words.list("held-places");
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

    private ControlRules() {}

    private static boolean placeAhead(Sent s, Clause c, int from) {
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

    private static boolean nameAhead(Sent s, int v) {
        int at = s.tag(v + 1).equals("DT") ? v + 2 : v + 1;
        return s.tag(at).startsWith("NNP") && !s.entity(at).equals("NORP");
    }

    private static boolean placeBefore(Sent s, Clause c) {
        for (int i = c.from(); i < c.groupFrom(); i++) {
            String e = s.entity(i);
            if (e.equals("GPE") || e.equals("LOC") || e.equals("FAC") || PLACES.contains(s.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause says who secured, lost, holds, occupies or left which place. */
    static boolean control(Passage p, Clause c) {
        Sent s = p.s;
        String lemma = c.lemma();
        if (state(p, c) || fallenTo(p, c)) {
            return true;
        }
        if (p.military) {
            boolean lost = lemma.equals("fall") && fallen(p, c) || compelled(s, c) || ground(s, c) || driven(s, c);
            if (restored(s, c)
                    || amongTaken(p, c)
                    || completed(s, c)
                    || established(s, c)
                    || itself(p, c)
                    || alsoTaken(p, c)) {
                return true;
            }
            if (lost || WITHDRAWING.contains(lemma) && withdrawal(s, c)) {
                return true;
            }
        }
        String sort = CONTROL.get(lemma);
        return sort != null && verb(p, c, sort);
    }

    private static final Set<String> GROUND = Set.of("ground", "footing", "foothold", "bridgehead", "beachhead");
    private static final Set<String> MOVING_LINES =
            Set.of("give", "yield", "gain", "lose", "cede", "win", "establish", "secure", "regain");

    /** "gave some ground", "succeeded in gaining a footing", "forced us to yield ground". */
    private static boolean ground(Sent s, Clause c) {
        for (int v = c.verb(); v < Math.min(c.to(), c.verb() + 5); v++) {
            if (s.token(v).verb() && MOVING_LINES.contains(s.lemma(v))) {
                int end = Phrases.end(s, v + 1, c.to());
                return end > v + 1 && GROUND.contains(s.lower(end - 1)) && !attempted(s, c);
            }
        }
        // "A bridgehead over the river was established"
        boolean passive = s.tag(c.verb()).equals("VBN") && s.lemma(c.verb() - 1).equals("be");
        int end = Phrases.end(s, c.from(), c.to());
        return passive && MOVING_LINES.contains(c.lemma()) && end > c.from() && GROUND.contains(s.lower(end - 1));
    }

    /** "was driven from the forest", "were thrown out of their trenches", "have been evicted from the town". */
    private static boolean driven(Sent s, Clause c) {
        int v = c.verb();
        boolean passive = s.tag(v).equals("VBN") && s.lemma(v - 1).equals("be");
        return passive
                && Words.isOneOf(c.lemma(), "drive", "throw", "eject", "evict", "expel", "oust", "dislodge", "push")
                && ClauseRules.contains(s, v, Math.min(c.to(), v + 4), "from");
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
            change |= TAKINGS.containsKey(s.lower(i)) && s.lower(i + 1).equals("of");
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
                && troops(s, c);
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
                        || placeBefore(s, c) && s.token(last).proper() && !somebody(p, last));
    }

    /** "have crossed the river and | taken Le Bény-Bocage": a second participle of the same verb group. */
    private static boolean alsoTaken(Passage p, Clause c) {
        Sent s = p.s;
        for (int i = c.verb() + 2; i + 1 < c.to(); i++) {
            String sort = s.lower(i - 1).equals("and") && s.tag(i).equals("VBN") ? CONTROL.get(s.lemma(i)) : null;
            if (sort != null && (sort.equals("gain") || sort.equals("take"))) {
                return s.token(i + 1).proper() && !s.entity(i + 1).equals("NORP") && !person(p, i + 1);
            }
        }
        return false;
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
            if (control && i <= v + 4 && (HAVING.contains(c.lemma()) || STATES.contains(c.lemma()))) {
                return placeAhead(s, c, i + 1)
                        || p.military && (nameAhead(s, i + 1) || s.lower(i + 2).equals("it"));
            }
            boolean zone = word.equals("zone")
                    && (s.lower(i - 1).equals("grey") || s.lower(i - 1).equals("gray"));
            boolean hands = word.equals("hands")
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
                && !somebody(p, last);
    }

    /** "were forced to withdraw to the east bank", "was compelled to abandon its trenches". */
    private static boolean compelled(Sent s, Clause c) {
        int v = c.verb();
        return s.tag(v).equals("VBN")
                && Words.isOneOf(c.lemma(), "force", "compel", "oblige")
                && s.tag(v + 1).equals("TO")
                && v + 2 < c.to()
                && Words.isOneOf(
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

    /** Whether a verb of the list has a place about it, and tells of something done or lasting. */
    private static boolean verb(Passage p, Clause c, String sort) {
        Sent s = p.s;
        int v = c.verb();
        String lemma = c.lemma();
        boolean headline = s.role() == Paragraph.Role.TITLE && s.tag(v).equals("VBD") && v == c.to() - 1;
        boolean passive = headline
                || s.tag(v).equals("VBN")
                        && (s.lemma(v - 1).equals("be") || s.lemma(v - 2).equals("be"));
        boolean place = placeAhead(s, c, v + 1)
                || STRICT.contains(lemma) && (nameAhead(s, v) || s.lower(v + 1).equals("it"))
                || p.military
                        && !passive
                        && named(p, c, v + 1)
                        && !(sort.equals("enter") && s.entity(v + 1).equals("ORG"))
                || passive
                        && (placeBefore(s, c)
                                || headline && s.token(c.from()).proper()
                                || p.military && subjectNamed(p, c));
        boolean unfinished = s.tag(v).equals("VBG")
                        && !c.marker().equals("after")
                        && !c.marker().equals("since")
                        && !perfect(s, c)
                || (s.tag(v).equals("VBZ") || s.tag(v).equals("VBP")) && s.role() != Paragraph.Role.TITLE;
        if (!sort.equals("hold") && attempted(s, c)) {
            return false;
        }
        boolean away = ClauseRules.contains(s, v, c.to(), "from");
        return switch (sort) {
            case "gain" ->
                place
                        && !unfinished
                        && !persons(s, v)
                        && !things(s, c, passive)
                        && (p.military || !CIVIL.contains(lemma));
            case "hold" ->
                (place || lemma.equals("hold") && p.military && them(s, c))
                        && !s.lower(v + 1).equals("talks")
                        && !(lemma.equals("hold") && (eventHeld(s, c) || persons(s, v)))
                        && !lemma.equals("rule")
                        && (p.military || !lemma.equals("maintain"))
                        && (p.military || !lemma.equals("hold") || object(s, c));
            case "siege", "lose" ->
                place
                        && !(lemma.equals("lose") && !lost(p, c, passive))
                        && !(lemma.equals("abandon") && !(p.military && (passive || quit(p, c))))
                        && !(lemma.equals("surrender") && !placeName(s, c, v + 1));
            case "leave" ->
                place && !unfinished && (away || p.military && toward(s, v, c.to()))
                        || p.military && !unfinished && away && v + 2 < c.to();
            case "pull" ->
                place
                        && !unfinished
                        && (ClauseRules.contains(s, v, Math.min(c.to(), v + 4), "back")
                                || ClauseRules.contains(s, v, Math.min(c.to(), v + 4), "out"))
                        && away;
            case "enter" -> p.military && place && !unfinished && v + 1 < c.to();
            case "push" ->
                (place || passive && p.military)
                        && (ClauseRules.contains(s, v, Math.min(c.to(), v + 6), "back")
                                || ClauseRules.contains(s, v, c.to(), "out"))
                        && (!unfinished || perfect(s, c))
                        && (p.military || !lemma.equals("throw") && !lemma.equals("force"));
            case "take" -> taken(p, c) && !unfinished;
            case "hand" ->
                p.military && place && !unfinished && ClauseRules.contains(s, v, Math.min(c.to(), v + 9), "over");
            case "quit" -> p.military && !unfinished && troops(s, c) && quit(p, c);
            default -> false;
        };
    }

    /** "failed to hold | them during the night". */
    private static boolean them(Sent s, Clause c) {
        int v = c.verb();
        return (s.lower(v + 1).equals("them") || s.lower(v + 1).equals("it"))
                && (v + 2 >= c.to() || Words.isOneOf(s.lower(v + 2), "during", "against", "until", "for", "despite"));
    }

    private static final Set<String> TRYING = Set.of("attempt", "try", "seek", "want", "plan", "hope", "intend", "vow");

    /** "attempted to storm the town": nothing has changed hands. */
    private static boolean attempted(Sent s, Clause c) {
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
        return object(p.s, c)
                || p.military && (placeName(p.s, c, v + 1) || passive || named(p, c, v + 1) && nameAhead(p.s, v));
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
                && placeName(s, c, v + 1)
                && (s.entity(v + 1).equals("GPE") || back || s.lower(v + 2).matches("city|town|village"))) {
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
    private static boolean troops(Sent s, Clause c) {
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
                && (PLACES.contains(s.lower(end - 1))
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
        return last >= c.from() && p.s.token(last).proper() && !p.s.entity(last).equals("NORP") && !person(p, last);
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
    private static boolean somebody(Passage p, int i) {
        return person(p, i)
                || p.s.entity(i).equals("PERSON") && i > 0 && p.s.token(i - 1).proper();
    }

    private static final Set<String> WITHDRAWING = Set.of("make", "conduct", "complete", "carry", "finish", "effect");

    /** "made a tactical withdrawal to the heights". */
    private static boolean withdrawal(Sent s, Clause c) {
        for (int i = c.verb() + 1; i < Math.min(c.to(), c.verb() + 7); i++) {
            if (s.lower(i).equals("withdrawal") || s.lower(i).equals("retreat")) {
                return true;
            }
        }
        return false;
    }

    /** "Kabunda had fallen", "the city fell after a siege": a place is the subject, and no amount follows. */
    private static boolean fallen(Passage p, Clause c) {
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
        return place && !amount && !somebody(p, last);
    }

    private static final Map<String, String> TAKINGS = Map.of(
            "capture", "capture",
            "recapture", "recapture",
            "seizure", "seize",
            "liberation", "liberate",
            "occupation", "occupy",
            "annexation", "annex",
            "fall", "fall",
            "loss", "lose");
    private static final Set<String> UNREAL =
            Set.of("possible", "hypothetical", "potential", "eventual", "planned", "attempted", "future");

    /** "the liberation of most of Kherson Oblast in November 2022": a change of hands in a noun, with its date. */
    static void nouns(Passage p) {
        Sent s = p.s;
        for (int i = 1; i + 2 < s.size() && p.military; i++) {
            String action = TAKINGS.get(s.lower(i));
            if (action == null || !s.token(i).noun() || !s.lower(i + 1).equals("of")) {
                continue;
            }
            int start = Phrases.start(s, i, 0);
            int end = Phrases.withPrepositions(s, Phrases.end(s, i + 2, s.size()), s.size(), 2, Set.of("of", "and"));
            boolean definite = s.lower(start).equals("the") || s.tag(start).equals("PRP$");
            String place = null;
            boolean unreal = false;
            for (int k = start; k < end; k++) {
                String e = s.entity(k);
                unreal |= UNREAL.contains(s.lower(k));
                if (place == null && k > i + 1 && (e.equals("GPE") || e.equals("LOC") || e.equals("FAC"))) {
                    place = s.span(k, Math.min(end, s.entityEnd(k))).of(p.doc.text());
                }
            }
            FoundDate date = p.dateAt(s.lower(end + 1).equals("the") ? end + 2 : end + 1);
            boolean dated = date != null && date.range() != null && s.tag(end).equals("IN");
            if (!definite || place == null || unreal || !dated || date == null) {
                continue;
            }
            int to = Math.min(s.size(), s.at(date.span().end() - 1) + 1);
            Facts facts = Facts.none().with("action", action).withPlace(place).withDate(date.range(), date.timex());
            p.add(ClaimKind.CONTROL, start, to, i, i + 1, Polarity.POSITIVE, Modality.ASSERTED, facts);
        }
    }

    /** "Russian-occupied Crimea", "rebel-held districts": who holds a place, in an adjective. */
    static void holders(Passage p) {
        Sent s = p.s;
        for (int i = 1; i + 2 < s.size(); i++) {
            boolean held = s.lower(i).equals("-")
                    && (s.lower(i + 1).equals("held")
                            || s.lower(i + 1).equals("controlled")
                            || s.lower(i + 1).equals("occupied"));
            if (!held) {
                continue;
            }
            int end = Phrases.end(s, i + 2, s.size());
            boolean holder = s.entity(i - 1).equals("NORP")
                    || s.entity(i - 1).equals("GPE")
                    || s.entity(i - 1).equals("ORG")
                    || Words.isOneOf(
                            s.lower(i - 1),
                            "rebel",
                            "government",
                            "separatist",
                            "opposition",
                            "enemy",
                            "militia",
                            "insurgent",
                            "army");
            if (holder && end > i + 2 && p.military) {
                Facts facts = Facts.none()
                        .with("actor", s.token(i - 1).form())
                        .with("action", s.lower(i + 1))
                        .withPlace(s.span(i + 2, end).of(p.doc.text()));
                p.add(ClaimKind.CONTROL, i - 1, end, i - 1, i + 2, Polarity.POSITIVE, Modality.ASSERTED, facts);
            }
        }
    }

    /** "two guns were captured west of the river", "captured 6 machine guns", "captured from April 9th, … prisoners". */
    private static boolean things(Sent s, Clause c, boolean passive) {
        int v = c.verb();
        if (ClauseRules.contains(s, v + 1, Math.min(c.to(), v + 5), "bodies")) {
            return true;
        }
        if (passive) {
            int last = c.groupFrom() - 1;
            return last >= c.from() && (EquipmentRules.weapon(s, last) || CasualtyRules.PEOPLE.contains(s.lower(last)));
        }
        int end = Phrases.end(s, v + 1, c.to());
        boolean counted = Numbers.at(s, v + 1) != null
                && end > v + 1
                && !PLACES.contains(s.lower(end - 1))
                && !s.token(end - 1).proper()
                && !s.lower(end).equals("of");
        return counted || s.lower(v + 1).equals("from") || end > v + 1 && EquipmentRules.weapon(s, end - 1);
    }

    private static boolean persons(Sent s, int v) {
        int end = Phrases.end(s, v + 1, s.size());
        for (int i = v + 1; i < end; i++) {
            if (CasualtyRules.PEOPLE.contains(s.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean eventHeld(Sent s, Clause c) {
        for (int i = c.verb() + 1; i < Math.min(c.to(), c.verb() + 6); i++) {
            if (ClauseRules.EVENT_NOUNS.contains(s.lower(i))
                    || Words.isOneOf(
                            s.lower(i),
                            "talks",
                            "conference",
                            "elections",
                            "hearing",
                            "hearings",
                            "vigil",
                            "ceremony",
                            "vote",
                            "event",
                            "meetings",
                            "press")) {
                return true;
            }
        }
        for (int i = c.from(); i < c.groupFrom(); i++) {
            if (ClauseRules.EVENT_NOUNS.contains(s.lower(i))
                    || s.lower(i).equals("elections")
                    || s.lower(i).equals("talks")
                    || s.lower(i).equals("conference")) {
                return true;
            }
        }
        return false;
    }

    private static boolean placeName(Sent s, Clause c, int from) {
        for (int i = from; i < Math.min(c.to(), from + 8); i++) {
            String e = s.entity(i);
            if (e.equals("GPE")
                    || e.equals("LOC")
                    || e.equals("FAC")
                    || Words.isOneOf(
                            s.lower(i),
                            "city",
                            "town",
                            "village",
                            "territory",
                            "ground",
                            "region",
                            "area",
                            "control")) {
                return true;
            }
        }
        return false;
    }

    /** "have succeeded in pushing back": a finished movement. */
    private static boolean perfect(Sent s, Clause c) {
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
