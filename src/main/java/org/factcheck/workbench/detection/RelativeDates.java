package org.factcheck.workbench.detection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Times that count from another: "yesterday", "last Tuesday", "the following day", "two weeks ago", "earlier this month". */
final class RelativeDates {
    private RelativeDates() {}

    /** The weekend that is just over or under way. */
    static DateValue weekend(DateStory story, Sent s, int position) {
        if (story.published() == null) {
            return DateValue.of(null, null);
        }
        int before = s.at(position) - 1;
        boolean ahead = s.lower(before).equals("of") && s.lower(before - 1).equals("ahead")
                || !Tense.past(s, position) && Tense.future(s, position)
                || s.lower(before).equals("for")
                        && story.published().getDayOfWeek().getValue() >= 4
                || Words.isOneOf(s.lower(before - 1), "expected", "scheduled", "planned", "due");
        boolean within = ahead || story.published().getDayOfWeek().getValue() >= 6;
        return DateUnits.unitValue(story.published(), "weekend", within ? 0 : -1);
    }

    static DateValue today(DateStory story, Matcher m) {
        String word = m.group("day").toLowerCase(Locale.ROOT);
        String part = m.group("part") == null ? m.group("mid") : m.group("part");
        if (story.published() == null) {
            return DateValue.of(null, null);
        }
        LocalDate date = switch (word) {
            case "yesterday" -> story.published().minusDays(1);
            case "tomorrow" -> story.published().plusDays(1);
            default -> story.published();
        };
        String suffix = word.equals("tonight")
                ? "TNI"
                : part == null ? "" : DateUnits.PARTS.getOrDefault(part.toLowerCase(Locale.ROOT), "");
        return DateValue.of(DateRange.day(date), date + suffix);
    }

    static @Nullable DateValue partOfDay(DateStory story, Matcher m, Sent s) {
        String part = m.group("part").toLowerCase(Locale.ROOT);
        String rel = m.group("rel").toLowerCase(Locale.ROOT);
        if (part.equals("overnight") || part.equals("noon") && !rel.equals("that")) {
            return null;
        }
        LocalDate base = rel.equals("this") || rel.equals("last")
                ? story.published()
                : story.anchor() == null ? story.published() : story.anchor();
        if (base == null) {
            return DateValue.of(null, null);
        }
        LocalDate date = rel.equals("last")
                ? base.minusDays(1)
                : rel.contains("next") || rel.contains("following") ? base.plusDays(1) : base;
        DateValue value = DateValue.of(DateRange.day(date), date + DateUnits.PARTS.getOrDefault(part, ""));
        return rel.equals("this") || rel.equals("last") ? value : value.whenAnchored();
    }

    static DateValue overnight(DateStory story, Sent s, int position) {
        if (story.published() == null) {
            return DateValue.of(null, null);
        }
        if (!Tense.past(s, position) && Tense.future(s, position)) {
            return DateValue.of(
                    new DateRange(story.published(), story.published().plusDays(1), false), story.published() + "TNI");
        }
        return DateValue.of(
                new DateRange(story.published().minusDays(1), story.published(), false), story.published() + "TNI");
    }

    static @Nullable DateValue weekday(DateStory story, Matcher m, Sent s) {
        String name = m.group("week");
        int i = s.at(m.start("week"));
        if (name.length() <= 6 && name.endsWith(".") && !s.entity(i).equals("DATE")
                || s.entity(i).equals("PERSON") && !behindName(s, i)
                || partOfName(s, i)) {
            return null;
        }
        DayOfWeek day = DateUnits.weekdayOf(name);
        if (m.group("plural") != null) {
            return s.tag(i - 1).equals("CD") ? null : DateValue.set("XXXX-WXX-" + day.getValue());
        }
        String part = m.group("part");
        if (m.group("nights") != null && part != null) {
            return DateValue.set(
                    "XXXX-WXX-" + day.getValue() + DateUnits.PARTS.getOrDefault(part.toLowerCase(Locale.ROOT), ""));
        }
        int behind = part == null ? i + 1 : i + 2;
        boolean some = s.lower(i - 1).equals("a")
                && (behind >= s.size() || !s.token(behind).noun());
        if (some && m.group("rel") == null && m.group("rw") == null) {
            return DateValue.set("XXXX-WXX-" + day.getValue());
        }
        String rel = m.group("rel") == null ? "" : m.group("rel").toLowerCase(Locale.ROOT);
        if (story.published() == null) {
            return DateValue.of(null, null);
        }
        LocalDate date;
        String week = m.group("rw");
        if (week != null) {
            int shift = week.startsWith("last") ? -1 : week.startsWith("next") ? 1 : 0;
            date = story.published()
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(shift)
                    .with(TemporalAdjusters.nextOrSame(day));
        } else if (rel.startsWith("the ")) {
            LocalDate base = story.anchor() == null ? story.published() : story.anchor();
            date = base.with(rel.endsWith("previous") ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day));
        } else if (rel.equals("last") || rel.contains("past")) {
            date = story.published().with(TemporalAdjusters.previous(day));
        } else if (rel.equals("next") || rel.contains("coming")) {
            date = story.published().with(TemporalAdjusters.next(day));
        } else if (rel.equals("this") || Tense.future(s, m.start()) && !eventOver(s, i)) {
            date = story.published().with(TemporalAdjusters.nextOrSame(day));
        } else {
            date = story.published().with(TemporalAdjusters.previousOrSame(day));
        }
        String suffix = part == null ? "" : DateUnits.PARTS.getOrDefault(part.toLowerCase(Locale.ROOT), "");
        return DateValue.of(DateRange.day(date), date + suffix);
    }

    private static final Set<String> OVER = Set.of(
            "ruling",
            "verdict",
            "decision",
            "attack",
            "blast",
            "bombing",
            "explosion",
            "shooting",
            "killing",
            "crash",
            "earthquake",
            "quake",
            "announcement",
            "statement",
            "resignation",
            "arrest",
            "raid",
            "loss",
            "defeat");

    private static final Set<String> AWAITING =
            Set.of("before", "until", "till", "for", "of", "await", "awaiting", "awaits");

    /** "would look for ways around | Wednesday's ruling": what the day has brought, whatever is to come of it. */
    private static boolean eventOver(Sent s, int i) {
        return s.tag(i + 1).equals("POS") && OVER.contains(s.lemma(i + 2)) && !AWAITING.contains(s.lower(i - 1));
    }

    /** "the Sunday Times", "Bloody Sunday", "USA Today": part of a name. */
    static boolean partOfName(Sent s, int i) {
        String entity = s.entity(i);
        if (ZONES.contains(s.lower(i - 1)) || behindName(s, i)) {
            return false;
        }
        return (entity.equals("WORK_OF_ART") || entity.equals("ORG") || entity.equals("EVENT"))
                        && s.entityEnd(i) - s.entityStart(i) > 1
                || NAMED_DAYS.contains(s.lower(i - 1)) && s.token(i - 1).capital();
    }

    /** "Iran | Saturday condemned", "met with Sununu Sunday": taken into the name before it; not "Ruby Tuesday". */
    private static boolean behindName(Sent s, int i) {
        return WEEKDAYS.contains(s.lower(i))
                && s.entityEnd(i) == i + 1
                && s.entityStart(i) < i
                && s.token(i - 1).proper()
                && !Names.given(s.lower(i - 1))
                && !NAMED_DAYS.contains(s.lower(i - 1))
                && (s.entity(i).equals("PERSON")
                        || s.entity(i).equals("ORG")
                        || s.entity(i).equals("GPE"))
                && !s.token(i + 1 < s.size() ? i + 1 : i - 1).noun();
    }

    /** "USA Today", "Russia Today". */
    static boolean newspaper(Sent s, int i) {
        return partOfName(s, i)
                || s.role() != Paragraph.Role.TITLE
                        && i > 0
                        && s.lower(i).equals("today")
                        && s.token(i).capital()
                        && s.token(i - 1).proper();
    }

    private static final Set<String> ZONES =
            Set.of("gmt", "utc", "est", "edt", "et", "pt", "pst", "pdt", "cst", "cdt", "bst", "cet");

    static final Set<String> NAMED_DAYS = Set.of(
            "black",
            "sheffield",
            "good",
            "bloody",
            "super",
            "ash",
            "palm",
            "easter",
            "cyber",
            "holy",
            "shrove",
            "maundy",
            "giving",
            "fat");

    static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    static DateValue following(DateStory story, Matcher m) {
        String rel = m.group("rel").toLowerCase(Locale.ROOT);
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        boolean lasting = Words.isOneOf(unit, "month", "quarter", "year", "decade");
        LocalDate base = lasting && story.coarse() != null && story.anchorAge() <= 2
                ? story.coarse().start()
                : story.anchor() == null ? story.published() : story.anchor();
        if (base == null) {
            return DateValue.of(null, null);
        }
        int shift = rel.contains("following") || rel.contains("next")
                ? 1
                : rel.contains("previous") || rel.contains("preceding") ? -1 : 0;
        if (unit.equals("decade") && shift != 0) {
            return decade(base, shift);
        }
        return DateUnits.unitValue(base, unit, shift).whenAnchored();
    }

    /** "the following decade": the ten years behind what was told, not those with one digit more. */
    private static DateValue decade(LocalDate base, int shift) {
        DateRange far = DateUnits.unitValue(base, "year", 10 * shift).range();
        DateRange range = far == null
                ? null
                : shift > 0 ? new DateRange(base, far.end(), true) : new DateRange(far.start(), base, true);
        return new DateValue(range, "P10Y", FoundDate.Sort.DURATION, false, true);
    }

    static DateValue dayBefore(DateStory story, Matcher m) {
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        String dir = m.group("dir").toLowerCase(Locale.ROOT);
        int shift = dir.equals("before") || dir.equals("earlier") ? -1 : 1;
        String yt = m.group("yt");
        LocalDate base = yt != null ? story.published() : story.anchor() == null ? story.published() : story.anchor();
        if (base == null) {
            return DateValue.of(null, null);
        }
        if (yt != null) {
            base = base.plusDays(yt.equals("yesterday") ? -1 : 1);
        }
        return DateUnits.unitValue(base, unit, shift).whenAnchored();
    }

    static @Nullable DateValue shifted(DateStory story, Matcher m, Sent s) {
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        String dir = m.group("dir").toLowerCase(Locale.ROOT);
        int next = s.at(m.end());
        if ((dir.equals("before") || dir.equals("prior")) && next < s.size() && continued(s, next)) {
            return null;
        }
        if (Words.isOneOf(dir, "earlier", "later") && s.lower(next).equals("than")) {
            return DateValue.duration(DateUnits.durationOf(DateUnits.amount(m.group("num")), unit));
        }
        boolean back = dir.equals("ago") || dir.equals("earlier") || dir.equals("before") || dir.equals("prior");
        boolean here = dir.equals("ago") || dir.contains("now") || dir.equals("hence") || dir.contains("today");
        boolean years = Words.isOneOf(unit, "month", "quarter", "year", "decade", "century", "centurie");
        LocalDate narrated = years && story.coarse() != null && story.anchorAge() <= 2
                ? story.coarse().start()
                : story.anchor();
        LocalDate base = here || narrated == null ? story.published() : narrated;
        if (story.published() != null && WEEKDAYS.contains(dir.replace("from ", ""))) {
            base = story.published().with(TemporalAdjusters.next(DateUnits.weekdayOf(dir.substring(5))));
        }
        Integer n = DateUnits.count(m.group("num"));
        if (base == null) {
            return DateValue.of(null, n == null && back ? "PAST_REF" : null);
        }
        if (n == null) {
            String number = m.group("num").toLowerCase(Locale.ROOT);
            if (number.startsWith("half")) {
                return DateValue.of(DateRange.day(base), base.toString());
            }
            int low = number.equals("many") ? 5 : 2;
            int high = number.equals("a few") || number.equals("few") ? 5 : number.equals("some") ? 6 : 9;
            String timex = here ? back ? "PAST_REF" : "FUTURE_REF" : DateUnits.durationOf(null, unit);
            DateRange near = DateUnits.unitValue(base, unit, back ? -low : low).range();
            DateRange far = DateUnits.unitValue(base, unit, back ? -high : high).range();
            if (near == null || far == null) {
                return DateValue.of(null, back ? "PAST_REF" : "FUTURE_REF");
            }
            DateRange range =
                    back ? new DateRange(far.start(), near.end(), true) : new DateRange(near.start(), far.end(), true);
            return DateValue.of(range, timex);
        }
        if (n > 9000) {
            return DateValue.of(null, back ? "PAST_REF" : "FUTURE_REF");
        }
        DateRange compared = n == 1 && unit.equals("year") && back ? story.compared(dir, s, s.at(m.start())) : null;
        if (compared != null) {
            return DateUnits.yearBefore(compared);
        }
        DateValue value = unit.equals("decade")
                ? DateUnits.unitValue(base, "year", (back ? -10 : 10) * n)
                : DateUnits.unitValue(base, unit, back ? -n : n);
        if (!here && Words.isOneOf(unit, "second", "minute", "hour")) {
            String half = m.group().contains("and a half") ? ".5" : "";
            value = DateValue.of(value.range(), DateUnits.durationOf(n + half, unit));
        }
        if (unit.equals("week") && !here && value.timex() != null) {
            LocalDate day = base.plusWeeks(back ? -n : n);
            value = DateValue.of(DateRange.day(day), value.timex());
        }
        return here ? value : value.whenAnchored();
    }

    /** "117 days before he was arrested": a stretch that another clause or event ends. */
    static boolean continued(Sent s, int i) {
        String tag = s.tag(i);
        return tag.equals("DT")
                || tag.startsWith("PRP")
                || tag.startsWith("N")
                || tag.equals("VBG")
                || tag.equals("EX");
    }

    static @Nullable DateValue lastFew(DateStory story, Matcher m, Sent s) {
        String rel = m.group("rel").toLowerCase(Locale.ROOT);
        if (s.token(Math.min(s.at(m.start("rel")), s.size() - 1)).verb()) {
            return null;
        }
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        String amount = DateUnits.amount(m.group("num"));
        String timex = DateUnits.durationOf(amount, unit);
        Integer n = DateUnits.count(m.group("num"));
        if (story.published() == null || rel.equals("first") || rel.equals("final")) {
            return firstFew(story, m, rel, unit, n, timex);
        }
        boolean back = !rel.equals("next") && !rel.equals("coming");
        int units = n == null ? 5 : Math.min(n, 900);
        boolean hours = unit.equals("hour");
        DateRange far = DateUnits.unitValue(
                        story.published(), hours ? "day" : unit, (back ? -1 : 1) * (hours ? (units + 23) / 24 : units))
                .range();
        if (far == null) {
            return DateValue.duration(timex);
        }
        DateRange range = back
                ? new DateRange(
                        far.start().isAfter(story.published()) ? story.published() : far.start(),
                        story.published(),
                        true)
                : new DateRange(
                        story.published(), far.end().isBefore(story.published()) ? story.published() : far.end(), true);
        return new DateValue(range, timex, FoundDate.Sort.DURATION, false, false);
    }

    /** "the first nine months of 1989": a stretch at the beginning of a year that is told. */
    static DateValue firstFew(DateStory story, Matcher m, String rel, String unit, @Nullable Integer n, String timex) {
        String ry = m.group("ry");
        Integer year = m.group("year") != null
                ? Integer.valueOf(m.group("year"))
                : story.published() == null || ry == null
                        ? null
                        : Integer.valueOf(
                                story.published().getYear() + (ry.equals("last") ? -1 : ry.equals("next") ? 1 : 0));
        boolean half = unit.equals("quarter") && n != null && n == 2;
        if (year == null || n == null || n > 11 || !unit.equals("month") && !half || !rel.equals("first")) {
            return DateValue.duration(timex);
        }
        story.setYear(year, m.group("year") != null);
        LocalDate start = LocalDate.of(year, 1, 1);
        if (half) {
            return DateValue.of(PeriodDates.half(start), year + "-H1");
        }
        DateRange range = new DateRange(start, start.plusMonths(n).minusDays(1), false);
        return new DateValue(range, timex, FoundDate.Sort.DURATION, false, false);
    }

    static DateValue recent(DateStory story, Matcher m) {
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        String rel = m.group("rel").toLowerCase(Locale.ROOT);
        String timex = DateUnits.durationOf(null, unit);
        if (story.published() == null || rel.equals("early")) {
            return DateValue.duration(timex);
        }
        boolean back = !Words.isOneOf(rel, "coming", "next", "ahead", "to come");
        DateRange far =
                DateUnits.unitValue(story.published(), unit, back ? -5 : 5).range();
        if (far == null) {
            return DateValue.duration(timex);
        }
        DateRange range = back
                ? new DateRange(
                        far.start().isAfter(story.published()) ? story.published() : far.start(),
                        story.published(),
                        true)
                : new DateRange(
                        story.published(), far.end().isBefore(story.published()) ? story.published() : far.end(), true);
        return new DateValue(range, timex, FoundDate.Sort.DURATION, false, false);
    }

    static @Nullable DateValue relative(DateStory story, Matcher m, Sent s) {
        String rel = m.group("rel").toLowerCase(Locale.ROOT);
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        if (unit.equals("term")) {
            return null;
        }
        boolean stretch = rel.equals("the past")
                || rel.equals("the coming")
                || rel.equals("past")
                || unit.equals("decade") && !rel.equals("this") && !rel.contains("current");
        if (rel.equals("past") && !s.lower(s.at(m.start()) - 1).equals("this") && s.role() != Paragraph.Role.TITLE) {
            return null;
        }
        if (stretch && m.group("pos") == null) {
            if (story.published() == null) {
                return DateValue.duration(DateUnits.durationOf("1", unit));
            }
            boolean over = Words.isOneOf(rel, "the past", "past", "last", "the last", "the previous");
            DateRange range = (unit.equals("decade")
                            ? DateUnits.unitValue(story.published(), "year", over ? -10 : 10)
                            : DateUnits.unitValue(story.published(), unit, over ? -1 : 1))
                    .range();
            if (range == null) {
                return DateValue.duration(DateUnits.durationOf("1", unit));
            }
            DateRange whole = over
                    ? new DateRange(range.start(), story.published(), true)
                    : new DateRange(story.published(), range.end(), true);
            return new DateValue(whole, DateUnits.durationOf("1", unit), FoundDate.Sort.DURATION, false, false);
        }
        if (story.published() == null) {
            return DateValue.of(null, null);
        }
        DateRange told = story.reported();
        int owner = s.at(m.end());
        if (told != null
                && rel.equals("this")
                && unit.equals("quarter")
                && DateUnits.months(told, 3)
                && s.tag(owner).equals("POS")
                && PeriodDates.ACCOUNTS.contains(s.lower(owner + 1))) {
            return DateValue.of(told, DateUnits.name(told.start(), told.end()));
        }
        int shift = rel.startsWith("last") || rel.contains("previous") || rel.equals("the last")
                ? -1
                : rel.startsWith("next") ? 1 : 0;
        if (unit.equals("weekend")) {
            if (rel.equals("last") || rel.contains("past")) {
                shift = story.published().getDayOfWeek() == DayOfWeek.SUNDAY
                        ? -1
                        : story.published().getDayOfWeek() == DayOfWeek.SATURDAY ? -1 : -1;
            } else if (rel.equals("this")
                    && story.published().getDayOfWeek() == DayOfWeek.MONDAY
                    && Tense.past(s, m.start())) {
                shift = -1;
            }
        }
        DateValue value = DateUnits.unitValue(story.published(), unit, shift);
        String pos = m.group("pos");
        DateRange range = value.range();
        if (pos == null || range == null) {
            return value;
        }
        DateRange part = DateUnits.third(range, pos);
        if (pos.startsWith("the re") && shift == 0) {
            part = new DateRange(story.published(), range.end(), true);
        } else if (pos.equalsIgnoreCase("earlier") && shift == 0) {
            part = new DateRange(range.start(), story.published(), true);
        } else if (pos.equalsIgnoreCase("later") && shift == 0) {
            part = new DateRange(story.published(), range.end(), true);
        }
        return DateValue.of(part, value.timex());
    }

    static @Nullable DateValue partOfUnit(DateStory story, Matcher m, Sent s) {
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        LocalDate base = unit.equals("day") && story.anchor() != null ? story.anchor() : story.published();
        if (base == null) {
            return DateValue.of(null, null);
        }
        boolean reached = unit.equals("year")
                && m.group("pos").equalsIgnoreCase("the end of")
                && base.getMonthValue() < 11
                && happened(s, s.at(m.start()));
        DateValue value = DateUnits.unitValue(base, unit, reached ? -1 : 0);
        return value.range() == null
                ? null
                : DateValue.of(DateUnits.third(value.range(), m.group("pos")), value.timex());
    }

    static DateValue now(DateStory story) {
        return DateValue.reference(
                story.published() == null ? null : new DateRange(story.published(), story.published(), true),
                "PRESENT_REF");
    }

    /** "peaked by | the end of the year": the verb right before is past, and no verb of saying, hoping or planning. */
    private static boolean happened(Sent s, int at) {
        for (int i = at - 1; i >= 0 && i > at - 5; i--) {
            if (s.token(i).verb() || s.tag(i).equals("TO")) {
                return s.tag(i).equals("VBD") && !Tense.REPORTS.contains(s.lemma(i)) && !HOPED.contains(s.lemma(i));
            }
        }
        return false;
    }

    private static final Set<String> HOPED =
            Set.of("be", "have", "hope", "expect", "plan", "want", "aim", "intend", "promise", "pledge", "vow", "wish");
}
