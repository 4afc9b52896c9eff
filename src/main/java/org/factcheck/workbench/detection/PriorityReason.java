package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Why a claim stands where it stands in the order of checking, in the terms that its priority is computed from. */
public enum PriorityReason {
    /** Its kind is what a checker looks at first: casualties and control. */
    FIRST_KIND,
    /** Its kind comes after those: quotations, pictures, units, equipment, rankings, causes, comparisons. */
    EARLY_KIND,
    /** Its kind is in the middle: events, reports, dates, quantities, forecasts. */
    MIDDLE_KIND,
    /** Its kind is background: places, roles, assessments. */
    LATE_KIND,
    /** It holds a figure. */
    FIGURE,
    /** It is a date that could not be resolved to a day or a range. */
    UNRESOLVED_DATE,
    /** It is an age. */
    AGE,
    /** It is an event that somebody tells in a quotation. */
    TOLD,
    /** It speaks of the speaker. */
    FIRST_PERSON;

    private static final Pattern NUMBER = Pattern.compile(
            "\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final double FIRST = 0.8;
    private static final double EARLY = 0.58;
    private static final double MIDDLE = 0.45;

    /**
     * The reasons for the priority of a claim, the weightiest first.
     *
     * @param told whether it has a speaker
     */
    public static List<PriorityReason> of(ClaimKind kind, String words, Facts facts, boolean told) {
        List<PriorityReason> reasons = new ArrayList<>();
        double base = Priorities.base(kind);
        reasons.add(base >= FIRST ? FIRST_KIND : base >= EARLY ? EARLY_KIND : base >= MIDDLE ? MIDDLE_KIND : LATE_KIND);
        if (kind == ClaimKind.DATE && facts.date() == null) {
            reasons.add(UNRESOLVED_DATE);
        }
        if (kind == ClaimKind.QUANTITY && "year".equals(facts.unit())) {
            reasons.add(AGE);
        }
        if (kind == ClaimKind.EVENT && told) {
            reasons.add(TOLD);
        }
        if (kind != ClaimKind.DATE
                && kind != ClaimKind.QUANTITY
                && NUMBER.matcher(words).find()) {
            reasons.add(FIGURE);
        }
        String first = words.strip().split("\\W+", 2)[0].toLowerCase(Locale.ROOT);
        if (Priorities.speaksOfSelf(first)) {
            reasons.add(FIRST_PERSON);
        }
        return List.copyOf(reasons);
    }
}
