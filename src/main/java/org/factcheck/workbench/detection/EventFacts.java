package org.factcheck.workbench.detection;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, where and when, in a clause:
 *
 * <ul>
 *   <li><q>Police arrested a suspect Sunday night</q>: the object is "a suspect"; a date is none
 *   <li><q>Next week, the board will vote</q>: the actor is "the board", not what is put in front
 *   <li><q>The bridge was closed by police</q>: the actor is "police", the object "The bridge"
 *   <li><q>The teams must first clear the road</q>: the action is "clear", not "must"
 *   <li><q>City beat Leeds in London</q>: the place is London; whom a verb has for subject or object is none
 * </ul>
 */
final class EventFacts {
    private static final Set<String> PLACE_NOUNS = Words.list("place-nouns");

    /** Words that a place follows. */
    private static final Set<String> WHERE = Set.of(
            "in", "at", "near", "outside", "around", "across", "inside", "into", "on", "to", "from", "through", "over",
            "off");

    private EventFacts() {}

    static Facts of(Passage p, Clause c, Facts before) {
        Sent s = p.s;
        Facts facts = before;
        FoundDate date = date(p, c);
        if (date != null) {
            facts = facts.withDate(date.range(), date.timex());
        }
        if (c.verb() >= 0) {
            int verb = action(s, c);
            boolean passive = passive(s, c, verb);
            boolean full = c.type() == Clause.Type.FULL && c.groupFrom() > c.from();
            String subject = full ? subject(p, c) : null;
            String object = phrase(p, verb + 1, c.to());
            facts = facts.with("action", lemma(s, verb))
                    .with("actor", passive ? agent(p, verb, c.to()) : subject)
                    .with("object", passive && subject != null ? subject : object);
        }
        return facts.place() == null ? facts.withPlace(place(p, c)) : facts;
    }

    private static String lemma(Sent s, int verb) {
        String word = s.lemma(verb).toLowerCase(Locale.ROOT);
        return word.equals("'s") || word.equals("’s") || word.equals("'re") || word.equals("'m") ? "be" : word;
    }

    /** The verb itself where only its auxiliary was found: "must first | clear", "have all been | found". */
    private static int action(Sent s, Clause c) {
        int verb = c.verb();
        boolean modal = s.tag(verb).equals("MD") || s.lower(verb).equals("cannot");
        if (!modal && !Words.isOneOf(lemma(s, verb), "have", "be", "do")) {
            return verb;
        }
        int next = verb + 1;
        while (next < c.to()
                && (s.tag(next).startsWith("RB")
                        || s.tag(next).equals("``")
                        || Words.isOneOf(s.lower(next), "all", "both", "each"))) {
            next++;
        }
        if (next >= c.to()) {
            return verb;
        }
        if (s.tag(next).equals("VBN")
                && s.lemma(next).equals("be")
                && s.tag(next + 1).equals("VBN")) {
            return next + 1;
        }
        boolean main = Words.isOneOf(s.tag(next), "VB", "VBG", "VBN")
                || modal
                        && next > verb + 1
                        && (s.tag(next).equals("JJ") || s.tag(next).equals("NN"));
        return main ? next : verb;
    }

    private static boolean passive(Sent s, Clause c, int verb) {
        if (verb == c.groupFrom()
                && s.tag(verb - 1).equals(",")
                && s.tag(verb).startsWith("VB")
                && Words.isOneOf(s.tag(verb + 1), "TO", "IN")
                && c.type() != Clause.Type.PREDICATE
                && !comma(s, c.from(), verb - 1)
                && s.lower(verb).endsWith("ed")) {
            return true;
        }
        if (!s.tag(verb).equals("VBN")) {
            return false;
        }
        for (int i = verb - 1; i >= c.groupFrom(); i--) {
            if (Words.isOneOf(lemma(s, i), "be", "get")) {
                return true;
            }
            if (!s.tag(i).startsWith("RB")) {
                return false;
            }
        }
        return false;
    }

    private static boolean comma(Sent s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.tag(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String agent(Passage p, int verb, int to) {
        for (int i = verb + 1; i < Math.min(to, verb + 10); i++) {
            if (p.s.lower(i).equals("by") && !p.dated(i + 1)) {
                return phrase(p, i + 1, to);
            }
            if (p.s.token(i).verb()) {
                return null;
            }
        }
        return null;
    }

    /** The noun phrase in front of the verb, behind a dateline and what is put in front: "On Monday, | the board voted". */
    private static @Nullable String subject(Passage p, Clause c) {
        Sent s = p.s;
        int from = Math.max(c.from(), Math.min(s.afterDateline(), c.groupFrom()));
        while (from < c.groupFrom() && fronted(p, from)) {
            int next = behind(p, from, c.groupFrom());
            if (next <= from) {
                return null;
            }
            from = next;
        }
        String subject = phrase(p, from, c.groupFrom());
        int end = Phrases.end(s, from, c.groupFrom());
        int whole = Phrases.withPrepositions(s, end, c.groupFrom(), 1, Set.of("of"));
        return subject != null
                        && whole > end
                        && s.span(from, end).of(p.doc.text()).equals(subject)
                ? s.span(from, whole).of(p.doc.text())
                : subject;
    }

    private static boolean fronted(Passage p, int i) {
        Sent s = p.s;
        return Words.isOneOf(s.tag(i), "IN", "TO", "RB", "VBG", "VBN", "WRB", "CC", ",")
                || p.dated(i)
                || s.entity(i).equals("DATE")
                || s.entity(i).equals("TIME");
    }

    /** Where the subject begins behind an adverb, a date or a phrase that ends with a comma. */
    private static int behind(Passage p, int from, int to) {
        Sent s = p.s;
        int i = from;
        while (i < to
                && (p.dated(i) || s.entity(i).equals("DATE") || s.entity(i).equals("TIME"))) {
            i++;
        }
        if (i == from
                && (s.tag(i).equals("RB") || s.tag(i).equals("CC") || s.tag(i).equals(","))) {
            return i + 1;
        }
        if (i > from) {
            return s.tag(i).equals(",") ? i + 1 : i;
        }
        for (int k = from; k < to; k++) {
            if (s.tag(k).equals(",") && (s.token(k).begins() || s.entity(k).isEmpty())) {
                return k + 1;
            }
        }
        return from;
    }

    /** The noun phrase that begins at a word, without the date behind it; a date is none. */
    private static @Nullable String phrase(Passage p, int from, int to) {
        Sent s = p.s;
        int end = s.tag(from).equals("POS") ? from : Phrases.end(s, from, to);
        for (int i = from; i < end; i++) {
            boolean time =
                    p.dated(i) || s.entity(i).equals("DATE") || s.entity(i).equals("TIME");
            boolean attribute = time && i < end - 1 && !dated(p, i, end);
            boolean span = i > from && s.tag(i).equals("CD") && s.token(i - 1).noun() && i + 1 < end;
            boolean dash = Words.isOneOf(s.lower(i), "–", "—", "--");
            if (time && !attribute || span || dash) {
                end = i;
            }
        }
        while (end > from
                && !s.token(end - 1).noun()
                && !Words.isOneOf(s.tag(end - 1), "CD", "PRP")
                && !s.tag(end - 1).startsWith("JJ")) {
            end--;
        }
        return end > from ? s.span(from, end).of(p.doc.text()) : null;
    }

    /** Whether everything up to the end of the phrase belongs to the date: "Sunday night", but not "the 2019 deal". */
    private static boolean dated(Passage p, int from, int end) {
        for (int i = from; i < end; i++) {
            if (!p.dated(i) && !p.s.entity(i).equals("DATE") && !p.s.entity(i).equals("TIME")) {
                return false;
            }
        }
        return true;
    }

    /**
     * The day of what is told: not that of something named in it ("cleared what | Wednesday's quake left"), told of in a relative
     * clause, or since when.
     */
    private static @Nullable FoundDate date(Passage p, Clause c) {
        Sent s = p.s;
        for (FoundDate date : p.dates) {
            if (!c.span().contains(date.span()) || date.range() == null || date.sort() != FoundDate.Sort.POINT) {
                continue;
            }
            int from = s.at(date.span().start());
            int to = s.at(date.span().end() - 1) + 1;
            boolean aside = s.tag(to).equals("POS") || s.lower(from - 1).equals("since");
            for (int i = Math.max(c.verb(), c.from()) + 1; i < from && !aside; i++) {
                aside = Words.isOneOf(s.tag(i), "WDT", "WP", "WP$");
            }
            if (!aside) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable String place(Passage p, Clause c) {
        Sent s = p.s;
        for (int i = c.from(); i < c.to(); i++) {
            if (s.token(i).begins() && (s.entity(i).equals("GPE") || s.entity(i).equals("LOC"))) {
                int before = i - 1;
                while (before > c.from()
                        && (s.tag(before).startsWith("JJ")
                                || s.tag(before).equals("DT")
                                || s.token(before).is("city"))) {
                    before--;
                }
                boolean attribute = i + 1 < c.to()
                        && s.token(Math.min(s.entityEnd(i), s.size() - 1)).noun()
                        && !s.token(i).is("the");
                // "hit the northeast suburb of Tsyrkuny"
                boolean named = s.lower(before).equals("of") && PLACE_NOUNS.contains(s.lower(before - 1));
                if ((WHERE.contains(s.lower(before)) || named) && !attribute) {
                    return s.span(i, Math.min(c.to(), s.entityEnd(i))).of(p.doc.text());
                }
            }
        }
        return null;
    }
}
