package org.factcheck.workbench.detection;

import java.util.Set;

/** What people say of themselves and of how things are, between marks: <q>It has been a long road for us</q>, <q>I miss her so much</q>. */
final class Talk {
    private static final Set<String> SPEAKING = Set.of("i", "we", "you", "it", "that", "this", "there", "these");

    /** Verbs of being, feeling and having to. */
    private static final Set<String> INWARD = Set.of(
            "be",
            "feel",
            "miss",
            "love",
            "like",
            "know",
            "think",
            "believe",
            "hope",
            "want",
            "wish",
            "need",
            "have",
            "mean",
            "understand",
            "care",
            "enjoy",
            "remember",
            "forget",
            "get",
            "go",
            "give",
            "make",
            "keep",
            "stay",
            "seem",
            "look",
            "try",
            "realize",
            "realise",
            "imagine",
            "appreciate",
            "deserve",
            "matter",
            "happen",
            "take",
            "'s",
            "'re",
            "'m");

    private Talk() {}

    /** Whether a clause between marks says nothing that could be checked: no name, number, day or deed. */
    static boolean idle(Passage p, Clause c) {
        Sent s = p.s;
        if (c.verb() < 0
                || p.doc.quotationAround(
                                s.token(Math.max(c.from(), c.groupFrom())).span())
                        == null
                || !INWARD.contains(c.lemma())) {
            return false;
        }
        int subject = c.from();
        while (subject < c.verb()
                && (s.tag(subject).equals("CC")
                        || s.tag(subject).equals("RB")
                        || s.tag(subject).equals("UH"))) {
            subject++;
        }
        boolean lacking = Words.isOneOf(c.lemma(), "be", "have") && Negation.of(c) == Polarity.NEGATIVE;
        boolean speaking = !lacking && (SPEAKING.contains(s.lower(subject)) || subject >= c.groupFrom());
        if (!speaking) {
            return false;
        }
        for (int i = c.from(); i < c.to(); i++) {
            if (!s.entity(i).isEmpty() || s.token(i).number() || s.token(i).proper() || p.dated(i)) {
                return false;
            }
        }
        return true;
    }
}
