package org.factcheck.workbench.detection;

import java.util.Set;

/**
 * Words around a claim that claim nothing themselves: how a speaker comes to what is said, courtesies, and talk of everybody.
 *
 * <ul>
 *   <li>filler: <q>We also learned</q> that …, <q>Today I'm happy to report</q> that …, <q>What's more</q>, <q>Here's what
 *       happened</q>, <q>I don't know how many times</q> …
 *   <li>courtesies: <q>We mourn their loss</q>, <q>He wishes the crew a speedy recovery</q>, <q>We extend our condolences</q>,
 *       <q>We call on all sides to stop</q>; but not <q>The king expressed his condolences on Monday</q>
 *   <li>talk of everybody: <q>You get up every morning and go to work</q>, <q>This is something common</q>
 *   <li>what is open: <q>Whether the party is ready remains unclear</q>
 *   <li>appearance: <q>It looked as though</q> City would win
 * </ul>
 */
final class Frames {
    private static final Set<String> FEELINGS = Words.list("feelings");
    private static final Set<String> COURTESIES = Set.of(
            "condolences",
            "sympathies",
            "sympathy",
            "thanks",
            "gratitude",
            "congratulations",
            "wishes",
            "respects",
            "prayers");
    private static final Set<String> IGNORANCE =
            Set.of("know", "think", "care", "mind", "remember", "see", "believe", "want");

    private Frames() {}

    static boolean empty(Sent s, Clause c) {
        return filler(s, c)
                || worried(s, c)
                || courtesy(s, c)
                || everybody(s, c)
                || open(s, c)
                || appearance(s, c)
                || custom(s, c);
    }

    /** The pronoun that is the subject, or "". */
    private static String pronoun(Sent s, Clause c) {
        int i = c.groupFrom() - 1;
        while (i > c.from() && s.tag(i).equals("RB")) {
            i--;
        }
        return i >= c.from() && s.tag(i).equals("PRP") ? s.lower(i) : "";
    }

    private static boolean first(String pronoun) {
        return pronoun.equals("i") || pronoun.equals("we");
    }

    /** Whether a clause that reports only leads to what its first person says: "we also learned that". */
    static boolean leading(Sent s, Clause c) {
        if (!first(pronoun(s, c))) {
            return false;
        }
        int words = 0;
        for (int i = c.groupFrom(); i < c.to(); i++) {
            words += s.tag(i).startsWith("RB")
                            || s.lower(i).equals("that")
                            || s.tag(i).equals("MD")
                    ? 0
                    : 1;
        }
        boolean told = Words.isOneOf(c.lemma(), "tell", "inform", "announce", "testify", "report", "warn");
        return words <= (told ? 1 : 3);
    }

    private static boolean filler(Sent s, Clause c) {
        int from = c.from();
        String one = s.lower(from);
        boolean is = s.lemma(from + 1).equals("be")
                || s.lower(from + 1).equals("'s")
                || s.lower(from + 1).equals("’s");
        boolean open = s.lemma(c.to() - 1).equals("be") && c.to() - 1 > c.verb();
        if (one.equals("what") && open
                || one.equals("no") && s.lower(from + 1).equals("matter")
                || one.equals("what") && is && (s.lower(from + 2).equals("more") || c.to() - from <= 3)
                || one.equals("here") && is && s.tag(from + 2).startsWith("W")) {
            return true;
        }
        if (!first(pronoun(s, c))) {
            return false;
        }
        boolean feels = false;
        for (int i = c.groupFrom(); i < Math.min(c.to() - 1, c.groupFrom() + 4); i++) {
            feels |= FEELINGS.contains(s.lower(i))
                    && (s.tag(i + 1).equals("TO") || s.lower(i + 1).equals("that"));
        }
        return feels || Negation.of(c) == Polarity.NEGATIVE && IGNORANCE.contains(c.lemma()) && present(s, c);
    }

    /** "experts, who worry | that the court is weak": only leads to what follows. */
    private static boolean worried(Sent s, Clause c) {
        return c.type() == Clause.Type.RELATIVE
                && c.verb() == c.to() - 1
                && s.lower(c.to()).equals("that")
                && s.tag(c.to()).equals("IN");
    }

    private static boolean present(Sent s, Clause c) {
        String tag = s.tag(c.groupFrom());
        return tag.equals("VBP") || tag.equals("VBZ") || tag.equals("VB");
    }

    private static boolean courtesy(Sent s, Clause c) {
        String next = s.lower(c.verb() + 1);
        boolean me =
                first(pronoun(s, c)) && (present(s, c) || s.lower(c.groupFrom()).equals("would"));
        boolean wish = switch (c.lemma()) {
            case "mourn", "condole", "congratulate" ->
                present(s, c) && !pronoun(s, c).isEmpty();
            case "wish" -> present(s, c) && !next.equals("to") && !next.equals("that");
            case "pray", "apologize", "apologise", "salute", "thank" -> me;
            case "call" -> me && (next.equals("on") || next.equals("upon"));
            case "urge", "appeal", "invite", "beg", "implore", "encourage" -> me;
            default -> false;
        };
        if (wish) {
            return true;
        }
        boolean gives = Words.isOneOf(c.lemma(), "extend", "offer", "send", "express", "give", "convey", "pay");
        for (int i = c.verb() + 1; gives && me && i < Math.min(c.to(), c.verb() + 7); i++) {
            if (COURTESIES.contains(s.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean everybody(Sent s, Clause c) {
        boolean you = pronoun(s, c).equals("you");
        String tag = s.tag(c.groupFrom());
        String verb = s.lemma(c.groupFrom());
        if (you && (tag.equals("VBP") || tag.equals("MD")) && !verb.equals("be") && !verb.equals("have")) {
            return c.groupFrom() == c.from() + 1 || !s.lower(c.groupFrom()).equals("will");
        }
        boolean copula = s.lemma(c.verb()).equals("be")
                || s.lower(c.verb()).equals("'s")
                || s.lower(c.verb()).equals("’s");
        return copula && Words.isOneOf(s.lower(c.verb() + 1), "something", "someone", "somebody");
    }

    private static boolean open(Sent s, Clause c) {
        return s.lower(c.from()).equals("whether");
    }

    private static boolean appearance(Sent s, Clause c) {
        int verb = c.verb();
        return Words.isOneOf(c.lemma(), "look", "seem", "appear", "feel", "sound")
                && s.lower(verb + 1).equals("as")
                && Words.isOneOf(s.lower(verb + 2), "if", "though");
    }

    /** "as my father used to say". */
    private static boolean custom(Sent s, Clause c) {
        return c.marker().equals("as")
                && (c.verb() == c.to() - 1 || s.tag(c.verb() + 1).equals(","))
                && ClauseCuts.reports(s, c.verb());
    }
}
