package org.factcheck.workbench.detection;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is harmed: "at least 12 civilians", "a 40-year-old man", "between 30 and 40 of them", "dozens of people". */
final class Harmed {
    private Harmed() {}

    /** Verbs of which whatever is hurt by them is somebody. */
    static final Set<String> PERSONAL =
            Set.of("kill", "murder", "assassinate", "wound", "behead", "injure", "detain", "arrest");

    static final Set<String> PEOPLE = Words.list("people");

    /** A phrase that counts or names people: its end, number, and whom it is about. */
    record Group(
            int from,
            int to,
            @Nullable CountRange count,
            @Nullable String who,
            boolean people,
            boolean counted) {}

    static @Nullable Group group(Passage p, int i, int limit) {
        Sent s = p.s;
        if (p.dated(i)) {
            // "On Monday 13 people were killed": people are counted behind the date.
            return null;
        }
        int at = i;
        if (s.lower(at).equals("the")
                || s.lower(at).equals("another")
                || s.lower(at).equals("all")
                || s.lower(at).equals("these")
                || s.lower(at).equals("other")) {
            at++;
        }
        CountRange count = null;
        boolean counted = false;
        if (s.lower(at).equals("no")
                || s.lower(at).equals("no-one")
                || s.lower(at).equals("nobody")
                || s.lower(at).equals("none")) {
            count = CountRange.exactly(0);
            at += s.lower(at).equals("no") ? (s.lower(at + 1).equals("one") ? 2 : 1) : 1;
            if (s.lower(at - 1).equals("one") || !s.lower(at - 1).equals("no")) {
                return new Group(i, at, count, null, true, true);
            }
            counted = true;
        } else {
            NumberPhrase n = Numbers.at(s, at);
            boolean age = n != null
                    && s.lower(n.to()).equals("-")
                    && s.lower(n.to() + 1).equals("year");
            if (age) {
                // "25-year-old Captain Ali Khan": nobody is counted
                count = CountRange.exactly(1);
            } else if (n != null && n.to() <= limit) {
                count = n.range();
                at = n.to();
                counted = true;
                if (s.lower(at).equals("of")
                        && (WHOLE.contains(s.lower(at + 1))
                                || s.tag(at + 1).startsWith("N")
                                || s.tag(at + 1).equals("PRP$")
                                || s.tag(at + 1).startsWith("JJ"))) {
                    at++;
                    if (s.lower(at).equals("them")) {
                        return new Group(i, at + 1, count, null, true, true);
                    }
                    if (s.lower(at).equals("the")
                            && s.lower(at + 1).equals("enemy")
                            && !s.token(nth(s, at + 2)).noun()) {
                        return new Group(i, at + 2, count, "enemy", true, true);
                    }
                } else if (s.lower(at).equals("of") && wholes(s, at + 1) > 0) {
                    Group all = group(p, wholes(s, at + 1), limit);
                    if (all != null && all.people()) {
                        return new Group(i, all.to(), count, all.who(), true, true);
                    }
                }
            } else if (s.lower(at).equals("a") || s.lower(at).equals("an")) {
                count = CountRange.exactly(1);
            }
        }
        boolean suspected = counted && s.tag(at).equals("VBN") && !s.lemma(at).equals("take") && nominal(s, at + 1);
        int end = Phrases.end(s, suspected ? at + 1 : at, limit);
        if (counted
                && count != null
                && CountRange.exactly(0).equals(count)
                && s.tag(end).equals("CC")) {
            // "no Iraqi or coalition soldiers were hurt"
            end = Math.max(end, Phrases.end(s, end + 1, limit));
        }
        if (end <= at && s.lower(i).equals("another")) {
            return new Group(i, at, CountRange.exactly(1), null, false, true);
        }
        if (end <= at && !counted) {
            return s.entity(i).equals("PERSON")
                    ? new Group(i, s.entityEnd(i), CountRange.exactly(1), null, true, false)
                    : null;
        }
        end = Math.max(end, at);
        boolean people = false;
        int noun = -1;
        for (int k = at; k < end; k++) {
            if (EquipmentRules.aerial(s, k)) {
                return null;
            }
            boolean adjective = s.lower(k).equals("other") && k + 1 < end;
            if (PEOPLE.contains(s.lower(k)) && !adjective
                    || s.entity(k).equals("NORP")
                            && (s.lower(k).endsWith("s")
                                    || counted && s.lower(k).endsWith("ese"))
                            && s.token(k).noun()) {
                people = true;
                noun = k;
            } else if (s.entity(k).equals("PERSON")) {
                people = true;
                count = count == null ? CountRange.exactly(1) : count;
            }
        }
        if (people && end > at && !PEOPLE.contains(s.lower(end - 1)) && EquipmentRules.weapon(s, end - 1)) {
            // "22 individual weapons"
            people = false;
        }
        String head = end > at && s.token(end - 1).noun() ? UnitRules.singular(s.lower(end - 1)) : "";
        if (!people
                && (PEOPLE.contains(head)
                        || ROLES.contains(head) && (counted || !s.token(end - 1).proper()))) {
            people = true;
            noun = end - 1;
        }
        if (counted
                && end > at
                && !people
                && s.lower(at - 1).equals("of")
                && BODIES_OF_PEOPLE.contains(s.lower(end - 1))) {
            // "70,000 of | its garrison"
            people = true;
            noun = end - 1;
        }
        if (people && counted && end > at && fellows(s, end)) {
            // "250 officers | and men"
            end += 2;
        }
        if (end > at && s.lower(end).equals("of") && people) {
            end = Phrases.withPrepositions(s, end, limit, 1, Set.of("of"));
        }
        String who = noun < 0 ? null : s.token(noun).form();
        if (count == null
                && noun >= 0
                && s.tag(noun).equals("NN")
                && !s.lower(noun).equals("police")
                && !s.lower(noun).equals("staff")
                && !s.lower(noun).equals("personnel")
                && !s.lower(noun).equals("crew")) {
            count = CountRange.exactly(1);
        }
        return new Group(i, end, count, who, people, counted);
    }

    /** What a part is taken of: "two of | the men", "300 of | these prisoners". */
    private static final Set<String> WHOLE = Set.of("the", "them", "these", "those", "all");

    /** "and men", "and soldiers" behind those who are counted, where nothing is said of them alone. */
    private static boolean fellows(Sent s, int end) {
        return s.lower(end).equals("and")
                && s.tag(end + 1).equals("NNS")
                && PEOPLE.contains(s.lower(end + 1))
                && PEOPLE.contains(s.lower(end - 1))
                && !s.token(nth(s, end + 2)).verb()
                && !s.token(nth(s, end + 2)).noun();
    }

    private static final Set<String> BODIES_OF_PEOPLE = Set.of(
            "force", "group", "crew", "garrison", "party", "total", "team", "crowd", "column", "band", "complement");

    /** "670 of | a force of | 700 Japanese": where the whole is counted, or -1. */
    private static int wholes(Sent s, int i) {
        boolean whole = (s.lower(i).equals("a") || s.lower(i).equals("the"))
                && BODIES_OF_PEOPLE.contains(s.lower(i + 1))
                && s.lower(i + 2).equals("of");
        return whole ? i + 3 : -1;
    }

    /** The index of a token, or of the last one behind the end. */
    static int nth(Sent s, int i) {
        return Math.min(i, s.size() - 1);
    }

    private static boolean nominal(Sent s, int i) {
        return i < s.size() && (s.token(i).noun() || s.tag(i).startsWith("JJ"));
    }

    /** "captured Umanske": a single name that the text gives to nobody in full is rather that of a place. */
    static boolean unknown(Passage p, Group g) {
        Sent s = p.s;
        int from = s.tag(g.from()).equals("DT") ? g.from() + 1 : g.from();
        boolean ground = ControlRules.PLACES.contains(s.lower(g.to() - 1));
        return !g.counted()
                && g.who() == null
                && (ground || s.entity(from).equals("PERSON") && !ControlVerbs.person(p, from));
    }

    /** "A displaced woman": a property, no event. */
    static boolean attributive(Sent s, int i) {
        String before = s.tag(i - 1);
        return s.tag(i).equals("VBN")
                && (before.equals("DT")
                        || before.startsWith("JJ")
                        || before.equals("CD")
                        || before.equals("PRP$")
                        || s.lower(i - 1).equals("of"))
                && (s.token(Math.min(i + 1, s.size() - 1)).noun()
                        || s.tag(i + 1).startsWith("JJ"));
    }

    /** "a council auditor": a noun that ends like those of persons. */
    static boolean person(Sent s, Group g) {
        return s.token(g.to() - 1).noun() && personal(s.lower(g.to() - 1));
    }

    /** Whether a noun is in the list of offices and professions, or ends as theirs do. */
    static boolean personal(String word) {
        String noun = UnitRules.singular(word);
        boolean ending = noun.endsWith("or")
                || noun.endsWith("er")
                || noun.endsWith("ist")
                || noun.endsWith("man")
                || noun.endsWith("woman")
                || noun.endsWith("ian")
                || noun.endsWith("eer");
        return ROLES.contains(noun) || noun.length() > 4 && ending && !THINGS.contains(noun);
    }

    /** "leader", "commanders": whether a noun is in the list of offices and professions. */
    static boolean office(String word) {
        return ROLES.contains(UnitRules.singular(word));
    }

    private static final Set<String> ROLES = Words.list("roles");

    private static final Set<String> THINGS = Set.of(
            "order",
            "letter",
            "matter",
            "number",
            "river",
            "water",
            "chapter",
            "tower",
            "power",
            "rumor",
            "offer",
            "paper",
            "cancer",
            "computer",
            "tumor",
            "error",
            "humor",
            "labor",
            "harbor",
            "sector",
            "reactor",
            "tiger",
            "buyer");

    static Group someone(Sent s, Group g) {
        CountRange count = g.count() == null && s.tag(g.to() - 1).equals("NN") ? CountRange.exactly(1) : g.count();
        return new Group(g.from(), g.to(), count, s.token(g.to() - 1).form(), true, g.counted());
    }
}
