package org.factcheck.workbench.detection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What a text has told of time so far, from which its relative expressions count: the day of publication, the last dated
 * event, the quarter that is reported on, the year that sets the scene. One for each text; it moves on with every sentence.
 */
final class DateStory {
    private final @Nullable LocalDate published;
    private @Nullable LocalDate anchor;

    /** The last date of any length, and how many sentences ago it stood. */
    private @Nullable DateRange coarse;

    /** The last quarter or half, and how many sentences ago it stood. */
    private @Nullable DateRange reported;

    private int reportedAge;
    private int anchorAge;
    private int contextYear;
    private int contextAge;

    DateStory(@Nullable LocalDate published) {
        this.published = published;
    }

    /** The day of publication. */
    @Nullable
    LocalDate published() {
        return published;
    }

    /** The last dated event. */
    @Nullable
    LocalDate anchor() {
        return anchor;
    }

    /** The last date of any length. */
    @Nullable
    DateRange coarse() {
        return coarse;
    }

    /** How many sentences ago the last date stood. */
    int anchorAge() {
        return anchorAge;
    }

    /** Another sentence begins. */
    void sentence() {
        contextAge++;
        anchorAge++;
        reportedAge++;
    }

    /** Takes a date of the narrative for the one that later expressions count from. */
    void remember(DateValue value) {
        DateRange range = value.range();
        if (range != null && value.sort() == FoundDate.Sort.POINT && !value.aside()) {
            if (ChronoUnit.DAYS.between(range.start(), range.end()) <= 1) {
                anchor = range.end();
            }
            boolean over = published == null || !range.end().isAfter(published);
            if (!range.approx()
                    && (over || reported == null)
                    && (DateUnits.months(range, 3) || DateUnits.months(range, 6))) {
                reported = range;
                reportedAge = 0;
            }
            coarse = range;
            anchorAge = 0;
        }
    }

    /** A year that is told holds for days and months without one that follow. */
    void setYear(int year, boolean explicit) {
        if (explicit) {
            contextYear = year;
            contextAge = 0;
        }
    }

    /** Whether a year was told just before. */
    boolean hasScene() {
        return contextYear > 0 && contextAge <= 2;
    }

    /** "In 2008 …" sets the scene; "from 74 percent in 2008" does not. */
    void scene(int year, Sent s, int at) {
        boolean leading = at <= 2;
        if (leading) {
            setYear(year, true);
        }
    }

    /** The quarter or half that the text reports on, however long ago it named it. */
    @Nullable
    DateRange toldOf() {
        return reported;
    }

    /** Days around publication in which a date without a year is taken for one of this year. */
    private static final int RECENT = 92;

    /** Year of a month and day without one. */
    @Nullable
    Integer inferYear(int month, int day, Sent s, int position) {
        LocalDate now = published;
        if (now == null) {
            return contextYear > 0 ? contextYear : null;
        }
        boolean future = Tense.future(s, position);
        if (hasScene() && contextYear != now.getYear() && !future && !nearToday(now, month, day)) {
            return contextYear;
        }
        LocalDate date = DateUnits.day(
                now.getYear(),
                month,
                Math.min(day, YearMonth.of(now.getYear(), month).lengthOfMonth()));
        if (date == null) {
            return now.getYear();
        }
        if (s.lower(s.at(position) - 1).equals("effective")) {
            return nearest(now, date);
        }
        if (date.isAfter(now) && ChronoUnit.DAYS.between(now, date) <= AHEAD && !told(s, position)) {
            return now.getYear();
        }
        if (date.isAfter(now) && !future && (Tense.past(s, position) || ChronoUnit.DAYS.between(now, date) > 183)) {
            return now.getYear() - 1;
        }
        return date.isBefore(now) && future && ChronoUnit.DAYS.between(date, now) > 31
                ? now.getYear() + 1
                : now.getYear();
    }

    /** "effective Feb. 1": the one nearest to publication, before or behind it. */
    private static int nearest(LocalDate now, LocalDate date) {
        long days = ChronoUnit.DAYS.between(now, date);
        return now.getYear() + (days > 183 ? -1 : days < -183 ? 1 : 0);
    }

    /** Days ahead of publication in which a day without a year is still to come: last year's is called so. */
    private static final int AHEAD = 45;

    /** "since December 7" and "last November 10" are over. */
    private static boolean told(Sent s, int position) {
        int at = s.at(position);
        return s.lower(at - 1).equals("since") || s.lower(at).equals("last");
    }

    private static boolean nearToday(LocalDate now, int month, int day) {
        LocalDate date = DateUnits.day(now.getYear(), month, Math.min(day, 28));
        if (date == null) {
            return false;
        }
        long days = Math.abs(ChronoUnit.DAYS.between(date, now));
        return Math.min(days, 365 - days) <= RECENT;
    }

    /** Year of a month without one. */
    @Nullable
    Integer inferMonthYear(int month, Sent s, int position) {
        LocalDate now = published;
        if (now != null && month == now.getMonthValue() && !(hasScene() && contextYear != now.getYear())) {
            return now.getYear();
        }
        return inferYear(month, 1, s, position);
    }

    /** The year of a match, else that of publication, else 0. */
    int yearOr(Matcher m) {
        String y = DateUnits.group(m, "year");
        return y != null ? Integer.parseInt(y) : published != null ? published.getYear() : 0;
    }

    /** The quarter or half that the text reports on, if it spoke of one just before. */
    @Nullable
    DateRange reported() {
        return reportedAge <= 4 ? reported : null;
    }

    /** "up from a year earlier": the quarter, half or month spoken of, a year before. */
    @Nullable
    DateRange compared(String dir, Sent s, int at) {
        if (reported != null && reportedAge <= (dir.equals("ago") ? 1 : 2)) {
            return reported;
        }
        if (reported != null && dir.equals("earlier") && beside(s, at)) {
            return reported;
        }
        boolean beside = Words.isOneOf(s.lower(at - 1), "from", "than", "with", "against", "to", "of", "in");
        return beside && coarse != null && anchorAge == 0 && DateUnits.months(coarse, 1) ? coarse : null;
    }

    /** "from $2.1 million a year earlier": a figure of accounts stands before. */
    private static boolean beside(Sent s, int at) {
        return Words.isOneOf(s.lower(at - 1), "million", "billion", "cents", "percent", "%")
                || s.lower(at - 1).equals("share")
                || s.lower(at - 1).equals(",") && s.lower(at - 2).equals("share");
    }

    /** The two months up to publication. */
    @Nullable
    DateRange recently() {
        return published == null ? null : new DateRange(published.minusMonths(2), published, true);
    }
}
