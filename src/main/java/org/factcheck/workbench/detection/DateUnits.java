package org.factcheck.workbench.detection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Arithmetic of days, weeks, months, quarters, years and centuries, with their TIMEX3 values. */
final class DateUnits {
    private DateUnits() {}

    static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90),
            Map.entry("a hundred", 100));

    static final Map<String, String> PARTS = Map.of(
            "morning",
            "TMO",
            "afternoon",
            "TAF",
            "evening",
            "TEV",
            "night",
            "TNI",
            "overnight",
            "TNI",
            "noon",
            "T12:00");

    static @Nullable LocalDate day(int year, int month, int day) {
        return month >= 1
                        && month <= 12
                        && day >= 1
                        && year >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth()
                ? LocalDate.of(year, month, day)
                : null;
    }

    static @Nullable String group(Matcher m, String name) {
        return m.namedGroups().containsKey(name) ? m.group(name) : null;
    }

    static int monthNumber(String name) {
        String three = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(three)) {
                return month.getValue();
            }
        }
        return 1;
    }

    static DateRange monthRange(int year, int month) {
        YearMonth ym = YearMonth.of(year, month);
        return new DateRange(ym.atDay(1), ym.atEndOfMonth(), false);
    }

    static DateRange third(DateRange whole, String position) {
        long days = ChronoUnit.DAYS.between(whole.start(), whole.end()) + 1;
        String p = position.toLowerCase(Locale.ROOT);
        if (p.contains("late") && !p.contains("later") || p.contains("end")) {
            return new DateRange(whole.start().plusDays(days * 2 / 3), whole.end(), true);
        }
        if (p.contains("early") || p.contains("start") || p.contains("beginning")) {
            return new DateRange(whole.start(), whole.start().plusDays(Math.max(1, days / 3) - 1), true);
        }
        if (p.contains("mid")) {
            return new DateRange(whole.start().plusDays(days / 3), whole.start().plusDays(days * 2 / 3), true);
        }
        return new DateRange(whole.start(), whole.end(), true);
    }

    static DateRange yearRange(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false);
    }

    static DateValue yearBefore(DateRange range) {
        return yearsLater(range, -1);
    }

    /** The same months of another year, with their value. */
    static DateValue yearsLater(DateRange range, int years) {
        LocalDate start = range.start().plusYears(years);
        LocalDate end = range.end().plusDays(1).plusYears(years).minusDays(1);
        DateValue value = DateValue.of(new DateRange(start, end, range.approx()), name(start, end));
        return years < 0 ? value.whenAside() : value;
    }

    static @Nullable String name(LocalDate start, LocalDate end) {
        long months = ChronoUnit.MONTHS.between(start, end.plusDays(1));
        if (start.getDayOfMonth() != 1) {
            return start.equals(end) ? start.toString() : start + "/" + end;
        }
        if (months == 12) {
            return String.format("%04d", start.getYear());
        }
        if (months == 6 && start.getMonthValue() % 6 == 1) {
            return start.getYear() + "-H" + (start.getMonthValue() / 6 + 1);
        }
        if (months == 3 && start.getMonthValue() % 3 == 1) {
            return start.getYear() + "-Q" + ((start.getMonthValue() + 2) / 3);
        }
        return months == 1 ? YearMonth.from(start).toString() : start + "/" + end;
    }

    static boolean months(DateRange range, int months) {
        return range.start().getDayOfMonth() == 1
                && range.start().plusMonths(months).minusDays(1).equals(range.end());
    }

    static DayOfWeek weekdayOf(String name) {
        String three = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(three)) {
                return day;
            }
        }
        return DayOfWeek.MONDAY;
    }

    /** The day, week, month, … that lies {@code shift} units from a day. */
    static DateValue unitValue(LocalDate base, String unit, int shift) {
        return switch (unit) {
            case "second", "minute", "hour" -> DateValue.of(DateRange.day(base), base.toString());
            case "day", "night" -> {
                LocalDate d = base.plusDays(shift);
                yield DateValue.of(DateRange.day(d), d + (unit.equals("night") ? "TNI" : ""));
            }
            case "week", "fortnight" -> week(base.plusWeeks(unit.equals("week") ? shift : 2L * shift));
            case "weekend" -> {
                LocalDate monday = base.plusWeeks(shift).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield DateValue.of(
                        new DateRange(monday.plusDays(5), monday.plusDays(6), false),
                        String.format(
                                "%04d-W%02d-WE",
                                monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
            }
            case "month" -> {
                YearMonth ym = YearMonth.from(base).plusMonths(shift);
                yield DateValue.of(monthRange(ym.getYear(), ym.getMonthValue()), ym.toString());
            }
            case "quarter" -> {
                LocalDate d = base.plusMonths(3L * shift);
                int q = d.get(IsoFields.QUARTER_OF_YEAR);
                yield DateValue.of(
                        new DateRange(
                                LocalDate.of(d.getYear(), q * 3 - 2, 1),
                                YearMonth.of(d.getYear(), q * 3).atEndOfMonth(),
                                false),
                        d.getYear() + "-Q" + q);
            }
            case "decade" -> {
                int y = (base.getYear() / 10 + shift) * 10;
                yield y < 1
                        ? DateValue.of(null, null)
                        : DateValue.of(
                                new DateRange(LocalDate.of(y, 1, 1), LocalDate.of(y + 9, 12, 31), false),
                                String.format("%03d", y / 10));
            }
            case "century", "centurie" -> {
                int y = (base.getYear() / 100 + shift) * 100;
                yield y < 1
                        ? DateValue.of(null, null)
                        : DateValue.of(
                                new DateRange(LocalDate.of(y, 1, 1), LocalDate.of(y + 99, 12, 31), false),
                                String.format("%02d", y / 100));
            }
            default -> {
                int y = base.getYear() + shift;
                yield y < 1 || y > 9999
                        ? DateValue.of(null, null)
                        : DateValue.of(yearRange(y), String.format("%04d", y));
            }
        };
    }

    static DateValue week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return DateValue.of(
                new DateRange(monday, monday.plusDays(6), false),
                String.format(
                        "%04d-W%02d",
                        monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    static @Nullable Integer count(String number) {
        String n = number.toLowerCase(Locale.ROOT);
        if (Character.isDigit(n.charAt(0))) {
            return n.indexOf('.') > 0 || n.indexOf('/') > 0 ? null : Integer.valueOf(n);
        }
        Integer known = NUMBERS.get(n);
        if (known != null) {
            return known;
        }
        if (n.startsWith("twenty-") || n.startsWith("twenty ")) {
            Integer unit = NUMBERS.get(n.substring(7));
            return unit == null ? 20 : 20 + unit;
        }
        return n.contains("couple") ? 2 : null;
    }

    static String durationCode(String unit) {
        return switch (unit) {
            case "second" -> "TS";
            case "minute" -> "TM";
            case "hour" -> "TH";
            case "day", "night" -> "D";
            case "weekend" -> "WE";
            case "week" -> "W";
            case "fortnight" -> "W";
            case "month" -> "M";
            case "quarter" -> "Q";
            case "decade" -> "DE";
            case "century", "centurie" -> "CE";
            default -> "Y";
        };
    }

    static String durationOf(@Nullable String amount, String unit) {
        String code = durationCode(unit);
        String n = amount == null ? "X" : amount;
        if (code.equals("DE") && amount != null) {
            return "P" + multiply(amount, 10) + "Y";
        }
        if (code.equals("CE") && amount != null) {
            return "P" + multiply(amount, 100) + "Y";
        }
        if (unit.equals("fortnight") && amount != null) {
            return "P" + multiply(amount, 2) + "W";
        }
        String half = halved(n, code);
        if (half != null) {
            return half;
        }
        return code.startsWith("T") ? "PT" + n + code.substring(1) : "P" + n + code;
    }

    /** "two and a half years" is P2Y6M, "5 1/2 hours" PT5H30M. */
    private static @Nullable String halved(String amount, String code) {
        String smaller = switch (code) {
            case "Y" -> "6M";
            case "D" -> "T12H";
            case "TH" -> "30M";
            case "TM" -> "30S";
            default -> null;
        };
        if (smaller == null || !amount.endsWith(".5")) {
            return null;
        }
        String whole = amount.substring(0, amount.length() - 2);
        String unit = code.substring(code.length() - 1);
        return (code.length() > 1 ? "PT" : "P") + (whole.equals("0") ? "" : whole + unit) + smaller;
    }

    static String multiply(String amount, int by) {
        double value = Double.parseDouble(amount) * by;
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    static @Nullable String amount(String number) {
        if (Character.isDigit(number.charAt(0))) {
            int half = number.indexOf("1/2");
            return half > 0 ? number.substring(0, half - 1) + ".5" : number;
        }
        if (number.toLowerCase(Locale.ROOT).startsWith("half")) {
            return "0.5";
        }
        Integer n = count(number);
        return n == null || number.toLowerCase(Locale.ROOT).contains("few") ? null : n.toString();
    }
}
