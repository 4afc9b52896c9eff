package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Why a claim stands where it stands in the order of checking. A claim's priority is that of its kind and the weights of
 * the reasons that apply, from 0 to 1: what a checker would look at first is casualties and control, then accusations,
 * numbers and the words of officials, and last what is only background.
 */
public enum PriorityReason {
    /** Its kind is what a checker looks at first: casualties and control. */
    FIRST_KIND(0),
    /** Its kind comes after those: quotations, pictures, units, equipment, rankings, causes, comparisons. */
    EARLY_KIND(0),
    /** Its kind is in the middle: events, reports, dates, quantities, forecasts. */
    MIDDLE_KIND(0),
    /** Its kind is background: places, roles, assessments. */
    LATE_KIND(0),
    /** It says that somebody did wrong. */
    ACCUSATION(0.15),
    /** An official says it. */
    OFFICIAL(0.08),
    /** It holds a figure. */
    FIGURE(0.05),
    /** It is a date that could not be resolved to a day or a range. */
    UNRESOLVED_DATE(-0.3),
    /** It is an age. */
    AGE(-0.15),
    /** It is an event that somebody tells in a quotation. */
    TOLD(-0.15),
    /** It speaks of the speaker. */
    FIRST_PERSON(-0.1);

    private static final Set<String> ACCUSING = Words.list("accusations");
    private static final Set<String> OFFICIALS = Words.list("officials");
    private static final double FIRST = 0.8;
    private static final double EARLY = 0.58;
    private static final double MIDDLE = 0.45;
    private static final double LEAST = 0.02;

    private final double weight;

    PriorityReason(double weight) {
        this.weight = weight;
    }

    /**
     * From 0 to 1, to a thousandth.
     *
     * @param words the claim as it stands in the text
     * @param told whether it has a speaker
     */
    public static double priority(ClaimKind kind, String words, Facts facts, boolean told) {
        double sum = Priorities.base(kind);
        for (PriorityReason reason : of(kind, words, facts, told)) {
            sum += reason.weight;
        }
        return Math.round(Math.clamp(sum, LEAST, 1.0) * 1000) / 1000.0;
    }

    /** The reasons for the priority of a claim, its kind first, then as listed here. */
    public static List<PriorityReason> of(ClaimKind kind, String words, Facts facts, boolean told) {
        List<PriorityReason> reasons = new ArrayList<>();
        double base = Priorities.base(kind);
        reasons.add(base >= FIRST ? FIRST_KIND : base >= EARLY ? EARLY_KIND : base >= MIDDLE ? MIDDLE_KIND : LATE_KIND);
        boolean amount = kind == ClaimKind.DATE || kind == ClaimKind.QUANTITY;
        // Of dates and quantities, every other claim of a text, only the first word counts.
        List<String> each = each(words, amount ? 1 : Integer.MAX_VALUE);
        boolean statement = !amount && kind != ClaimKind.PLACE;
        if (statement && any(each, ACCUSING)) {
            reasons.add(ACCUSATION);
        }
        if ((kind == ClaimKind.QUOTE || kind == ClaimKind.ATTRIBUTION) && official(facts)) {
            reasons.add(OFFICIAL);
        }
        if (!amount && figure(each, words)) {
            reasons.add(FIGURE);
        }
        if (kind == ClaimKind.DATE && facts.date() == null) {
            reasons.add(UNRESOLVED_DATE);
        }
        if (kind == ClaimKind.QUANTITY && "year".equals(facts.unit())) {
            reasons.add(AGE);
        }
        if (kind == ClaimKind.EVENT && told) {
            reasons.add(TOLD);
        }
        if (!each.isEmpty() && Priorities.speaksOfSelf(each.getFirst())) {
            reasons.add(FIRST_PERSON);
        }
        return List.copyOf(reasons);
    }

    /** Whom the source told it is not the source: "the baker told police". */
    private static boolean official(Facts facts) {
        String source = facts.other().getOrDefault("source", "");
        int told = source.indexOf(" told ");
        return any(each(told < 0 ? source : source.substring(0, told), Integer.MAX_VALUE), OFFICIALS);
    }

    private static boolean figure(List<String> each, String words) {
        for (String word : each) {
            if (Numbers.names(word)) {
                return true;
            }
        }
        for (int i = 0; i < words.length(); i++) {
            if (Character.isDigit(words.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean any(List<String> words, Set<String> of) {
        for (String word : words) {
            if (of.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The first runs of letters, in lower case. */
    private static List<String> each(String text, int limit) {
        List<String> words = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int from = -1;
        for (int i = 0; i <= lower.length() && words.size() < limit; i++) {
            boolean letter = i < lower.length() && Character.isLetter(lower.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                words.add(lower.substring(from, i));
                from = -1;
            }
        }
        return words;
    }
}
