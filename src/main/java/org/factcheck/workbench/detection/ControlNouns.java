package org.factcheck.workbench.detection;

import java.util.Map;
import java.util.Set;

/** Control told in nouns: "the capture of Hill 60 on 5 May", "Russian-held Izyum", "under the control of". */
final class ControlNouns {
    private ControlNouns() {}

    static final Map<String, String> TAKINGS = Map.of(
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
            if (holder && end > i + 2 && p.military && !EquipmentRules.weapon(s, end - 1)) {
                Facts facts = Facts.none()
                        .with("actor", s.token(i - 1).form())
                        .with("action", s.lower(i + 1))
                        .withPlace(s.span(i + 2, end).of(p.doc.text()));
                p.add(ClaimKind.CONTROL, i - 1, end, i - 1, i + 2, Polarity.POSITIVE, Modality.ASSERTED, facts);
            }
        }
    }

    /** "two guns were captured west of the river", "captured 6 machine guns", "captured from April 9th, … prisoners". */
    static boolean things(Sent s, Clause c, boolean passive) {
        int v = c.verb();
        if (ClauseKinds.contains(s, v + 1, Math.min(c.to(), v + 5), "bodies")) {
            return true;
        }
        if (passive) {
            int last = c.groupFrom() - 1;
            return last >= c.from() && (EquipmentRules.weapon(s, last) || Harmed.PEOPLE.contains(s.lower(last)));
        }
        int end = Phrases.end(s, v + 1, c.to());
        boolean counted = Numbers.at(s, v + 1) != null
                && end > v + 1
                && !ControlRules.PLACES.contains(s.lower(end - 1))
                && !s.token(end - 1).proper()
                && !s.lower(end).equals("of");
        return counted || s.lower(v + 1).equals("from") || end > v + 1 && EquipmentRules.weapon(s, end - 1);
    }

    static boolean persons(Sent s, int v) {
        int end = Phrases.end(s, v + 1, s.size());
        if (end > v + 1 && !s.token(end - 1).proper() && Harmed.office(s.lower(end - 1))) {
            return true;
        }
        for (int i = v + 1; i < end; i++) {
            if (Harmed.PEOPLE.contains(s.lower(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean eventHeld(Sent s, Clause c) {
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

    static boolean placeName(Sent s, Clause c, int from) {
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
}
