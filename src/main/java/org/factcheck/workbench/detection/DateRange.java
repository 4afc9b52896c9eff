package org.factcheck.workbench.detection;

import java.time.LocalDate;

/**
 * The days a date expression may mean.
 *
 * @param start first day
 * @param end last day, inclusive
 * @param approx true for a vague expression ("a few weeks ago", "late March")
 */
public record DateRange(LocalDate start, LocalDate end, boolean approx) {
    public DateRange {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("end before start: " + start + " " + end);
        }
    }

    public static DateRange day(LocalDate day) {
        return new DateRange(day, day, false);
    }
}
