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

    /** Whether the words just in front of a phrase deny it: "not the largest". */
    static Polarity before(Sent s, int from) {
        for (int i = from - 1; i >= 0 && i >= from - 2; i--) {
            if (s.lower(i).equals("not")
                    || s.lower(i).equals("n't")
                    || s.lower(i).equals("never")) {
                return Polarity.NEGATIVE;
            }
        }
        return Polarity.POSITIVE;
    }

    private static final Set<String> DENYING = Set.of("deny", "refute", "reject", "dismiss", "rebut");
    /** What is denied when somebody denies it: "the reports", "any wrongdoing". */
    static final Set<String> DENIED = Set.of(
            "involvement",
            "responsibility",
            "wrongdoing",
            "rumor",
            "rumour",
            "reports",
            "accusations",
            "allegations",
            "claims",
            "charges",
            "suggestions",
            "rumors",
            "rumours",
            "report",
            "accusation",
            "allegation",
            "claim",
            "charge",
            "suggestion",
            "speculation");

    static Polarity of(Clause clause) {
        Sent s = clause.sent();
        if (clause.type() != Clause.Type.REPORTING && denied(clause)) {
            return Polarity.NEGATIVE;
        }
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
        }
        return Polarity.POSITIVE;
    }

    /** "denied that it had fallen", "rejected accusations that it arms the rebels". */
    private static boolean denied(Clause clause) {
        Sent s = clause.sent();
        int that = clause.from() - 1;
        if (!s.lower(that).equals("that")) {
            return false;
        }
        int verb = DENIED.contains(s.lower(that - 1)) ? that - 2 : that - 1;
        for (int i = verb; i >= 0 && i > verb - 3; i--) {
            if (s.token(i).verb()) {
                return DENYING.contains(s.lemma(i));
            }
        }
        return false;
    }
}
