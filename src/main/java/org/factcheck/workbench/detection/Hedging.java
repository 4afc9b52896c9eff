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

    private Hedging() {}

    static Modality of(Clause clause) {
        Sent s = clause.sent();
        for (int i = clause.from(); i < clause.to(); i++) {
            String word = s.lower(i);
            boolean modal =
                    !word.equals("may") && !word.equals("might") || s.tag(i).equals("MD");
            if (WORDS.contains(word)
                    && modal
                    && i <= clause.verb() + 2
                    && !(word.equals("likely")
                            && s.tag(i).equals("JJ")
                            && s.tag(i + 1).startsWith("N"))) {
                return Modality.POSSIBLE;
            }
        }
        return Modality.ASSERTED;
    }
}
