package org.factcheck.workbench.detection;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of date and time expressions, in one table: what triggers a pattern, the pattern, and who reads it. Where two
 * match the same words the earlier row wins.
 *
 * <p>Written from TimeML's guidelines for TIMEX3 (Saurí et al., 2006) and from the ways in which news, communiqués and
 * business reports tell the time; each row has examples.
 */
final class DatePatterns {
    private DatePatterns() {}

    static final String MONTH = "(?<mon>January|February|March|April|May|June|July|August|September|October"
            + "|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?"
            + "|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
            + "|(?:JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\\b\\.?)";

    static final String MONTH_OF_SIGNALS = "(?<mon>(?:Jan|Feb|Mar|Apr|May|Jun|June|Jul|July|Aug|Sept?|Oct|Nov|Dec"
            + "|JAN|FEB|MAR|APR|MAY|JUN|JUNE|JUL|JULY|AUG|SEPT?|OCT|NOV|DEC)\\b)";

    static final String DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th|d)?(?!\\d|[,.:]\\d|%)";

    static final String YEAR = "(?<year>(?:1[4-9]|20)\\d\\d)(?!\\d|[,.]\\d|%)";

    static final String WEEKDAY =
            "(?<week>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\\.)";

    static final String PART = "(?<part>morning|afternoon|evening|night|noon|overnight)";

    static final String UNIT =
            "(?<unit>second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|century|centurie)";

    static final String NUMBER =
            "(?<num>\\d{1,2}(?:\\s|-)1/2|\\d{1,4}(?:\\.\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
                    + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[- ](?:one|two|three|four|five))?|thirty|forty|fifty|sixty"
                    + "|seventy|eighty|ninety|a hundred|a couple(?: of)?|couple of|several|a few|few|many|some|half an?)";

    static final String BOUND =
            "(?:(?i:more than|less than|fewer than|at least|at most|about|around|nearly|almost|over|under|up to|just|only|roughly|approximately|some|another|as little as|as long as)\\s+){0,2}";

    static final String ORDINALS = "(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
            + "|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
            + "|twenty-first)";

    static final String TIME_OF_STAMP = "(?<clock>[0-2]\\d:[0-5]\\d(?::[0-5]\\d)?)(?:\\.\\d+)?Z?";

    static final String SEASON = "(?<season>spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter)";

    static final Map<String, DateValue> SETS = Map.of(
            "hourly", DateValue.set("PT1H"),
            "daily", DateValue.set("P1D"),
            "nightly", DateValue.set("XXXX-XX-XXTNI"),
            "weekly", DateValue.set("P1W"),
            "monthly", DateValue.set("P1M"),
            "quarterly", DateValue.set("P1Q"),
            "yearly", DateValue.set("P1Y"),
            "annually", DateValue.set("P1Y"));

    interface Reading {
        @Nullable
        DateValue read(DateStory story, Matcher m, Sent s);
    }

    /** What a word may trigger: each rule is tried only around words of its sort. */
    static final int FIGURE = 1;

    static final int MONTH_NAME = 2;

    static final int WEEKDAY_NAME = 4;

    static final int TIME_UNIT = 8;

    static final int SEASON_NAME = 16;

    static final int PART_OF_DAY = 32;

    static final int DAY_WORD = 64;

    static final int REFERENCE = 128;

    static final int QUARTER = 256;

    static final int HOLIDAY = 512;

    static final Map<String, Integer> TRIGGERS = triggers();

    /** Words behind a trigger that its rules see, and before it where a time unit or month is the trigger. */
    static final int REACH = 9;

    /** @param beginnings the ASCII characters that a match can begin with */
    record Rule(int triggers, Pattern pattern, BitSet beginnings, Reading reading) {
        private static final int ASCII = 128;
        private static final Pattern LOOKBEHIND = Pattern.compile("\\(\\?<[=!]");

        /** Asks the pattern itself: at a character that cannot begin a match it fails without asking for more. */
        private static BitSet beginnings(String pattern) {
            Matcher m = Pattern.compile(withoutLookbehind(pattern)).matcher("");
            BitSet beginnings = new BitSet(ASCII);
            for (char c = ' '; c < ASCII; c++) {
                m.reset(String.valueOf(c));
                beginnings.set(c, m.lookingAt() || m.hitEnd());
            }
            return beginnings;
        }

        /** What stands before a match is not there where a character stands alone. */
        private static String withoutLookbehind(String pattern) {
            StringBuilder rest = new StringBuilder(pattern);
            for (Matcher m = LOOKBEHIND.matcher(rest); m.find(); m.reset()) {
                int end = m.end();
                for (int open = 1; open > 0; end++) {
                    char c = rest.charAt(end);
                    open += c == '(' ? 1 : c == ')' ? -1 : 0;
                    end += c == '\\' ? 1 : 0;
                }
                rest.delete(m.start(), end);
            }
            return rest.toString();
        }

        /** Whether a match can begin with a character; most rules are told from most words by it. */
        boolean begins(char c) {
            return c >= ASCII || beginnings.get(c);
        }

        /** How many words before its trigger a match may begin. */
        int reach() {
            return (triggers & (TIME_UNIT | MONTH_NAME)) != 0 ? REACH : 5;
        }
    }

    static final List<Rule> RULES = List.of(
            rule(
                    FIGURE,
                    "\\b(?<year>\\d{4})-(?<m>\\d\\d)-(?<day>\\d\\d)(?:[T ]" + TIME_OF_STAMP + ")?\\b",
                    (r, m, s) -> CalendarDates.stamped(
                            CalendarDates.numeric(r, m.group("year"), m.group("m"), m.group("day")), m)),
            rule(
                    FIGURE,
                    "\\b(?<a>\\d{1,2})(?<sep>[/.])(?<b>\\d{1,2})\\k<sep>(?<year>\\d{4}|\\d\\d)(?: " + TIME_OF_STAMP
                            + ")?\\b",
                    (r, m, s) -> CalendarDates.stamped(CalendarDates.numeric(r, m), m)),
            // "May 16, 2022", "Monday, May 16", "February 24-26", "Feb. 24"
            rule(
                    MONTH_NAME,
                    "(?:" + WEEKDAY.replace("week", "wd") + ",?\\s+)?\\b(?:(?<rel>[Ll]ast)\\s+)?" + MONTH + "\\s+" + DAY
                            + "(?:(?:\\s?(?:-|–|to)\\s?|\\s(?:and|&)\\s(?=\\d\\d?(?:st|nd|rd|th|d)?(?:[.,;)]|\\s+(?:in|near|at|and|by|to|for|on|during|around|from)\\b)))(?<to>[0-3]?\\d)(?:st|nd|rd|th|d)?(?!\\d))?(?:(?:\\.?,)?\\s+"
                            + YEAR + ")?",
                    (r, m, s) -> CalendarDates.calendar(r, m, s)),
            // "30 Aug 44", "7 DEC '41": day, month and year of signals and reports
            rule(
                    MONTH_NAME,
                    "\\b(?<day>[0-3]?\\d)\\s+" + MONTH_OF_SIGNALS
                            + "\\.?\\s+[’']?(?<yy>\\d\\d)(?!\\d|[,.:]\\d|%|-|\\s+(?!(?:the|a|an|at|in|on|our|we|they|he|and|to|from|by|it)\\b)[a-z])",
                    (r, m, s) -> CalendarDates.signalled(r, m)),
            // "the 26th ult.", "the 3rd inst.": of the last month, of this one
            rule(
                    FIGURE,
                    "\\b(?:[Tt]he\\s+)?(?<day>[0-3]?\\d)(?:st|nd|rd|th|d)\\s+(?i:(?<rel>ult|inst|prox)(?:imo|ant)?)\\b\\.?",
                    (r, m, s) -> CalendarDates.ofMonth(r, m)),
            // "To-day's", "to-night"
            rule(
                    TIME_UNIT | DAY_WORD,
                    "\\b(?i:to-(?<day>day|night|morrow))\\b",
                    (r, m, s) -> CalendarDates.hyphened(r, m)),
            // "16 May 2022", "the 24th of February", "24-26 February"
            rule(
                    MONTH_NAME,
                    "\\b(?:" + WEEKDAY.replace("week", "wd")
                            + ",?\\s+)?(?:the\\s+)?(?:(?<from>[0-3]?\\d)(?:st|nd|rd|th|d)?\\s?(?:-|–|/|to|and)\\s?)?"
                            + DAY
                            + "\\s+(?:of\\s+)?" + MONTH + "(?:,?\\s+" + YEAR + ")?",
                    (r, m, s) -> CalendarDates.calendar(r, m, s)),
            // "from 24.02 to 14.11", "as of 14.11"
            rule(
                    FIGURE,
                    "(?<=\\b(?:from|to|of|on|since|until|till|by)\\s)(?<day>[0-3]\\d)\\.(?<m>0[1-9]|1[0-2])(?![\\d%]|\\.\\d)(?!\\s+(?:on|percent|per|million|billion|hours|[ap]\\.?m))",
                    (r, m, s) -> CalendarDates.dayAndMonth(r, m, s)),
            // "late March", "mid-March 2021", "the end of June", "early in May"
            rule(
                    MONTH_NAME,
                    "\\b(?<pos>[Ll]ate|[Ee]arly|[Mm]id|[Mm]iddle|[Tt]he (?:end|beginning|start|middle) of|[Ee]nd of)(?:\\s+in\\s+|-|\\s+|\\s+of\\s+)"
                            + MONTH + "(?!\\s+\\d{1,2}(?!\\d))(?:,?\\s+(?:of\\s+)?" + YEAR + ")?",
                    (r, m, s) -> CalendarDates.partOfMonth(r, m, s)),
            // "each July", "every March"
            rule(MONTH_NAME, "\\b(?i:each|every)\\s+" + MONTH, (r, m, s) -> CalendarDates.everyMonth(m)),
            // "March 2021", "last March", "in May"
            rule(
                    MONTH_NAME,
                    "\\b(?:(?<rel>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming)\\s+)?" + MONTH
                            + "(?:,?\\s+(?:(?:(?:day|morning|afternoon|evening|night)\\s+)?(?:of|in)\\s+)?" + YEAR
                            + "|\\s+(?:of\\s+)?(?<ry>last|this|next) year)?",
                    (r, m, s) -> CalendarDates.month(r, m, s)),
            // "the first quarter of 2021", "third-quarter", "Q3 2021", "the first half of the year"
            rule(
                    TIME_UNIT,
                    "\\b(?:[Tt]he\\s+(?!\\w+-))?(?:[Ff]iscal\\s+)?(?<ord>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|final|last|1st|2nd|3rd|4th)(?:\\s+|-)(?:fiscal\\s+)?(?<span>[Qq]uarter|half)(?:\\s+(?:of\\s+)?(?:fiscal\\s+)?(?:"
                            + YEAR + "|(?<ry>last|this|next|the) year))?",
                    (r, m, s) -> PeriodDates.quarter(r, m, s)),
            // "the 1988 third quarter", "last year's first quarter", "this year's second half"
            rule(
                    TIME_UNIT,
                    "\\b(?:[Tt]he\\s+)?(?:" + YEAR
                            + "|(?<ry>last|this|next) year[’']s|(?<ya>year-(?:ago|earlier)))\\s+(?:[Ff]iscal\\s+)?(?<ord>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)(?:\\s+|-)(?<span>[Qq]uarter|half)\\b",
                    (r, m, s) -> PeriodDates.quarter(r, m, s)),
            // "the 1988 quarter", "last year's period": the one reported on, in another year
            rule(
                    TIME_UNIT,
                    "\\b(?:[Tt]he\\s+" + YEAR
                            + "|(?:[Tt]he\\s+)?(?<ry>[Ll]ast|[Tt]his) year[’']s)\\s+(?<unit>quarter|period|half)\\b",
                    (r, m, s) -> PeriodDates.ofAnotherYear(r, m)),
            rule(
                    QUARTER,
                    "\\bQ(?<q>[1-4])(?:\\s+(?:of\\s+)?" + YEAR + ")?\\b",
                    (r, m, s) -> PeriodDates.quarterOf(r, r.yearOr(m), Integer.parseInt(m.group("q")))),
            rule(
                    FIGURE,
                    "\\b(?:[Ff]iscal|FY)(?:\\s+year)?\\s?" + YEAR,
                    (r, m, s) -> PeriodDates.year(r, Integer.parseInt(m.group("year")))),
            // "the 1990s", "the early 1980s", "mid-1990s", "the '90s"
            rule(
                    FIGURE,
                    "\\b(?:[Tt]he\\s+(?:(?:end|beginning|start|middle|(?:first|second|last|latter) half) of\\s+)?)?(?:(?:early|mid|late|middle)(?:-|\\s+))?(?:the\\s+)?(?<decade>(?:1[4-9]|20)\\d0)s\\b",
                    (r, m, s) -> PeriodDates.decade(m, m.group("decade"))),
            rule(
                    FIGURE,
                    "(?:\\b[Tt]he\\s+(?:(?:end|beginning|start|middle|(?:first|second|last|latter) half) of\\s+)?)?(?:(?:early|mid|late)(?:-|\\s+))?(?:the\\s+)?['’](?<short>[2-9]0)s\\b",
                    (r, m, s) -> PeriodDates.decade(m, "19" + m.group("short"))),
            rule(
                    TIME_UNIT,
                    "\\b(?:[Tt]he\\s+)?(?:(?:early|mid|late)(?:-|\\s+))?(?:(?<cent>\\d{1,2})(?:st|nd|rd|th)|(?<centword>"
                            + ORDINALS + "))[ -](?i:centur(?:y|ies))(?:\\s+(?<era>BC|BCE|AD|CE))?",
                    (r, m, s) -> PeriodDates.century(r, m)),
            // "the nineties", "the late sixties"
            rule(
                    FIGURE,
                    "\\b[Tt]he\\s+(?:(?:early|mid|late)(?:-|\\s+))?(?<word>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\\b",
                    (r, m, s) -> PeriodDates.decade(m, "19" + PeriodDates.DECADES.indexOf(m.group("word")) + "0")),
            // "Christmas", "New Year's Eve", "the new year", "Easter week"
            rule(
                    HOLIDAY,
                    "\\b(?<holiday>Christmas(?: (?:Day|Eve))?|New Year[’']s(?: (?:Day|Eve))?|the [Nn]ew [Yy]ear|Halloween|Thanksgiving(?: Day)?|Easter(?: (?:Sunday|Monday))?|Valentine[’']s Day|Boxing Day|Labor Day|Memorial Day|Veterans Day|Election Day|the Fourth of July)(?<within>\\s+[Ww]eek\\b)?(?!\\s+(?:tree|present|gift|card|party|dinner|song|shopping|season|egg|bunny|Island|resolution|greeting|message|honou?rs))(?:\\s+"
                            + YEAR + ")?",
                    (r, m, s) -> CalendarDates.holiday(r, m, s)),
            // "the second week of November", "the first half of the month"
            rule(
                    TIME_UNIT,
                    "\\b(?:[Tt]he\\s+)?(?<ord>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast)\\s+(?<unit>week|half)\\s+of\\s+(?:"
                            + MONTH + "(?:,?\\s+" + YEAR + ")?|(?<rm>the|this|last|next)\\s+month)",
                    (r, m, s) -> CalendarDates.weekOfMonth(r, m, s)),
            // "the first Monday of October", "the last Sunday in May 2021"
            rule(
                    WEEKDAY_NAME,
                    "\\b(?:[Tt]he\\s+)?(?<ord>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast)\\s+" + WEEKDAY
                            + "\\s+(?:of|in)\\s+" + MONTH + "(?:,?\\s+" + YEAR + ")?",
                    (r, m, s) -> CalendarDates.weekdayOfMonth(r, m, s)),
            // "the week of May 3", "the week beginning 6 June"
            rule(
                    MONTH_NAME,
                    "\\b(?:[Tt]he\\s+)?week\\s+(?:of|beginning|starting)\\s+(?:on\\s+)?(?:" + MONTH + "\\s+" + DAY + "|"
                            + DAY.replace("day>", "day2>") + "\\s+" + MONTH.replace("mon>", "mon2>") + ")(?:,?\\s+"
                            + YEAR
                            + ")?",
                    (r, m, s) -> CalendarDates.weekOf(r, m, s)),
            // "on the 14th"
            rule(
                    FIGURE,
                    "(?<=\\b(?:[Oo]n|by|until|since|before)\\s)the\\s+(?<day>[0-3]?\\d)(?:st|nd|rd|th)\\b(?!-)",
                    (r, m, s) -> CalendarDates.dayOfMonth(r, m, s)),
            // "over the weekend", "within the hour"
            rule(
                    TIME_UNIT,
                    "(?<=\\b(?i:over|during|at|for|by|of|after|before) )the weekend\\b",
                    (r, m, s) -> RelativeDates.weekend(r, s, m.start())),
            rule(
                    TIME_UNIT,
                    "\\bwithin the (?<unit>hour|day|week|month|year)\\b",
                    (r, m, s) -> DateValue.duration(DateUnits.durationOf("1", m.group("unit")))),
            // "year-end", "a year-earlier quarter"
            rule(
                    TIME_UNIT,
                    "\\b(?:the\\s+|a\\s+)?(?:year-(?<what>end|earlier|ago)|year(?:[’']s)? (?<end>end))\\b(?:\\s+(?:(?<unit>quarter|period|half|month|week)|(?<months>three|six|nine)[- ]months?(?: period)?)\\b)?",
                    (r, m, s) -> PeriodDates.yearCompound(r, m, s)),
            // "the latest quarter", "the prior year", "the same period last year"
            rule(
                    TIME_UNIT,
                    "\\b(?i:the|its|their)\\s+(?<rel>latest|most recent|current|prior|same|corresponding|comparable|preceding)\\s+(?:fiscal\\s+)?(?:(?:three|six|nine)-month\\s+)?(?<unit>quarter|period|half|month|week|year)\\b(?:\\s+(?:of\\s+|in\\s+)?(?:"
                            + YEAR
                            + "|(?<back>last year|(?:a|the) year (?:earlier|ago|before)|the (?:prior|previous|preceding) year)))?",
                    (r, m, s) -> PeriodDates.comparable(r, m)),
            // "for the quarter", "during the year": the one spoken of
            rule(
                    TIME_UNIT,
                    "(?<=\\b(?i:in|for|during|throughout|of|over|so far) )the\\s+(?<full>full\\s+|whole\\s+|entire\\s+)?(?<unit>quarter|year|month|week|day)\\b(?![-’'])",
                    (r, m, s) -> PeriodDates.spokenOf(r, m, s)),
            rule(TIME_UNIT, "\\b(?i:full)[- ]year\\b", (r, m, s) -> PeriodDates.spokenOf(r, "year", s, m.start())),
            // "half-year profit", "a quarter of a century"
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?<part>half-|(?:a )?quarter(?:-| of a )))(?<unit>year|century|hour)\\b",
                    (r, m, s) -> PeriodDates.partOf(m)),
            // "once a month", "three times a week"
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?:once|twice|(?:two|three|four|five|six|several|many) times)\\s+(?:an?|every|each|per)\\s+(?<unit>hour|day|week|month|quarter|year|decade))\\b",
                    (r, m, s) -> TimeSpans.every(m)),
            // "days later", "months ahead", "the days to come"
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?<unit>second|minute|hour|day|week|month|year|decade)s\\s+(?<dir>later|earlier))\\b",
                    (r, m, s) -> TimeSpans.plural(r, m)),
            rule(
                    TIME_UNIT,
                    "\\b(?i:the\\s+(?<unit>hour|day|week|month|year|decade)s\\s+(?<rel>ahead|to come))\\b",
                    (r, m, s) -> RelativeDates.recent(r, m)),
            rule(
                    REFERENCE,
                    "\\b(?<set>hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually)\\b",
                    (r, m, s) -> s.tag(s.at(m.start())).equals("RB") ? SETS.get(m.group("set")) : null),
            // "summer 2021", "last summer", "the winter of 1941", "in the spring"
            rule(
                    SEASON_NAME,
                    "\\b(?:(?<rel>[Tt]he|[Tt]his|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id)[\\s-]+(?:the\\s+)?(?:early\\s+|late\\s+)?)?"
                            + SEASON + "(?:\\s+(?:of\\s+)?" + YEAR + ")?\\b",
                    (r, m, s) -> PeriodDates.season(r, m, s)),
            // "early 2020", "late 2019", "the end of 2021", "in 1998"
            rule(
                    FIGURE,
                    "\\b(?:[Tt]he year\\s+)?(?:(?<pos>[Ee]arly|[Ll]ate|[Mm]id|[Tt]he end of|[Tt]he start of|[Tt]he beginning of)(?:\\s+(?:in\\s+)?|-))?(?:(?<=[Mm]id-|[Ee]arly-|[Ll]ate-)|(?<![\\d.,$€£#]|[-–/]\\d{0,4}))"
                            + YEAR + "(?:(?:-|–|/)(?<to>(?:20)?\\d\\d)(?!\\d))?(?![\\d-]|\\s?%)",
                    (r, m, s) -> PeriodDates.bareYear(r, m, s)),
            // "nineteen ninety-six", "January nineteen ninety-seven", "the winter of nineteen oh-five"
            rule(
                    FIGURE,
                    "\\b(?:" + MONTH + "\\s+(?:of\\s+)?|(?:[Tt]he\\s+)?" + SEASON
                            + "\\s+of\\s+)?(?i:nineteen[ -](?:hundred\\s+and\\s+)?(?<tens>oh|ten|eleven|twelve|thirteen|fourteen|fifteen"
                            + "|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
                            + "(?:[ -](?<ones>one|two|three|four|five|six|seven|eight|nine))?)\\b(?!-|\\s+percent)",
                    (r, m, s) -> PeriodDates.spelledYear(r, m)),
            // "the year two thousand", "the year two thousand and four"
            rule(
                    TIME_UNIT,
                    "\\b(?i:the\\s+year\\s+two\\s+thousand(?:\\s+(?:and\\s+)?(?<ones>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?)\\b(?!\\s+(?:hundred|years|and))",
                    (r, m, s) -> PeriodDates.twoThousand(r, m)),
            // "yesterday morning", "today", "tomorrow night", "tonight"
            rule(
                    DAY_WORD,
                    "\\b(?i:(?:(?:early|late|earlier|later|mid[- ]?(?<mid>morning|afternoon))\\s+)?(?<day>today|tonight|yesterday|tomorrow)(?:\\s+"
                            + PART + ")?)\\b",
                    (r, m, s) -> RelativeDates.newspaper(s, s.at(m.start())) ? null : RelativeDates.today(r, m)),
            rule(
                    PART_OF_DAY,
                    "\\b(?i:(?:(?:early|late|earlier|later)\\s+)?(?<rel>this|last|that|the same|the next|the following)\\s+"
                            + PART + ")\\b",
                    (r, m, s) -> RelativeDates.partOfDay(r, m, s)),
            rule(
                    PART_OF_DAY,
                    "\\b(?i:overnight)\\b(?!\\s+(?:rate|lending|stay|bag|success|train|flight|bus|loan))",
                    (r, m, s) -> RelativeDates.overnight(r, s, m.start())),
            // "Sunday", "last Tuesday", "Tuesday morning", "early Friday", "a week ago Monday"
            rule(
                    WEEKDAY_NAME,
                    "\\b(?:(?<rel>[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly(?: on)?|[Ll]ate(?: on)?|[Ee]arlier(?: on)?|[Ll]ater(?: on)?|[Tt]his past|[Tt]his coming|[Tt]he (?:previous|following))\\s+)?"
                            + WEEKDAY
                            + "(?<plural>s\\b)?(?:\\s+(?:" + PART
                            + "(?<nights>s\\b)?))?(?:\\s+(?:of\\s+)?(?<rw>last week|this week|next week))?(?![’']s?\\s+[A-Z]|\\.\\w)",
                    (r, m, s) -> RelativeDates.weekday(r, m, s)),
            // "the following day", "the next morning", "the day before", "the same day", "that year"
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?<rel>the following|the next|the previous|the preceding|the same|that same|that)\\s+(?<unit>day|week|weekend|month|quarter|year|decade))\\b(?!\\s+(?:few|several))",
                    (r, m, s) -> RelativeDates.following(r, m)),
            rule(
                    TIME_UNIT,
                    "\\b(?i:the\\s+(?<unit>day|week|month|year)\\s+(?<dir>before|after|earlier|later))(?:\\s+(?<yt>yesterday|tomorrow))?\\b",
                    (r, m, s) -> RelativeDates.dayBefore(r, m)),
            // "two days later", "a week earlier", "three years ago", "five minutes from now"
            rule(
                    TIME_UNIT,
                    "\\b" + BOUND + "(?i:" + NUMBER
                            + "(?:\\s+or\\s+(?:so|more|two|three))?(?:\\s+(?:short|long|full|more|whole))?[\\s-]+"
                            + UNIT
                            + "s?(?:\\s+or\\s+(?:so|more|two)|\\s+and\\s+a\\s+half)?\\s+(?<dir>ago|earlier|later|before|after that|from now|hence|prior|from today|from \\w+day))\\b",
                    (r, m, s) -> RelativeDates.shifted(r, m, s)),
            // "66 million years ago", "some 2,000 years ago"
            rule(
                    TIME_UNIT,
                    "\\b" + BOUND
                            + "(?i:(?:\\d{1,3}(?:,\\d{3})+|(?:\\d+(?:\\.\\d+)?|an?|two|three|four|five|six|seven|eight|nine|ten)\\s+(?:hundred|thousand|million|billion))\\s+years\\s+ago)\\b",
                    (r, m, s) -> DateValue.reference(null, "PAST_REF")),
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?<long>(?:not\\s+(?:so\\s+|too\\s+)?)?long ago|(?:decades|years|months|weeks|days|hours|centuries) ago))\\b",
                    (r, m, s) -> DateValue.reference(null, "PAST_REF")),
            // "the past two weeks", "the last few months", "the next three years", "recent weeks", "the coming days"
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?:the|these|those)?\\s*(?<rel>past|last|next|previous|coming|first|final|recent)\\s+"
                            + NUMBER
                            + "(?:\\s+(?:to|or)\\s+(?:two|three|four|five|six|eight|ten|\\d+))?\\s+(?:more\\s+|consecutive\\s+|full\\s+)?"
                            + UNIT + "s?)\\b(?:\\s+of\\s+(?:(?:fiscal\\s+)?" + YEAR
                            + "|(?<ry>the|this|last|next)\\s+year\\b))?",
                    (r, m, s) -> RelativeDates.lastFew(r, m, s)),
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?:the\\s+|these\\s+)?(?<rel>recent|coming|past|last|next|previous|early)\\s+(?<unit>second|minute|hour|day|week|month|year|decade|centurie)s)\\b",
                    (r, m, s) -> m.group("rel").equalsIgnoreCase("early")
                                    && s.lower(s.at(m.end())).equals("of")
                            ? null
                            : RelativeDates.recent(r, m)),
            // "this week", "last year", "earlier this month", "late last year", "the current quarter"
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?:(?<pos>earlier|later|early|late|early in|late in|mid|the end of|the beginning of|the start of|the middle of|the rest of|the remainder of)[\\s-]+)?(?<rel>this|last|next|the past|the coming|the current|the previous|the last|this past|this coming|past)\\s+(?:(?:fiscal|financial|tax|calendar|school|academic)\\s+)?(?<unit>(?<=(?:past|last|previous|coming)\\s)day|week|weekend|month|quarter|year|decade|century|term)(?:'s\\s+end)?)\\b(?!-)",
                    (r, m, s) -> RelativeDates.relative(r, m, s)),
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?<pos>late|later|earlier|early|the end of|the beginning of|the start of|the middle of|the rest of|the remainder of)\\s+(?:(?:in\\s+)?the\\s+|(?<=(?:end|beginning|start|middle) of\\s)(?=year))(?<unit>week|month|quarter|year|decade|century|day))\\b",
                    (r, m, s) -> RelativeDates.partOfUnit(r, m, s)),
            // "every day", "each year", "once a week", "every other month"
            rule(
                    TIME_UNIT | WEEKDAY_NAME | SEASON_NAME | PART_OF_DAY,
                    "\\b(?i:(?:every|each)\\s+(?:other\\s+|single\\s+|two\\s+|few\\s+)?(?<unit>second|minute|hour|day|night|week|weekend|month|quarter|year|morning|summer|winter|spring|decade|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?)\\b",
                    (r, m, s) -> TimeSpans.every(m)),
            // "at 10:30 a.m.", "5 p.m. local time", "noon", "midnight"
            rule(
                    FIGURE,
                    "\\b(?<h>[0-2]?\\d)(?:[:.](?<min>[0-5]\\d))?\\s?(?<ap>[ap]\\.?m\\b\\.?|[AP]M|o'clock)(?:\\s+(?:local time|GMT|EST|EDT|ET|PT|BST|UTC|CET))?",
                    (r, m, s) -> TimeSpans.clock(r, m)),
            // "at 4 in the morning", "around 11 at night"
            rule(
                    FIGURE,
                    "(?<=\\b(?:at|by|around|about|until|till|from|before|after|since|to)\\s)(?<h>1?\\d)(?:[:.](?<min>[0-5]\\d))?(?:\\s+o[’']clock)?\\s+(?:in\\s+the\\s+(?<of>morning|afternoon|evening)|at\\s+(?<of2>night))\\b",
                    (r, m, s) -> TimeSpans.clock(r, m)),
            rule(
                    FIGURE,
                    "(?<=\\bas of\\s)(?<h>[0-2]?\\d)\\.(?<min>[0-5]\\d)(?=\\s+(?:on|of)\\b)",
                    (r, m, s) -> TimeSpans.clock(r, m)),
            rule(
                    FIGURE,
                    "(?<=\\b(?:at|by|around|about|until|from|of|after|before|since|to|and)\\s)(?<h>[0-2]?\\d):(?<min>[0-5]\\d)(?:\\s+(?:local time|GMT|EST|EDT|ET|BST|UTC|CET))?\\b",
                    (r, m, s) -> TimeSpans.clock(r, m)),
            rule(
                    FIGURE,
                    "\\b(?<h>[0-2]\\d):?(?<min>[0-5]\\d)(?:Z|\\s?hrs|h|\\s+(?:hours|GMT|UTC|EST|EDT|BST|CET|local time))(?:\\s+(?:[A-Z][a-z]+\\s+){1,4}Time)?\\b",
                    (r, m, s) -> TimeSpans.clock(r, m)),
            rule(
                    PART_OF_DAY,
                    "\\b(?i:(?<=(?:at|by|until|till|around|about|before|after|since|to|from|past|between|and|towards?)\\s)(?<at>noon|midday|mid[- ]?morning|mid[- ]?afternoon|midnight|dawn|dusk|nightfall))\\b",
                    (r, m, s) -> TimeSpans.namedTime(r, m)),
            // "in the evening", "during the afternoon": of the day that is spoken of
            rule(
                    PART_OF_DAY,
                    "\\b(?i:(?<=(?:in|during|by|throughout|until|late in|early in)\\s)the\\s+(?:early |late )?(?<at>morning|afternoon|evening))\\b(?!\\s+(?:of|hours|after|before|on|session|news|paper))",
                    (r, m, s) -> TimeSpans.namedTime(r, m)),
            // "two years", "a three-week", "several months", "half an hour", "24 hours"
            rule(
                    TIME_UNIT,
                    "\\b" + BOUND + "(?i:" + NUMBER
                            + "(?:\\s+and\\s+a\\s+half)?(?:\\s+(?:or|to|and)\\s+(?:two|three|four|five|six|seven|eight|nine|ten|\\d+|more))?(?:\\s+(?:long|full|straight|more|consecutive|whole|whopping))*(?:\\s+|-)"
                            + UNIT
                            + "s?(?:-long|\\s+and\\s+a\\s+half|\\s+or\\s+(?:two|so|more))?)\\b(?!-old|-\\w+-old|\\s+old|\\s+of age|s?\\s+ago)",
                    (r, m, s) -> TimeSpans.duration(r, m, s)),
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?<=(?:for|over|in|of|after|took|take|by|lasting|within)\\s)(?:many\\s+)?(?<unit>minute|hour|day|week|month|year|decade|centurie)s)\\b(?!\\s+(?:ago|old|of age))",
                    (r, m, s) -> s.lower(s.at(m.start()) - 1).equals("as") ? null : TimeSpans.plural(r, m)),
            // "months after they met"
            rule(
                    TIME_UNIT,
                    "\\b(?i:(?<unit>minute|hour|day|week|month|year|decade)s)\\b(?=\\s+(?:after|before)\\b)",
                    (r, m, s) -> TimeSpans.plural(r, m)),
            // references
            rule(
                    REFERENCE,
                    "\\b(?i:now(?!\\s+that\\b)|currently|presently|nowadays|at present|at the moment|these days|right now|at this (?:time|point|moment)(?!\\s+(?:last|next)))\\b",
                    (r, m, s) -> RelativeDates.now(r)),
            rule(
                    REFERENCE,
                    "\\b(?i:recently|lately|in the past(?!\\s+(?:\\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|few|several|couple|day|week|month|year|decade|century|quarter|hour|twelve|twenty)\\b)))\\b",
                    (r, m, s) -> DateValue.reference(r.recently(), "PAST_REF")),
            rule(
                    REFERENCE,
                    "\\b(?i:the (?:near |foreseeable )?future|(?<!as )soon)\\b",
                    (r, m, s) -> DateValue.reference(null, "FUTURE_REF")));

    static Rule rule(int triggers, String pattern, Reading reading) {
        return new Rule(triggers, Pattern.compile(pattern), Rule.beginnings(pattern), reading);
    }

    static Map<String, Integer> triggers() {
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
                "midday",
                "midmorning",
                "mid-morning",
                "midafternoon",
                "mid-afternoon",
                "dawn",
                "dusk",
                "nightfall",
                "mornings",
                "evenings",
                "nights")) {
            words.merge(part, PART_OF_DAY, (a, b) -> a | b);
        }
        for (String day : List.of("today", "tonight", "yesterday", "tomorrow", "morrow")) {
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
        words.put("nineteen", FIGURE);
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
    static int trigger(Token t) {
        int sort = TRIGGERS.getOrDefault(t.lower(), 0);
        for (int i = 0; i < Math.min(3, t.lower().length()); i++) {
            if (Character.isDigit(t.lower().charAt(i))) {
                return sort | FIGURE;
            }
        }
        return sort;
    }
}
