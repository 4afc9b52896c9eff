package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How much a sentence is worth a check, from 0 to 1: the logistic function of the sum of its signs. Figures, amounts,
 * things told in the past tense, other people's deeds and denials raise it (<q>Unemployment has doubled since 2008</q>,
 * <q>He voted against the bill</q>); first persons, wishes, plans, courtesies, questions and vague words lower it (<q>I
 * think we can do better</q>).
 *
 * <p>The weights were fitted on debates that others had marked for what they would check, and on texts of our own, and then rounded;
 * {@code docs/detection.md} names the debates and how the order fares on others. Which words count for which sign stands
 * in {@code words/sentence-words.txt}.
 */
final class SentencePriority {
    /** What is counted in a sentence: its weight, and how often it counts at most. */
    private enum Sign {
        /** A number: "38 jobs". */
        FIGURE(0.6, 3),
        ANY_FIGURE(0.4, 1),
        /** What numbers stand with: "percent", "million". */
        UNIT(0.25, 1),
        FACT(0.45, 4),
        TOPIC(0.3, 3),
        /** What people did: "voted", "raised". */
        DEED(0.1, 1),
        PAST_TENSE(0.45, 2),
        PARTICIPLE(0.45, 2),
        NOUN(0.3, 6),
        ORGANISATION(0.35, 2),
        COUNTRY(0.4, 2),
        PERSON(-0.2, 2),
        SUPERLATIVE(0.1, 1),
        DENIAL(0.15, 1),
        /** Somebody else: "he", "their". */
        OTHER(0.1, 1),
        SELF(-0.6, 1),
        US(-0.15, 1),
        LISTENER(-0.15, 1),
        FEELING(-0.5, 3),
        THOUGHT(-0.15, 2),
        FUTURE(-0.3, 1),
        COURTESY(-0.7, 1),
        VAGUE(-0.3, 3),
        QUESTION(-0.35, 1),
        QUESTION_WORD(-0.1, 1),
        SHORT(-0.15, 1),
        LENGTH(-0.025, 30),
        NO_CLAIM(-1.1, 1),
        /** Said by whoever leads a talk. */
        HOST(-1.5, 1),
        QUANTITY(0.65, 1),
        EVENT(0.15, 1),
        ATTRIBUTION(0.4, 1),
        RANKING(0.45, 1),
        COMPARISON(0.3, 1),
        CAUSE(0.25, 1),
        CASUALTY(0.75, 1),
        ASSESSMENT(-0.5, 1);

        private final double weight;
        private final int most;

        Sign(double weight, int most) {
            this.weight = weight;
            this.most = most;
        }
    }

    private static final double START = -2;
    private static final Sign[] SIGNS = Sign.values();
    private static final Map<String, List<Sign>> WORDS = words();
    private static final Map<ClaimKind, Sign> KINDS = kinds();
    /** Kinds that make no statement by themselves. */
    private static final Set<ClaimKind> DETAILS = Set.of(ClaimKind.DATE, ClaimKind.ROLE, ClaimKind.QUOTE);

    private SentencePriority() {}

    private static Map<String, List<Sign>> words() {
        Map<String, List<Sign>> words = new HashMap<>();
        Words.table("sentence-words").forEach((sign, list) -> {
            for (String word : list.split(" ")) {
                words.computeIfAbsent(word, w -> new ArrayList<>()).add(Sign.valueOf(sign.toUpperCase(Locale.ROOT)));
            }
        });
        return words;
    }

    private static Map<ClaimKind, Sign> kinds() {
        Map<ClaimKind, Sign> kinds = new EnumMap<>(ClaimKind.class);
        for (ClaimKind kind : ClaimKind.values()) {
            for (Sign sign : Sign.values()) {
                if (sign.name().equals(kind.name())) {
                    kinds.put(kind, sign);
                }
            }
        }
        return kinds;
    }

    /** To a thousandth. @param hosted whether whoever leads a talk says it */
    static double of(Sent s, List<Draft> claims, boolean hosted) {
        int[] seen = new int[SIGNS.length];
        int words = 0;
        for (int i = 0; i < s.size(); i++) {
            words += Character.isLetterOrDigit(s.token(i).form().codePointAt(0)) ? 1 : 0;
            List<Sign> signs = WORDS.get(s.lower(i));
            for (int k = 0; signs != null && k < signs.size(); k++) {
                seen[signs.get(k).ordinal()]++;
            }
            shape(s, i, seen);
        }
        seen[Sign.LENGTH.ordinal()] = words;
        seen[Sign.SHORT.ordinal()] = words < 6 ? 1 : 0;
        seen[Sign.QUESTION.ordinal()] = s.lower(s.size() - 1).equals("?") ? 1 : 0;
        seen[Sign.QUESTION_WORD.ordinal()] = s.tag(0).startsWith("W") ? 1 : 0;
        boolean stated = false;
        for (Draft d : claims) {
            Sign sign = KINDS.get(d.kind());
            stated |= !DETAILS.contains(d.kind());
            if (sign != null) {
                seen[sign.ordinal()]++;
            }
        }
        seen[Sign.HOST.ordinal()] = hosted ? 1 : 0;
        seen[Sign.NO_CLAIM.ordinal()] = stated ? 0 : 1;
        double sum = START;
        for (Sign sign : SIGNS) {
            sum += sign.weight * Math.min(sign.most, seen[sign.ordinal()]);
        }
        return Math.round(1000 / (1 + Math.exp(-sum))) / 1000.0;
    }

    /** Signs by part of speech and name. */
    private static void shape(Sent s, int i, int[] seen) {
        Token t = s.token(i);
        if (t.noun()) {
            seen[Sign.NOUN.ordinal()]++;
        }
        switch (t.tag()) {
            case "CD" -> {
                if (!t.is("one")) {
                    seen[Sign.FIGURE.ordinal()]++;
                    seen[Sign.ANY_FIGURE.ordinal()] = 1;
                }
            }
            case "VBD" -> seen[Sign.PAST_TENSE.ordinal()]++;
            case "VBN" -> seen[Sign.PARTICIPLE.ordinal()]++;
            case "JJS", "RBS" -> seen[Sign.SUPERLATIVE.ordinal()]++;
            default -> {}
        }
        boolean ahead =
                t.is("will") || t.is("'ll") || t.is("going") && s.lower(i + 1).equals("to");
        seen[Sign.FUTURE.ordinal()] |= ahead ? 1 : 0;
        if (t.begins()) {
            switch (t.entity()) {
                case "ORG" -> seen[Sign.ORGANISATION.ordinal()]++;
                case "GPE", "NORP" -> seen[Sign.COUNTRY.ordinal()]++;
                case "PERSON" -> seen[Sign.PERSON.ordinal()]++;
                default -> {}
            }
        }
    }
}
