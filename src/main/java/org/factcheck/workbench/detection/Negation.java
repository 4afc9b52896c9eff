package org.factcheck.workbench.detection;

import java.util.Set;

/**
 * Whether a clause denies: "not", "never", "have yet to", "no reports of", "no longer", "failed to", "denied that". "Not
 * only" affirms.
 */
final class Negation {
    private static final Set<String> WORDS =
            Set.of("not", "n't", "never", "neither", "nor", "nobody", "nothing", "none", "cannot", "without");

    private Negation() {}

    static Polarity of(Clause clause) {
        Sent s = clause.sent();
        int start = clause.groupFrom() < 0 ? clause.from() : clause.groupFrom();
        for (int i = clause.from(); i < clause.to(); i++) {
            String word = s.lower(i);
            if (WORDS.contains(word)
                    && !(word.equals("not")
                            && (s.lower(i + 1).equals("only")
                                    || s.lower(i + 1).equals("long")
                                    || s.lower(i + 1).equals("just")))
                    && !word.equals("without")) {
                if (i <= Math.max(clause.verb(), start) + 3) {
                    return Polarity.NEGATIVE;
                }
            }
            if (word.equals("no") && i <= clause.verb() + 2) {
                return Polarity.NEGATIVE;
            }
            if (word.equals("yet") && s.lower(i + 1).equals("to")) {
                return Polarity.NEGATIVE;
            }
            if ((s.lemma(i).equals("fail") || s.lemma(i).equals("refuse"))
                    && s.tag(i).startsWith("V")
                    && s.lower(i + 1).equals("to")) {
                return Polarity.NEGATIVE;
            }
            if (s.lemma(i).equals("deny") && s.tag(i).startsWith("V") && i <= clause.verb()) {
                return Polarity.NEGATIVE;
            }
        }
        return Polarity.POSITIVE;
    }
}
