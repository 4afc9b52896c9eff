package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several groups of people with one fate.
 *
 * <ul>
 *   <li>each is counted: "captured five officers | and 300 men", "killed seven soldiers | as well as 18 rebels | including 11
 *       foreigners", "at least 12 people, | including three children, | were injured"
 *   <li>one count for single persons and for lists of three and more: "A captain and a soldier were killed" (2), "Two majors,
 *       three captains and one colonel were captured" (6)
 * </ul>
 */
final class CasualtyLists {
    private CasualtyLists() {}

    /** "a nurse, 34, and her infant daughter": one group, two people. */
    static Harmed.Group together(Passage p, Harmed.Group g) {
        Sent s = p.s;
        if (!g.people() || g.counted() || g.count() == null) {
            return g;
        }
        int at = g.to();
        if (s.tag(at).equals(",")
                && s.token(Math.min(at + 1, s.size() - 1)).number()
                && s.tag(at + 2).equals(",")) {
            at += 3;
        }
        if (!s.lower(at).equals("and")
                || !s.tag(at + 1).equals("PRP$") && !s.tag(at + 1).equals("DT")) {
            return g;
        }
        int possessed = s.tag(at + 1).equals("PRP$") ? at + 2 : at + 1;
        Harmed.Group other = Harmed.group(p, possessed, s.size());
        if (other == null
                || !other.people()
                || other.count() == null
                || s.token(Math.min(other.to(), s.size() - 1)).finite()) {
            return g;
        }
        return new Harmed.Group(g.from(), other.to(), sum(g.count(), other.count()), g.who(), true, false);
    }

    /** "him", "him and another operative": with the one beside him. */
    static Harmed.Group him(Passage p, int i) {
        Sent s = p.s;
        Harmed.Group him = new Harmed.Group(i, i + 1, CountRange.exactly(1), null, true, false);
        boolean another =
                s.lower(i + 1).equals("and") && Words.isOneOf(s.lower(i + 2), "another", "a", "an", "his", "her");
        Harmed.Group other = another ? Harmed.group(p, s.tag(i + 2).equals("PRP$") ? i + 3 : i + 2, s.size()) : null;
        boolean one = other != null
                && other.to() > i + 2
                && !s.token(Harmed.nth(s, other.to())).finite()
                && (other.people() || s.lower(i + 2).equals("another"))
                && (other.count() == null || CountRange.exactly(1).equals(other.count()));
        return one && other != null ? new Harmed.Group(i, other.to(), CountRange.exactly(2), null, true, false) : him;
    }

    private static @Nullable CountRange sum(@Nullable CountRange a, @Nullable CountRange b) {
        if (a == null || b == null || a.min() == null || b.min() == null || a.max() == null || b.max() == null) {
            return null;
        }
        return new CountRange(a.min() + b.min(), a.max() + b.max());
    }

    /** Behind what joins a group to the one before it (", and", "as well as", "along with"), or -1. */
    private static int joined(Sent s, int at) {
        String word = s.lower(at);
        if (word.equals("as")) {
            return s.lower(at + 1).equals("well") && s.lower(at + 2).equals("as") ? at + 3 : -1;
        }
        if (word.equals("along") || word.equals("together")) {
            return s.lower(at + 1).equals("with") ? at + 2 : -1;
        }
        if (s.tag(at).equals(",")) {
            return s.tag(at + 1).equals("CC") ? at + 2 : at + 1;
        }
        return s.tag(at).equals("CC") || word.equals("plus") ? at + 1 : -1;
    }

    /**
     * The groups that are the subject of one verb.
     *
     * @param end where the words of the last one end
     * @param mixed whether there are things among them: "225 soldiers, two tanks and a station were eliminated"
     */
    record Subject(List<Harmed.Group> parts, int end, boolean mixed) {
        /** Single persons make one count, and so do lists of three and more. */
        boolean summed() {
            return !mixed
                    && parts.stream().allMatch(part -> part.count() != null)
                    && (parts.size() > 2 || parts.stream().noneMatch(Harmed.Group::counted));
        }

        Harmed.Group whole() {
            Harmed.Group first = parts.getFirst();
            CountRange count = first.count();
            for (Harmed.Group part : parts.subList(1, parts.size())) {
                count = sum(count, part.count());
            }
            boolean counted = parts.stream().anyMatch(Harmed.Group::counted);
            return new Harmed.Group(first.from(), end, count, first.who(), true, counted);
        }
    }

    /**
     * "An army captain and a soldier | were killed", "four soldiers from the 9th Battalion and one from | fell": groups with
     * their number that open a clause, or null.
     */
    static @Nullable Subject subject(Passage p, Harmed.Group first) {
        Sent s = p.s;
        if (!first.people() || first.count() == null || !opens(s, first.from())) {
            return null;
        }
        List<Harmed.Group> parts = new ArrayList<>(List.of(first));
        int end = behind(s, first.to());
        boolean mixed = false;
        for (int next = joined(s, end); next > 0 && next < s.size(); next = joined(s, end)) {
            Harmed.Group g = Harmed.group(p, next, s.size());
            int things = Phrases.end(s, next, s.size());
            boolean thing = (g == null || !g.people())
                    && things > next + 1
                    && (s.token(next).number() || s.tag(next).equals("DT"));
            if (!thing && (g == null || !g.people() && !g.counted() || g.to() <= next)) {
                break;
            }
            mixed |= thing;
            if (!thing && g != null) {
                parts.add(g);
            }
            end = behind(s, thing || g == null ? things : g.to());
        }
        boolean plural = !Words.isOneOf(s.lower(end), "was", "is", "has");
        return (parts.size() > 1 || mixed) && plural ? new Subject(parts, end, mixed) : null;
    }

    /** Whether a clause can begin at a token. */
    private static boolean opens(Sent s, int i) {
        String tag = s.tag(i - 1);
        return i == 0
                || Words.isOneOf(tag, ",", ":", "``", "''", "CC", "HYPH", ".")
                || s.lower(i - 1).equals("that")
                || s.lower(i - 1).equals("of") && s.lower(i - 2).equals("total")
                || CasualtyStates.BREAKING.contains(s.lower(i - 1));
    }

    private static final int ASIDE = 14;

    /** "Corporal Hill, aged 23, of the 1st Battalion | was killed": where the verb stands, or {@code at}. */
    static int behindAge(Sent s, int at) {
        int age = s.lower(at + 1).equals("aged") ? at + 2 : at + 1;
        boolean aside = s.tag(at).equals(",")
                && s.tag(age).equals("CD")
                && s.tag(age + 1).equals(",");
        if (!aside) {
            return at;
        }
        int end = behind(s, age + 2);
        end = end > age + 2 && s.tag(end).equals(",") ? end + 1 : end;
        return end < s.size() && s.token(end).verb() ? end : at;
    }

    /** Behind "from the 9th Battalion" and ", who led them," which belong to a group. */
    private static int behind(Sent s, int to) {
        int at = to;
        for (int n = 0; n < 2; n++) {
            boolean where = Words.isOneOf(s.lower(at), "from", "of", "in", "at", "with");
            int end = where ? Phrases.end(s, at + 1, s.size()) : at;
            if (end > at + 1) {
                at = end;
            }
        }
        boolean relative = s.tag(at).equals(",") && Words.isOneOf(s.lower(at + 1), "who", "whose", "both");
        for (int k = at + 2; relative && k < Math.min(s.size(), at + ASIDE); k++) {
            if (s.tag(k).equals(",")) {
                return s.tag(k + 1).equals("CC") ? k : k + 1;
            }
        }
        return at;
    }

    /** Claims the groups of a subject one by one, each up to the end of what is said of it. */
    static void each(Passage p, Subject subject, int to, Outcome outcome) {
        for (Harmed.Group part : subject.parts()) {
            int end = subject.mixed() ? part.to() : to;
            CasualtyRules.add(p, part.from(), end, part.from(), part.to(), part, outcome);
        }
    }

    /** "captured five officers | and 300 men", "killed two soldiers, | three policemen and a child": each is counted. */
    static void others(Passage p, Harmed.Group first, Outcome outcome) {
        Sent s = p.s;
        int at = first.to();
        for (int from = joined(s, at); first.people() && from > 0 && from < s.size(); from = joined(s, at)) {
            boolean one = s.lower(from).equals("a") || s.lower(from).equals("an");
            Harmed.Group next = one || Numbers.at(s, from) != null ? Harmed.group(p, from, s.size()) : null;
            if (next == null
                    || !next.people()
                    || !next.counted() && !(one && object(s, next.to()))
                    || s.token(Harmed.nth(s, next.to())).verb()
                            && !s.lower(next.to()).equals("including")
                    || s.lemma(next.to()).equals("be")) {
                return;
            }
            CasualtyRules.add(p, from, next.to(), from, next.to(), next, outcome);
            including(p, next.to(), outcome);
            at = next.to();
        }
    }

    /** Whether no verb follows that a group could be the subject of: "and a child | in Aden." */
    private static boolean object(Sent s, int to) {
        for (int k = to; k < Math.min(s.size(), to + ASIDE); k++) {
            if (s.token(k).finite()) {
                return false;
            }
            if (s.tag(k).equals(".") || s.tag(k).equals(":")) {
                break;
            }
        }
        return true;
    }

    /** "killed seven, including two soldiers": the soldiers are a count of their own. */
    static void including(Passage p, int from, Outcome outcome) {
        int at = p.s.tag(from).equals(",") ? from + 1 : from;
        boolean among = p.s.lower(at).equals("among") && p.s.lower(at + 1).equals("them");
        int start = p.s.lower(at).equals("including") ? at + 1 : among ? at + 2 : -1;
        Harmed.Group inner = start < 0 || Numbers.at(p.s, start) == null ? null : Harmed.group(p, start, p.s.size());
        if (inner != null && inner.people() && inner.counted()) {
            CasualtyRules.add(p, start, inner.to(), start, inner.to(), inner, outcome);
            int next = inner.to() + 1;
            Harmed.Group other = p.s.lower(inner.to()).equals("and") && Numbers.at(p.s, next) != null
                    ? Harmed.group(p, next, p.s.size())
                    : null;
            if (other != null
                    && other.people()
                    && other.counted()
                    && !p.s.token(Math.min(other.to(), p.s.size() - 1)).verb()) {
                CasualtyRules.add(p, next, other.to(), next, other.to(), other, outcome);
            }
        }
    }

    /** "were captured in Tunisia, | including 26 generals": a count of its own behind the verb. */
    static void trailing(Passage p, int from, Outcome outcome) {
        Sent s = p.s;
        for (int k = from; k < Math.min(s.size(), from + ASIDE); k++) {
            if (s.lower(k).equals("including")
                    || s.lower(k).equals("among") && s.lower(k + 1).equals("them")) {
                including(p, k, outcome);
                return;
            }
            if (s.token(k).finite() || s.lower(k).equals(";") || s.tag(k).equals("CC")) {
                return;
            }
        }
    }

    /** "at least 12 people, including three children, were injured": the children are a count of their own. */
    static void aside(Passage p, Harmed.Group g, int state, Outcome outcome) {
        Sent s = p.s;
        for (int k = g.to(); k + 1 < state; k++) {
            boolean inside = s.lower(k).equals("including")
                    || s.lower(k).equals("them")
                    || s.lower(k).equals("and")
                    || s.lower(k).equals("whom");
            Harmed.Group inner = inside && Numbers.at(s, k + 1) != null ? Harmed.group(p, k + 1, state) : null;
            if (inner != null && inner.people() && inner.counted()) {
                CasualtyRules.add(p, k + 1, inner.to(), k + 1, inner.to(), inner, outcome);
                return;
            }
        }
    }

    /** "was killed | along with another insurgent": where the words end; those who are counted are a claim of their own. */
    static int alongWith(Passage p, int to, Outcome outcome) {
        Sent s = p.s;
        int with = (s.lower(to).equals("along") || s.lower(to).equals("together"))
                        && s.lower(to + 1).equals("with")
                ? to + 2
                : -1;
        Harmed.Group g = with < 0 || with >= s.size() ? null : Harmed.group(p, with, s.size());
        if (g == null || !g.people()) {
            return to;
        }
        if (g.counted()) {
            CasualtyRules.add(p, with, g.to(), with, g.to(), g, outcome);
        }
        return g.to();
    }
}
