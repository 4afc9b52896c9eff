package org.factcheck.workbench.detection;

import java.util.Set;

/**
 * Stated properties and relations of places: "the northeast suburb of Tsyrkuny", "the transport hub of Izyum in the east
 * of the province", "Biskvitne, Ukraine to the east of Kharkiv", "Kyiv, the capital", "80 kilometers north of Baghdad".
 */
final class PlaceRules {
    private static final Set<String> NOUNS = Words.list("place-nouns");
    private static final Set<String> DIRECTIONS = Words.list("directions");

    private PlaceRules() {}

    private static boolean place(Sent s, int i) {
        String entity = s.entity(i);
        return entity.equals("GPE")
                || entity.equals("LOC")
                || entity.equals("FAC")
                || s.token(Math.max(0, Math.min(i, s.size() - 1))).proper()
                        && (entity.equals("ORG") || entity.isEmpty())
                        && i < s.size();
    }

    static void find(Passage p) {
        Sent s = p.s;
        for (int i = 0; i < s.size(); i++) {
            if (!nounOfPlace(p, i)
                    && !capital(p, i)
                    && !neighbor(p, i)
                    && !apposition(p, i)
                    && !feature(p, i)
                    && !ground(p, i)) {
                distance(p, i);
            }
        }
    }

    /** "the capital Kathmandu", "its former capital, Bonn": what a named city is. */
    private static boolean capital(Passage p, int i) {
        Sent s = p.s;
        if (!s.lower(i).equals("capital") || !s.token(i).noun()) {
            return false;
        }
        int name = s.lower(i + 1).equals("city") ? i + 2 : i + 1;
        name += s.tag(name).equals(",") ? 1 : 0;
        int start = Phrases.start(s, i, 0);
        boolean owned = s.tag(start).equals("PRP$")
                || s.lower(start).equals("the")
                || s.tag(start - 1).equals("POS");
        if (!owned || !s.entity(name).equals("GPE") || !s.token(name).begins()) {
            return false;
        }
        int end = s.entityEnd(name);
        Facts facts = Facts.none()
                .withPlace(s.span(name, end).of(p.doc.text()))
                .with("property", s.span(start, i + 1).of(p.doc.text()));
        p.add(ClaimKind.PLACE, start, end, i, end, Polarity.POSITIVE, Modality.ASSERTED, facts);
        return true;
    }

    /** What can only be followed by the name of a place, whatever the tagger takes it for. */
    private static final Set<String> SETTLED = Set.of("village", "town", "settlement", "hamlet", "suburb");

    private static final Set<String> NEXT_TO =
            Set.of("neighboring", "neighbouring", "nearby", "landlocked", "adjacent");

    /** "Neighboring Rwanda". */
    private static boolean neighbor(Passage p, int i) {
        Sent s = p.s;
        if (!s.entity(i + 1).equals("GPE") && !s.entity(i + 1).equals("LOC")
                || !s.token(i + 1).begins()
                || !NEXT_TO.contains(s.lower(i))) {
            return false;
        }
        int end = s.entityEnd(i + 1);
        Facts facts = Facts.none()
                .withPlace(s.span(i + 1, end).of(p.doc.text()))
                .with("relation", s.token(i).span().of(p.doc.text()));
        p.add(ClaimKind.PLACE, i, end, i, end, Polarity.POSITIVE, Modality.ASSERTED, facts);
        return true;
    }

    /** Where a place may lie: "off the coast of", "near the border with", "on the banks of". */
    private static final Set<String> SITES = Set.of(
            "coast",
            "border",
            "bank",
            "banks",
            "mouth",
            "outskirts",
            "foot",
            "edge",
            "shore",
            "shores",
            "slopes",
            "tip");

    private static int site(Sent s, int at) {
        int noun = at + 2;
        while (noun < at + 4 && (s.tag(noun).startsWith("JJ") || DIRECTIONS.contains(s.lower(noun)))) {
            noun++;
        }
        boolean site = Words.isOneOf(s.lower(at), "on", "off", "near", "at", "along")
                && s.lower(at + 1).equals("the")
                && SITES.contains(s.lower(noun))
                && Words.isOneOf(s.lower(noun + 1), "of", "with", "between");
        int end = site ? Phrases.end(s, noun + 2, s.size()) : at;
        return site && end > noun + 2 ? end : at;
    }

    /** "the northeast suburb of Tsyrkuny": a place noun with a property. */
    private static boolean nounOfPlace(Passage p, int i) {
        Sent s = p.s;
        if (!NOUNS.contains(s.lower(i))
                || !s.token(i).noun()
                || !s.lower(i + 1).equals("of")
                || i + 2 >= s.size()
                || !place(s, i + 2)
                        && !(SETTLED.contains(s.lower(i)) && s.token(i + 2).proper())) {
            return false;
        }
        int start = Phrases.start(s, i, 0);
        boolean property = s.lower(i).equals("capital")
                || s.lower(i).equals("suburb")
                || s.lower(i).equals("hub")
                || s.lower(i).equals("port")
                || s.lower(i).equals("stronghold")
                || s.lower(i).equals("outskirts")
                || s.lower(i).equals("village")
                || s.lower(i).equals("town")
                || s.lower(i).equals("settlement")
                || s.lower(i).equals("hamlet");
        for (int k = start; k < i; k++) {
            property |= !s.tag(k).equals("DT");
        }
        int end = s.entity(i + 2).isEmpty() ? Phrases.end(s, i + 2, s.size()) : s.entityEnd(i + 2);
        int full = locative(s, end);
        if (!property && full == end) {
            return false;
        }
        String name = s.span(i + 2, end).of(p.doc.text());
        Facts facts = Facts.none().withPlace(name);
        int from = start;
        facts = facts.with("property", s.span(from, i + 1).of(p.doc.text()));
        if (full > end) {
            facts = facts.with("relation", s.span(end, full).of(p.doc.text()));
        }
        p.add(ClaimKind.PLACE, start, full, i, end, Polarity.POSITIVE, Modality.ASSERTED, facts);
        return true;
    }

    private static final Set<String> GROUND = Words.list("held-places");

    /** "the high ground north of the Konka river", "the heights west of the town". */
    private static boolean ground(Passage p, int i) {
        Sent s = p.s;
        if (!p.military
                || !DIRECTIONS.contains(s.lower(i))
                || !s.lower(i + 1).equals("of")
                || !GROUND.contains(s.lower(i - 1))
                || !s.token(i - 1).noun()) {
            return false;
        }
        int start = Phrases.start(s, i - 1, 0);
        int end = Phrases.end(s, i + 2, s.size());
        if (!s.tag(start).equals("DT") || end <= i + 2) {
            return false;
        }
        p.add(
                ClaimKind.PLACE,
                start,
                end,
                i,
                end,
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Facts.none()
                        .withPlace(s.span(start, i).of(p.doc.text()))
                        .with("relation", s.span(i, end).of(p.doc.text())));
        return true;
    }

    /** "in the east of the province", "to the east of Kharkiv", "north of Baghdad". */
    private static int locative(Sent s, int at) {
        int i = at;
        if (s.lower(i).equals("in") || s.lower(i).equals("to") || s.lower(i).equals("on")) {
            i++;
        }
        if (s.lower(i).equals("the") || s.lower(i).equals("just")) {
            i++;
        }
        if (!DIRECTIONS.contains(s.lower(i))) {
            return at;
        }
        i++;
        if (s.lower(i).equals("of")) {
            int end = Phrases.end(s, i + 1, s.size());
            return end > i + 1 ? end : at;
        }
        int end = Phrases.end(s, i, s.size());
        return s.lower(i - 1).endsWith("ern") && end > i ? end : at;
    }

    /** "Kyiv, the capital city", "Biskvitne, Ukraine to the east of Kharkiv". */
    private static boolean apposition(Passage p, int i) {
        Sent s = p.s;
        if (!s.token(i).begins() || !s.entity(i).equals("GPE") && !s.entity(i).equals("LOC")) {
            return false;
        }
        if (i > 1 && s.tag(i - 1).equals(",") && s.entity(i - 2).equals("GPE")) {
            return false;
        }
        int end = s.entityEnd(i);
        String name = s.span(i, end).of(p.doc.text());
        int at = end;
        if (s.tag(at).equals(",") && s.entity(at + 1).equals("GPE")) {
            at = s.entityEnd(at + 1);
        }
        if (at == end && NOUNS.contains(s.lower(at)) && s.token(at).noun()) {
            // "the Jajarkot region in the west of the country"
            at++;
        }
        int full = locative(s, at);
        if (full == at && at == end && s.tag(at).equals(",") && DIRECTIONS.contains(s.lower(at + 1))) {
            int behind = locative(s, at + 1);
            full = behind > at + 1 ? behind : at;
        }
        full = full == at ? site(s, at) : full;
        if (full == at && s.tag(at).equals(",")) {
            // "Chamonix, at the foot of Mont Blanc, was cut off"
            int behind = site(s, at + 1);
            full = behind > at + 1 && Words.isOneOf(s.tag(behind), ",", ".") ? behind : at;
        }
        boolean within = s.lower(at).equals("in")
                && s.lower(at + 1).equals("the")
                && s.lower(at + 3).equals("of")
                && !(s.lower(i - 1).equals("of") && NOUNS.contains(s.lower(i - 2)));
        if (full > at && (within || !s.lower(at).equals("in"))) {
            p.add(
                    ClaimKind.PLACE,
                    i,
                    full,
                    at,
                    full,
                    Polarity.POSITIVE,
                    Modality.ASSERTED,
                    Facts.none()
                            .withPlace(name)
                            .with("relation", s.span(at, full).of(p.doc.text())));
            return true;
        }
        if (s.tag(end).equals(",")
                && (s.lower(end + 1).equals("the")
                        || s.lower(end + 1).equals("a")
                        || s.tag(end + 3).equals("POS")
                        || s.tag(end + 2).equals("POS"))) {
            int np = Phrases.end(s, end + 1, Math.min(s.size(), end + 9));
            for (int k = end + 1; k < np; k++) {
                if (s.tag(k).equals("JJS") || s.tag(k).equals("RBS")) {
                    return false;
                }
            }
            if (np > end + 1 && (NOUNS.contains(s.lower(np - 1)))) {
                int to = Phrases.withPrepositions(s, np, s.size(), 1, Set.of("of"));
                p.add(
                        ClaimKind.PLACE,
                        i,
                        to,
                        end + 1,
                        np,
                        Polarity.POSITIVE,
                        Modality.ASSERTED,
                        Facts.none()
                                .withPlace(name)
                                .with("property", s.span(end + 1, to).of(p.doc.text())));
                return true;
            }
        }
        return false;
    }

    /** Places that no town is, by which a name that the tagger does not know is one. */
    private static final Set<String> FEATURES = Set.of(
            "glacier",
            "lake",
            "river",
            "valley",
            "mountain",
            "volcano",
            "bay",
            "peninsula",
            "crater",
            "desert",
            "plateau",
            "canyon",
            "forest",
            "strait",
            "archipelago",
            "reef",
            "cave",
            "stadium",
            "station",
            "village",
            "town",
            "island");

    /** "Hintereisferner, a glacier in the Austrian state of Tyrol". */
    private static boolean feature(Passage p, int i) {
        Sent s = p.s;
        if (!s.token(i).proper()
                || i > 0 && s.token(i - 1).proper()
                || s.entity(i).equals("PERSON")) {
            return false;
        }
        int end = i + 1;
        while (end < s.size() && s.token(end).proper()) {
            end++;
        }
        if (!s.tag(end).equals(",") || !Words.isOneOf(s.lower(end + 1), "a", "an", "the")) {
            return false;
        }
        int np = Phrases.end(s, end + 1, Math.min(s.size(), end + 8));
        if (np <= end + 2
                || !FEATURES.contains(s.lower(np - 1))
                || !s.tag(np - 1).equals("NN")) {
            return false;
        }
        int to = Phrases.withPrepositions(s, np, s.size(), 3, Set.of("of", "in", "on", "near"));
        Facts facts = Facts.none()
                .withPlace(s.span(i, end).of(p.doc.text()))
                .with("property", s.span(end + 1, to).of(p.doc.text()));
        p.add(ClaimKind.PLACE, i, to, end + 1, np, Polarity.POSITIVE, Modality.ASSERTED, facts);
        return true;
    }

    private static final Set<String> AWAY = Set.of("of", "from", "off", "outside", "inside");
    private static final Set<String> WAYS = Set.of("away", "inland", "offshore", "downstream", "upstream", "-");

    /** "80 kilometers north of Baghdad", "40 miles north-east of Yarmouth", "20km from the border". */
    private static void distance(Passage p, int i) {
        Sent s = p.s;
        if (i < 1 || Locations.behindLength(s, i) < 0) {
            return;
        }
        int at = Locations.behindLength(s, i);
        while (at < s.size() && (DIRECTIONS.contains(s.lower(at)) || WAYS.contains(s.lower(at)))) {
            at++;
        }
        int name = s.tag(at + 1).equals("DT") ? at + 2 : at + 1;
        if (!AWAY.contains(s.lower(at)) || name >= s.size() || !place(s, name) && !NOUNS.contains(s.lower(name))) {
            return;
        }
        for (int k = Math.max(0, i - 6); k < i; k++) {
            NumberPhrase n = Numbers.at(s, k);
            if (n != null && n.to() == i) {
                int end = s.entity(name).isEmpty() ? Phrases.end(s, name, s.size()) : s.entityEnd(name);
                p.add(
                        ClaimKind.PLACE,
                        k,
                        end,
                        k,
                        end,
                        Polarity.POSITIVE,
                        Modality.ASSERTED,
                        Facts.none()
                                .withCount(n.range())
                                .withUnit(s.lower(i))
                                .with(
                                        "relation",
                                        s.span(Locations.behindLength(s, i), at + 1)
                                                .of(p.doc.text()))
                                .with("of", s.span(at + 1, end).of(p.doc.text())));
                return;
            }
        }
    }
}
