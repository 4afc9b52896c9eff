package org.factcheck.workbench.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.factcheck.workbench.detection.DateRange;
import org.jspecify.annotations.Nullable;

/** How exactly a date is known, with its TIMEX3 value as the detector writes it: 2022-05-17, 2022-05, 2022-SP, 2022. */
enum DatePrecision {
    DAY,
    MONTH,
    SEASON,
    YEAR,
    APPROXIMATE;

    private static final int SPRING = 3;
    private static final int SUMMER = 6;
    private static final int AUTUMN = 9;
    private static final int WINTER = 12;

    /** How exactly a date that is kept is known. */
    static DatePrecision of(@Nullable DateRange date, @Nullable String timex) {
        if (timex != null && timex.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            return MONTH;
        }
        if (timex != null && timex.matches("\\d{4}-(SP|SU|FA|WI)")) {
            return SEASON;
        }
        if (timex != null && timex.matches("\\d{4}")) {
            return YEAR;
        }
        return date != null && date.approx() ? APPROXIMATE : DAY;
    }

    /** Whether the dates follow from the day that they begin in. */
    boolean isPeriod() {
        return this == MONTH || this == SEASON || this == YEAR;
    }

    /** The whole period that a day lies in; for a precision without periods the day itself. */
    DateRange around(LocalDate day) {
        return switch (this) {
            case DAY -> DateRange.day(day);
            case APPROXIMATE -> new DateRange(day, day, true);
            case MONTH -> months(YearMonth.from(day), 1);
            case SEASON -> months(season(day), 3);
            case YEAR -> months(YearMonth.of(day.getYear(), 1), 12);
        };
    }

    /** Winter begins in December and has the number of that year. */
    private static YearMonth season(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return month.minus(month.getMonthValue() % 3, ChronoUnit.MONTHS);
    }

    private static DateRange months(YearMonth first, int number) {
        return new DateRange(first.atDay(1), first.plusMonths(number - 1L).atEndOfMonth(), false);
    }

    /** The TIMEX3 value of dates of this precision; null when they have none. */
    @Nullable
    String timex(DateRange date) {
        LocalDate start = date.start();
        return switch (this) {
            case DAY -> start.equals(date.end()) ? start.toString() : null;
            case MONTH -> YearMonth.from(start).toString();
            case SEASON -> start.getYear() + "-" + code(start.getMonthValue());
            case YEAR -> Integer.toString(start.getYear());
            case APPROXIMATE -> null;
        };
    }

    private static String code(int month) {
        return switch (month) {
            case SPRING -> "SP";
            case SUMMER -> "SU";
            case AUTUMN -> "FA";
            case WINTER -> "WI";
            default -> throw new IllegalArgumentException("No season begins in month " + month);
        };
    }
}
