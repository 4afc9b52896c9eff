package org.factcheck.workbench.detection;

import java.util.List;
import java.util.Set;

/**
 * How much kinds and sentences are worth a check, from 0 to 1; {@link PriorityReason} makes a claim's priority of it.
 *
 * <p>A sentence's priority adds up what makes a sentence worth a check in debates and news: figures, money, shares,
 * comparisons, past tense and names raise it; first persons, opinion, questions, thanks and brevity lower it.
 */
final class Priorities {
    private static final Set<String> FIRST = Set.of("i", "me", "my", "we", "us", "our", "let");
    private static final Set<String> FEELING = Set.of(
            "think", "believe", "feel", "hope", "want", "love", "thank", "guess", "wish", "should", "must", "need",
            "please", "thanks", "would", "'ll", "welcome", "like", "going", "try", "maybe");
    private static final Set<String> FACTUAL = Set.of(
            "percent",
            "%",
            "million",
            "billion",
            "trillion",
            "thousand",
            "jobs",
            "taxes",
            "tax",
            "rate",
            "deficit",
            "debt",
            "budget",
            "unemployment",
            "killed",
            "increase",
            "increased",
            "decrease",
            "decreased",
            "doubled",
            "cut",
            "voted",
            "vote",
            "highest",
            "lowest",
            "record",
            "times",
            "double",
            "half",
            "cost",
            "costs",
            "spent",
            "rose",
            "fell",
            "lost",
            "gained",
            "since",
            "created",
            "died",
            "more",
            "fewer",
            "less",
            "every",
            "most",
            "never",
            "than",
            "average",
            "wages",
            "income",
            "crime",
            "inflation",
            "immigrants",
            "signed",
            "passed",
            "opposed",
            "supported",
            "according");

    private static final Set<String> NAMED = Set.of("GPE", "ORG", "PERSON", "NORP", "LAW", "EVENT");

    private Priorities() {}

    static double base(ClaimKind kind) {
        return switch (kind) {
            case CASUALTY -> 0.9;
            case CONTROL -> 0.85;
            case QUOTE -> 0.62;
            case MAP, VIDEO, PHOTO -> 0.6;
            case CAUSE, COMPARISON -> 0.58;
            case EQUIPMENT, UNIT -> 0.6;
            case EVENT -> 0.55;
            case RANKING -> 0.6;
            case QUANTITY -> 0.5;
            case ATTRIBUTION -> 0.55;
            case DATE -> 0.5;
            case FORECAST -> 0.45;
            case PLACE -> 0.38;
            case ROLE -> 0.35;
            case ASSESSMENT -> 0.25;
        };
    }

    /** Whether a claim that begins with this word speaks of the speaker or the listener. */
    static boolean speaksOfSelf(String word) {
        return FIRST.contains(word) || word.equals("you");
    }

    static double sentence(Sent s, List<Draft> claims) {
        double z = -0.6;
        int words = 0;
        double numbers = 0;
        double facts = 0;
        double feelings = 0;
        int names = 0;
        boolean past = false;
        boolean first = false;
        boolean future = false;
        for (int i = 0; i < s.size(); i++) {
            Token t = s.token(i);
            words += Character.isLetterOrDigit(t.form().codePointAt(0)) ? 1 : 0;
            if (t.number() && !t.is("one")) {
                numbers++;
            }
            facts += FACTUAL.contains(t.lower()) ? 1 : 0;
            feelings += FEELING.contains(t.lower()) ? 1 : 0;
            names += t.begins() && NAMED.contains(t.entity()) ? 1 : 0;
            past |= t.tag().equals("VBD") || t.tag().equals("VBN");
            first |= FIRST.contains(t.lower());
            future |= t.is("will")
                    || t.is("'ll")
                    || t.is("going") && s.lower(i + 1).equals("to");
        }
        z += Math.min(3, numbers) * 0.75 + Math.min(4, facts) * 0.4 + Math.min(3, names) * 0.2;
        z += past ? 0.4 : 0;
        z -= Math.min(3, feelings) * 0.35;
        z -= first ? 0.45 : 0;
        z -= future ? 0.4 : 0;
        z -= s.lower(s.size() - 1).equals("?") ? 1.6 : 0;
        z += Math.min(words, 30) * 0.045 - 0.9;
        if (words < 6) {
            z -= 1;
        }
        double best = 0;
        for (Draft d : claims) {
            if (d.kind() != ClaimKind.DATE && d.kind() != ClaimKind.ROLE && d.kind() != ClaimKind.QUOTE) {
                best = Math.max(best, base(d.kind()));
            }
        }
        z += claims.isEmpty() ? -0.8 : (best - 0.5) * 1.5;
        return Math.round(1000 / (1 + Math.exp(-z))) / 1000.0;
    }
}
