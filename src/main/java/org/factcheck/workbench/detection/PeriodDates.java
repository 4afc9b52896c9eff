package org.factcheck.workbench.detection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Years and their parts: "in 1998", "the third quarter", "the 1990s", "last spring", "a year earlier", "the same period of 2020". */
final class PeriodDates {
    private PeriodDates() {}

    static final List<String> CENTURIES = List.of(DatePatterns.ORDINALS
            .substring(4, DatePatterns.ORDINALS.length() - 1)
            .split("\\|"));

    static final List<String> DECADES =
            List.of("", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet");

    static @Nullable DateValue quarter(DateStory story, Matcher m, Sent s) {
        String ord = m.group("ord").toLowerCase(Locale.ROOT);
        String span = m.group("span").toLowerCase(Locale.ROOT);
        String ry = m.group("ry");
        boolean dated = s.entity(s.at(m.start("span"))).equals("DATE")
                || m.group("year") != null
                || ry != null
                || span.equals("quarter") && !ord.equals("last") && !ord.equals("final") && ofAccounts(s);
        if (!dated) {
            return null;
        }
        int n = ord.startsWith("f") && !ord.equals("final") && !ord.equals("fourth") || ord.equals("1st")
                ? 1
                : ord.startsWith("s") || ord.startsWith("2")
                        ? 2
                        : ord.startsWith("t") || ord.startsWith("3") ? 3 : span.equals("half") ? 2 : 4;
        int year = story.yearOr(m);
        if (story.published() != null && m.group("year") == null) {
            if ("last".equals(ry)) {
                year--;
            } else if ("next".equals(ry)) {
                year++;
            } else if (span.equals("quarter")
                    && !"this".equals(ry)
                    && !"the".equals(ry)
                    && (n - 1) * 3 + 1 > story.published().getMonthValue()
                    && !Tense.future(s, m.start())) {
                year--;
            }
        }
        if (DateUnits.group(m, "ya") != null && year > 0) {
            year--;
        }
        if (year == 0) {
            return DateValue.of(null, (span.equals("half") ? "XXXX-H" : "XXXX-Q") + n);
        }
        if (span.equals("half")) {
            return n > 2
                    ? null
                    : DateValue.of(
                            new DateRange(
                                    LocalDate.of(year, n * 6 - 5, 1),
                                    YearMonth.of(year, n * 6).atEndOfMonth(),
                                    false),
                            year + "-H" + n);
        }
        return quarterOf(story, year, n);
    }

    /** Words of a sentence about accounts, where a quarter is three months and no part of a match. */
    static final Set<String> ACCOUNTS = Set.of(
            "$",
            "percent",
            "%",
            "profit",
            "profits",
            "loss",
            "losses",
            "earnings",
            "income",
            "revenue",
            "revenues",
            "sales",
            "net",
            "shares",
            "dividend",
            "results",
            "shipments",
            "economy",
            "growth",
            "inflation");

    private static boolean ofAccounts(Sent s) {
        for (int i = 0; i < s.size(); i++) {
            if (ACCOUNTS.contains(s.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "the 1988 quarter", "last year's period": the months reported on, in another year. */
    static @Nullable DateValue ofAnotherYear(DateStory story, Matcher m) {
        DateRange told = story.toldOf();
        String year = m.group("year");
        LocalDate published = story.published();
        if (told == null && m.group("unit").equals("quarter") && published != null) {
            told = latest("quarter", published);
        }
        if (told == null || year == null && published == null) {
            return null;
        }
        int then = year != null
                ? Integer.parseInt(year)
                : java.util.Objects.requireNonNull(published).getYear()
                        - (m.group("ry").equalsIgnoreCase("last") ? 1 : 0);
        return DateUnits.yearsLater(told, then - told.start().getYear());
    }

    static DateValue quarterOf(DateStory story, int year, int n) {
        return year == 0
                ? DateValue.of(null, "XXXX-Q" + n)
                : DateValue.of(
                        new DateRange(
                                LocalDate.of(year, n * 3 - 2, 1),
                                YearMonth.of(year, n * 3).atEndOfMonth(),
                                false),
                        year + "-Q" + n);
    }

    static DateValue year(DateStory story, int year) {
        story.setYear(year, true);
        return DateValue.of(DateUnits.yearRange(year), String.format("%04d", year));
    }

    /** "nineteen ninety-six", as broadcasts are written down, with a month or season before it. */
    static @Nullable DateValue spelledYear(DateStory story, Matcher m) {
        String tens = m.group("tens").toLowerCase(Locale.ROOT);
        String ones = m.group("ones");
        int within = DateUnits.NUMBERS.getOrDefault(tens, 0);
        if (ones != null && within != 0 && within < 20) {
            return null;
        }
        int year =
                1900 + within + (ones == null ? 0 : DateUnits.NUMBERS.getOrDefault(ones.toLowerCase(Locale.ROOT), 0));
        story.setYear(year, true);
        String month = m.group("mon");
        if (month != null) {
            int number = DateUnits.monthNumber(month);
            return DateValue.of(DateUnits.monthRange(year, number), String.format("%04d-%02d", year, number));
        }
        String season = m.group("season");
        return season == null ? DateValue.of(DateUnits.yearRange(year), Integer.toString(year)) : season(season, year);
    }

    static DateValue twoThousand(DateStory story, Matcher m) {
        String ones = m.group("ones");
        return year(
                story, 2000 + (ones == null ? 0 : DateUnits.NUMBERS.getOrDefault(ones.toLowerCase(Locale.ROOT), 0)));
    }

    /** The three months of a season. */
    private static DateValue season(String name, int year) {
        String code = seasonCode(name.toLowerCase(Locale.ROOT));
        LocalDate start = LocalDate.of(year, firstMonth(code), 1);
        return DateValue.of(
                new DateRange(start, start.plusMonths(3).minusDays(1), true), String.format("%04d-%s", year, code));
    }

    private static String seasonCode(String name) {
        return switch (name) {
            case "spring" -> "SP";
            case "summer" -> "SU";
            case "winter" -> "WI";
            default -> "FA";
        };
    }

    private static int firstMonth(String code) {
        return switch (code) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
    }

    /** "the 1990s"; of "the mid-1990s" the years from 1993 to 1996, and three before and behind for early and late ones. */
    static DateValue decade(Matcher m, String year) {
        int y = Integer.parseInt(year);
        Matcher part = PART_OF_DECADE.matcher(m.group());
        int first = 0;
        int last = 9;
        boolean vague = part.find();
        if (vague) {
            switch (part.group().toLowerCase(Locale.ROOT)) {
                case "late", "end" -> first = 6;
                case "second half", "last half", "latter half" -> first = 5;
                case "first half" -> last = 4;
                case "mid" -> {
                    first = 3;
                    last = 6;
                }
                default -> last = 3;
            }
        }
        DateRange range = new DateRange(LocalDate.of(y + first, 1, 1), LocalDate.of(y + last, 12, 31), vague);
        return DateValue.of(range, year.substring(0, 3));
    }

    private static final Pattern PART_OF_DECADE =
            Pattern.compile("(?i)(?:first|second|last|latter) half|early|late|mid|end|beginning|start");

    static @Nullable DateValue century(DateStory story, Matcher m) {
        String word = m.group("centword");
        int n = word == null ? Integer.parseInt(m.group("cent")) : CENTURIES.indexOf(word.toLowerCase(Locale.ROOT)) + 1;
        if (n < 1 || n > 22 || m.group("era") != null && m.group("era").startsWith("B")) {
            return n < 1 || n > 50 ? null : DateValue.of(null, "BC" + n);
        }
        return DateValue.of(
                new DateRange(LocalDate.of(Math.max(1, n * 100 - 100), 1, 1), LocalDate.of(n * 100 - 1, 12, 31), false),
                String.format("%02d", n - 1));
    }

    static final Set<String> BEFORE_SEASON = Set.of("in", "before", "since", "until", "by", "during", "after");

    static @Nullable DateValue season(DateStory story, Matcher m, Sent s) {
        String name = m.group("season").toLowerCase(Locale.ROOT);
        String rel = m.group("rel") == null
                ? ""
                : m.group("rel").toLowerCase(Locale.ROOT).strip();
        int i = s.at(m.start("season"));
        boolean adjunct = s.token(i).noun() && BEFORE_SEASON.contains(s.lower(i - 1));
        if (m.group("year") == null && (rel.isEmpty() && !adjunct || !s.token(i).noun())
                || m.group("year") == null && rel.equals("the") && !s.entity(i).equals("DATE")
                || name.equals("fall")
                        && m.group("year") == null
                        && !s.entity(i).equals("DATE")) {
            return null;
        }
        String code = seasonCode(name);
        int first = firstMonth(code);
        int year;
        if (m.group("year") != null) {
            year = Integer.parseInt(m.group("year"));
            story.setYear(year, true);
        } else if (story.published() == null) {
            return DateValue.of(null, "XXXX-" + code);
        } else {
            year = story.published().getYear();
            boolean over = story.published().getMonthValue() > first + 2;
            boolean begun = story.published().getMonthValue() >= first;
            if (rel.startsWith("last")) {
                year = over && !code.equals("WI") ? year : year - 1;
                year = over && story.published().getMonthValue() - first > 5
                        ? story.published().getYear()
                        : over ? story.published().getYear() : year;
            } else if (rel.startsWith("next")) {
                year = begun ? year + 1 : year;
            } else if (!rel.startsWith("this") && !begun && !Tense.future(s, m.start())) {
                year = year - 1;
            }
        }
        return season(name, year);
    }

    static DateValue yearCompound(DateStory story, Matcher m, Sent s) {
        if (story.published() == null) {
            return DateValue.of(null, null);
        }
        if ("end".equals(m.group("what")) || m.group("end") != null) {
            boolean since = s.lower(s.at(m.start()) - 1).equals("since");
            LocalDate end = LocalDate.of(story.published().getYear() - (since ? 1 : 0), 12, 31);
            return DateValue.of(new DateRange(end.minusMonths(1), end, true), end.toString());
        }
        String months = m.group("months");
        if (months != null) {
            return DateValue.duration(DateUnits.durationOf(DateUnits.amount(months), "month"));
        }
        String unit = m.group("unit");
        DateRange told = unit == null ? story.reported() : story.toldOf();
        if (told == null && unit != null && !unit.equals("period")) {
            told = latest(unit, story.published());
        }
        return told == null
                ? DateValue.of(
                        DateUnits.yearRange(story.published().getYear() - 1),
                        Integer.toString(story.published().getYear() - 1))
                : DateUnits.yearBefore(told);
    }

    /** The last one that is over. */
    static DateRange latest(String unit, LocalDate published) {
        DateRange range = unit.equals("half")
                ? half(published.minusMonths(6))
                : DateUnits.unitValue(published, unit, -1).range();
        return range == null ? DateRange.day(published) : range;
    }

    static DateRange half(LocalDate day) {
        LocalDate start = LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
        return new DateRange(start, start.plusMonths(6).minusDays(1), false);
    }

    static @Nullable DateValue comparable(DateStory story, Matcher m) {
        String rel = m.group("rel").toLowerCase(Locale.ROOT);
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        if (story.published() == null) {
            return null;
        }
        boolean period = unit.equals("period");
        DateRange told = story.reported();
        if (rel.equals("current")) {
            return unit.equals("period") || unit.equals("half")
                    ? null
                    : DateUnits.unitValue(story.published(), unit, 0);
        }
        if (rel.equals("latest") || rel.equals("most recent")) {
            boolean same = period || unit.equals("quarter") || unit.equals("half");
            DateRange range = same && told != null ? told : period ? null : latest(unit, story.published());
            return range == null
                    ? null
                    : DateValue.of(
                            range,
                            unit.equals("week")
                                    ? DateUnits.week(range.start()).timex()
                                    : DateUnits.name(range.start(), range.end()));
        }
        if (rel.equals("prior") || rel.equals("preceding")) {
            LocalDate base = told != null ? told.start() : story.published();
            return period
                    ? (told == null ? null : DateUnits.yearBefore(told))
                    : unit.equals("half")
                            ? null
                            : DateUnits.unitValue(base, unit, -1).whenAside();
        }
        DateRange range = told != null ? told : story.coarse();
        boolean other = m.group("year") != null || m.group("back") != null;
        boolean stretch = range != null && ChronoUnit.DAYS.between(range.start(), range.end()) > 6;
        if (range == null
                || !other && !stretch
                || !other && !period && !unit.equals("quarter") && !unit.equals("half")) {
            return other && !period && m.group("back") != null && !unit.equals("half")
                    ? DateUnits.yearBefore(java.util.Objects.requireNonNull(
                            DateUnits.unitValue(story.published(), unit, 0).range()))
                    : null;
        }
        int years = m.group("year") != null
                ? Integer.parseInt(m.group("year")) - range.start().getYear()
                : m.group("back") != null ? -1 : 0;
        return DateUnits.yearsLater(range, years);
    }

    static final Set<String> PARTS_OF_TIME = Set.of(
            "rest",
            "remainder",
            "most",
            "much",
            "part",
            "half",
            "course",
            "end",
            "start",
            "beginning",
            "middle",
            "months",
            "weeks",
            "days",
            "close",
            "bulk",
            "third",
            "all",
            "quarter",
            "out",
            "outset",
            "quarters");

    static @Nullable DateValue spokenOf(DateStory story, Matcher m, Sent s) {
        int at = s.at(m.start());
        int next = s.at(m.end());
        boolean part = !s.lower(at - 1).equals("of") || PARTS_OF_TIME.contains(s.lower(at - 2));
        String after = s.tag(next);
        boolean goesOn = after.startsWith("NN")
                || after.startsWith("JJ")
                || after.startsWith("W")
                || after.equals("CD")
                || after.equals("PRP")
                || after.equals("DT")
                || after.equals("HYPH")
                || Words.isOneOf(s.lower(next), "of", "that", "since", "before", "after", "ahead")
                || s.lower(next).equals("to") && !s.tag(next + 1).equals("$")
                || ENDED.contains(s.lower(next)) && s.tag(next + 1).isEmpty();
        if (!part || goesOn || s.lower(at - 2).equals("back")) {
            return null;
        }
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        return ENDED.contains(s.lower(next)) ? ended(story, unit, s, next + 1) : spokenOf(story, unit, s, m.start());
    }

    static final Set<String> ENDED = Set.of("ended", "ending");

    /** "the quarter ended Sept. 30", "the year ending June 30, 1990": the months up to that day. */
    static @Nullable DateValue ended(DateStory story, String unit, Sent s, int from) {
        int at = s.lower(from).equals("on") || s.lower(from).equals("in") ? from + 1 : from;
        Integer month = DatePatterns.TRIGGERS.getOrDefault(s.lower(at), 0) == DatePatterns.MONTH_NAME
                ? DateUnits.monthNumber(s.lower(at))
                : null;
        int months = unit.equals("year") ? 12 : unit.equals("quarter") ? 3 : unit.equals("month") ? 1 : 0;
        if (month == null || months == 0) {
            return null;
        }
        String figure = s.lower(at + 1);
        int day = figure.matches("[0-3]?\\d") ? Integer.parseInt(figure) : 0;
        String stated = s.lower(at + 2).equals(",") ? s.lower(at + 3) : s.lower(at + (day > 0 ? 2 : 1));
        Integer year = stated.matches("(?:1[89]|20)\\d\\d")
                ? Integer.valueOf(stated)
                : story.inferYear(
                        month, Math.max(1, Math.min(day, 28)), s, s.token(at).start());
        if (year == null) {
            return DateValue.duration(DateUnits.durationOf("1", unit));
        }
        YearMonth last = day > 0 && day < 15 ? YearMonth.of(year, month).minusMonths(1) : YearMonth.of(year, month);
        LocalDate end = DateUnits.day(year, month, day);
        if (months == 3) {
            DateValue value = DateUnits.unitValue(last.atDay(1), unit, 0);
            DateRange whole = new DateRange(last.minusMonths(2).atDay(1), last.atEndOfMonth(), false);
            return DateValue.of(whole, value.timex());
        }
        LocalDate over = end == null ? last.atEndOfMonth() : end;
        DateRange range = new DateRange(over.plusDays(1).minusMonths(months), over, false);
        return DateValue.of(
                range,
                months == 12
                        ? over.getMonthValue() == 12 ? Integer.toString(year) : "P1Y"
                        : YearMonth.of(year, month).toString());
    }

    /** The quarter, year, month, … that the text speaks of. */
    static DateValue spokenOf(DateStory story, String unit, Sent s, int position) {
        if (story.published() == null) {
            return DateValue.of(null, null);
        }
        DateRange told = story.reported();
        DateRange near = story.anchorAge() <= 2 ? story.coarse() : null;
        switch (unit) {
            case "quarter" -> {
                DateRange range = told != null && DateUnits.months(told, 3)
                        ? told
                        : Tense.future(s, position)
                                ? DateUnits.unitValue(story.published(), unit, 0)
                                        .range()
                                : latest(unit, story.published());
                return range == null
                        ? DateValue.of(null, null)
                        : DateValue.of(range, DateUnits.name(range.start(), range.end()));
            }
            case "year" -> {
                if (near != null && DateUnits.months(near, 12) && !near.start().isAfter(story.published())) {
                    return DateValue.of(near, DateUnits.name(near.start(), near.end()));
                }
                boolean over =
                        story.published().getMonthValue() <= 3 && Tense.past(s, position) && !Tense.future(s, position);
                int year = told != null
                        ? told.start().getYear()
                        : story.published().getYear() - (over ? 1 : 0);
                return DateValue.of(DateUnits.yearRange(year), Integer.toString(year));
            }
            case "month" -> {
                return near != null && DateUnits.months(near, 1)
                        ? DateValue.of(near, DateUnits.name(near.start(), near.end()))
                        : DateUnits.unitValue(story.published(), unit, 0);
            }
            default -> {
                return DateUnits.unitValue(
                        story.anchor() == null || story.anchorAge() > 2 ? story.published() : story.anchor(), unit, 0);
            }
        }
    }

    /** "half-year", "a quarter of a century". */
    static DateValue partOf(Matcher m) {
        boolean half = m.group("part").toLowerCase(Locale.ROOT).startsWith("half");
        return DateValue.duration(
                switch (m.group("unit").toLowerCase(Locale.ROOT)) {
                    case "year" -> half ? "P6M" : "P3M";
                    case "hour" -> half ? "PT30M" : "PT15M";
                    default -> half ? "P50Y" : "P25Y";
                });
    }

    /** What figures of four digits measure: "a 2000 metre race". */
    private static final Set<String> MEASURED = Set.of(
            "foot",
            "metre",
            "meter",
            "mile",
            "kilometre",
            "kilometer",
            "km",
            "m",
            "square",
            "cubic",
            "calorie",
            "word",
            "page",
            "acre",
            "hectare",
            "pound",
            "dollar",
            "euro",
            "ton",
            "tonne",
            "seat",
            "bed",
            "room",
            "watt",
            "mw",
            "horsepower",
            "member",
            "man",
            "strong",
            "point",
            "unit",
            "year",
            "mm",
            "cc",
            "degree",
            "percent");

    /** Plurals that a year stands before: "its 2017 results". */
    static final Set<String> ISSUED = Set.of(
            "results", "earnings", "sales", "profits", "figures", "elections", "olympics", "estimates", "accounts");

    static @Nullable DateValue bareYear(DateStory story, Matcher m, Sent s) {
        int i = s.at(m.start("year"));
        int year = Integer.parseInt(m.group("year"));
        String before = s.lower(i - 1);
        String entity = s.entity(i);
        boolean dated = entity.equals("DATE") || entity.equals("EVENT");
        boolean prep = Words.isOneOf(
                        before, "in", "since", "until", "by", "during", "before", "after", "from", "of", "between",
                        "for", "through", "fiscal", "(", "mid", "late", "early", "the")
                || before.equals("to") && s.tag(i - 2).equals("CD");
        if (year > 2099 || Words.isOneOf(entity, "MONEY", "QUANTITY", "PERCENT", "FAC", "PRODUCT")) {
            return null;
        }
        boolean owned = (s.tag(i - 1).equals("PRP$") || s.tag(i - 1).equals("POS"))
                && year > 1899
                && (s.tag(i + 1).equals("NN")
                        || s.tag(i + 1).equals("NNP")
                        || s.tag(i + 1).startsWith("JJ")
                        || ISSUED.contains(s.lower(i + 1)));
        boolean qualified = s.tag(i - 1).startsWith("JJ")
                && s.tag(i - 2).equals("PRP$")
                && year > 1899
                && s.tag(i + 1).equals("NN");
        owned |= qualified;
        boolean anArticle = Words.isOneOf(before, "a", "an")
                && year > 1899
                && (s.tag(i + 1).equals("NN")
                        || s.tag(i + 1).equals("NNP")
                        || s.tag(i + 1).equals("JJ"))
                && !MEASURED.contains(s.lower(i + 1));
        owned |= anArticle;
        prep |= owned;
        dated |= owned;
        boolean counts = s.tag(i + 1).equals("NNS") && !before.equals("the") && !before.equals("'s") && !dated;
        boolean beside = s.lower(i + 1).equals("'s")
                || CalendarDates.listed(s, i, DatePatterns.FIGURE)
                || Words.isOneOf(before, "with", "than", "versus", "against")
                        && !s.token(Math.min(i + 1, s.size() - 1)).noun()
                        && !s.tag(i + 1).startsWith("JJ");
        if (m.group("pos") == null && (!dated && !prep && !(beside && year > 1899) || counts)) {
            return null;
        }
        if (s.lower(i + 1).equals("-") && s.entity(i).isEmpty() && m.group("to") == null) {
            return null;
        }
        story.scene(year, s, i);
        DateRange range = DateUnits.yearRange(year);
        String to = m.group("to");
        if (to != null) {
            int last = to.length() == 4 ? Integer.parseInt(to) : year / 100 * 100 + Integer.parseInt(to);
            if (last > year && last <= 2100) {
                return DateValue.of(new DateRange(range.start(), LocalDate.of(last, 12, 31), false), year + "/" + last);
            }
        }
        return DateValue.of(
                m.group("pos") == null ? range : DateUnits.third(range, m.group("pos")), String.format("%04d", year));
    }
}
