package org.factcheck.workbench.detection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Days and months of the calendar: "May 16, 2022", "24.02", "late March", "the second week of June", "on the 14th", "Easter". */
final class CalendarDates {
    private CalendarDates() {}

    static @Nullable DateValue numeric(DateStory story, String y, String mo, String d) {
        LocalDate date = DateUnits.day(Integer.parseInt(y), Integer.parseInt(mo), Integer.parseInt(d));
        return date == null ? null : DateValue.of(DateRange.day(date), date.toString());
    }

    static @Nullable DateValue numeric(DateStory story, Matcher m) {
        int a = Integer.parseInt(m.group("a"));
        int b = Integer.parseInt(m.group("b"));
        String y = m.group("year");
        int year =
                y.length() == 4 ? Integer.parseInt(y) : Integer.parseInt(y) + (Integer.parseInt(y) < 70 ? 2000 : 1900);
        boolean dayFirst = m.group("sep").equals(".") || a > 12;
        LocalDate date = dayFirst ? DateUnits.day(year, b, a) : DateUnits.day(year, a, b);
        if (date == null || year < 1500 || year > 2100) {
            return null;
        }
        story.setYear(year, true);
        return DateValue.of(DateRange.day(date), date.toString());
    }

    static @Nullable DateValue calendar(DateStory story, Matcher m, Sent s) {
        int month = DateUnits.monthNumber(m.group("mon"));
        int day = Integer.parseInt(m.group("day"));
        if (day < 1 || day > 31 || m.group("mon").equals("Mar") || verb(story, s, m.start("mon"))) {
            return null;
        }
        String y = m.group("year");
        if (y == null
                && capitals(m.group("mon"))
                && s.token(Math.min(s.at(m.end()), s.size() - 1)).noun()) {
            // "PROTESTERS MARCH 18 MILES"
            return null;
        }
        Integer year = y == null ? story.inferYear(month, day, s, m.start()) : Integer.valueOf(y);
        String two = String.format("%02d-%02d", month, day);
        if (year == null) {
            return DateValue.of(null, "XXXX-" + two).whenInferred(true);
        }
        story.setYear(year, y != null);
        LocalDate start = DateUnits.day(year, month, day);
        if (start == null) {
            return null;
        }
        LocalDate end = start;
        String to = DateUnits.group(m, "to");
        String from = DateUnits.group(m, "from");
        if (to != null) {
            LocalDate last = DateUnits.day(year, month, Integer.parseInt(to));
            end = last != null && last.isAfter(start) ? last : start;
        } else if (from != null) {
            LocalDate first = DateUnits.day(year, month, Integer.parseInt(from));
            start = first != null && first.isBefore(start) ? first : start;
        }
        return DateValue.of(new DateRange(start, end, false), start.equals(end) ? start.toString() : start + "/" + end)
                .whenInferred(y == null);
    }

    private static boolean capitals(String month) {
        return Character.isUpperCase(month.charAt(1));
    }

    /** "30 Aug 44": the latest such year that is not after publication. */
    static @Nullable DateValue signalled(DateStory story, Matcher m) {
        int two = Integer.parseInt(m.group("yy"));
        int now = story.published() == null ? 1969 : story.published().getYear();
        int year = now - Math.floorMod(now - two, 100);
        LocalDate date = DateUnits.day(year, DateUnits.monthNumber(m.group("mon")), Integer.parseInt(m.group("day")));
        if (date == null) {
            return null;
        }
        story.setYear(year, true);
        return DateValue.of(DateRange.day(date), date.toString());
    }

    /** "the 26th ult.", "the 3rd inst.", "the 5th prox.": of the month before that of publication, of this one, of the next. */
    static @Nullable DateValue ofMonth(DateStory story, Matcher m) {
        int number = Integer.parseInt(m.group("day"));
        int months = switch (m.group("rel").toLowerCase(Locale.ROOT)) {
            case "ult" -> -1;
            case "prox" -> 1;
            default -> 0;
        };
        if (story.published() == null) {
            return DateValue.of(null, String.format("XXXX-XX-%02d", number)).whenInferred(true);
        }
        YearMonth month = YearMonth.from(story.published()).plusMonths(months);
        LocalDate day = DateUnits.day(month.getYear(), month.getMonthValue(), number);
        return day == null
                ? null
                : DateValue.of(DateRange.day(day), day.toString()).whenInferred(true);
    }

    /** "To-day", "to-night", "to-morrow" as they were written until about 1950. */
    static DateValue hyphened(DateStory story, Matcher m) {
        String word = m.group("day").toLowerCase(Locale.ROOT);
        LocalDate day = story.published() == null ? null : story.published().plusDays(word.equals("morrow") ? 1 : 0);
        return day == null
                ? DateValue.of(null, null)
                : DateValue.of(DateRange.day(day), word.equals("night") ? day + "TNI" : day.toString());
    }

    /** "24.02": day and month as communiqués write them; a quantity stands beside no other date. */
    static @Nullable DateValue dayAndMonth(DateStory story, Matcher m, Sent s) {
        int day = Integer.parseInt(m.group("day"));
        int month = Integer.parseInt(m.group("m"));
        Integer year = story.inferYear(month, day, s, m.start());
        if (day < 1 || day > 31 || s.tag(s.at(m.end())).startsWith("NN")) {
            return null;
        }
        LocalDate date = year == null ? null : DateUnits.day(year, month, day);
        return date == null
                ? null
                : DateValue.of(DateRange.day(date), date.toString()).whenInferred(true);
    }

    static boolean verb(DateStory story, Sent s, int position) {
        int i = s.at(position);
        return i < s.size() && (s.tag(i).equals("MD") || s.tag(i).startsWith("VB"));
    }

    static @Nullable DateValue partOfMonth(DateStory story, Matcher m, Sent s) {
        int month = DateUnits.monthNumber(m.group("mon"));
        String y = m.group("year");
        Integer year = y == null ? story.inferYear(month, 15, s, m.start()) : Integer.valueOf(y);
        if (year == null) {
            return DateValue.of(null, String.format("XXXX-%02d", month)).whenInferred(true);
        }
        story.setYear(year, y != null);
        DateRange whole = DateUnits.monthRange(year, month);
        return DateValue.of(DateUnits.third(whole, m.group("pos")), String.format("%04d-%02d", year, month))
                .whenInferred(y == null);
    }

    /** "each July": a month that comes back every year. */
    static DateValue everyMonth(Matcher m) {
        return DateValue.set(String.format("XXXX-%02d", DateUnits.monthNumber(m.group("mon"))));
    }

    static final Set<String> MONTH_CONTEXT = Set.of(
            "in", "of", "since", "until", "till", "by", "before", "after", "from", "to", "through", "and", "during",
            "between", "for", "the", "last", "next", "this", "late", "early", "mid", "each", "every", "'s", "or",
            "around");

    static @Nullable DateValue month(DateStory story, Matcher m, Sent s) {
        int i = s.at(m.start("mon"));
        String y = m.group("year");
        String rel = m.group("rel");
        String name = capitals(m.group("mon"))
                ? m.group("mon").charAt(0) + m.group("mon").substring(1).toLowerCase(Locale.ROOT)
                : m.group("mon");
        boolean plain = s.token(i).proper()
                && Words.isOneOf(s.lower(i - 1), "in", "since", "until", "during", "by")
                && Words.isOneOf(s.lower(i + 1), ",", ".", ";", ")");
        boolean doubtful = name.equals("May") || name.equals("March") || name.length() <= 3 || name.endsWith(".");
        if (y == null
                && rel == null
                && m.group("ry") == null
                && !(s.token(i).proper() && listed(s, i, DatePatterns.MONTH_NAME))) {
            boolean dated = s.entity(i).equals("DATE");
            if (doubtful
                            && !plain
                            && !(dated
                                    && MONTH_CONTEXT.contains(s.lower(i - 1))
                                    && s.token(i).proper())
                    || !doubtful && !dated && !MONTH_CONTEXT.contains(s.lower(i - 1))
                    || s.entity(i).equals("PERSON")) {
                return null;
            }
        }
        if (verb(story, s, m.start("mon")) && y == null) {
            return null;
        }
        int month = DateUnits.monthNumber(name);
        Integer year;
        if (y != null) {
            year = Integer.valueOf(y);
        } else if (story.published() != null && m.group("ry") != null) {
            year = story.published().getYear()
                    + (m.group("ry").equals("last") ? -1 : m.group("ry").equals("next") ? 1 : 0);
        } else if (story.published() != null && rel != null) {
            boolean last = rel.toLowerCase(Locale.ROOT).startsWith("last") || rel.contains("past");
            boolean next = rel.toLowerCase(Locale.ROOT).startsWith("next") || rel.contains("coming");
            int now = story.published().getMonthValue();
            year = story.published().getYear() + (last && month >= now ? -1 : next && month <= now ? 1 : 0);
        } else {
            boolean contract = Words.isOneOf(s.lower(s.at(m.end())), "delivery", "contract", "contracts", "futures");
            year = contract && story.published() != null && !story.hasScene()
                    ? Integer.valueOf(story.published().getYear()
                            + (month < story.published().getMonthValue() ? 1 : 0))
                    : story.inferMonthYear(month, s, m.start());
        }
        if (year == null) {
            return DateValue.of(null, String.format("XXXX-%02d", month)).whenInferred(true);
        }
        story.setYear(year, y != null);
        return DateValue.of(DateUnits.monthRange(year, month), String.format("%04d-%02d", year, month))
                .whenInferred(y == null);
    }

    /** "in January, February and March", "in 1946 and 1947": behind others of its sort and a preposition. */
    static boolean listed(Sent s, int i, int sort) {
        int first = i;
        for (int k = i - 1; k >= 0 && k > i - 12; k--) {
            boolean same = (DatePatterns.trigger(s.token(k)) & sort) != 0
                    && (sort != DatePatterns.FIGURE || s.lower(k).length() == 4);
            if (same) {
                first = k;
            } else if (!Words.isOneOf(s.lower(k), ",", "and", "or", "&")) {
                break;
            }
        }
        return first < i && MONTH_CONTEXT.contains(s.lower(first - 1));
    }

    static @Nullable DateValue holiday(DateStory story, Matcher m, Sent s) {
        String name = m.group("holiday").replace('’', '\'');
        String y = m.group("year");
        boolean eve = name.endsWith("Eve");
        int month = name.startsWith("Christmas") || name.startsWith("Boxing") || name.startsWith("New Year") && eve
                ? 12
                : Holidays.month(name);
        Integer year = y != null ? Integer.valueOf(y) : story.inferYear(month, 15, s, m.start());
        if (year == null) {
            return DateValue.of(null, "XXXX-" + String.format("%02d", month));
        }
        if (name.equals("the new year") || name.equals("the New Year")) {
            int next = story.published() == null
                    ? year
                    : story.published().getMonthValue() > 6
                            ? story.published().getYear() + 1
                            : story.published().getYear();
            return DateValue.of(
                    new DateRange(LocalDate.of(next, 1, 1), LocalDate.of(next, 1, 31), true), Integer.toString(next));
        }
        LocalDate day = Holidays.day(name, year);
        if (m.group("within") != null) {
            return DateUnits.week(day);
        }
        return DateValue.of(DateRange.day(day), day.toString());
    }

    static @Nullable DateValue weekOfMonth(DateStory story, Matcher m, Sent s) {
        String ord = m.group("ord").toLowerCase(Locale.ROOT);
        YearMonth month;
        if (m.group("mon") != null) {
            int number = DateUnits.monthNumber(m.group("mon"));
            Integer year = m.group("year") != null
                    ? Integer.valueOf(m.group("year"))
                    : story.inferYear(number, 15, s, m.start());
            month = year == null ? null : YearMonth.of(year, number);
        } else {
            String rel = m.group("rm");
            month = story.published() == null
                    ? null
                    : YearMonth.from(story.published())
                            .plusMonths(rel.equals("last") ? -1 : rel.equals("next") ? 1 : 0);
        }
        if (month == null) {
            return DateValue.of(null, null);
        }
        if (m.group("unit").equals("half")) {
            boolean first = ord.equals("first");
            return DateValue.of(
                    new DateRange(month.atDay(first ? 1 : 16), first ? month.atDay(15) : month.atEndOfMonth(), true),
                    month.toString());
        }
        int n = List.of("first", "second", "third", "fourth", "last").indexOf(ord);
        LocalDate start = n == 4 ? month.atEndOfMonth().minusDays(6) : month.atDay(1 + 7 * n);
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate week = n == 4 ? start : monday.plusWeeks(n);
        return DateValue.of(
                new DateRange(start, start.plusDays(6), true),
                String.format(
                        "%04d-W%02d",
                        week.get(IsoFields.WEEK_BASED_YEAR), week.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    /** "2013-03-22 10:15:00": a day with the time behind it. */
    static @Nullable DateValue stamped(@Nullable DateValue day, Matcher m) {
        String clock = DateUnits.group(m, "clock");
        return day == null || clock == null ? day : DateValue.of(day.range(), day.timex() + "T" + clock);
    }

    static @Nullable DateValue weekdayOfMonth(DateStory story, Matcher m, Sent s) {
        int month = DateUnits.monthNumber(m.group("mon"));
        Integer year =
                m.group("year") != null ? Integer.valueOf(m.group("year")) : story.inferYear(month, 15, s, m.start());
        if (year == null) {
            return DateValue.of(null, null);
        }
        String ord = m.group("ord").toLowerCase(Locale.ROOT);
        int n = List.of("first", "second", "third", "fourth").indexOf(ord) + 1;
        LocalDate day = LocalDate.of(year, month, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(n == 0 ? -1 : n, DateUnits.weekdayOf(m.group("week"))));
        return DateValue.of(DateRange.day(day), day.toString()).whenInferred(m.group("year") == null);
    }

    static @Nullable DateValue weekOf(DateStory story, Matcher m, Sent s) {
        int month = DateUnits.monthNumber(m.group("mon") != null ? m.group("mon") : m.group("mon2"));
        int number = Integer.parseInt(m.group("day") != null ? m.group("day") : m.group("day2"));
        Integer year = m.group("year") != null
                ? Integer.valueOf(m.group("year"))
                : story.inferYear(month, number, s, m.start());
        LocalDate day = year == null ? null : DateUnits.day(year, month, number);
        return day == null ? null : DateUnits.week(day);
    }

    /** "on the 14th": of the month that is told or that of publication. */
    static @Nullable DateValue dayOfMonth(DateStory story, Matcher m, Sent s) {
        int next = s.at(m.end());
        LocalDate base = story.anchor() != null && story.anchorAge() <= 2 ? story.anchor() : story.published();
        if (base == null
                || next < s.size()
                        && (s.token(next).noun() || s.tag(next).startsWith("JJ"))
                        && !actorBehind(s, s.at(m.start()), next)
                || s.lower(next).equals("of")) {
            return null;
        }
        int number = Integer.parseInt(m.group("day"));
        LocalDate day = DateUnits.day(base.getYear(), base.getMonthValue(), number);
        if (day != null && day.isAfter(base) && base.equals(story.published()) && Tense.past(s, m.start())) {
            YearMonth before = YearMonth.from(base).minusMonths(1);
            day = DateUnits.day(before.getYear(), before.getMonthValue(), number);
        }
        return day == null ? null : DateValue.of(DateRange.day(day), day.toString());
    }

    /** "On the 27th | Captain Fox left": who acts follows the date that the sentence begins with; no unit, no street. */
    static boolean actorBehind(Sent s, int at, int next) {
        boolean named = at == 1 && s.token(next).proper();
        for (int k = next; k < Math.min(s.size(), next + 4); k++) {
            named &= !UnitRules.echelon(UnitRules.singular(s.lower(k)))
                    && !s.lower(k).equals("street");
        }
        return named;
    }
}
