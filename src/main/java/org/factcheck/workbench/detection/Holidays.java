package org.factcheck.workbench.detection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Days of holidays by name; "Election Day" is that of the United States. Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
final class Holidays {
    private Holidays() {}

    /** Month in which a holiday falls, about. */
    static int month(String name) {
        return day(name, 2000).getMonthValue();
    }

    static LocalDate day(String name, int year) {
        return switch (name) {
            case "Christmas", "Christmas Day" -> LocalDate.of(year, 12, 25);
            case "Christmas Eve" -> LocalDate.of(year, 12, 24);
            case "Boxing Day" -> LocalDate.of(year, 12, 26);
            case "New Year's Eve" -> LocalDate.of(year, 12, 31);
            case "Halloween" -> LocalDate.of(year, 10, 31);
            case "Valentine's Day" -> LocalDate.of(year, 2, 14);
            case "Veterans Day" -> LocalDate.of(year, 11, 11);
            case "the Fourth of July" -> LocalDate.of(year, 7, 4);
            case "Thanksgiving", "Thanksgiving Day" ->
                LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
            case "Election Day" ->
                LocalDate.of(year, 11, 1)
                        .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
                        .plusDays(1);
            case "Labor Day" -> LocalDate.of(year, 9, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
            case "Memorial Day" -> LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
            case "Easter", "Easter Sunday" -> easter(year);
            case "Easter Monday" -> easter(year).plusDays(1);
            default -> LocalDate.of(year, 1, 1);
        };
    }

    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
