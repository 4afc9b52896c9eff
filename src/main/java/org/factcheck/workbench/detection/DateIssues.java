package org.factcheck.workbench.detection;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates that cannot be as they stand (a weekday that the date was not, a day that no month has, something past that is dated
 * after publication), and dates whose value rests on a guess.
 */
final class DateIssues extends IssueFamily {
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final Map<String, Integer> LONGEST = Map.of(
            "february",
            29,
            "feb.",
            29,
            "april",
            30,
            "apr.",
            30,
            "june",
            30,
            "september",
            30,
            "sept.",
            30,
            "november",
            30,
            "nov.",
            30);
    private static final Set<String> HAPPENED = Set.of(
            "killed",
            "died",
            "wounded",
            "injured",
            "captured",
            "arrested",
            "resigned",
            "collapsed",
            "won",
            "lost",
            "signed",
            "opened",
            "closed",
            "exploded",
            "sank",
            "landed",
            "born",
            "elected",
            "convicted",
            "sentenced",
            "happened",
            "occurred",
            "erupted",
            "crashed",
            "attacked",
            "destroyed",
            "seized",
            "liberated",
            "adopted",
            "approved");
    private static final Set<String> AHEAD = Set.of(
            "will",
            "would",
            "shall",
            "may",
            "might",
            "could",
            "should",
            "can",
            "if",
            "unless",
            "until",
            "by",
            "due",
            "set",
            "scheduled",
            "planned",
            "expected",
            "to",
            "plans",
            "plan",
            "forecast",
            "deadline");

    DateIssues(Doc doc, List<Passage> passages, List<DetectedClaim> claims) {
        super(doc, passages, claims);
    }

    @Override
    void look() {
        weekdays();
        noSuchDay();
        yetToCome();
        guessed();
    }

    private void weekdays() {
        for (Passage p : passages) {
            for (FoundDate date : p.dates) {
                DateRange range = date.range();
                if (range == null
                        || !range.start().equals(range.end())
                        || date.yearInferred() && doc.published() == null) {
                    continue;
                }
                String words = date.span().of(doc.text());
                for (DayOfWeek day : DayOfWeek.values()) {
                    String name = DAYS.get(day.ordinal());
                    if (words.startsWith(name)
                            && words.length() > name.length() + 4
                            && words.chars().anyMatch(Character::isDigit)
                            && range.start().getDayOfWeek() != day) {
                        add(
                                IssueKind.DATE_MISMATCH,
                                Severity.HIGH,
                                range.start() + " was no " + name + ".",
                                List.of(date.span()));
                    }
                }
            }
        }
    }

    /** "February 31", "31 April": no calendar has it. */
    private void noSuchDay() {
        for (Passage p : passages) {
            Sent s = p.s;
            for (int i = 0; i < s.size(); i++) {
                Integer longest = s.token(i).capital() ? LONGEST.get(s.lower(i)) : null;
                if (longest == null) {
                    continue;
                }
                boolean after = day(s.lower(i + 1)) > longest && !counted(s, i);
                boolean before = day(s.lower(i - 1)) > longest;
                if (after || before) {
                    Span span = before ? s.span(i - 1, i + 1) : s.span(i, i + 2);
                    add(IssueKind.DATE_MISMATCH, Severity.HIGH, "There is no " + words(span) + ".", List.of(span));
                }
            }
        }
    }

    /** "In June 31 people drowned": the number behind the month counts something. */
    private static boolean counted(Sent s, int month) {
        int next = month + 2;
        boolean counts = next < s.size()
                && (s.token(next).noun()
                        || s.tag(next).startsWith("JJ")
                        || s.tag(next).equals("CD")
                        || s.lower(next).equals("%"));
        return s.lower(month + 1).length() == 2 && !s.lower(month - 1).equals("on") && counts;
    }

    /** A day of the month in figures from 30 up, else 0: only those can be too late. */
    private static int day(String word) {
        return word.startsWith("30") || word.startsWith("31") || word.startsWith("32")
                ? word.length() == 2 || word.length() == 4 && Character.isLetter(word.charAt(3))
                        ? Integer.parseInt(word.substring(0, 2))
                        : 0
                : 0;
    }

    /** Whether a date stands in the text as it is, with its year. */
    static boolean stated(FoundDate date) {
        return date.range() != null
                && !date.range().approx()
                && !date.yearInferred()
                && !date.anchored()
                && date.sort() == FoundDate.Sort.POINT;
    }

    static boolean later(FoundDate a, FoundDate b) {
        return a.range() != null
                && b.range() != null
                && a.range().start().isAfter(b.range().end());
    }

    /** The verb that a date at a token follows closely, as in "founded in 1990". */
    static @Nullable Integer verb(Sent s, int date) {
        for (int i = date - 1; i >= 0 && i >= date - 6; i--) {
            if (s.token(i).verb()) {
                return i;
            }
            if (s.lower(i).equals(",") || s.lower(i).equals("and")) {
                return null;
            }
        }
        return null;
    }

    /** "12 people were killed on 3 June 2023" in a text of 2022. */
    private void yetToCome() {
        if (doc.published() == null) {
            return;
        }
        for (Passage p : passages) {
            for (FoundDate date : p.dates) {
                if (!stated(date)
                        || date.range() == null
                        || !date.range().start().isAfter(doc.published())
                        || doc.quotationAround(date.span()) != null) {
                    continue;
                }
                Integer verb = verb(p.s, p.s.at(date.span().start()));
                boolean past = verb != null && HAPPENED.contains(p.s.lower(verb));
                if (past && p.s.tokens().stream().noneMatch(t -> AHEAD.contains(t.lower()))) {
                    add(
                            IssueKind.DATE_MISMATCH,
                            Severity.MEDIUM,
                            "Told as past, but dated after the text was published.",
                            List.of(date.span()));
                }
            }
        }
    }

    /** The day, or the month, quarter or year that is meant. */
    private static String readAs(FoundDate date, DateRange range) {
        String timex = date.timex();
        if (timex == null || timex.length() > 7 || range.start().equals(range.end())) {
            return range.start().toString();
        }
        return Character.isDigit(timex.charAt(0)) ? timex : range.start().toString();
    }

    private void guessed() {
        for (Passage p : passages) {
            for (FoundDate date : p.dates) {
                if (date.anchored() && date.range() != null) {
                    add(
                            IssueKind.RELATIVE_DATE_ANCHOR,
                            Severity.INFO,
                            "Counts from the last dated event: read as " + readAs(date, date.range()) + ".",
                            List.of(date.span()));
                }
                if (date.yearInferred()) {
                    add(IssueKind.UNSTATED_YEAR, Severity.INFO, "The year is not stated.", List.of(date.span()));
                }
            }
        }
    }
}
