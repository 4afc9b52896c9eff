package org.factcheck.workbench.detection;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that disagree: the headline's with the body's, two counts of the same people at the same place and time, two
 * ages of one person, and parts that do not add up to their total.
 */
final class NumberIssues extends IssueFamily {
    /** Words of a count that moves: the next one may well differ. */
    static final Set<String> CHANGE = Set.of(
            "rose",
            "risen",
            "rises",
            "climbed",
            "climbs",
            "grew",
            "increased",
            "jumped",
            "fell",
            "dropped",
            "another",
            "more",
            "additional",
            "further",
            "previous",
            "previously",
            "earlier",
            "initially",
            "initial",
            "later",
            "then",
            "so",
            "far",
            "first",
            "second",
            "third",
            "separate",
            "separately",
            "other",
            "others",
            "revised",
            "updated",
            "raised",
            "lowered",
            "up",
            "down",
            "from",
            "also",
            "each",
            "per");

    static final Set<String> PEOPLE = Set.of("people", "persons", "person", "victims", "dead", "others");
    static final Set<String> HUMANS = Set.of("man", "woman", "child", "boy", "girl", "adult", "male", "female");
    private static final Set<String> MEASURE = Set.of(
            "percent",
            "year",
            "month",
            "week",
            "day",
            "hour",
            "minute",
            "second",
            "kilometer",
            "kilometre",
            "mile",
            "meter",
            "metre",
            "p.m.",
            "a.m.",
            "point",
            "dollar",
            "euro",
            "pound");

    NumberIssues(Doc doc, List<Passage> passages, List<DetectedClaim> claims) {
        super(doc, passages, claims);
    }

    @Override
    void look() {
        headline();
        headlineQuantities();
        body();
        ages();
        totals();
        sums();
    }

    private void headline() {
        for (DetectedClaim a : claims) {
            if (a.kind() != ClaimKind.CASUALTY
                    || !exact(a)
                    || !titled()
                    || a.span().start() >= doc.paragraphs().getFirst().span().end()) {
                continue;
            }
            boolean seen = false;
            DetectedClaim other = null;
            for (DetectedClaim b : claims) {
                if (b.kind() == ClaimKind.CASUALTY
                        && b.span().start() > a.span().end()
                        && b.facts().outcome() == a.facts().outcome()
                        && b.facts().count() != null) {
                    seen |= covers(b, a);
                    other = other == null ? b : other;
                }
            }
            if (!seen && other != null) {
                add(
                        IssueKind.NUMBER_MISMATCH,
                        Severity.HIGH,
                        "The headline and the body give different numbers.",
                        List.of(a.span(), other.span()));
            }
        }
    }

    /** "cuts 500 jobs" over a body that only says "will cut 300 jobs": of the same things, with the same verb. */
    private void headlineQuantities() {
        int end = titled() ? doc.paragraphs().getFirst().span().end() : 0;
        for (DetectedClaim a : claims) {
            String verb = a.span().start() < end ? counting(a) : null;
            if (verb == null || !exact(a)) {
                continue;
            }
            boolean seen = false;
            DetectedClaim other = null;
            for (DetectedClaim b : claims) {
                boolean same = b.span().start() > end
                        && b.kind() == ClaimKind.QUANTITY
                        && Objects.equals(a.facts().unit(), b.facts().unit());
                if (same) {
                    seen |= covers(b, a);
                    other = other == null && verb.equals(counting(b)) ? b : other;
                }
            }
            if (!seen && other != null) {
                add(
                        IssueKind.NUMBER_MISMATCH,
                        Severity.MEDIUM,
                        "The headline and the body give different numbers of the same things.",
                        List.of(a.span(), other.span()));
            }
        }
    }

    /** The verb that a number of things stands with, or null for measures and numbers of nothing. */
    private @Nullable String counting(DetectedClaim c) {
        String unit = c.facts().unit();
        Sent s = doc.sentenceAt(c.span().start());
        if (c.kind() != ClaimKind.QUANTITY || unit == null || MEASURE.contains(unit) || s == null) {
            return null;
        }
        Clause clause = passages.get(s.index()).clauseAt(s.at(c.span().start()));
        return clause == null || clause.verb() < 0 ? null : clause.lemma();
    }

    private static boolean exact(DetectedClaim c) {
        CountRange count = c.facts().count();
        return count != null && count.min() != null && count.min().equals(count.max());
    }

    /** Whether a body's count can stand behind the headline's: "at least 312" is no 340. */
    private static boolean covers(DetectedClaim b, DetectedClaim a) {
        CountRange body = b.facts().count();
        CountRange head = a.facts().count();
        if (body == null || head == null || head.min() == null) {
            return false;
        }
        double n = head.min();
        Double low = body.min();
        Double high = body.max();
        return low != null && high != null
                ? low <= n && n <= high
                : low != null ? low == n || low == n + 1 : high != null && (high == n || high == n - 1);
    }

    /** "12 people, including 8 men and 5 women". */
    private void totals() {
        for (Passage p : passages) {
            Sent s = p.s;
            for (int i = 1; i < s.size(); i++) {
                boolean parts = s.lower(i).equals("including")
                        || s.lower(i).equals(":")
                        || s.lower(i).equals("—");
                if (!parts) {
                    continue;
                }
                NumberPhrase total = null;
                for (int k = Math.max(0, i - 8); k < i; k++) {
                    NumberPhrase n = Numbers.at(s, k);
                    if (n != null
                            && n.to() <= i
                            && !p.dated(n.word())
                            && n.range().min() != null
                            && n.range().min().equals(n.range().max())) {
                        total = n;
                        break;
                    }
                }
                Double whole = total == null ? null : total.range().min();
                if (total == null
                        || whole == null
                        || whole < 2
                        || s.lower(total.to()).equals("%")) {
                    continue;
                }
                double sum = 0;
                int count = 0;
                int last = i;
                for (int k = i + 1; k < Math.min(s.size(), i + 24); k++) {
                    if (s.token(k).verb() || s.lower(k).equals("with")) {
                        break;
                    }
                    NumberPhrase n = Numbers.at(s, k);
                    Double part = n == null ? null : n.range().min();
                    if (n != null
                            && part != null
                            && !p.dated(n.word())
                            && s.token(Math.min(n.to(), s.size() - 1)).noun()
                            && part.equals(n.range().max())
                            && (s.lower(i).equals("including") || fits(s, n, total))) {
                        sum += part;
                        count++;
                        last = n.to() + 1;
                        k = n.to();
                    }
                }
                if (count >= 2 && sum > whole) {
                    add(
                            IssueKind.TOTAL_MISMATCH,
                            Severity.HIGH,
                            "The parts add up to more than the total.",
                            List.of(
                                    s.span(total.from(), Math.min(total.to() + 1, s.size())),
                                    s.span(i, Math.min(last, s.size()))));
                }
            }
        }
    }

    /** Whether a part counts the noun of the total, or kinds of people where that is of people. */
    private static boolean fits(Sent s, NumberPhrase part, NumberPhrase total) {
        return s.lemma(part.to()).equals(s.lemma(total.to()))
                || HUMANS.contains(s.lemma(part.to())) && PEOPLE.contains(s.lower(total.to()));
    }

    /** "12 were killed in Aden on Monday" and elsewhere "14 were killed in Aden on Monday". */
    private void body() {
        Map<String, DetectedClaim> stated = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (DetectedClaim c : claims) {
            String same =
                    exact(c) && c.kind() == ClaimKind.CASUALTY && c.polarity() == Polarity.POSITIVE ? subject(c) : null;
            if (same == null
                    || titled()
                            && c.span().start()
                                    < doc.paragraphs().getFirst().span().end()) {
                continue;
            }
            DetectedClaim first = stated.putIfAbsent(same, c);
            if (first != null
                    && !Objects.equals(first.facts().count(), c.facts().count())
                    && told.add(same)) {
                add(
                        IssueKind.NUMBER_MISMATCH,
                        Severity.MEDIUM,
                        "Two numbers for the same: \u201c" + words(first.span()) + "\u201d and \u201c" + words(c.span())
                                + "\u201d.",
                        List.of(first.span(), c.span()));
            }
        }
    }

    /** What is counted, where and when; null where it is not said well enough, or where a change is told. */
    private @Nullable String subject(DetectedClaim c) {
        Facts facts = c.facts();
        Sent s = doc.sentenceAt(c.span().start());
        if (s == null || facts.outcome() == null || facts.place() == null || facts.date() == null) {
            return null;
        }
        for (Token t : s.tokens()) {
            if (CHANGE.contains(t.lower())) {
                return null;
            }
        }
        String who = facts.who() == null ? "people" : facts.who();
        return facts.outcome() + "|" + facts.place().toLowerCase(Locale.ROOT) + "|" + facts.date() + "|"
                + (PEOPLE.contains(who) ? "people" : who);
    }

    /** "Jane Doe, 45," and elsewhere "46-year-old Jane Doe". */
    private void ages() {
        Map<String, Span> first = new HashMap<>();
        Map<String, Integer> ages = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (Passage p : passages) {
            Sent s = p.s;
            for (int i = 0; i < s.size(); i++) {
                if (!s.entity(i).equals("PERSON") || !s.token(i).begins()) {
                    continue;
                }
                int end = s.entityEnd(i);
                String name = doc.names().fullest(words(s.span(i, end)));
                int age = end + 1;
                Integer years = null;
                if (s.lower(end).equals(",")
                        && (s.lower(end + 2).equals(",") || s.lower(end + 2).equals("."))) {
                    years = age(s, end + 1);
                } else if (s.lower(i - 1).equals("old") && s.lower(i - 3).equals("year")) {
                    age = i - 5;
                    years = age(s, i - 5);
                }
                if (years == null || name.indexOf(' ') < 0) {
                    continue;
                }
                Integer before = ages.putIfAbsent(name, years);
                Span span = s.span(Math.min(i, age), Math.max(end, age + 1));
                Span other = first.putIfAbsent(name, span);
                if (before != null && other != null && !before.equals(years) && told.add(name)) {
                    add(
                            IssueKind.NUMBER_MISMATCH,
                            Severity.MEDIUM,
                            "Two ages for " + name + ": " + before + " and " + years + ".",
                            List.of(other, span));
                }
            }
        }
    }

    private static @Nullable Integer age(Sent s, int i) {
        String word = s.lower(i);
        boolean figures = !word.isEmpty() && word.length() <= 3 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return figures && Integer.parseInt(word) <= 120 ? Integer.valueOf(word) : null;
    }

    /** "5 in Aden and 8 in Taiz, a total of 12". */
    private void sums() {
        for (Passage p : passages) {
            Sent s = p.s;
            for (int i = 0; i + 2 < s.size(); i++) {
                if (s.lower(i).equals("total") && s.lower(i + 1).equals("of")) {
                    sum(p, i, Numbers.at(s, i + 2));
                }
            }
        }
    }

    private void sum(Passage p, int to, @Nullable NumberPhrase whole) {
        Sent s = p.s;
        Double total = whole == null ? null : whole.range().min();
        if (whole == null || total == null || !total.equals(whole.range().max()) || p.dated(whole.word())) {
            return;
        }
        double sum = 0;
        int count = 0;
        int last = 0;
        int first = -1;
        String noun = s.tag(whole.to()).startsWith("NN") ? s.lemma(whole.to()) : null;
        for (int k = 0; k < to; k++) {
            NumberPhrase n = Numbers.at(s, k);
            if (n == null || n.to() > to || p.dated(n.word())) {
                continue;
            }
            Double part = n.range().min();
            if (part == null || !part.equals(n.range().max()) || partOfAnother(s, n)) {
                return;
            }
            if (s.tag(n.to()).startsWith("NN")) {
                noun = noun == null ? s.lemma(n.to()) : noun;
                if (!noun.equals(s.lemma(n.to()))) {
                    return;
                }
            }
            sum += part;
            count++;
            first = first < 0 ? n.from() : first;
            last = n.to();
            k = n.to() - 1;
        }
        if (count >= 2 && sum != total) {
            add(
                    IssueKind.TOTAL_MISMATCH,
                    Severity.HIGH,
                    "The parts add up to " + plain(sum) + ", not to " + plain(total) + ".",
                    List.of(s.span(whole.from(), whole.to()), s.span(first, last)));
        }
    }

    /** "14 men, including 3 of the crew": what follows is measured, or counted out of something else. */
    static boolean partOfAnother(Sent s, NumberPhrase n) {
        String next = s.tag(n.to());
        String before = s.lower(n.from() - 1);
        return next.startsWith("NN") && MEASURE.contains(s.lemma(n.to()))
                || next.equals("CD")
                || next.equals("$")
                || before.equals("including")
                || before.equals("of");
    }

    static String plain(double n) {
        return BigDecimal.valueOf(n).stripTrailingZeros().toPlainString();
    }
}
