package org.factcheck.workbench.detection;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Clock times, lengths and repetitions: "at 10:30 a.m.", "three months", "for days", "every Tuesday". */
final class TimeSpans {
    private TimeSpans() {}

    static @Nullable DateValue duration(DateStory story, Matcher m, Sent s) {
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        String number = m.group("num").toLowerCase(Locale.ROOT);
        int last = s.at(m.end() - 1);
        boolean one = number.equals("a") || number.equals("an");
        if (unit.equals("second")
                        && !s.token(Math.min(last, s.size() - 1)).lower().equals("seconds")
                || unit.equals("quarter") && (one || !s.lower(last).equals("quarters"))
                || (unit.equals("night") || unit.equals("weekend")) && one
                || unit.equals("quarter") && m.group().indexOf('-') > 0
                || number.equals("one")
                        && (unit.equals("day") || unit.equals("night"))
                        && (s.at(m.start()) == 0 || s.lower(s.at(m.start()) - 1).equals(","))
                || number.equals("one")
                        && unit.equals("day")
                        && s.tag(s.at(m.start()) - 1).equals("MD")
                || number.equals("many") && s.lower(s.at(m.start()) - 1).equals("as")
                || number.equals("some") && !s.lower(last).endsWith("s")
                || s.lower(last + 1).equals("-") && s.lower(last + 2).equals("old")
                || s.lower(last + 1).equals("old")
                || s.lower(last + 1).equals("older")
                || s.lower(last + 1).equals("younger")) {
            return null;
        }
        if (one) {
            String before = s.lower(s.at(m.start()) - 1);
            if (s.token(Math.min(last, s.size() - 1)).noun()
                    && (unit.equals("day") || unit.equals("minute") || unit.equals("second"))
                    && !before.equals("in")
                    && !before.equals("for")
                    && !before.equals("about")
                    && !before.equals("than")
                    && !Words.isOneOf(s.lower(last + 1), "before", "after", "or")) {
                return perUnit(s, s.at(m.start())) ? DateValue.set(DateUnits.durationOf("1", unit)) : null;
            }
            if (perUnit(s, s.at(m.start()))) {
                return new DateValue(null, DateUnits.durationOf("1", unit), FoundDate.Sort.SET, false, false);
            }
        }
        String amount = DateUnits.amount(m.group("num"));
        if (amount != null && m.group().contains("and a half")) {
            amount = amount + ".5";
        }
        if (unit.equals("minute") && "0.5".equals(amount)) {
            return DateValue.duration("PT30S");
        }
        if (unit.equals("hour") && "0.5".equals(amount)) {
            return DateValue.duration("PT30M");
        }
        return DateValue.duration(DateUnits.durationOf(amount, unit));
    }

    /** "$40 a day", "twice a week": a rate. */
    static boolean perUnit(Sent s, int i) {
        String before = s.lower(i - 1);
        return s.tag(i - 1).equals("CD")
                || s.tag(i - 1).equals("NNS") && s.tag(i - 2).equals("CD")
                || s.tag(i - 1).startsWith("NN")
                        && !s.entity(i - 1).isEmpty()
                        && !s.entity(i - 1).equals("PERSON")
                || Words.isOneOf(before, "once", "twice", "times", "barrels", "dollars", "percent");
    }

    static DateValue plural(DateStory story, Matcher m) {
        return DateValue.duration(DateUnits.durationOf(null, m.group("unit").toLowerCase(Locale.ROOT)));
    }

    static DateValue every(Matcher m) {
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        if (unit.endsWith("day") && unit.length() > 3) {
            return new DateValue(
                    null, "XXXX-WXX-" + DateUnits.weekdayOf(unit).getValue(), FoundDate.Sort.SET, false, false);
        }
        String timex = switch (unit) {
            case "morning" -> "XXXX-XX-XXTMO";
            case "summer" -> "XXXX-SU";
            case "winter" -> "XXXX-WI";
            case "spring" -> "XXXX-SP";
            default -> DateUnits.durationOf("1", unit);
        };
        return new DateValue(null, timex, FoundDate.Sort.SET, false, false);
    }

    static @Nullable DateValue clock(DateStory story, Matcher m) {
        int hour = Integer.parseInt(m.group("h"));
        String ap = DateUnits.group(m, "ap");
        if (hour > 24 || ap != null && !ap.equals("o'clock") && (hour > 12 || hour == 0)) {
            return null;
        }
        if (ap != null && ap.toLowerCase(Locale.ROOT).startsWith("p") && hour < 12) {
            hour += 12;
        } else if (ap != null && ap.toLowerCase(Locale.ROOT).startsWith("a") && hour == 12) {
            hour = 0;
        }
        String of = DateUnits.group(m, "of");
        boolean late = of == null ? DateUnits.group(m, "of2") != null && hour > 5 : !of.equals("morning");
        if (late && hour < 12) {
            hour += 12;
        }
        String minutes = m.group("min") == null ? "00" : m.group("min");
        LocalDate base = story.anchor() == null ? story.published() : story.anchor();
        String time = String.format("T%02d:%s", hour % 24, minutes);
        return base == null ? DateValue.of(null, time) : DateValue.of(DateRange.day(base), base + time);
    }

    static DateValue namedTime(DateStory story, Matcher m) {
        LocalDate base = story.anchor() == null ? story.published() : story.anchor();
        String time = switch (m.group("at").toLowerCase(Locale.ROOT).replaceFirst("^mid[- ]", "mid")) {
            case "noon", "midday" -> "T12:00";
            case "midnight" -> "T24:00";
            case "dawn", "morning", "midmorning" -> "TMO";
            case "afternoon", "midafternoon" -> "TAF";
            default -> "TEV";
        };
        return base == null ? DateValue.of(null, time) : DateValue.of(DateRange.day(base), base + time);
    }
}
