package org.factcheck.workbench.detection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins dates that one phrase is made of:
 *
 * <ul>
 *   <li>time and day: "about 5.40am on 30 August", "yesterday at about 15:30", "midnight on Monday"
 *   <li>part and day: "the night of 7 to 8 March", "the evening of Tuesday 13 March 2018"
 *   <li>both ends of a stretch: "between January and May", "from 24 February 2022 to 5 November 2024"
 * </ul>
 */
final class DatePhrases {
    private static final Map<String, String> PARTS = Map.of(
            "night", "TNI", "evening", "TEV", "morning", "TMO", "afternoon", "TAF", "hours", "TMO", "eve", "TEV");
    private static final String OVERNIGHT = "TNI";
    private static final Set<String> TO = Set.of("to", "until", "till", "through", "-", "–", "to the", "until the");
    private static final Set<String> AND = Set.of("and", "and the");
    private static final Set<String> AT =
            Set.of("at", "at about", "at around", "at approximately", "around", "about", ",", "");
    private static final Set<String> ON = Set.of("on", "", ",", "on the", "local time on");
    private static final Set<String> ROUGHLY = Set.of("about", "around", "approximately", "nearly");

    private DatePhrases() {}

    static List<FoundDate> joined(String text, Sent s, List<FoundDate> found) {
        List<FoundDate> joined = new ArrayList<>();
        for (FoundDate date : found) {
            FoundDate last = joined.isEmpty() ? null : joined.getLast();
            FoundDate both = last == null ? null : timed(last, date, between(text, last, date));
            if (both != null) {
                joined.removeLast();
                joined.add(both);
            } else {
                joined.add(date);
            }
        }
        joined.replaceAll(date -> part(s, roughly(s, date)));
        return stretches(text, s, joined);
    }

    private static String between(String text, FoundDate a, FoundDate b) {
        int from = a.span().end();
        int to = b.span().start();
        String gap = from < to && to - from < 20 ? text.substring(from, to).strip() : from == to ? "" : "?";
        return gap.startsWith(", ") ? gap.substring(2).strip() : gap;
    }

    private static boolean clock(FoundDate date) {
        String timex = date.timex();
        int at = timex == null ? -1 : timex.indexOf('T');
        return timex != null && at >= 0 && timex.length() >= at + 4 && timex.charAt(at + 3) == ':';
    }

    private static boolean day(FoundDate date) {
        DateRange range = date.range();
        String timex = date.timex();
        return range != null
                && date.sort() == FoundDate.Sort.POINT
                && range.start().equals(range.end())
                && timex != null
                && (timex.length() == 10 || timex.length() == 13 && timex.indexOf('T') == 10);
    }

    private static @Nullable FoundDate timed(FoundDate a, FoundDate b, String gap) {
        if (OVERNIGHT.equals(
                        a.timex() == null
                                ? ""
                                : a.timex().substring(Math.max(0, a.timex().length() - 3)))
                && a.span().length() == "overnight".length()
                && b.range() != null
                && b.sort() == FoundDate.Sort.POINT
                && ON.contains(gap)) {
            return new FoundDate(
                    a.span().union(b.span()),
                    b.range(),
                    b.range().start() + OVERNIGHT,
                    FoundDate.Sort.POINT,
                    b.yearInferred(),
                    b.anchored());
        }
        boolean first = clock(a) && day(b) && ON.contains(gap);
        boolean second = day(a) && clock(b) && AT.contains(gap);
        if (!first && !second) {
            return null;
        }
        FoundDate day = first ? b : a;
        String time = String.valueOf(first ? a.timex() : b.timex());
        String date = String.valueOf(day.timex());
        String clock = time.substring(time.indexOf('T'));
        LocalDate on = LocalDate.parse(date.substring(0, 10));
        if (date.endsWith(OVERNIGHT) && smallHours(clock)) {
            on = on.plusDays(1);
            clock = clock.startsWith("T12") ? "T00" + clock.substring(3) : clock;
        } else {
            clock = late(clock, date.substring(10));
        }
        return new FoundDate(
                a.span().union(b.span()),
                DateRange.day(on),
                on + clock,
                FoundDate.Sort.POINT,
                day.yearInferred(),
                day.anchored());
    }

    /** "1:00 Thursday night" is Friday's. */
    private static boolean smallHours(String clock) {
        int hour = Integer.parseInt(clock.substring(1, 3));
        return hour == 12 || hour <= 5;
    }

    /** "11:55 Thursday night" is late: hours of an evening count from noon. */
    private static String late(String time, String part) {
        int hour = Integer.parseInt(time.substring(1, 3));
        boolean pm = part.equals("TEV") || part.equals("TAF") || part.equals(OVERNIGHT);
        return pm && hour < 12 ? String.format("T%02d", hour + 12) + time.substring(3) : time;
    }

    /** "about 5.40am", "shortly before midnight". */
    private static FoundDate roughly(Sent s, FoundDate date) {
        if (!clock(date)) {
            return date;
        }
        int from = s.at(date.span().start());
        int start = from;
        if (ROUGHLY.contains(s.lower(start - 1))) {
            start--;
        } else if ((s.lower(start - 1).equals("before") || s.lower(start - 1).equals("after"))
                && (s.lower(start - 2).equals("shortly") || s.lower(start - 2).equals("just"))) {
            start -= 2;
        }
        return start == from
                ? date
                : spanning(date, new Span(s.token(start).start(), date.span().end()), date.timex());
    }

    private static FoundDate spanning(FoundDate date, Span span, @Nullable String timex) {
        return new FoundDate(span, date.range(), timex, date.sort(), date.yearInferred(), date.anchored());
    }

    private static FoundDate part(Sent s, FoundDate date) {
        DateRange range = date.range();
        int of = s.at(date.span().start()) - 1;
        if (!s.lower(of).equals("of")
                || range == null
                || clock(date)
                || ChronoUnit.DAYS.between(range.start(), range.end()) > 1) {
            return date;
        }
        String part = PARTS.get(s.lower(of - 1));
        if (part == null) {
            return date;
        }
        int start = of - 1;
        while (start > 0
                && (s.lower(start - 1).equals("the")
                        || s.lower(start - 1).equals("early")
                        || s.lower(start - 1).equals("late"))) {
            start--;
        }
        return spanning(date, new Span(s.token(start).start(), date.span().end()), range.start() + part);
    }

    private static List<FoundDate> stretches(String text, Sent s, List<FoundDate> dates) {
        List<FoundDate> all = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            FoundDate a = dates.get(i);
            int at = s.at(a.span().start());
            String before = s.lower(at - 1);
            int opening = before.equals("the") ? at - 2 : at - 1;
            String marker = s.lower(opening);
            boolean opened = marker.equals("between") || marker.equals("from");
            FoundDate b = i + 1 < dates.size() ? dates.get(i + 1) : null;
            String gap = b == null ? "?" : between(text, a, b);
            boolean pair = marker.equals("between")
                    ? AND.contains(gap)
                    : TO.contains(gap) && (opened || !gap.startsWith("to"));
            FoundDate whole = b != null && pair ? stretch(s, opened ? opening : at, a, b) : null;
            if (whole != null) {
                all.add(whole);
                i++;
            } else if (opened
                    && severalDays(a)
                    && a.sort() == FoundDate.Sort.POINT
                    && a.span().of(text).contains(" ")) {
                all.add(
                        range(text, a)
                                ? spanning(
                                        a,
                                        new Span(
                                                s.token(opening).start(),
                                                a.span().end()),
                                        a.timex())
                                : a);
            } else {
                all.add(a);
            }
        }
        return all;
    }

    private static boolean severalDays(FoundDate date) {
        return date.range() != null && !date.range().start().equals(date.range().end());
    }

    /** "1 and 6 March": both ends in one expression. */
    private static boolean range(String text, FoundDate date) {
        return date.timex() != null
                && date.timex().indexOf('/') > 0
                && Character.isLetterOrDigit(text.charAt(date.span().start()));
    }

    private static @Nullable FoundDate stretch(Sent s, int from, FoundDate first, FoundDate b) {
        FoundDate a = sameYear(first, b);
        DateRange start = a.range();
        DateRange end = b.range();
        if (start == null
                || end == null
                || a.sort() != FoundDate.Sort.POINT
                || b.sort() != FoundDate.Sort.POINT
                || end.end().isBefore(start.start())) {
            return null;
        }
        return new FoundDate(
                new Span(s.token(from).start(), b.span().end()),
                new DateRange(start.start(), end.end(), start.approx() || end.approx()),
                a.timex() + "/" + b.timex(),
                FoundDate.Sort.POINT,
                false,
                false);
    }

    /** "between March and May 2011": the year of the second end holds for the first. */
    private static FoundDate sameYear(FoundDate a, FoundDate b) {
        DateRange start = a.range();
        DateRange end = b.range();
        if (start == null || end == null || !a.yearInferred() || b.yearInferred() || a.timex() == null) {
            return a;
        }
        int shift = end.start().getYear() - start.start().getYear();
        LocalDate moved = start.start().plusYears(shift);
        shift = moved.isAfter(end.start()) ? shift - 1 : shift;
        if (shift == 0) {
            return a;
        }
        DateRange range =
                new DateRange(start.start().plusYears(shift), start.end().plusYears(shift), start.approx());
        String timex = a.timex()
                .replace(
                        Integer.toString(start.start().getYear()),
                        Integer.toString(range.start().getYear()));
        return new FoundDate(a.span(), range, timex, a.sort(), false, a.anchored());
    }
}
