package org.factcheck.workbench.detection;

import org.jspecify.annotations.Nullable;

/**
 * What a date expression means.
 *
 * @param range the days it names, or null
 * @param timex its TIMEX3 value, or null
 * @param inferred whether a year was supplied
 * @param anchored whether it counts from a date told before
 * @param aside whether it is only looked at for comparison
 */
record DateValue(
        @Nullable DateRange range,
        @Nullable String timex,
        FoundDate.Sort sort,
        boolean inferred,
        boolean anchored,
        boolean aside) {
    DateValue(
            @Nullable DateRange range,
            @Nullable String timex,
            FoundDate.Sort sort,
            boolean inferred,
            boolean anchored) {
        this(range, timex, sort, inferred, anchored, false);
    }

    static DateValue of(@Nullable DateRange range, @Nullable String timex) {
        return new DateValue(range, timex, FoundDate.Sort.POINT, false, false);
    }

    static DateValue reference(@Nullable DateRange range, String timex) {
        return new DateValue(range, timex, FoundDate.Sort.REFERENCE, false, false);
    }

    static DateValue duration(String timex) {
        return new DateValue(null, timex, FoundDate.Sort.DURATION, false, false);
    }

    static DateValue set(String timex) {
        return new DateValue(null, timex, FoundDate.Sort.SET, false, false);
    }

    DateValue whenInferred(boolean yes) {
        return new DateValue(range, timex, sort, yes, anchored, aside);
    }

    DateValue whenAnchored() {
        return new DateValue(range, timex, sort, inferred, true, aside);
    }

    /** Looked at for comparison only ("a year earlier"): the text goes on from what it told before. */
    DateValue whenAside() {
        return new DateValue(range, timex, sort, inferred, anchored, true);
    }
}
