package org.factcheck.workbench.detection;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who holds or takes which place, in a clause about control: "On Friday, Russia's 3rd Army captured Lyman" has the actor
 * "Russia's 3rd Army" and the place Lyman, not Russia; "The town was taken by rebels" the actor "rebels"; "Kherson remains
 * under occupation" the place Kherson.
 */
final class ControlFacts {
    private ControlFacts() {}

    private static final Set<String> DIRECTIONS = Words.list("directions");

    /** Verbs whose subject is the place that changes hands. */
    private static final Set<String> PLACES_DO =
            Set.of("fall", "come", "be", "remain", "stay", "lie", "pass", "change", "return", "revert");

    static Facts of(Passage p, Clause clause) {
        Sent s = p.s;
        Clause c = ControlRules.second(p, ControlMovements.whole(s, clause));
        FoundDate date = p.dateIn(c.span());
        Facts facts = date == null ? Facts.none() : Facts.none().withDate(date.range(), date.timex());
        facts = facts.with("action", s.lemma(c.verb()).toLowerCase(Locale.ROOT));
        boolean full = c.type() == Clause.Type.FULL && c.groupFrom() > c.from();
        boolean holding = c.lemma().equals("be")
                && ClauseKinds.contains(s, c.verb() + 1, c.to(), "control")
                && !ClauseKinds.contains(s, c.verb() + 1, c.to(), "under");
        holding |= s.lower(c.verb() + 1).equals("back");
        boolean placeFirst = (PLACES_DO.contains(c.lemma()) && !holding) || ControlMovements.passive(s, c);
        int subject = full ? subject(p, c) : c.groupFrom();
        if (placeFirst) {
            facts = facts.with("actor", by(p, c)).withPlace(place(p, c.from(), c.groupFrom()));
            facts = facts.place() == null && full ? facts.withPlace(subjectName(p, c, subject)) : facts;
        } else {
            int end = s.tag(subject).equals("PRP") ? subject + 1 : Phrases.end(s, subject, c.groupFrom());
            facts = facts.with("actor", words(p, subject, end));
        }
        facts = facts.with("object", words(p, c.verb() + 1, Phrases.end(s, c.verb() + 1, c.to())));
        if (facts.place() == null) {
            String behind = place(p, c.verb() + 1, c.to());
            behind = behind == null ? named(p, c) : behind;
            behind = behind == null ? held(p, c) : behind;
            facts = facts.withPlace(behind != null ? behind : place(p, c.from(), subject));
        }
        return facts;
    }

    private static @Nullable String words(Passage p, int from, int to) {
        return to > from ? p.s.span(from, to).of(p.doc.text()) : null;
    }

    /** "was captured | by Russian forces": who did it. */
    private static @Nullable String by(Passage p, Clause c) {
        for (int i = c.verb() + 1; i < c.to(); i++) {
            if (p.s.lower(i).equals("by") && !p.dated(i + 1)) {
                return words(p, i + 1, Phrases.end(p.s, i + 1, c.to()));
            }
        }
        return null;
    }

    /** Where the subject begins, behind what stands in front of it: "North of the lake | we", "Last night, | our troops". */
    private static int subject(Passage p, Clause c) {
        Sent s = p.s;
        int last = c.groupFrom() - 1;
        while (last > c.from() && s.tag(last).startsWith("RB")) {
            last--;
        }
        if (s.tag(last).equals("PRP")) {
            return last;
        }
        int start = c.from();
        for (int k = c.from(); k < last; k++) {
            start = s.lower(k).equals(":") ? k + 1 : start;
        }
        if (!fronted(p, start)) {
            return start;
        }
        for (int k = start; k < last; k++) {
            if (s.tag(k).equals(",") && (s.entity(k).isEmpty() || s.token(k).begins())) {
                return k + 1;
            }
        }
        return Math.max(start, Phrases.start(s, last, start));
    }

    /** An adverbial: "In the west", "North of the lake", "Earlier this month", "On Friday". */
    private static boolean fronted(Passage p, int i) {
        Sent s = p.s;
        return s.tag(i).equals("IN")
                || s.tag(i).equals("TO")
                || s.tag(i).startsWith("RB")
                || p.dated(i)
                || DIRECTIONS.contains(s.lower(i)) && s.lower(i + 1).equals("of");
    }

    /** "recaptured | Lyman", "closed in on | Kafr Zita": a name right behind the verb that is nobody's. */
    private static @Nullable String named(Passage p, Clause c) {
        Sent s = p.s;
        int at = c.verb() + 1;
        for (int k = at; k < Math.min(c.to(), at + 5); k++) {
            // "took full control of | Soledar"
            boolean control = s.lower(k).equals("control") || s.lower(k).equals("possession");
            at = control && Words.isOneOf(s.lower(k + 1), "of", "over") ? k + 2 : at;
        }
        while (at < c.to() && Words.isOneOf(s.tag(at), "RP", "IN", "TO", "DT", "RB")) {
            if (s.lower(at).equals("by") || p.dated(at)) {
                return null;
            }
            at++;
        }
        int end = at;
        while (end < c.to() && inName(s, at, end, c.to()) && !p.dated(end)) {
            end++;
        }
        end = whole(s, at, end, c.to());
        boolean whole = end >= c.to() || !s.token(end).noun() && !s.tag(end).equals("POS");
        return p.military && whole && end > at && !ControlVerbs.somebody(p, at) ? words(p, at, end) : null;
    }

    private static boolean inName(Sent s, int from, int i, int to) {
        boolean hyphen = i > from
                && s.tag(i).equals("HYPH")
                && i + 1 < to
                && s.token(i + 1).proper();
        return hyphen || s.token(i).proper() && !s.entity(i).equals("NORP");
    }

    /** The end of "Fort | of Douaumont", "Hill | 40". */
    private static int whole(Sent s, int from, int end, int to) {
        if (end != from + 1 || end >= to || !ControlRules.PLACES.contains(s.lower(from))) {
            return end;
        }
        boolean of =
                s.lower(end).equals("of") && end + 1 < to && s.token(end + 1).proper();
        return of ? Phrases.end(s, end + 1, to) : s.token(end).number() ? end + 1 : end;
    }

    /** "Iwo Jima | is now secured": the subject's own name. */
    private static @Nullable String subjectName(Passage p, Clause c, int subject) {
        Sent s = p.s;
        int noun = s.tag(subject).equals("DT") ? subject + 1 : subject;
        // "The settlements of | Novy Put and"
        int from =
                ControlRules.PLACES.contains(s.lower(noun)) && s.lower(noun + 1).equals("of") ? noun + 2 : subject;
        int end = from;
        while (end < c.groupFrom() && s.token(end).proper() && !s.entity(end).equals("NORP") && !p.dated(end)) {
            end++;
        }
        boolean verb = end == c.groupFrom()
                || s.tag(end).startsWith("RB")
                || from > subject && (s.tag(end).equals("CC") || s.tag(end).equals(","));
        boolean unit = end > from && UnitRules.echelon(UnitRules.singular(s.lower(end - 1)));
        return p.military && verb && end > from && !unit && !ControlVerbs.somebody(p, from)
                ? words(p, from, end)
                : null;
    }

    /** "captured the | Kokavil Army camp": a thing of the ground with a name of its own. */
    private static @Nullable String held(Passage p, Clause c) {
        Sent s = p.s;
        int at = c.verb() + 1;
        int end = Phrases.end(s, at, c.to());
        at += s.tag(at).equals("DT") || s.tag(at).equals("PRP$") ? 1 : 0;
        boolean named = end > at + 1
                && ControlRules.PLACES.contains(s.lower(end - 1))
                && s.token(at).proper()
                && !s.tag(at + 1).equals("POS");
        return named ? words(p, at, end) : null;
    }

    /** The first named place that owns nothing and has done nothing: no "Russia's brigade", no "by Ukraine". */
    private static @Nullable String place(Passage p, int from, int to) {
        Sent s = p.s;
        for (int i = from; i < to; i++) {
            String e = s.entity(i);
            if (!s.token(i).begins() || !e.equals("GPE") && !e.equals("LOC") && !e.equals("FAC")) {
                continue;
            }
            int end = Math.min(to, s.entityEnd(i));
            boolean owner = s.tag(end).equals("POS") || s.tag(end - 1).equals("POS");
            boolean by = s.lower(s.tag(i - 1).equals("DT") ? i - 2 : i - 1).equals("by");
            if (!owner && !by) {
                return words(p, i, whole(s, i, end, to));
            }
        }
        return null;
    }
}
