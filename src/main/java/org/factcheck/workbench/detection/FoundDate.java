package org.factcheck.workbench.detection;

import org.jspecify.annotations.Nullable;

/**
 * A date expression with its value.
 *
 * @param range the days it may mean, or null when it has no place in the calendar or the publication date is unknown
 * @param timex TIMEX3 value, or null
 * @param sort point, duration, set or reference ("now")
 * @param yearInferred whether a calendar date is given without its year
 * @param anchored whether it counts from another date of the text
 */
record FoundDate(
        Span span,
        @Nullable DateRange range,
        @Nullable String timex,
        Sort sort,
        boolean yearInferred,
        boolean anchored) {
    enum Sort {
        POINT,
        DURATION,
        SET,
        REFERENCE
    }
}
