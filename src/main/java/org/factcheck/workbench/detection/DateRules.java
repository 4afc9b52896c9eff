package org.factcheck.workbench.detection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Date and time expressions with ISO ranges and TIMEX3 values (Pustejovsky et al., TimeML 1.2.1).
 *
 * <p>Rules of reading: a bare weekday is the latest such day on or before publication, or the next after it when its
 * clause is future; a month and day without a year take the year that a nearby date states, else the one that puts them
 * nearest before publication; "the following day" and "two days later" count from the last dated event; vague dates
 * are ranges marked approximate. "may", "March on the capital", "second" and plain numbers stay out.
 */
final class DateRules {
    private static final String MONTH = "(?<mon>January|February|March|April|May|June|July|August|September|October"
            + "|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)";
    private static final String DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?!\\d|[,.:]\\d|%)";
    private static final String YEAR = "(?<year>(?:1[4-9]|20)\\d\\d)(?!\\d|[,.]\\d|%)";
    private static final String WEEKDAY =
            "(?<week>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\\.)";
    private static final String PART = "(?<part>morning|afternoon|evening|night|noon|overnight)";
    private static final String UNIT =
            "(?<unit>second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|century|centurie)";
    private static final String NUMBER =
            "(?<num>\\d{1,4}(?:\\.\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
                    + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-(?:one|two|three|four|five))?|thirty|forty|fifty|sixty"
                    + "|seventy|eighty|ninety|a hundred|a couple(?: of)?|couple of|several|a few|few|many|some|half an?)";
    private static final String BOUND =
            "(?:(?i:more than|less than|fewer than|at least|at most|about|around|nearly|almost|over|under|up to|just|only|roughly|approximately|some|another|as little as|as long as)\\s+){0,2}";
    private static final String ORDINALS = "(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
            + "|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
            + "|twenty-first)";
    private static final List<String> CENTURIES =
            List.of(ORDINALS.substring(4, ORDINALS.length() - 1).split("\\|"));
    private static final String TIME_OF_STAMP = "(?<clock>[0-2]\\d:[0-5]\\d(?::[0-5]\\d)?)(?:\\.\\d+)?Z?";
    private static final String SEASON = "(?<season>spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter)";

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
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
    private static final Map<String, String> PARTS = Map.of(
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
    private static final Set<String> FUTURE = Set.of(
            "will",
            "'ll",
            "shall",
            "due",
            "scheduled",
            "plans",
            "planned",
            "planning",
            "expected",
            "set",
            "upcoming",
            "intends",
            "intend",
            "slated",
            "begins",
            "starts",
            "must",
            "should",
            "may",
            "might",
            "would");

    private record Value(
            @Nullable DateRange range,
            @Nullable String timex,
            FoundDate.Sort sort,
            boolean inferred,
            boolean anchored,
            boolean aside) {
        Value(
                @Nullable DateRange range,
                @Nullable String timex,
                FoundDate.Sort sort,
                boolean inferred,
                boolean anchored) {
            this(range, timex, sort, inferred, anchored, false);
        }

        static Value of(@Nullable DateRange range, @Nullable String timex) {
            return new Value(range, timex, FoundDate.Sort.POINT, false, false);
        }

        static Value reference(@Nullable DateRange range, String timex) {
            return new Value(range, timex, FoundDate.Sort.REFERENCE, false, false);
        }

        static Value duration(String timex) {
            return new Value(null, timex, FoundDate.Sort.DURATION, false, false);
        }

        static Value set(String timex) {
            return new Value(null, timex, FoundDate.Sort.SET, false, false);
        }

        Value whenInferred(boolean yes) {
            return new Value(range, timex, sort, yes, anchored, aside);
        }

        Value whenAnchored() {
            return new Value(range, timex, sort, inferred, true, aside);
        }

        /** Looked at for comparison only ("a year earlier"): the text goes on from what it told before. */
        Value whenAside() {
            return new Value(range, timex, sort, inferred, anchored, true);
        }
    }

    private static final List<String> DECADES =
            List.of("", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet");
    private static final Map<String, Value> SETS = Map.of(
            "hourly", Value.set("PT1H"),
            "daily", Value.set("P1D"),
            "nightly", Value.set("XXXX-XX-XXTNI"),
            "weekly", Value.set("P1W"),
            "monthly", Value.set("P1M"),
            "quarterly", Value.set("P1Q"),
            "yearly", Value.set("P1Y"),
            "annually", Value.set("P1Y"));

    private interface Reading {
        @Nullable
        Value read(DateRules rules, Matcher m, Sent s);
    }

    /** What a word may trigger: each rule is tried only around words of its sort. */
    private static final int FIGURE = 1;

    private static final int MONTH_NAME = 2;
    private static final int WEEKDAY_NAME = 4;
    private static final int TIME_UNIT = 8;
    private static final int SEASON_NAME = 16;
    private static final int PART_OF_DAY = 32;
    private static final int DAY_WORD = 64;
    private static final int REFERENCE = 128;
    private static final int QUARTER = 256;
    private static final int HOLIDAY = 512;
    private static final Map<String, Integer> TRIGGERS = triggers();

    /** Words behind a trigger that its rules see, and before it where a time unit or month is the trigger. */
    private static final int REACH = 9;

    private record Rule(int triggers, Pattern pattern, Reading reading) {
        /** How many words before its trigger a match may begin. */
        int reach() {
            return (triggers & (TIME_UNIT | MONTH_NAME)) != 0 ? REACH : 5;
        }
    }

    private static final List<Rule> RULES = List.of(
            rule(
                    FIGURE,
                    "\\b(?<year>\\d{4})-(?<m>\\d\\d)-(?<day>\\d\\d)(?:[T ]" + TIME_OF_STAMP + ")?\\b",
                    (r, m, s) -> stamped(r.numeric(m.group("year"), m.group("m"), m.group("day")), m)),
            rule(
                    FIGURE,
                    "\\b(?<a>\\d{1,2})(?<sep>[/.])(?<b>\\d{1,2})\\k<sep>(?<year>\\d{4}|\\d\\d)(?: " + TIME_OF_STAMP
                            + ")?\\b",
                    (r, m, s) -> stamped(r.numeric(m), m)),
            // "May 16, 2022", "Monday, May 16", "February 24-26", "Feb. 24"
            rule(
                    MONTH_NAME,
                    "(?:" + WEEKDAY.replace("week", "wd") + ",?\\s+)?\\b" + MONTH + "\\s+" + DAY
                            + "(?:(?:\\s?(?:-|–|to)\\s?|\\s(?:and|&)\\s(?=\\d\\d?(?:[.,;)]|\\s+(?:in|near|at|and|by|to|for|on|during|around|from)\\b)))(?<to>[0-3]?\\d)(?:st|nd|rd|th)?(?!\\d))?(?:,?\\s+"
                            + YEAR + ")?",
                    (r, m, s) -> r.calendar(m, s)),
            // "16 May 2022", "the 24th of February", "24-26 February"
            rule(
                    MONTH_NAME,
                    "\\b(?:" + WEEKDAY.replace("week", "wd")
                            + ",?\\s+)?(?:the\\s+)?(?:(?<from>[0-3]?\\d)\\s?(?:-|–|to|and)\\s?)?" + DAY
                            + "\\s+(?:of\\s+)?" + MONTH + "(?:,?\\s+" + YEAR + ")?",
                    (r, m, s) -> r.calendar(m, s)),
            // "from 24.02 to 14.11", "as of 14.11"
            rule(
                    FIGURE,
                    "(?<=\\b(?:from|to|of|on|since|until|till|by)\\s)(?<day>[0-3]\\d)\\.(?<m>0[1-9]|1[0-2])(?![\\d%]|\\.\\d)(?!\\s+(?:on|percent|per|million|billion|hours|[ap]\\.?m))",
                    (r, m, s) -> r.dayAndMonth(m, s)),
            // "late March", "mid-March 2021", "the end of June", "early in May"
            rule(
                    MONTH_NAME,
                    "\\b(?<pos>[Ll]ate|[Ee]arly|[Mm]id|[Mm]iddle|[Tt]he (?:end|beginning|start|middle) of|[Ee]nd of)(?:\\s+in\\s+|-|\\s+|\\s+of\\s+)"
                            + MONTH + "(?!\\s+\\d{1,2}(?!\\d))(?:,?\\s+(?:of\\s+)?" + YEAR + ")?",
                    (r, m, s) -> r.partOfMonth(m, s)),
            // "March 2021", "last March", "in May"
            rule(
                    MONTH_NAME,
                    "\\b(?:(?<rel>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming)\\s+)?" + MONTH
                            + "(?:,?\\s+(?:of\\s+)?" + YEAR + "|\\s+(?:of\\s+)?(?<ry>last|this|next) year)?",
                    (r, m, s) -> r.month(m, s)),
            // "the first quarter of 2021", "third-quarter", "Q3 2021", "the first half of the year"
            rule(
                    TIME_UNIT,
                    "\\b(?:[Tt]he\\s+(?!\\w+-))?(?:[Ff]iscal\\s+)?(?<ord>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|final|last|1st|2nd|3rd|4th)(?:\\s+|-)(?:fiscal\\s+)?(?<span>[Qq]uarter|half)(?:\\s+(?:of\\s+)?(?:fiscal\\s+)?(?:"
                            + YEAR + "|(?<ry>last|this|next|the) year))?",
                    (r, m, s) -> r.quarter(m, s)),
            rule(
                    QUARTER,
                    "\\bQ(?<q>[1-4])(?:\\s+(?:of\\s+)?" + YEAR + ")?\\b",
                    (r, m, s) -> r.quarterOf(r.yearOr(m), Integer.parseInt(m.group("q")))),
            rule(
                    FIGURE,
                    "\\b(?:[Ff]iscal|FY)(?:\\s+year)?\\s?" + YEAR,
                    (r, m, s) -> r.year(Integer.parseInt(m.group("year")))),
            // "the 1990s", "the early 1980s", "mid-1990s", "the '90s"
            rule(
                    FIGURE,
                    "\\b(?:[Tt]he\\s+(?:(?:end|beginning|start|middle) of\\s+)?)?(?:(?:early|mid|late|middle)(?:-|\\s+))?(?:the\\s+)?(?<decade>(?:1[4-9]|20)\\d0)s\\b",
                    (r, m, s) -> r.decade(m.group("decade"))),
            rule(
                    FIGURE,
                    "(?:\\b[Tt]he\\s+)?(?:(?:early|mid|late)(?:-|\\s+))?['’](?<short>[2-9]0)s\\b",
                    (r, m, s) -> r.decade("19" + m.group("short"))),
            rule(
                    TIME_UNIT,
                    "\\b(?:[Tt]he\\s+)?(?:(?:early|mid|late)(?:-|\\s+))?(?:(?<cent>\\d{1,2})(?:st|nd|rd|th)|(?<centword>"
                            + ORDINALS + "))[ -]centur(?:y|ies)(?:\\s+(?<era>BC|BCE|AD|CE))?",
                    (r, m, s) -> r.century(m)),
            // "the nineties", "the late sixties"
            rule(
                    FIGURE,
                    "\\b[Tt]he\\s+(?:(?:early|mid|late)(?:-|\\s+))?(?<word>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\\b",
                    (r, m, s) -> r.decade("19" + DECADES.indexOf(m.group("word")) + "0")),
            // "Christmas", "New Year's Eve", "the new year"
            rule(
                    HOLIDAY,
                    "\\b(?<holiday>Christmas(?: (?:Day|Eve))?|New Year[’']s(?: (?:Day|Eve))?|the [Nn]ew [Yy]ear|Halloween|Thanksgiving(?: Day)?|Easter(?: (?:Sunday|Monday))?|Valentine[’']s Day|Boxing Day|Labor Day|Memorial Day|Veterans Day|the Fourth of July)(?!\\s+(?:tree|present|gift|card|party|dinner|song|shopping|season|egg|bunny|Island|resolution|greeting|message|honou?rs))(?:\\s+"
                            + YEAR + ")?",
                    (r, m, s) -> r.holiday(m, s)),
            // "the second week of November", "the first half of the month"
            rule(
                    TIME_UNIT,
                    "\\b(?:[Tt]he\\s+)?(?<ord>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast)\\s+(?<unit>week|half)\\s+of\\s+(?:"
                            + MONTH + "(?:,?\\s+" + YEAR + ")?|(?<rm>the|this|last|next)\\s+month)",
                    (r, m, s) -> r.weekOfMonth(m, s)),
            // "the first Monday of October", "the last Sunday in May 2021"
            rule(
                    WEEKDAY_NAME,
                    "\\b(?:[Tt]he\\s+)?(?<ord>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast)\\s+" + WEEKDAY
                            + "\\s+(?:of|in)\\s+" + MONTH + "(?:,?\\s+" + YEAR + ")?",
                    (r, m, s) -> r.weekdayOfMonth(m, s)),
            // "the week of May 3", "the week beginning 6 June"
            rule(
                    MONTH_NAME,
                    "\\b(?:[Tt]he\\s+)?week\\s+(?:of|beginning|starting)\\s+(?:on\\s+)?(?:" + MONTH + "\\s+" + DAY + "|"
                            + DAY.replace("day>", "day2>") + "\\s+" + MONTH.replace("mon>", "mon2>") + ")(?:,?\\s+"
                            + YEAR
                            + ")?",
                    (r, m, s) -> r.weekOf(m, s)),
            // "on the 14th"
            rule(
                    FIGURE,
                    "(?<=\\b(?:[Oo]n|by|until|since|before)\\s)the\\s+(?<day>[0-3]?\\d)(?:st|nd|rd|th)\\b(?!-)",
                    (r, m, s) -> r.dayOfMonth(m, s)),
            // "over the weekend", "within the hour"
            rule(TIME_UNIT, "(?<=\\b(?:over|during|at|for|by) )the weekend\\b", (r, m, s) -> r.weekend()),
            rule(
                    TIME_UNIT,
                    "\\bwithin the (?<unit>hour|day|week|month|year)\\b",
                    (r, m, s) -> Value.duration(duration("1", m.group("unit")))),
            // "year-end", "a year-earlier quarter"
            rule(
                    TIME_UNIT,
                    "\\b(?:the\\s+|a\\s+)?(?:year-(?<what>end|earlier|ago)|year(?:[’']s)? (?<end>end))\\b(?:\\s+(?<unit>quarter|period|half|month|week)\\b)?",
                    (r, m, s) -> r.yearCompound(m)),
            // "the latest quarter", "the prior year", "the same period last year"
            rule(
                    TIME_UNIT,
                    "\\b(?i:the|its|their)\\s+(?<rel>latest|most recent|prior|same|corresponding|comparable|preceding)\\s+(?:fiscal\\s+)?(?:(?:three|six|nine)-month\\s+)?(?<unit>quarter|period|half|month|week|year)\\b(?:\\s+(?:of\\s+|in\\s+)?(?:"
                            + YEAR
                            + "|(?<back>last year|(?:a|the) year (?:earlier|ago|before)|the (?:prior|previous|preceding) year)))?",
                    (r, m, s) -> r.comparable(m)),
            // "for the quarter", "during the year": the one spoken of
            rule(
                    TIME_UNIT,
                    "(?<=\\b(?i:in|for|during|throughout|of|over|so far) )the\\s+(?<full>full\\s+|whole\\s+|entire\\s+)?(?<unit>quarter|year|month|week|day)\\b(?![-’'])",
                    (r, m, s) -> r.spokenOf(m, s)),
            rule(TIME_UNIT, "\\b(?i:full)[- ]year\\b", (r, m, s) -> r.spokenOf("year", s, m.start())),
            // "half-year profit", "a quarter of a century"
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?<part>half-|(?:a )?quarter(?:-| of a )))(?<unit>year|century|hour)\\b",
                    (r, m, s) -> partOf(m)),
            // "once a month", "three times a week"
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?:once|twice|(?:two|three|four|five|six|several|many) times)\\s+(?:an?|every|each|per)\\s+(?<unit>hour|day|week|month|quarter|year|decade))\\b",
                    (r, m, s) -> every(m)),
            // "days later", "months ahead", "the days to come"
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?<unit>second|minute|hour|day|week|month|year|decade)s\\s+(?<dir>later|earlier))\\b",
                    (r, m, s) -> Value.reference(
                            null, m.group("dir").equalsIgnoreCase("later") ? "FUTURE_REF" : "PAST_REF")),
            rule(
                    TIME_UNIT,
                    "\\b(?i:the\\s+(?<unit>hour|day|week|month|year|decade)s\\s+(?<rel>ahead|to come))\\b",
                    (r, m, s) -> r.recent(m)),
            rule(
                    REFERENCE,
                    "\\b(?<set>hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually)\\b",
                    (r, m, s) -> s.tag(s.at(m.start())).equals("RB") ? SETS.get(m.group("set")) : null),
            // "summer 2021", "last summer", "the winter of 1941", "in the spring"
            rule(
                    SEASON_NAME,
                    "\\b(?:(?<rel>[Tt]he|[Tt]his|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id)[\\s-]+(?:the\\s+)?(?:early\\s+|late\\s+)?)?"
                            + SEASON + "(?:\\s+(?:of\\s+)?" + YEAR + ")?\\b",
                    (r, m, s) -> r.season(m, s)),
            // "early 2020", "late 2019", "the end of 2021", "in 1998"
            rule(
                    FIGURE,
                    "\\b(?:[Tt]he year\\s+)?(?:(?<pos>[Ee]arly|[Ll]ate|[Mm]id|[Tt]he end of|[Tt]he start of|[Tt]he beginning of)(?:\\s+(?:in\\s+)?|-))?(?:(?<=[Mm]id-|[Ee]arly-|[Ll]ate-)|(?<![\\d.,$€£#]|[-–/]\\d{0,4}))"
                            + YEAR + "(?:(?:-|–|/)(?<to>(?:20)?\\d\\d)(?!\\d))?(?![\\d-]|\\s?%)",
                    (r, m, s) -> r.bareYear(m, s)),
            // "yesterday morning", "today", "tomorrow night", "tonight"
            rule(
                    DAY_WORD,
                    "\\b(?i:(?:(?:early|late|earlier|later)\\s+)?(?<day>today|tonight|yesterday|tomorrow)(?:\\s+" + PART
                            + ")?)\\b",
                    (r, m, s) -> newspaper(s, s.at(m.start())) ? null : r.today(m)),
            rule(
                    PART_OF_DAY,
                    "\\b(?i:(?:(?:early|late|earlier|later)\\s+)?(?<rel>this|last|that|the same|the next|the following)\\s+"
                            + PART + ")\\b",
                    (r, m, s) -> r.partOfDay(m, s)),
            rule(
                    PART_OF_DAY,
                    "\\b(?i:overnight)\\b(?!\\s+(?:rate|lending|stay|bag|success|train|flight|bus|loan))",
                    (r, m, s) -> r.overnight()),
            // "Sunday", "last Tuesday", "Tuesday morning", "early Friday", "a week ago Monday"
            rule(
                    WEEKDAY_NAME,
                    "\\b(?:(?<rel>[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly(?: on)?|[Ll]ate(?: on)?|[Ee]arlier(?: on)?|[Ll]ater(?: on)?|[Tt]his past|[Tt]his coming)\\s+)?"
                            + WEEKDAY
                            + "(?<plural>s\\b)?(?:\\s+(?:" + PART
                            + "))?(?:\\s+(?:of\\s+)?(?<rw>last week|this week|next week))?(?![’']s?\\s+[A-Z]|\\.\\w)",
                    (r, m, s) -> r.weekday(m, s)),
            // "the following day", "the next morning", "the day before", "the same day", "that year"
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?<rel>the following|the next|the previous|the preceding|the same|that same|that)\\s+(?<unit>day|week|weekend|month|year|decade))\\b(?!\\s+(?:few|several))",
                    (r, m, s) -> r.following(m)),
            rule(
                    TIME_UNIT,
                    "\\b(?i:the\\s+(?<unit>day|week|month|year)\\s+(?<dir>before|after|earlier|later))(?:\\s+(?<yt>yesterday|tomorrow))?\\b",
                    (r, m, s) -> r.dayBefore(m)),
            // "two days later", "a week earlier", "three years ago", "five minutes from now"
            rule(
                    TIME_UNIT,
                    "\\b" + BOUND + "(?i:" + NUMBER
                            + "(?:\\s+or\\s+(?:so|more|two|three))?(?:\\s+(?:short|long|full|more|whole))?[\\s-]+"
                            + UNIT
                            + "s?\\s+(?<dir>ago|earlier|later|before|after that|from now|hence|prior|from today|from \\w+day))\\b",
                    (r, m, s) -> r.shifted(m, s)),
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?<long>(?:not\\s+(?:so\\s+|too\\s+)?)?long ago|(?:decades|years|months|weeks|days|hours|centuries) ago))\\b",
                    (r, m, s) -> Value.reference(null, "PAST_REF")),
            // "the past two weeks", "the last few months", "the next three years", "recent weeks", "the coming days"
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?:the|these|those)?\\s*(?<rel>past|last|next|previous|coming|first|final|recent)\\s+"
                            + NUMBER
                            + "(?:\\s+(?:to|or)\\s+(?:two|three|four|five|six|eight|ten|\\d+))?\\s+(?:more\\s+|consecutive\\s+|full\\s+)?"
                            + UNIT + "s?)\\b(?:\\s+of\\s+(?:(?:fiscal\\s+)?" + YEAR
                            + "|(?<ry>the|this|last|next)\\s+year\\b))?",
                    (r, m, s) -> r.lastFew(m, s)),
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?:the\\s+|these\\s+)?(?<rel>recent|coming|past|last|next|previous|early)\\s+(?<unit>second|minute|hour|day|week|month|year|decade|centurie)s)\\b",
                    (r, m, s) -> m.group("rel").equalsIgnoreCase("early")
                                    && s.lower(s.at(m.end())).equals("of")
                            ? null
                            : r.recent(m)),
            // "this week", "last year", "earlier this month", "late last year", "the current quarter"
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?:(?<pos>earlier|later|early|late|early in|late in|mid|the end of|the beginning of|the start of|the middle of|the rest of|the remainder of)[\\s-]+)?(?<rel>this|last|next|the past|the coming|the current|the previous|the last|this past|this coming|past)\\s+(?:(?:fiscal|financial|tax|calendar|school|academic)\\s+)?(?<unit>(?<=(?:past|last|previous|coming)\\s)day|week|weekend|month|quarter|year|decade|century|term)(?:'s\\s+end)?)\\b(?!-)",
                    (r, m, s) -> r.relative(m, s)),
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?<pos>late|later|earlier|early|the end of|the beginning of|the start of|the middle of|the rest of|the remainder of)\\s+(?:in\\s+)?the\\s+(?<unit>week|month|quarter|year|decade|century|day))\\b",
                    (r, m, s) -> r.partOfUnit(m)),
            // "every day", "each year", "once a week", "every other month"
            rule(
                    TIME_UNIT | WEEKDAY_NAME | SEASON_NAME | PART_OF_DAY,
                    "\\b(?i:(?:every|each)\\s+(?:other\\s+|single\\s+|two\\s+|few\\s+)?(?<unit>second|minute|hour|day|night|week|weekend|month|quarter|year|morning|summer|winter|spring|decade|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?)\\b",
                    (r, m, s) -> r.every(m)),
            // "at 10:30 a.m.", "5 p.m. local time", "noon", "midnight"
            rule(
                    FIGURE,
                    "\\b(?<h>[0-2]?\\d)(?:[:.](?<min>[0-5]\\d))?\\s?(?<ap>[ap]\\.?m\\b\\.?|[AP]M|o'clock)(?:\\s+(?:local time|GMT|EST|EDT|ET|PT|BST|UTC|CET))?",
                    (r, m, s) -> r.clock(m)),
            rule(
                    FIGURE,
                    "(?<=\\bas of\\s)(?<h>[0-2]?\\d)\\.(?<min>[0-5]\\d)(?=\\s+(?:on|of)\\b)",
                    (r, m, s) -> r.clock(m)),
            rule(
                    FIGURE,
                    "(?<=\\b(?:at|by|around|about|until|from|of|after|before|since|to|and)\\s)(?<h>[0-2]?\\d):(?<min>[0-5]\\d)(?:\\s+(?:local time|GMT|EST|EDT|ET|BST|UTC|CET))?\\b",
                    (r, m, s) -> r.clock(m)),
            rule(
                    FIGURE,
                    "\\b(?<h>[0-2]\\d):?(?<min>[0-5]\\d)(?:\\s+(?:hours|hrs|GMT|UTC|EST|EDT|BST|CET|local time))\\b",
                    (r, m, s) -> r.clock(m)),
            rule(
                    PART_OF_DAY,
                    "\\b(?i:(?<=(?:at|by|until|till|around|about|before|after|since|to|from|past|between|and|towards?)\\s)(?<at>noon|midnight|dawn|dusk|nightfall))\\b",
                    (r, m, s) -> r.named(m)),
            // "two years", "a three-week", "several months", "half an hour", "24 hours"
            rule(
                    TIME_UNIT,
                    "\\b" + BOUND + "(?i:" + NUMBER
                            + "(?:\\s+and\\s+a\\s+half)?(?:\\s+(?:or|to|and)\\s+(?:two|three|four|five|six|seven|eight|nine|ten|\\d+|more))?(?:\\s+(?:long|full|straight|more|consecutive|whole|whopping))*(?:\\s+|-)"
                            + UNIT
                            + "s?(?:-long|\\s+and\\s+a\\s+half|\\s+or\\s+(?:two|so|more))?)\\b(?!-old|-\\w+-old|\\s+old|\\s+of age|s?\\s+ago)",
                    (r, m, s) -> r.duration(m, s)),
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?<=(?:for|over|in|of|after|took|take|by|lasting|within)\\s)(?:many\\s+)?(?<unit>minute|hour|day|week|month|year|decade|centurie)s)\\b(?!\\s+(?:ago|old|of age))",
                    (r, m, s) -> s.lower(s.at(m.start()) - 1).equals("as") ? null : r.plural(m)),
            // "months after they met"
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?<unit>minute|hour|day|week|month|year|decade)s)\\b(?=\\s+(?:after|before)\\b)",
                    (r, m, s) -> r.plural(m)),
            // references
            rule(
                    REFERENCE,
                    "\\b(?i:now(?!\\s+that\\b)|currently|presently|nowadays|at present|at the moment|these days|right now|at this (?:time|point|moment)(?!\\s+(?:last|next)))\\b",
                    (r, m, s) -> r.now(m, s)),
            rule(
                    REFERENCE,
                    "\\b(?i:recently|lately|in the past(?!\\s+(?:\\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|few|several|couple|day|week|month|year|decade|century|quarter|hour|twelve|twenty)\\b)))\\b",
                    (r, m, s) -> Value.reference(r.recently(), "PAST_REF")),
            rule(
                    REFERENCE,
                    "\\b(?i:the (?:near |foreseeable )?future|(?<!as )soon)\\b",
                    (r, m, s) -> Value.reference(null, "FUTURE_REF")));

    private static Rule rule(int triggers, String pattern, Reading reading) {
        return new Rule(triggers, Pattern.compile(pattern), reading);
    }

    private static Map<String, Integer> triggers() {
        Map<String, Integer> words = new HashMap<>();
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            for (String form : List.of(name, name.substring(0, 3), name.substring(0, 3) + ".")) {
                words.put(form, MONTH_NAME);
            }
        }
        words.put("sept", MONTH_NAME);
        words.put("sept.", MONTH_NAME);
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            for (String form : List.of(name, name + "s", name.substring(0, 3), name.substring(0, 3) + ".")) {
                words.put(form, WEEKDAY_NAME);
            }
        }
        for (String form : List.of("tues", "tues.", "thur", "thur.", "thurs", "thurs.")) {
            words.put(form, WEEKDAY_NAME);
        }
        for (String unit : List.of(
                "second",
                "minute",
                "hour",
                "day",
                "night",
                "weekend",
                "week",
                "fortnight",
                "month",
                "quarter",
                "year",
                "decade",
                "century")) {
            words.merge(unit, TIME_UNIT, (a, b) -> a | b);
            words.merge(unit + "s", TIME_UNIT, (a, b) -> a | b);
        }
        words.put("centuries", TIME_UNIT);
        words.put("half", TIME_UNIT);
        words.put("ago", TIME_UNIT);
        words.put("period", TIME_UNIT);
        for (String season : List.of("spring", "summer", "autumn", "fall", "winter")) {
            words.put(season, SEASON_NAME);
            words.put(season + "s", SEASON_NAME);
        }
        for (String part : List.of(
                "morning",
                "afternoon",
                "evening",
                "night",
                "noon",
                "overnight",
                "midnight",
                "dawn",
                "dusk",
                "nightfall",
                "mornings",
                "evenings",
                "nights")) {
            words.merge(part, PART_OF_DAY, (a, b) -> a | b);
        }
        for (String day : List.of("today", "tonight", "yesterday", "tomorrow")) {
            words.put(day, DAY_WORD);
        }
        for (String word : List.of(
                "now",
                "currently",
                "presently",
                "nowadays",
                "present",
                "moment",
                "days",
                "time",
                "point",
                "recently",
                "lately",
                "past",
                "future",
                "soon",
                "daily",
                "weekly",
                "monthly",
                "annually",
                "nightly",
                "yearly",
                "hourly",
                "quarterly")) {
            words.merge(word, REFERENCE, (a, b) -> a | b);
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            words.put("q" + quarter, QUARTER);
        }
        for (String decade :
                List.of("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")) {
            words.put(decade, FIGURE);
        }
        for (String holiday :
                List.of("christmas", "halloween", "easter", "thanksgiving", "eve", "day", "new", "valentine", "july")) {
            words.merge(holiday, HOLIDAY, (a, b) -> a | b);
        }
        return Map.copyOf(words);
    }

    /** The sorts of trigger that a word is. */
    private static int trigger(Token t) {
        int sort = TRIGGERS.getOrDefault(t.lower(), 0);
        for (int i = 0; i < Math.min(3, t.lower().length()); i++) {
            if (Character.isDigit(t.lower().charAt(i))) {
                return sort | FIGURE;
            }
        }
        return sort;
    }

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

    DateRules(@Nullable LocalDate published) {
        this.published = published;
    }

    /** Date expressions of a text, sentence by sentence, in order. */
    List<List<FoundDate>> find(Doc doc) {
        List<List<FoundDate>> all = new ArrayList<>();
        for (Sent s : doc.sentences()) {
            all.add(find(doc.text(), s));
        }
        return all;
    }

    private record Match(Rule rule, int start, int end, int limit, int order) {}

    private List<FoundDate> find(String text, Sent s) {
        contextAge++;
        anchorAge++;
        reportedAge++;
        List<Match> matches = matches(text, s);
        if (matches.isEmpty()) {
            return List.of();
        }
        List<FoundDate> found = new ArrayList<>();
        int done = -1;
        for (Match match : matches) {
            Matcher m = match.rule().pattern().matcher(text).useTransparentBounds(true);
            if (!matches(m, match, s, done)) {
                continue;
            }
            Value value = match.rule().reading().read(this, m, s);
            if (value == null) {
                continue;
            }
            int start = m.start();
            int end = m.end();
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            FoundDate date = new FoundDate(
                    new Span(start, end),
                    value.range(),
                    value.timex(),
                    value.sort(),
                    value.inferred(),
                    value.anchored());
            found.add(date);
            done = end;
            if (!background(s, s.at(start))) {
                remember(value);
            }
        }
        return DatePhrases.joined(text, s, found);
    }

    /** Matches a rule where it was found, or behind what is read already: "Easter Sunday, | March 31". */
    private static boolean matches(Matcher m, Match match, Sent s, int done) {
        if (match.start() >= done) {
            return m.region(match.start(), match.limit()).lookingAt();
        }
        if (match.end() <= done) {
            return false;
        }
        int next = s.at(done);
        for (int i = next; i < Math.min(s.size(), next + 2) && s.token(i).start() < match.end(); i++) {
            if (trigger(s.token(i)) != 0
                    && s.token(i).start() >= done
                    && m.region(s.token(i).start(), match.limit()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Where each rule matches around its triggers, earlier and longer ones first. */
    private static List<Match> matches(String text, Sent s) {
        int[] sorts = new int[s.size()];
        int all = 0;
        for (int i = 0; i < sorts.length; i++) {
            sorts[i] = trigger(s.token(i));
            all |= sorts[i];
        }
        if (all == 0) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>();
        for (int r = 0; r < RULES.size(); r++) {
            Rule rule = RULES.get(r);
            if ((rule.triggers() & all) == 0) {
                continue;
            }
            Matcher m = rule.pattern().matcher(text).useTransparentBounds(true);
            int done = 0;
            for (int i = 0; i < sorts.length; i++) {
                if ((sorts[i] & rule.triggers()) == 0 || i < done) {
                    continue;
                }
                int limit = s.token(Math.min(s.size() - 1, i + REACH)).end();
                for (int from = Math.max(done, i - rule.reach()); from <= i; from++) {
                    m.region(s.token(from).start(), limit);
                    if (m.lookingAt() && m.end() > s.token(i).start()) {
                        matches.add(new Match(rule, m.start(), m.end(), limit, r));
                        done = s.at(m.end() - 1) + 1;
                        break;
                    }
                }
            }
        }
        matches.sort(Comparator.comparingInt(Match::start)
                .thenComparing(Comparator.comparingInt(Match::end).reversed())
                .thenComparingInt(Match::order));
        return matches;
    }

    /** "since the start of the war on February 24" dates the background, not the narrative. */
    private static boolean background(Sent s, int at) {
        for (int i = at - 1; i >= 0 && i > at - 14; i--) {
            if (s.lower(i).equals("since")) {
                return true;
            }
            if (s.tag(i).equals(",")) {
                return false;
            }
        }
        return false;
    }

    private void remember(Value value) {
        DateRange range = value.range();
        if (range != null && value.sort() == FoundDate.Sort.POINT && !value.aside()) {
            if (ChronoUnit.DAYS.between(range.start(), range.end()) <= 1) {
                anchor = range.end();
            }
            if (!range.approx() && (months(range, 3) || months(range, 6))) {
                reported = range;
                reportedAge = 0;
            }
            coarse = range;
            anchorAge = 0;
        }
    }

    private void year(int year, boolean explicit) {
        if (explicit) {
            contextYear = year;
            contextAge = 0;
        }
    }

    /** "In 2008 …" sets the scene; "from 74 percent in 2008" does not. */
    private void scene(int year, Sent s, int at) {
        boolean leading = at <= 2;
        if (leading) {
            year(year, true);
        }
    }

    /** Days around publication in which a date without a year is taken for one of this year. */
    private static final int RECENT = 62;

    private static @Nullable LocalDate day(int year, int month, int day) {
        return month >= 1
                        && month <= 12
                        && day >= 1
                        && year >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth()
                ? LocalDate.of(year, month, day)
                : null;
    }

    private static @Nullable String group(Matcher m, String name) {
        return m.namedGroups().containsKey(name) ? m.group(name) : null;
    }

    private @Nullable Value numeric(String y, String mo, String d) {
        LocalDate date = day(Integer.parseInt(y), Integer.parseInt(mo), Integer.parseInt(d));
        return date == null ? null : Value.of(DateRange.day(date), date.toString());
    }

    private @Nullable Value numeric(Matcher m) {
        int a = Integer.parseInt(m.group("a"));
        int b = Integer.parseInt(m.group("b"));
        String y = m.group("year");
        int year =
                y.length() == 4 ? Integer.parseInt(y) : Integer.parseInt(y) + (Integer.parseInt(y) < 70 ? 2000 : 1900);
        boolean dayFirst = m.group("sep").equals(".") || a > 12;
        LocalDate date = dayFirst ? day(year, b, a) : day(year, a, b);
        if (date == null || year < 1500 || year > 2100) {
            return null;
        }
        year(year, true);
        return Value.of(DateRange.day(date), date.toString());
    }

    private static int monthNumber(String name) {
        String three = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(three)) {
                return month.getValue();
            }
        }
        return 1;
    }

    /** Year of a month and day without one. */
    private @Nullable Integer inferYear(int month, int day, Sent s, int position) {
        LocalDate now = published;
        if (now == null) {
            return contextYear > 0 ? contextYear : null;
        }
        boolean future = future(s, position);
        if (contextYear > 0 && contextAge <= 2 && contextYear != now.getYear() && !future && !recent(now, month, day)) {
            return contextYear;
        }
        LocalDate date = day(
                now.getYear(),
                month,
                Math.min(day, YearMonth.of(now.getYear(), month).lengthOfMonth()));
        if (date == null) {
            return now.getYear();
        }
        if (date.isAfter(now) && !future && (past(s, position) || ChronoUnit.DAYS.between(now, date) > 183)) {
            return now.getYear() - 1;
        }
        return date.isBefore(now) && future && ChronoUnit.DAYS.between(date, now) > 31
                ? now.getYear() + 1
                : now.getYear();
    }

    private static boolean recent(LocalDate now, int month, int day) {
        LocalDate date = day(now.getYear(), month, Math.min(day, 28));
        return date != null && Math.abs(ChronoUnit.DAYS.between(date, now)) <= RECENT;
    }

    private @Nullable Value calendar(Matcher m, Sent s) {
        int month = monthNumber(m.group("mon"));
        int day = Integer.parseInt(m.group("day"));
        if (day < 1 || day > 31 || m.group("mon").equals("Mar") || verb(s, m.start("mon"))) {
            return null;
        }
        String y = m.group("year");
        Integer year = y == null ? inferYear(month, day, s, m.start()) : Integer.valueOf(y);
        String two = String.format("%02d-%02d", month, day);
        if (year == null) {
            return Value.of(null, "XXXX-" + two).whenInferred(true);
        }
        year(year, y != null);
        LocalDate start = day(year, month, day);
        if (start == null) {
            return null;
        }
        LocalDate end = start;
        String to = group(m, "to");
        String from = group(m, "from");
        if (to != null) {
            LocalDate last = day(year, month, Integer.parseInt(to));
            end = last != null && last.isAfter(start) ? last : start;
        } else if (from != null) {
            LocalDate first = day(year, month, Integer.parseInt(from));
            start = first != null && first.isBefore(start) ? first : start;
        }
        return Value.of(new DateRange(start, end, false), start.equals(end) ? start.toString() : start + "/" + end)
                .whenInferred(y == null);
    }

    /** "24.02": day and month as communiqués write them; a quantity stands beside no other date. */
    private @Nullable Value dayAndMonth(Matcher m, Sent s) {
        int day = Integer.parseInt(m.group("day"));
        int month = Integer.parseInt(m.group("m"));
        Integer year = inferYear(month, day, s, m.start());
        if (day < 1 || day > 31 || s.tag(s.at(m.end())).startsWith("NN")) {
            return null;
        }
        LocalDate date = year == null ? null : day(year, month, day);
        return date == null
                ? null
                : Value.of(DateRange.day(date), date.toString()).whenInferred(true);
    }

    private boolean verb(Sent s, int position) {
        int i = s.at(position);
        return i < s.size() && (s.tag(i).equals("MD") || s.tag(i).startsWith("VB"));
    }

    private static DateRange monthRange(int year, int month) {
        YearMonth ym = YearMonth.of(year, month);
        return new DateRange(ym.atDay(1), ym.atEndOfMonth(), false);
    }

    private @Nullable Value partOfMonth(Matcher m, Sent s) {
        int month = monthNumber(m.group("mon"));
        String y = m.group("year");
        Integer year = y == null ? inferYear(month, 15, s, m.start()) : Integer.valueOf(y);
        if (year == null) {
            return Value.of(null, String.format("XXXX-%02d", month)).whenInferred(true);
        }
        year(year, y != null);
        DateRange whole = monthRange(year, month);
        return Value.of(third(whole, m.group("pos")), String.format("%04d-%02d", year, month))
                .whenInferred(y == null);
    }

    private static DateRange third(DateRange whole, String position) {
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

    private static final Set<String> MONTH_CONTEXT = Set.of(
            "in", "of", "since", "until", "till", "by", "before", "after", "from", "to", "through", "and", "during",
            "between", "for", "the", "last", "next", "this", "late", "early", "mid", "each", "every", "'s", "or",
            "around");

    private @Nullable Value month(Matcher m, Sent s) {
        int i = s.at(m.start("mon"));
        String y = m.group("year");
        String rel = m.group("rel");
        String name = m.group("mon");
        boolean doubtful = name.equals("May") || name.equals("March") || name.length() <= 3 || name.endsWith(".");
        if (y == null && rel == null && m.group("ry") == null && !(s.token(i).proper() && listed(s, i, MONTH_NAME))) {
            boolean dated = s.entity(i).equals("DATE");
            if (doubtful
                            && !(dated
                                    && MONTH_CONTEXT.contains(s.lower(i - 1))
                                    && s.token(i).proper())
                    || !doubtful && !dated && !MONTH_CONTEXT.contains(s.lower(i - 1))
                    || s.entity(i).equals("PERSON")) {
                return null;
            }
        }
        if (verb(s, m.start("mon")) && y == null) {
            return null;
        }
        int month = monthNumber(name);
        Integer year;
        if (y != null) {
            year = Integer.valueOf(y);
        } else if (published != null && m.group("ry") != null) {
            year = published.getYear()
                    + (m.group("ry").equals("last") ? -1 : m.group("ry").equals("next") ? 1 : 0);
        } else if (published != null && rel != null) {
            boolean last = rel.toLowerCase(Locale.ROOT).startsWith("last") || rel.contains("past");
            boolean next = rel.toLowerCase(Locale.ROOT).startsWith("next") || rel.contains("coming");
            int now = published.getMonthValue();
            year = published.getYear() + (last && month >= now ? -1 : next && month <= now ? 1 : 0);
        } else {
            boolean contract =
                    Set.of("delivery", "contract", "contracts", "futures").contains(s.lower(s.at(m.end())));
            year = contract && published != null && (contextYear == 0 || contextAge > 2)
                    ? Integer.valueOf(published.getYear() + (month < published.getMonthValue() ? 1 : 0))
                    : inferMonthYear(month, s, m.start());
        }
        if (year == null) {
            return Value.of(null, String.format("XXXX-%02d", month)).whenInferred(true);
        }
        year(year, y != null);
        return Value.of(monthRange(year, month), String.format("%04d-%02d", year, month))
                .whenInferred(y == null);
    }

    /** "in January, February and March", "in 1946 and 1947": behind others of its sort and a preposition. */
    private static boolean listed(Sent s, int i, int sort) {
        int first = i;
        for (int k = i - 1; k >= 0 && k > i - 12; k--) {
            boolean same = (trigger(s.token(k)) & sort) != 0
                    && (sort != FIGURE || s.lower(k).length() == 4);
            if (same) {
                first = k;
            } else if (!Set.of(",", "and", "or", "&").contains(s.lower(k))) {
                break;
            }
        }
        return first < i && MONTH_CONTEXT.contains(s.lower(first - 1));
    }

    private @Nullable Integer inferMonthYear(int month, Sent s, int position) {
        LocalDate now = published;
        if (now != null
                && month == now.getMonthValue()
                && !(contextYear > 0 && contextAge <= 2 && contextYear != now.getYear())) {
            return now.getYear();
        }
        return inferYear(month, 1, s, position);
    }

    private int yearOr(Matcher m) {
        String y = group(m, "year");
        return y != null ? Integer.parseInt(y) : published != null ? published.getYear() : 0;
    }

    private @Nullable Value quarter(Matcher m, Sent s) {
        String ord = m.group("ord").toLowerCase(Locale.ROOT);
        String span = m.group("span").toLowerCase(Locale.ROOT);
        String ry = m.group("ry");
        boolean dated = s.entity(s.at(m.start("span"))).equals("DATE") || m.group("year") != null || ry != null;
        if (!dated) {
            return null;
        }
        int n = ord.startsWith("f") && !ord.equals("final") && !ord.equals("fourth") || ord.equals("1st")
                ? 1
                : ord.startsWith("s") || ord.startsWith("2")
                        ? 2
                        : ord.startsWith("t") || ord.startsWith("3") ? 3 : span.equals("half") ? 2 : 4;
        int year = yearOr(m);
        if (published != null && m.group("year") == null) {
            if ("last".equals(ry)) {
                year--;
            } else if ("next".equals(ry)) {
                year++;
            } else if (span.equals("quarter")
                    && !"this".equals(ry)
                    && !"the".equals(ry)
                    && (n - 1) * 3 + 1 > published.getMonthValue()
                    && !future(s, m.start())) {
                year--;
            }
        }
        if (year == 0) {
            return Value.of(null, (span.equals("half") ? "XXXX-H" : "XXXX-Q") + n);
        }
        if (span.equals("half")) {
            return n > 2
                    ? null
                    : Value.of(
                            new DateRange(
                                    LocalDate.of(year, n * 6 - 5, 1),
                                    YearMonth.of(year, n * 6).atEndOfMonth(),
                                    false),
                            year + "-H" + n);
        }
        return quarterOf(year, n);
    }

    private Value quarterOf(int year, int n) {
        return year == 0
                ? Value.of(null, "XXXX-Q" + n)
                : Value.of(
                        new DateRange(
                                LocalDate.of(year, n * 3 - 2, 1),
                                YearMonth.of(year, n * 3).atEndOfMonth(),
                                false),
                        year + "-Q" + n);
    }

    private Value year(int year) {
        year(year, true);
        return Value.of(yearRange(year), String.format("%04d", year));
    }

    private static DateRange yearRange(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false);
    }

    private Value decade(String year) {
        int y = Integer.parseInt(year);
        return Value.of(new DateRange(LocalDate.of(y, 1, 1), LocalDate.of(y + 9, 12, 31), false), year.substring(0, 3));
    }

    private @Nullable Value century(Matcher m) {
        String word = m.group("centword");
        int n = word == null ? Integer.parseInt(m.group("cent")) : CENTURIES.indexOf(word.toLowerCase(Locale.ROOT)) + 1;
        if (n < 1 || n > 22 || m.group("era") != null && m.group("era").startsWith("B")) {
            return n < 1 || n > 50 ? null : Value.of(null, "BC" + n);
        }
        return Value.of(
                new DateRange(LocalDate.of(Math.max(1, n * 100 - 100), 1, 1), LocalDate.of(n * 100 - 1, 12, 31), false),
                String.format("%02d", n - 1));
    }

    private static final Set<String> BEFORE_SEASON = Set.of("in", "before", "since", "until", "by", "during", "after");

    private @Nullable Value season(Matcher m, Sent s) {
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
        String code = switch (name) {
            case "spring" -> "SP";
            case "summer" -> "SU";
            case "winter" -> "WI";
            default -> "FA";
        };
        int first = switch (code) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
        int year;
        if (m.group("year") != null) {
            year = Integer.parseInt(m.group("year"));
            year(year, true);
        } else if (published == null) {
            return Value.of(null, "XXXX-" + code);
        } else {
            year = published.getYear();
            boolean over = published.getMonthValue() > first + 2;
            boolean begun = published.getMonthValue() >= first;
            if (rel.startsWith("last")) {
                year = over && !code.equals("WI") ? year : year - 1;
                year = over && published.getMonthValue() - first > 5
                        ? published.getYear()
                        : over ? published.getYear() : year;
            } else if (rel.startsWith("next")) {
                year = begun ? year + 1 : year;
            } else if (!rel.startsWith("this") && !begun && !future(s, m.start())) {
                year = year - 1;
            }
        }
        DateRange range = new DateRange(
                LocalDate.of(year, first, 1),
                LocalDate.of(year, first, 1).plusMonths(3).minusDays(1),
                true);
        return Value.of(range, String.format("%04d-%s", year, code));
    }

    private @Nullable Value holiday(Matcher m, Sent s) {
        String name = m.group("holiday").replace('’', '\'');
        String y = m.group("year");
        boolean eve = name.endsWith("Eve");
        int month = name.startsWith("Christmas") || name.startsWith("Boxing") || name.startsWith("New Year") && eve
                ? 12
                : Holidays.month(name);
        Integer year = y != null ? Integer.valueOf(y) : inferYear(month, 15, s, m.start());
        if (year == null) {
            return Value.of(null, "XXXX-" + String.format("%02d", month));
        }
        if (name.equals("the new year") || name.equals("the New Year")) {
            int next = published == null
                    ? year
                    : published.getMonthValue() > 6 ? published.getYear() + 1 : published.getYear();
            return Value.of(
                    new DateRange(LocalDate.of(next, 1, 1), LocalDate.of(next, 1, 31), true), Integer.toString(next));
        }
        LocalDate day = Holidays.day(name, year);
        return Value.of(DateRange.day(day), day.toString());
    }

    private @Nullable Value weekOfMonth(Matcher m, Sent s) {
        String ord = m.group("ord").toLowerCase(Locale.ROOT);
        YearMonth month;
        if (m.group("mon") != null) {
            int number = monthNumber(m.group("mon"));
            Integer year =
                    m.group("year") != null ? Integer.valueOf(m.group("year")) : inferYear(number, 15, s, m.start());
            month = year == null ? null : YearMonth.of(year, number);
        } else {
            String rel = m.group("rm");
            month = published == null
                    ? null
                    : YearMonth.from(published).plusMonths(rel.equals("last") ? -1 : rel.equals("next") ? 1 : 0);
        }
        if (month == null) {
            return Value.of(null, null);
        }
        if (m.group("unit").equals("half")) {
            boolean first = ord.equals("first");
            return Value.of(
                    new DateRange(month.atDay(first ? 1 : 16), first ? month.atDay(15) : month.atEndOfMonth(), true),
                    month.toString());
        }
        int n = List.of("first", "second", "third", "fourth", "last").indexOf(ord);
        LocalDate start = n == 4 ? month.atEndOfMonth().minusDays(6) : month.atDay(1 + 7 * n);
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate week = n == 4 ? start : monday.plusWeeks(n);
        return Value.of(
                new DateRange(start, start.plusDays(6), true),
                String.format(
                        "%04d-W%02d",
                        week.get(IsoFields.WEEK_BASED_YEAR), week.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    /** The weekend that is just over or under way. */
    private Value weekend() {
        if (published == null) {
            return Value.of(null, null);
        }
        boolean within = published.getDayOfWeek().getValue() >= 6;
        return unitValue(published, "weekend", within ? 0 : -1);
    }

    /** "2013-03-22 10:15:00": a day with the time behind it. */
    private static @Nullable Value stamped(@Nullable Value day, Matcher m) {
        String clock = group(m, "clock");
        return day == null || clock == null ? day : Value.of(day.range(), day.timex() + "T" + clock);
    }

    private @Nullable Value weekdayOfMonth(Matcher m, Sent s) {
        int month = monthNumber(m.group("mon"));
        Integer year = m.group("year") != null ? Integer.valueOf(m.group("year")) : inferYear(month, 15, s, m.start());
        if (year == null) {
            return Value.of(null, null);
        }
        String ord = m.group("ord").toLowerCase(Locale.ROOT);
        int n = List.of("first", "second", "third", "fourth").indexOf(ord) + 1;
        LocalDate day = LocalDate.of(year, month, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(n == 0 ? -1 : n, weekdayOf(m.group("week"))));
        return Value.of(DateRange.day(day), day.toString()).whenInferred(m.group("year") == null);
    }

    private @Nullable Value weekOf(Matcher m, Sent s) {
        int month = monthNumber(m.group("mon") != null ? m.group("mon") : m.group("mon2"));
        int number = Integer.parseInt(m.group("day") != null ? m.group("day") : m.group("day2"));
        Integer year =
                m.group("year") != null ? Integer.valueOf(m.group("year")) : inferYear(month, number, s, m.start());
        LocalDate day = year == null ? null : day(year, month, number);
        return day == null ? null : week(day);
    }

    /** "on the 14th": of the month that is told or that of publication. */
    private @Nullable Value dayOfMonth(Matcher m, Sent s) {
        int next = s.at(m.end());
        LocalDate base = anchor != null && anchorAge <= 2 ? anchor : published;
        if (base == null
                || next < s.size()
                        && (s.token(next).noun() || s.tag(next).startsWith("JJ"))
                        && !opening(s, s.at(m.start()), next)
                || s.lower(next).equals("of")) {
            return null;
        }
        int number = Integer.parseInt(m.group("day"));
        LocalDate day = day(base.getYear(), base.getMonthValue(), number);
        if (day != null && day.isAfter(base) && base.equals(published) && past(s, m.start())) {
            YearMonth before = YearMonth.from(base).minusMonths(1);
            day = day(before.getYear(), before.getMonthValue(), number);
        }
        return day == null ? null : Value.of(DateRange.day(day), day.toString());
    }

    /** "On the 27th | Captain Fox left": who acts follows the date that the sentence begins with; no unit, no street. */
    private static boolean opening(Sent s, int at, int next) {
        boolean named = at == 1 && s.token(next).proper();
        for (int k = next; k < Math.min(s.size(), next + 4); k++) {
            named &= !UnitRules.echelon(UnitRules.singular(s.lower(k)))
                    && !s.lower(k).equals("street");
        }
        return named;
    }

    private Value yearCompound(Matcher m) {
        if (published == null) {
            return Value.of(null, null);
        }
        if ("end".equals(m.group("what")) || m.group("end") != null) {
            LocalDate end = LocalDate.of(published.getYear(), 12, 31);
            return Value.of(new DateRange(end.minusMonths(1), end, true), Integer.toString(published.getYear()));
        }
        String unit = m.group("unit");
        DateRange told = reported();
        if (told == null && unit != null && !unit.equals("period")) {
            told = latest(unit, published);
        }
        return told == null
                ? Value.of(yearRange(published.getYear() - 1), Integer.toString(published.getYear() - 1))
                : yearBefore(told);
    }

    /** The quarter or half that the text reports on, if it spoke of one just before. */
    private @Nullable DateRange reported() {
        return reportedAge <= 4 ? reported : null;
    }

    /** The last one that is over. */
    private static DateRange latest(String unit, LocalDate published) {
        DateRange range = unit.equals("half")
                ? half(published.minusMonths(6))
                : unitValue(published, unit, -1).range();
        return range == null ? DateRange.day(published) : range;
    }

    private static DateRange half(LocalDate day) {
        LocalDate start = LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
        return new DateRange(start, start.plusMonths(6).minusDays(1), false);
    }

    private static Value yearBefore(DateRange range) {
        return yearsLater(range, -1);
    }

    /** The same months of another year, with their value. */
    private static Value yearsLater(DateRange range, int years) {
        LocalDate start = range.start().plusYears(years);
        LocalDate end = range.end().plusDays(1).plusYears(years).minusDays(1);
        Value value = Value.of(new DateRange(start, end, range.approx()), name(start, end));
        return years < 0 ? value.whenAside() : value;
    }

    private static @Nullable String name(LocalDate start, LocalDate end) {
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

    private static boolean months(DateRange range, int months) {
        return range.start().getDayOfMonth() == 1
                && range.start().plusMonths(months).minusDays(1).equals(range.end());
    }

    /** "up from a year earlier": the quarter, half or month spoken of, a year before. */
    private @Nullable DateRange compared(String dir, Sent s, int at) {
        if (reported != null && reportedAge <= (dir.equals("ago") ? 1 : 2)) {
            return reported;
        }
        boolean beside =
                Set.of("from", "than", "with", "against", "to", "of", "in").contains(s.lower(at - 1));
        return beside && coarse != null && anchorAge == 0 && months(coarse, 1) ? coarse : null;
    }

    private @Nullable Value comparable(Matcher m) {
        String rel = m.group("rel").toLowerCase(Locale.ROOT);
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        if (published == null) {
            return null;
        }
        boolean period = unit.equals("period");
        DateRange told = reported();
        if (rel.equals("latest") || rel.equals("most recent")) {
            boolean same = period || unit.equals("quarter") || unit.equals("half");
            DateRange range = same && told != null ? told : period ? null : latest(unit, published);
            return range == null
                    ? null
                    : Value.of(
                            range,
                            unit.equals("week") ? week(range.start()).timex() : name(range.start(), range.end()));
        }
        if (rel.equals("prior") || rel.equals("preceding")) {
            LocalDate base = told != null ? told.start() : published;
            return period
                    ? (told == null ? null : yearBefore(told))
                    : unit.equals("half") ? null : unitValue(base, unit, -1).whenAside();
        }
        DateRange range = told != null ? told : coarse;
        boolean other = m.group("year") != null || m.group("back") != null;
        boolean stretch = range != null && ChronoUnit.DAYS.between(range.start(), range.end()) > 6;
        if (range == null
                || !other && !stretch
                || !other && !period && !unit.equals("quarter") && !unit.equals("half")) {
            return other && !period && m.group("back") != null && !unit.equals("half")
                    ? yearBefore(java.util.Objects.requireNonNull(
                            unitValue(published, unit, 0).range()))
                    : null;
        }
        int years = m.group("year") != null
                ? Integer.parseInt(m.group("year")) - range.start().getYear()
                : m.group("back") != null ? -1 : 0;
        return yearsLater(range, years);
    }

    private static final Set<String> PARTS_OF_TIME = Set.of(
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

    private @Nullable Value spokenOf(Matcher m, Sent s) {
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
                || Set.of("of", "that", "since", "before", "after", "ahead", "ended", "ending", "to")
                        .contains(s.lower(next));
        if (!part || goesOn || s.lower(at - 2).equals("back")) {
            return null;
        }
        return spokenOf(m.group("unit").toLowerCase(Locale.ROOT), s, m.start());
    }

    /** The quarter, year, month, … that the text speaks of. */
    private Value spokenOf(String unit, Sent s, int position) {
        if (published == null) {
            return Value.of(null, null);
        }
        DateRange told = reported();
        DateRange near = anchorAge <= 2 ? coarse : null;
        switch (unit) {
            case "quarter" -> {
                DateRange range = told != null && months(told, 3)
                        ? told
                        : future(s, position) ? unitValue(published, unit, 0).range() : latest(unit, published);
                return range == null ? Value.of(null, null) : Value.of(range, name(range.start(), range.end()));
            }
            case "year" -> {
                if (near != null && months(near, 12)) {
                    return Value.of(near, name(near.start(), near.end()));
                }
                boolean over = published.getMonthValue() <= 3 && past(s, position) && !future(s, position);
                int year = told != null ? told.start().getYear() : published.getYear() - (over ? 1 : 0);
                return Value.of(yearRange(year), Integer.toString(year));
            }
            case "month" -> {
                return near != null && months(near, 1)
                        ? Value.of(near, name(near.start(), near.end()))
                        : unitValue(published, unit, 0);
            }
            default -> {
                return unitValue(anchor == null || anchorAge > 2 ? published : anchor, unit, 0);
            }
        }
    }

    /** "half-year", "a quarter of a century". */
    private static Value partOf(Matcher m) {
        boolean half = m.group("part").toLowerCase(Locale.ROOT).startsWith("half");
        return Value.duration(
                switch (m.group("unit").toLowerCase(Locale.ROOT)) {
                    case "year" -> half ? "P6M" : "P3M";
                    case "hour" -> half ? "PT30M" : "PT15M";
                    default -> half ? "P50Y" : "P25Y";
                });
    }

    /** Plurals that a year stands before: "its 2017 results". */
    private static final Set<String> ISSUED = Set.of(
            "results", "earnings", "sales", "profits", "figures", "elections", "olympics", "estimates", "accounts");

    private @Nullable Value bareYear(Matcher m, Sent s) {
        int i = s.at(m.start("year"));
        int year = Integer.parseInt(m.group("year"));
        String before = s.lower(i - 1);
        String entity = s.entity(i);
        boolean dated = entity.equals("DATE") || entity.equals("EVENT");
        boolean prep = Set.of(
                                "in", "since", "until", "by", "during", "before", "after", "from", "of", "between",
                                "for", "through", "fiscal", "(", "mid", "late", "early", "the")
                        .contains(before)
                || before.equals("to") && s.tag(i - 2).equals("CD");
        if (year > 2099
                || Set.of("MONEY", "QUANTITY", "PERCENT", "FAC", "PRODUCT").contains(entity)) {
            return null;
        }
        boolean owned = (s.tag(i - 1).equals("PRP$") || s.tag(i - 1).equals("POS"))
                && year > 1899
                && (s.tag(i + 1).equals("NN") || ISSUED.contains(s.lower(i + 1)));
        prep |= owned;
        dated |= owned;
        boolean counts = s.tag(i + 1).equals("NNS") && !before.equals("the") && !before.equals("'s") && !dated;
        boolean beside = s.lower(i + 1).equals("'s")
                || listed(s, i, FIGURE)
                || Set.of("with", "than", "versus", "against").contains(before)
                        && !s.token(Math.min(i + 1, s.size() - 1)).noun()
                        && !s.tag(i + 1).startsWith("JJ");
        if (m.group("pos") == null && (!dated && !prep && !(beside && year > 1899) || counts)) {
            return null;
        }
        if (s.lower(i + 1).equals("-") && s.entity(i).isEmpty() && m.group("to") == null) {
            return null;
        }
        scene(year, s, i);
        DateRange range = yearRange(year);
        String to = m.group("to");
        if (to != null) {
            int last = to.length() == 4 ? Integer.parseInt(to) : year / 100 * 100 + Integer.parseInt(to);
            if (last > year && last <= 2100) {
                return Value.of(new DateRange(range.start(), LocalDate.of(last, 12, 31), false), year + "/" + last);
            }
        }
        return Value.of(m.group("pos") == null ? range : third(range, m.group("pos")), String.format("%04d", year));
    }

    private Value today(Matcher m) {
        String word = m.group("day").toLowerCase(Locale.ROOT);
        String part = m.group("part");
        if (published == null) {
            return Value.of(null, null);
        }
        LocalDate date = switch (word) {
            case "yesterday" -> published.minusDays(1);
            case "tomorrow" -> published.plusDays(1);
            default -> published;
        };
        String suffix = word.equals("tonight")
                ? "TNI"
                : part == null ? "" : PARTS.getOrDefault(part.toLowerCase(Locale.ROOT), "");
        return Value.of(DateRange.day(date), date + suffix);
    }

    private @Nullable Value partOfDay(Matcher m, Sent s) {
        String part = m.group("part").toLowerCase(Locale.ROOT);
        String rel = m.group("rel").toLowerCase(Locale.ROOT);
        if (part.equals("overnight") || part.equals("noon") && !rel.equals("that")) {
            return null;
        }
        LocalDate base = rel.equals("this") || rel.equals("last") ? published : anchor == null ? published : anchor;
        if (base == null) {
            return Value.of(null, null);
        }
        LocalDate date = rel.equals("last")
                ? base.minusDays(1)
                : rel.contains("next") || rel.contains("following") ? base.plusDays(1) : base;
        Value value = Value.of(DateRange.day(date), date + PARTS.getOrDefault(part, ""));
        return rel.equals("this") || rel.equals("last") ? value : value.whenAnchored();
    }

    private Value overnight() {
        if (published == null) {
            return Value.of(null, null);
        }
        return Value.of(new DateRange(published.minusDays(1), published, false), published + "TNI");
    }

    private @Nullable Value weekday(Matcher m, Sent s) {
        String name = m.group("week");
        int i = s.at(m.start("week"));
        if (name.length() <= 6 && name.endsWith(".") && !s.entity(i).equals("DATE")
                || s.entity(i).equals("PERSON")
                || named(s, i)) {
            return null;
        }
        DayOfWeek day = weekdayOf(name);
        if (m.group("plural") != null) {
            return s.tag(i - 1).equals("CD") ? null : Value.set("XXXX-WXX-" + day.getValue());
        }
        boolean some = s.lower(i - 1).equals("a")
                && (i + 1 >= s.size() || !s.token(i + 1).noun() || m.group("part") != null);
        if (some && m.group("rel") == null && m.group("rw") == null) {
            return Value.set("XXXX-WXX-" + day.getValue());
        }
        String part = m.group("part");
        String rel = m.group("rel") == null ? "" : m.group("rel").toLowerCase(Locale.ROOT);
        if (published == null) {
            return Value.of(null, null);
        }
        LocalDate date;
        String week = m.group("rw");
        if (week != null) {
            int shift = week.startsWith("last") ? -1 : week.startsWith("next") ? 1 : 0;
            date = published
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(shift)
                    .with(TemporalAdjusters.nextOrSame(day));
        } else if (rel.equals("last") || rel.contains("past")) {
            date = published.with(TemporalAdjusters.previous(day));
        } else if (rel.equals("next") || rel.contains("coming")) {
            date = published.with(TemporalAdjusters.next(day));
        } else if (future(s, m.start()) || rel.equals("this")) {
            date = published.with(rel.equals("this") ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.next(day));
            if (!rel.equals("this")
                    && published.getDayOfWeek() == day
                    && !s.lower(i - 1).equals("next")) {
                date = published.getDayOfWeek() == day && past(s, m.start()) ? published : date;
            }
        } else {
            date = published.with(TemporalAdjusters.previousOrSame(day));
        }
        String suffix = part == null ? "" : PARTS.getOrDefault(part.toLowerCase(Locale.ROOT), "");
        return Value.of(DateRange.day(date), date + suffix);
    }

    /** "the Sunday Times", "Bloody Sunday", "USA Today": part of a name. */
    private static boolean named(Sent s, int i) {
        String entity = s.entity(i);
        return (entity.equals("WORK_OF_ART") || entity.equals("ORG") || entity.equals("EVENT"))
                        && s.entityEnd(i) - s.entityStart(i) > 1
                || NAMED_DAYS.contains(s.lower(i - 1)) && s.token(i - 1).capital();
    }

    /** "USA Today", "Russia Today". */
    private static boolean newspaper(Sent s, int i) {
        return named(s, i)
                || s.role() != Paragraph.Role.TITLE
                        && i > 0
                        && s.lower(i).equals("today")
                        && s.token(i).capital()
                        && s.token(i - 1).proper();
    }

    private static final Set<String> NAMED_DAYS = Set.of(
            "black", "good", "bloody", "super", "ash", "palm", "easter", "cyber", "holy", "shrove", "maundy", "giving",
            "fat");

    private static DayOfWeek weekdayOf(String name) {
        String three = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(three)) {
                return day;
            }
        }
        return DayOfWeek.MONDAY;
    }

    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** Verbs whose plain present tells what is planned: "the season ends on Friday". */
    private static final Set<String> PLANNED = Set.of(
            "begin",
            "start",
            "open",
            "end",
            "close",
            "expire",
            "meet",
            "leave",
            "arrive",
            "return",
            "face",
            "host",
            "depart",
            "travel",
            "resume",
            "kick",
            "turn",
            "mature",
            "take",
            "go",
            "vote",
            "head",
            "run",
            "conclude");

    /** Behind these, "until September" and "to 17 June" lie ahead. */
    private static final Set<String> PUT_OFF = Set.of(
            "postponed",
            "adjourned",
            "delayed",
            "rescheduled",
            "deferred",
            "extended",
            "suspended",
            "moved",
            "banned",
            "remanded");

    /** Whether the verb group nearest to an expression looks ahead; a reporting verb's date is its own. */
    private static boolean future(Sent s, int position) {
        int at = s.at(position);
        boolean until = Set.of("until", "till").contains(s.lower(at - 1));
        if (until && s.lemma(at - 2).equals("have")) {
            return true;
        }
        boolean limit = until || s.lower(at - 1).equals("to") || s.lower(at - 3).equals("until");
        boolean back = true;
        boolean ahead = !ownedByReport(s, at);
        for (int distance = 1; distance <= 14; distance++) {
            back &= !s.lower(at - distance).equals(";");
            for (int i : new int[] {at - distance, at + distance + 1}) {
                if (i < 0 || i >= s.size() || !(i < at ? back : ahead)) {
                    continue;
                }
                String lower = s.lower(i);
                if (FUTURE.contains(lower)
                        && !(lower.equals("may") && !s.tag(i).equals("MD"))
                        && !(lower.equals("set")
                                && !s.lower(i + 1).equals("to")
                                && !s.lower(i + 1).equals("for"))
                        && !(lower.equals("would") && distance > 8)
                        && !s.lower(i - 1).equals("had")
                        && !(s.tag(i).equals("MD") && s.lower(i + 1).equals("have") && !lower.equals("will"))) {
                    return true;
                }
                if (lower.equals("to")
                        && s.tag(i + 1).equals("VB")
                        && (s.lower(i - 1).equals("is") || s.lower(i - 1).equals("are"))) {
                    return true;
                }
                if (i < at && limit && PUT_OFF.contains(lower)) {
                    return true;
                }
                boolean present = s.tag(i).equals("VBZ") || s.tag(i).equals("VBP");
                if (i < at
                        && present
                        && (PLANNED.contains(s.lemma(i))
                                || s.lemma(i).equals("be")
                                        && (distance <= 2
                                                || distance <= 4 && s.tag(i + 1).equals("CD")
                                                || s.lower(i + 1).equals("forecast")))) {
                    return true;
                }
                if (s.tag(i).equals("VBD")
                                && !FUTURE.contains(s.lower(i + 1))
                                && !lower.equals("was")
                                && !lower.equals("were")
                        || (lower.equals("was") || lower.equals("were"))
                                && s.tag(i + 1).equals("VBN")
                                && !FUTURE.contains(s.lower(i + 1))
                                && !(limit && PUT_OFF.contains(s.lower(i + 1)))) {
                    return false;
                }
            }
        }
        return false;
    }

    private static final Set<String> REPORTS = Words.list("speech-verbs");

    /** "said in a statement Monday it would", "told reporters on Monday that": the day is that of saying. */
    private static boolean ownedByReport(Sent s, int at) {
        int behind = at + 1;
        while (behind < s.size()
                && (PARTS.containsKey(s.lower(behind)) || s.lower(behind).equals("in"))) {
            behind++;
        }
        String next = s.tag(behind);
        boolean clause = s.lower(behind).equals("that") && next.equals("IN")
                || next.equals("PRP")
                || next.equals("DT")
                || next.startsWith("NN");
        if (!clause) {
            return false;
        }
        for (int i = at - 1; i >= 0 && i > at - 14; i--) {
            if (s.token(i).finite()) {
                return s.tag(i).equals("VBD") && REPORTS.contains(s.lemma(i));
            }
            if (s.lower(i).equals("that") || s.tag(i).equals("``")) {
                return false;
            }
        }
        return false;
    }

    private static boolean past(Sent s, int position) {
        int at = s.at(position);
        for (int distance = 1; distance <= 16; distance++) {
            for (int i : new int[] {at - distance, at + distance}) {
                String tag = s.tag(i);
                boolean present = tag.equals("VBN")
                        && (s.lower(i - 1).equals("is") || s.lower(i - 1).equals("are"));
                if (tag.equals("VBD") || tag.equals("VBN") && !present) {
                    return true;
                }
                if (tag.equals("MD") || tag.equals("VBZ") || tag.equals("VBP")) {
                    return s.lower(i).equals("has") || s.lower(i).equals("have");
                }
            }
        }
        return false;
    }

    private Value following(Matcher m) {
        String rel = m.group("rel").toLowerCase(Locale.ROOT);
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        boolean lasting = unit.equals("month") || unit.equals("year") || unit.equals("decade");
        LocalDate base =
                lasting && coarse != null && anchorAge <= 2 ? coarse.start() : anchor == null ? published : anchor;
        if (base == null) {
            return Value.of(null, null);
        }
        int shift = rel.contains("following") || rel.contains("next")
                ? 1
                : rel.contains("previous") || rel.contains("preceding") ? -1 : 0;
        return unitValue(base, unit, shift).whenAnchored();
    }

    private Value dayBefore(Matcher m) {
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        String dir = m.group("dir").toLowerCase(Locale.ROOT);
        int shift = dir.equals("before") || dir.equals("earlier") ? -1 : 1;
        String yt = m.group("yt");
        LocalDate base = yt != null ? published : anchor == null ? published : anchor;
        if (base == null) {
            return Value.of(null, null);
        }
        if (yt != null) {
            base = base.plusDays(yt.equals("yesterday") ? -1 : 1);
        }
        return unitValue(base, unit, shift).whenAnchored();
    }

    /** The day, week, month, … that lies {@code shift} units from a day. */
    private static Value unitValue(LocalDate base, String unit, int shift) {
        return switch (unit) {
            case "second", "minute", "hour" -> Value.of(DateRange.day(base), base.toString());
            case "day", "night" -> {
                LocalDate d = base.plusDays(shift);
                yield Value.of(DateRange.day(d), d + (unit.equals("night") ? "TNI" : ""));
            }
            case "week", "fortnight" -> week(base.plusWeeks(unit.equals("week") ? shift : 2L * shift));
            case "weekend" -> {
                LocalDate monday = base.plusWeeks(shift).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield Value.of(
                        new DateRange(monday.plusDays(5), monday.plusDays(6), false),
                        String.format(
                                "%04d-W%02d-WE",
                                monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
            }
            case "month" -> {
                YearMonth ym = YearMonth.from(base).plusMonths(shift);
                yield Value.of(monthRange(ym.getYear(), ym.getMonthValue()), ym.toString());
            }
            case "quarter" -> {
                LocalDate d = base.plusMonths(3L * shift);
                int q = d.get(IsoFields.QUARTER_OF_YEAR);
                yield Value.of(
                        new DateRange(
                                LocalDate.of(d.getYear(), q * 3 - 2, 1),
                                YearMonth.of(d.getYear(), q * 3).atEndOfMonth(),
                                false),
                        d.getYear() + "-Q" + q);
            }
            case "decade" -> {
                int y = (base.getYear() / 10 + shift) * 10;
                yield y < 1
                        ? Value.of(null, null)
                        : Value.of(
                                new DateRange(LocalDate.of(y, 1, 1), LocalDate.of(y + 9, 12, 31), false),
                                String.format("%03d", y / 10));
            }
            case "century", "centurie" -> {
                int y = (base.getYear() / 100 + shift) * 100;
                yield y < 1
                        ? Value.of(null, null)
                        : Value.of(
                                new DateRange(LocalDate.of(y, 1, 1), LocalDate.of(y + 99, 12, 31), false),
                                String.format("%02d", y / 100));
            }
            default -> {
                int y = base.getYear() + shift;
                yield y < 1 || y > 9999 ? Value.of(null, null) : Value.of(yearRange(y), String.format("%04d", y));
            }
        };
    }

    private static Value week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Value.of(
                new DateRange(monday, monday.plusDays(6), false),
                String.format(
                        "%04d-W%02d",
                        monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    private static @Nullable Integer count(String number) {
        String n = number.toLowerCase(Locale.ROOT);
        if (Character.isDigit(n.charAt(0))) {
            return n.indexOf('.') > 0 ? null : Integer.valueOf(n);
        }
        Integer known = NUMBERS.get(n);
        if (known != null) {
            return known;
        }
        if (n.startsWith("twenty-")) {
            Integer unit = NUMBERS.get(n.substring(7));
            return unit == null ? 20 : 20 + unit;
        }
        return n.contains("couple") ? 2 : null;
    }

    private @Nullable Value shifted(Matcher m, Sent s) {
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        String dir = m.group("dir").toLowerCase(Locale.ROOT);
        int next = s.at(m.end());
        if ((dir.equals("before") || dir.equals("prior")) && next < s.size() && continued(s, next)) {
            return null;
        }
        boolean back = dir.equals("ago") || dir.equals("earlier") || dir.equals("before") || dir.equals("prior");
        boolean here = dir.equals("ago") || dir.contains("now") || dir.equals("hence") || dir.contains("today");
        boolean years = Set.of("month", "quarter", "year", "decade", "century", "centurie")
                .contains(unit);
        LocalDate narrated = years && coarse != null && anchorAge <= 2 ? coarse.start() : anchor;
        LocalDate base = here || narrated == null ? published : narrated;
        if (published != null && WEEKDAYS.contains(dir.replace("from ", ""))) {
            base = published.with(TemporalAdjusters.next(weekdayOf(dir.substring(5))));
        }
        Integer n = count(m.group("num"));
        if (base == null) {
            return Value.of(null, n == null && back ? "PAST_REF" : null);
        }
        if (n == null) {
            String number = m.group("num").toLowerCase(Locale.ROOT);
            if (number.startsWith("half")) {
                return Value.of(DateRange.day(base), base.toString());
            }
            int low = number.equals("many") ? 5 : 2;
            int high = number.equals("a few") || number.equals("few") ? 5 : number.equals("some") ? 6 : 9;
            DateRange near = unitValue(base, unit, back ? -low : low).range();
            DateRange far = unitValue(base, unit, back ? -high : high).range();
            if (near == null || far == null) {
                return Value.of(null, back ? "PAST_REF" : "FUTURE_REF");
            }
            DateRange range =
                    back ? new DateRange(far.start(), near.end(), true) : new DateRange(near.start(), far.end(), true);
            return Value.of(range, back ? "PAST_REF" : "FUTURE_REF");
        }
        if (n > 9000) {
            return Value.of(null, back ? "PAST_REF" : "FUTURE_REF");
        }
        DateRange compared = n == 1 && unit.equals("year") && back ? compared(dir, s, s.at(m.start())) : null;
        if (compared != null) {
            return yearBefore(compared);
        }
        Value value = unit.equals("decade")
                ? unitValue(base, "year", (back ? -10 : 10) * n)
                : unitValue(base, unit, back ? -n : n);
        if (unit.equals("week") && !here && value.timex() != null) {
            LocalDate day = base.plusWeeks(back ? -n : n);
            value = Value.of(DateRange.day(day), value.timex());
        }
        return here ? value : value.whenAnchored();
    }

    /** "117 days before he was arrested": a stretch that another clause or event ends. */
    private static boolean continued(Sent s, int i) {
        String tag = s.tag(i);
        return tag.equals("DT")
                || tag.startsWith("PRP")
                || tag.startsWith("N")
                || tag.equals("VBG")
                || tag.equals("EX");
    }

    private static String durationCode(String unit) {
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

    private static String duration(@Nullable String amount, String unit) {
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
        return code.startsWith("T") ? "PT" + n + code.substring(1) : "P" + n + code;
    }

    private static String multiply(String amount, int by) {
        double value = Double.parseDouble(amount) * by;
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static @Nullable String amount(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return number;
        }
        if (number.toLowerCase(Locale.ROOT).startsWith("half")) {
            return "0.5";
        }
        Integer n = count(number);
        return n == null || number.toLowerCase(Locale.ROOT).contains("few") ? null : n.toString();
    }

    private @Nullable Value duration(Matcher m, Sent s) {
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
                    && !Set.of("before", "after", "or").contains(s.lower(last + 1))) {
                return perUnit(s, s.at(m.start())) ? Value.set(duration("1", unit)) : null;
            }
            if (perUnit(s, s.at(m.start()))) {
                return new Value(null, duration("1", unit), FoundDate.Sort.SET, false, false);
            }
        }
        String amount = amount(m.group("num"));
        if (amount != null && m.group().contains("and a half")) {
            amount = amount + ".5";
        }
        if (unit.equals("minute") && "0.5".equals(amount)) {
            return Value.duration("PT30S");
        }
        if (unit.equals("hour") && "0.5".equals(amount)) {
            return Value.duration("PT30M");
        }
        return Value.duration(duration(amount, unit));
    }

    /** "$40 a day", "twice a week": a rate. */
    private static boolean perUnit(Sent s, int i) {
        String before = s.lower(i - 1);
        return s.tag(i - 1).equals("CD")
                || s.tag(i - 1).equals("NNS") && s.tag(i - 2).equals("CD")
                || s.tag(i - 1).startsWith("NN")
                        && !s.entity(i - 1).isEmpty()
                        && !s.entity(i - 1).equals("PERSON")
                || Set.of("once", "twice", "times", "barrels", "dollars", "percent")
                        .contains(before);
    }

    private Value plural(Matcher m) {
        return Value.duration(duration(null, m.group("unit").toLowerCase(Locale.ROOT)));
    }

    private @Nullable Value lastFew(Matcher m, Sent s) {
        String rel = m.group("rel").toLowerCase(Locale.ROOT);
        if (s.token(Math.min(s.at(m.start("rel")), s.size() - 1)).verb()) {
            return null;
        }
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        String amount = amount(m.group("num"));
        String timex = duration(amount, unit);
        Integer n = count(m.group("num"));
        if (published == null || rel.equals("first") || rel.equals("final")) {
            return opening(m, rel, unit, n, timex);
        }
        boolean back = !rel.equals("next") && !rel.equals("coming");
        int units = n == null ? 5 : Math.min(n, 900);
        boolean hours = unit.equals("hour");
        DateRange far = unitValue(
                        published, hours ? "day" : unit, (back ? -1 : 1) * (hours ? (units + 23) / 24 : units))
                .range();
        if (far == null) {
            return Value.duration(timex);
        }
        DateRange range = back
                ? new DateRange(far.start().isAfter(published) ? published : far.start(), published, true)
                : new DateRange(published, far.end().isBefore(published) ? published : far.end(), true);
        return new Value(range, timex, FoundDate.Sort.DURATION, false, false);
    }

    /** "the first nine months of 1989": a stretch at the beginning of a year that is told. */
    private Value opening(Matcher m, String rel, String unit, @Nullable Integer n, String timex) {
        String ry = m.group("ry");
        Integer year = m.group("year") != null
                ? Integer.valueOf(m.group("year"))
                : published == null || ry == null
                        ? null
                        : Integer.valueOf(published.getYear() + (ry.equals("last") ? -1 : ry.equals("next") ? 1 : 0));
        if (year == null || n == null || n > 11 || !unit.equals("month") || !rel.equals("first")) {
            return Value.duration(timex);
        }
        year(year, m.group("year") != null);
        LocalDate start = LocalDate.of(year, 1, 1);
        DateRange range = new DateRange(start, start.plusMonths(n).minusDays(1), false);
        return new Value(range, timex, FoundDate.Sort.DURATION, false, false);
    }

    private Value recent(Matcher m) {
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        String rel = m.group("rel").toLowerCase(Locale.ROOT);
        String timex = duration(null, unit);
        if (published == null || rel.equals("early")) {
            return Value.duration(timex);
        }
        boolean back = !Set.of("coming", "next", "ahead", "to come").contains(rel);
        DateRange far = unitValue(published, unit, back ? -5 : 5).range();
        if (far == null) {
            return Value.duration(timex);
        }
        DateRange range = back
                ? new DateRange(far.start().isAfter(published) ? published : far.start(), published, true)
                : new DateRange(published, far.end().isBefore(published) ? published : far.end(), true);
        return new Value(range, timex, FoundDate.Sort.DURATION, false, false);
    }

    private @Nullable Value relative(Matcher m, Sent s) {
        String rel = m.group("rel").toLowerCase(Locale.ROOT);
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        if (unit.equals("term")) {
            return null;
        }
        boolean stretch = rel.equals("the past") || rel.equals("the coming") || rel.equals("past");
        if (rel.equals("past") && !s.lower(s.at(m.start()) - 1).equals("this") && s.role() != Paragraph.Role.TITLE) {
            return null;
        }
        if (stretch && m.group("pos") == null) {
            if (published == null) {
                return Value.duration(duration("1", unit));
            }
            Value far = unitValue(published, unit, rel.contains("past") ? -1 : 1);
            DateRange range = far.range();
            if (range == null) {
                return Value.duration(duration("1", unit));
            }
            DateRange whole = rel.contains("past")
                    ? new DateRange(range.start(), published, true)
                    : new DateRange(published, range.end(), true);
            return new Value(whole, duration("1", unit), FoundDate.Sort.DURATION, false, false);
        }
        if (published == null) {
            return Value.of(null, null);
        }
        int shift = rel.startsWith("last") || rel.contains("previous") || rel.equals("the last")
                ? -1
                : rel.startsWith("next") ? 1 : 0;
        if (unit.equals("weekend")) {
            if (rel.equals("last") || rel.contains("past")) {
                shift = published.getDayOfWeek() == DayOfWeek.SUNDAY
                        ? -1
                        : published.getDayOfWeek() == DayOfWeek.SATURDAY ? -1 : -1;
            } else if (rel.equals("this") && published.getDayOfWeek() == DayOfWeek.MONDAY && past(s, m.start())) {
                shift = -1;
            }
        }
        Value value = unitValue(published, unit, shift);
        String pos = m.group("pos");
        DateRange range = value.range();
        if (pos == null || range == null) {
            return value;
        }
        DateRange part = third(range, pos);
        if (pos.startsWith("the re") && shift == 0) {
            part = new DateRange(published, range.end(), true);
        } else if (pos.equalsIgnoreCase("earlier") && shift == 0) {
            part = new DateRange(range.start(), published, true);
        } else if (pos.equalsIgnoreCase("later") && shift == 0) {
            part = new DateRange(published, range.end(), true);
        }
        return Value.of(part, value.timex());
    }

    private @Nullable Value partOfUnit(Matcher m) {
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        LocalDate base = unit.equals("day") && anchor != null ? anchor : published;
        if (base == null) {
            return Value.of(null, null);
        }
        Value value = unitValue(base, unit, 0);
        return value.range() == null ? null : Value.of(third(value.range(), m.group("pos")), value.timex());
    }

    private static Value every(Matcher m) {
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        if (unit.endsWith("day") && unit.length() > 3) {
            return new Value(null, "XXXX-WXX-" + weekdayOf(unit).getValue(), FoundDate.Sort.SET, false, false);
        }
        String timex = switch (unit) {
            case "morning" -> "XXXX-XX-XXTMO";
            case "summer" -> "XXXX-SU";
            case "winter" -> "XXXX-WI";
            case "spring" -> "XXXX-SP";
            default -> duration("1", unit);
        };
        return new Value(null, timex, FoundDate.Sort.SET, false, false);
    }

    private @Nullable Value clock(Matcher m) {
        int hour = Integer.parseInt(m.group("h"));
        String ap = group(m, "ap");
        if (hour > 24 || ap != null && !ap.equals("o'clock") && (hour > 12 || hour == 0)) {
            return null;
        }
        if (ap != null && ap.toLowerCase(Locale.ROOT).startsWith("p") && hour < 12) {
            hour += 12;
        } else if (ap != null && ap.toLowerCase(Locale.ROOT).startsWith("a") && hour == 12) {
            hour = 0;
        }
        String minutes = m.group("min") == null ? "00" : m.group("min");
        LocalDate base = anchor == null ? published : anchor;
        String time = String.format("T%02d:%s", hour % 24, minutes);
        return base == null ? Value.of(null, time) : Value.of(DateRange.day(base), base + time);
    }

    private Value named(Matcher m) {
        LocalDate base = anchor == null ? published : anchor;
        String time = switch (m.group("at").toLowerCase(Locale.ROOT)) {
            case "noon" -> "T12:00";
            case "midnight" -> "T24:00";
            case "dawn" -> "TMO";
            default -> "TEV";
        };
        return base == null ? Value.of(null, time) : Value.of(DateRange.day(base), base + time);
    }

    private @Nullable Value now(Matcher m, Sent s) {
        int i = s.at(m.start());
        boolean opening = i == 0 || s.tag(i - 1).equals("``") || s.tag(i - 1).equals("CC");
        if (m.group().equalsIgnoreCase("now") && opening && s.lower(i + 1).equals(",")) {
            return null;
        }
        return Value.reference(published == null ? null : new DateRange(published, published, true), "PRESENT_REF");
    }

    private @Nullable DateRange recently() {
        return published == null ? null : new DateRange(published.minusMonths(2), published, true);
    }
}
