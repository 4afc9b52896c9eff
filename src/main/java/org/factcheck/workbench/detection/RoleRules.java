package org.factcheck.workbench.detection;

import java.util.Set;

/**
 * Office, profession or origin of a named person: "Ukrainian president Volodymyr Zelensky", "Mayor Ihor Terekhov",
 * "poet and Kharkiv native Serhiy Zhadan", "Jane Doe, the minister of health".
 */
final class RoleRules {
    private static final Set<String> ROLES = Words.list("roles");
    private static final Set<String> COURTESY = Set.of("mr.", "mrs.", "ms.", "dr.", "mr", "mrs", "ms", "dr");

    /** "Premier League", "Chief Minister": no person. */
    private static final Set<String> NO_NAMES =
            Set.of("league", "division", "minister", "cup", "office", "ministry", "house", "committee", "council");

    private RoleRules() {}

    static void find(Passage p) {
        Sent s = p.s;
        for (int i = 0; i < s.size(); i++) {
            if (s.token(i).begins() && s.entity(i).equals("PERSON")) {
                int end = s.entityEnd(i);
                while (end > i + 1 && s.tag(end - 1).equals("POS")) {
                    end--;
                }
                int name = Names.start(s, i, end);
                if (name > i && name == end - 1 && NO_NAMES.contains(s.lower(name))) {
                    continue;
                }
                if (name > i) {
                    p.add(
                            ClaimKind.ROLE,
                            i,
                            end,
                            i,
                            end,
                            Polarity.POSITIVE,
                            Modality.ASSERTED,
                            Facts.none()
                                    .with(
                                            "person",
                                            p.doc.names()
                                                    .fullest(s.span(name, end).of(p.doc.text())))
                                    .with("role", s.span(i, name).of(p.doc.text())));
                } else if (!after(p, i, end) && !apposed(p, i, end)) {
                    before(p, i, end);
                }
            }
        }
    }

    private static boolean role(Sent s, int i) {
        return ROLES.contains(s.lower(i)) || ROLES.contains(UnitRules.singular(s.lower(i)));
    }

    private static boolean before(Passage p, int i, int end) {
        Sent s = p.s;
        int name = i;
        while (name > 0 && (COURTESY.contains(s.lower(name - 1)))) {
            name--;
        }
        int last = name - 1;
        if (last < 0
                || !role(s, last) && !(s.token(last).proper() && abbreviated(s, last))
                || s.tag(last).equals("POS")) {
            return false;
        }
        if (!(s.token(last).noun() || s.tag(last).startsWith("JJ"))) {
            return false;
        }
        int start = Phrases.start(s, last, 0);
        for (int k = last; k >= start; k--) {
            if (s.entity(k).equals("PERSON") && !role(s, k)) {
                // "Sergeant Moshe Frech | Staff Sergeant Meir Cohen": a list without commas
                start = k + 1;
            }
        }
        if (start > last) {
            return false;
        }
        if (s.lower(start - 1).equals("and") && start >= 2 && role(s, start - 2)) {
            start = Phrases.start(s, start - 2, 0);
        }
        if (s.tag(start).equals("DT") || s.tag(start).equals("POS")) {
            start++;
        }
        String person = p.doc.names().fullest(s.span(i, end).of(p.doc.text()));
        p.add(
                ClaimKind.ROLE,
                start,
                end,
                start,
                end,
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Facts.none()
                        .with("person", person)
                        .with("role", s.span(start, name).of(p.doc.text())));
        return true;
    }

    private static boolean abbreviated(Sent s, int i) {
        return Words.isOneOf(
                s.lower(i),
                "gen.",
                "lt.",
                "col.",
                "sen.",
                "rep.",
                "gov.",
                "capt.",
                "sgt.",
                "maj.",
                "prof.",
                "adm.",
                "cmdr.");
    }

    private static final Set<String> OFFICES = Set.of(
            "head",
            "lead",
            "chair",
            "direct",
            "manage",
            "command",
            "teach",
            "run",
            "oversee",
            "represent",
            "coach",
            "edit",
            "govern",
            "preside");

    /**
     * <q>Jean-Marc Pellerin, who heads the team in Maputo</q>: an office told by a verb; <q>The lead author of the study was Jane
     * Doe</q>: told by who holds it.
     */
    static boolean office(Sent s, Clause c) {
        if (c.type() == Clause.Type.FULL
                && s.lemma(c.verb()).equals("be")
                && s.entity(c.verb() + 1).equals("PERSON")
                && s.token(c.verb() + 1).begins()) {
            int subject = Phrases.end(s, c.from(), c.groupFrom());
            int whole = Phrases.withPrepositions(s, subject, c.groupFrom(), 3, Set.of("of", "for", "at", "in"));
            return subject > c.from() && role(s, subject - 1) && whole == c.groupFrom();
        }
        if (c.type() != Clause.Type.RELATIVE || !OFFICES.contains(c.lemma())) {
            return false;
        }
        for (int i = c.from(); i < c.groupFrom(); i++) {
            if (s.tag(i).equals("WP")) {
                return i > c.from()
                        && (s.entity(c.from()).equals("PERSON")
                                || s.token(c.from()).proper());
            }
        }
        return false;
    }

    /** "the interior minister, Ali Zarghami": the office before the name. */
    private static boolean apposed(Passage p, int i, int end) {
        Sent s = p.s;
        int name = i;
        while (name > 1 && (s.lower(name - 1).endsWith(".") && s.token(name - 1).proper())) {
            name--;
        }
        int last = name - 2;
        int head = s.tag(name - 1).equals(",") ? holder(s, last) : -1;
        if (head >= 0) {
            last = head;
        }
        int office = name - 1;
        if (!s.tag(name - 1).equals(",") || last < 0 || !role(s, last) && !Harmed.personal(s.lower(last))) {
            return false;
        }
        if (!s.token(last).noun()) {
            return false;
        }
        int start = Phrases.start(s, last, 0);
        while (start > 0 && s.tag(start).equals("POS")) {
            start = Phrases.start(s, start - 1, 0);
        }
        boolean listed = s.tag(start - 1).equals(",")
                && (s.entity(start - 2).equals("PERSON") || s.tag(start).equals("CD"));
        if (listed || s.token(start).number()) {
            return false;
        }
        String person = p.doc.names().fullest(s.span(i, end).of(p.doc.text()));
        p.add(
                ClaimKind.ROLE,
                start,
                end,
                start,
                office,
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Facts.none()
                        .with("person", person)
                        .with("role", s.span(start, office).of(p.doc.text())));
        return true;
    }

    /** The office that "the leader of the opposition" ends in: "leader"; -1 when there is none. */
    private static int holder(Sent s, int last) {
        if (last < 2 || !s.token(last).noun() || role(s, last) && !s.lower(last).equals("opposition")) {
            return -1;
        }
        int start = Phrases.start(s, last, 0);
        while (start > 0 && s.tag(start).equals("POS")) {
            start = Phrases.start(s, start - 1, 0);
        }
        boolean of = Words.isOneOf(s.lower(start - 1), "of", "for");
        return of && start > 1 && s.token(start - 2).noun() && role(s, start - 2) ? start - 2 : -1;
    }

    private static final Set<String> FORMERLY = Set.of("formerly", "now", "then", "currently", "once", "previously");

    /** "Colin Wraith, 56, of Seahouses": where somebody is from, behind the age. */
    private static boolean aged(Passage p, int i, int end, int at) {
        Sent s = p.s;
        int to = s.lower(at).equals("of") || s.lower(at).equals("from") ? Phrases.end(s, at + 1, s.size()) : at;
        if (to <= at + 1 || !s.token(at + 1).proper()) {
            return false;
        }
        String person = p.doc.names().fullest(s.span(i, end).of(p.doc.text()));
        p.add(
                ClaimKind.ROLE,
                i,
                to,
                i,
                end,
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Facts.none().with("person", person).with("role", s.span(at, to).of(p.doc.text())));
        return true;
    }

    private static boolean after(Passage p, int i, int end) {
        Sent s = p.s;
        if (!s.tag(end).equals(",")) {
            return false;
        }
        int at = end + 1;
        if (s.token(Math.min(at, s.size() - 1)).number() && s.tag(at + 1).equals(",")) {
            return aged(p, i, end, at + 2);
        }
        at += FORMERLY.contains(s.lower(at)) ? 1 : 0;
        int np = Phrases.end(s, at, Math.min(s.size(), end + 14));
        if (np <= at) {
            return false;
        }
        int head = -1;
        for (int k = at; k < np; k++) {
            boolean article =
                    s.tag(at).equals("DT") || s.lower(at).equals("former") || FORMERLY.contains(s.lower(at - 1));
            if (s.token(k).noun() && (role(s, k) || article && k == np - 1 && Harmed.personal(s.lower(k)))) {
                head = k;
            }
        }
        for (int k = at; k < np; k++) {
            boolean named = s.entity(k).equals("PERSON") && s.token(k).begins() && !role(s, k);
            if (named
                    && !s.tag(s.entityEnd(k)).equals("POS")
                    && !s.tag(s.entityEnd(k) - 1).equals("POS")) {
                return false;
            }
        }
        if (head < 0 || s.token(at).finite()) {
            return false;
        }
        int start = i;
        while (start > 0
                && (s.lower(start - 1).endsWith(".") && s.token(start - 1).proper())) {
            start--;
        }
        int to = Phrases.withPrepositions(s, np, s.size(), 3, Set.of("of", "for", "at", "in", "with"));
        String person = p.doc.names().fullest(s.span(i, end).of(p.doc.text()));
        p.add(
                ClaimKind.ROLE,
                start,
                to,
                start,
                np,
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Facts.none().with("person", person).with("role", s.span(at, to).of(p.doc.text())));
        return true;
    }
}
