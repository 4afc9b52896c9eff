package org.factcheck.workbench.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Date and time expressions with ISO ranges and TIMEX3 values (Pustejovsky et al., TimeML 1.2.1).
 *
 * <p>Rules of reading: a bare weekday is the latest such day on or before publication, or the first on or after it when its
 * clause is future; a month and day without a year take the year that a nearby date states, else the one that puts them
 * nearest before publication; "the following day" and "two days later" count from the last dated event; vague dates
 * are ranges marked approximate. "may", "March on the capital", "second" and plain numbers stay out.
 */
final class DateRules {
    private final DateStory story;
    /** One matcher for each rule, made when it is first tried: a text tries them all at each date. */
    private final @Nullable Matcher[] matchers = new Matcher[DatePatterns.RULES.size()];

    DateRules(@Nullable LocalDate published) {
        story = new DateStory(published);
    }

    private Matcher matcher(int rule, String text) {
        Matcher matcher = matchers[rule];
        if (matcher == null) {
            matcher = DatePatterns.RULES.get(rule).pattern().matcher(text).useTransparentBounds(true);
            matchers[rule] = matcher;
        }
        return matcher;
    }

    /** Date expressions of a text, sentence by sentence, in order. */
    List<List<FoundDate>> find(Doc doc) {
        List<List<FoundDate>> all = new ArrayList<>();
        for (Sent s : doc.sentences()) {
            all.add(find(doc.text(), s));
        }
        return all;
    }

    /** @param order the place of the rule that matches */
    private record Match(int start, int end, int limit, int order) {}

    private List<FoundDate> find(String text, Sent s) {
        story.sentence();
        List<Match> matches = matches(text, s);
        if (matches.isEmpty()) {
            return List.of();
        }
        List<FoundDate> found = new ArrayList<>();
        int done = -1;
        for (Match match : matches) {
            Matcher m = matcher(match.order(), text);
            if (!matches(m, match, s, done)) {
                continue;
            }
            DateValue value = DatePatterns.RULES.get(match.order()).reading().read(story, m, s);
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
                story.remember(value);
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
            if (DatePatterns.trigger(s.token(i)) != 0
                    && s.token(i).start() >= done
                    && m.region(s.token(i).start(), match.limit()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Where each rule matches around its triggers, earlier and longer ones first. */
    private List<Match> matches(String text, Sent s) {
        int[] sorts = new int[s.size()];
        int all = 0;
        for (int i = 0; i < sorts.length; i++) {
            sorts[i] = DatePatterns.trigger(s.token(i));
            all |= sorts[i];
        }
        if (all == 0) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>();
        for (int r = 0; r < DatePatterns.RULES.size(); r++) {
            DatePatterns.Rule rule = DatePatterns.RULES.get(r);
            if ((rule.triggers() & all) == 0) {
                continue;
            }
            Matcher m = matcher(r, text);
            int done = 0;
            for (int i = 0; i < sorts.length; i++) {
                if ((sorts[i] & rule.triggers()) == 0 || i < done) {
                    continue;
                }
                int limit =
                        s.token(Math.min(s.size() - 1, i + DatePatterns.REACH)).end();
                for (int from = Math.max(done, i - rule.reach()); from <= i; from++) {
                    if (!rule.begins(text.charAt(s.token(from).start()))) {
                        continue;
                    }
                    m.region(s.token(from).start(), limit);
                    if (m.lookingAt() && m.end() > s.token(i).start()) {
                        matches.add(new Match(m.start(), m.end(), limit, r));
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
}
