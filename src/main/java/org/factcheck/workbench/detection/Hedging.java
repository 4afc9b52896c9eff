package org.factcheck.workbench.detection;

import java.util.Set;

/** Whether a clause is hedged: "may", "might", "could", "reportedly", "allegedly", "possibly", "likely". */
final class Hedging {
    private static final Set<String> WORDS = Set.of(
            "may",
            "might",
            "could",
            "reportedly",
            "allegedly",
            "possibly",
            "probably",
            "perhaps",
            "apparently",
            "likely",
            "purportedly",
            "presumably",
            "seemingly",
            "suspected",
            "unconfirmed",
            "alleged",
            "supposedly",
            "maybe",
            "believed");

    /** "captured eight suspected rebels": the people are suspected, the capture is not. */
    private static final Set<String> PROPERTIES = Set.of("suspected", "alleged");

    private Hedging() {}

    private static final Set<String> POSSIBLY_THAT =
            Set.of("likely", "possible", "probable", "plausible", "conceivable", "possibility", "thought", "believed");

    static Modality of(Clause clause) {
        Sent s = clause.sent();
        if (uncertainThat(s, clause.from() - 1)) {
            return Modality.POSSIBLE;
        }
        int group = clause.groupFrom() < 0 ? clause.from() : clause.groupFrom();
        for (int i = clause.from(); i < clause.to() && i <= clause.verb() + 2; i++) {
            boolean opening = i <= clause.from() + 1 && !s.tag(clause.from()).equals(",");
            if (!opening && i < group - 3 && aside(s, i, group)) {
                continue;
            }
            boolean property = i > clause.verb() && PROPERTIES.contains(s.lower(i));
            if (told(s, i) || hedge(s, i) && !property) {
                return Modality.POSSIBLE;
            }
        }
        return Modality.ASSERTED;
    }

    /** "it is almost certain that", "it is likely that": what follows is only likely. */
    private static boolean uncertainThat(Sent s, int that) {
        if (!s.lower(that).equals("that")) {
            return false;
        }
        String before = s.lower(that - 1);
        return POSSIBLY_THAT.contains(before)
                || before.equals("certain")
                        && (s.lower(that - 2).equals("almost")
                                || s.lower(that - 2).equals("nearly"));
    }

    /** Whether a comma parts a word from the verb: "Defenders, likely from the III Corps, hold". */
    private static boolean aside(Sent s, int i, int verb) {
        for (int k = i; k < verb; k++) {
            if (s.tag(k).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** "26 reported dead", "feared killed". */
    private static boolean told(Sent s, int i) {
        String word = s.lower(i);
        return (word.equals("reported") || word.equals("feared") || word.equals("presumed"))
                && (s.tag(i).equals("VBN") || s.tag(i).equals("VBD"))
                && Words.isOneOf(s.lower(i + 1), "dead", "killed", "missing", "wounded", "injured", "lost");
    }

    private static boolean hedge(Sent s, int i) {
        String word = s.lower(i);
        boolean modal = !word.equals("may") && !word.equals("might") || s.tag(i).equals("MD");
        boolean likelyNoun =
                word.equals("likely") && s.tag(i).equals("JJ") && s.tag(i + 1).startsWith("N");
        return WORDS.contains(word) && modal && !likelyNoun;
    }
}
