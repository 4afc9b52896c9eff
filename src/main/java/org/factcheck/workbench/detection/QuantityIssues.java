package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same quantity stated differently in one text: a property of one thing (<q>the bridge is 300 meters long</q> and <q>the
 * 320-meter bridge</q>, <q>a 12-member council</q> and <q>the council has 15 members</q>), and how many or how much something
 * happened to at one place and day (<q>12 people were arrested in Leeds on Monday</q> and <q>15 people</q>).
 *
 * <p>Only exact numbers of what is plainly the same are compared: a definite thing of which the text has no second one, in the
 * same tense and with the same dates, with no word of change, comparison or estimate in the sentence.
 */
final class QuantityIssues extends IssueFamily {
    /** What verbs that give a thing's property say, by lemma. */
    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("be", "size"),
            Map.entry("measure", "size"),
            Map.entry("have", "parts"),
            Map.entry("contain", "parts"),
            Map.entry("comprise", "parts"),
            Map.entry("employ", "employ"),
            Map.entry("cost", "cost"),
            Map.entry("weigh", "weigh"),
            Map.entry("seat", "seat"),
            Map.entry("span", "span"),
            Map.entry("cover", "cover"),
            Map.entry("house", "house"));

    private static final Set<String> DIMENSIONS = Set.of("long", "high", "tall", "wide", "deep", "thick");
    private static final Set<String> MEASURES = Words.table("measures").keySet();
    /** Words that make a number another one, beside {@link NumberIssues#CHANGE}. */
    private static final Set<String> OTHERWISE = Set.of(
            "than",
            "every",
            "average",
            "if",
            "should",
            "would",
            "could",
            "may",
            "might",
            "will",
            "next",
            "last",
            "already",
            "still",
            "remaining",
            "new",
            "planned",
            "when",
            "once",
            "again",
            "including",
            "only",
            "typical",
            "usually");

    /**
     * A number with the words it stands in.
     *
     * @param thing what it is a property of, or who did it
     * @param past whether it is told in the past tense, or null where no verb tells
     */
    private record Statement(
            double n,
            Span span,
            Sent sentence,
            String thing,
            @Nullable Boolean past) {}

    private final Map<String, Statement> first = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Map<String, Boolean> severals = new HashMap<>();

    QuantityIssues(Doc doc, List<Passage> passages, List<DetectedClaim> claims) {
        super(doc, passages, claims);
    }

    @Override
    void look() {
        int body = titled() ? doc.paragraphs().getFirst().span().end() : 0;
        for (DetectedClaim c : claims) {
            if (c.kind() != ClaimKind.QUANTITY || c.span().start() < body || c.speaker() != null) {
                continue;
            }
            Sent s = doc.sentenceAt(c.head().start());
            if (s == null || changes(s)) {
                continue;
            }
            Passage p = passages.get(s.index());
            int head = s.at(c.head().start());
            NumberPhrase n = Numbers.at(s, s.tag(head).equals("$") ? head + 1 : head);
            CountRange count = c.facts().count();
            if (n != null && count != null && count.min() != null && count.min().equals(count.max())) {
                compound(s, n, count.min());
                stated(p, n, count.min());
                happened(p, c, count.min());
            }
        }
    }

    private static boolean changes(Sent s) {
        for (Token t : s.tokens()) {
            if (NumberIssues.CHANGE.contains(t.lower()) || OTHERWISE.contains(t.lower())) {
                return true;
            }
        }
        return false;
    }

    /** "the 320-meter(-long) suspension bridge", "a 12-member council". */
    private void compound(Sent s, NumberPhrase n, double value) {
        int unit = n.to() + 1;
        if (!s.lower(n.to()).equals("-")
                || !s.tag(unit).equals("NN")
                || s.lower(unit).equals("year")) {
            return;
        }
        boolean dimension = s.lower(unit + 1).equals("-") && DIMENSIONS.contains(s.lower(unit + 2));
        int at = dimension ? unit + 3 : unit + 1;
        int end = Phrases.end(s, at, s.size());
        String article = s.lower(n.from() - 1);
        boolean definite = article.equals("the") || s.tag(n.from() - 1).equals("PRP$");
        if (end <= at || !s.tag(end - 1).equals("NN") || !definite && !Words.isOneOf(article, "a", "an")) {
            return;
        }
        String thing = s.lemma(end - 1);
        String property = MEASURES.contains(s.lemma(unit)) ? "size" : "parts";
        compare(
                thing + "|" + property + "|" + s.lemma(unit),
                definite,
                new Statement(value, s.span(n.from(), end), s, thing, null));
    }

    /** "the bridge is 300 meters long", "the council has 15 members", "the dam cost $300 million". */
    private void stated(Passage p, NumberPhrase n, double value) {
        Sent s = p.s;
        Clause clause = p.clauseAt(n.word());
        String property = clause == null || clause.type() != Clause.Type.FULL ? null : PROPERTIES.get(clause.lemma());
        if (clause == null
                || property == null
                || Negation.of(clause) == Polarity.NEGATIVE
                || Hedging.of(clause) == Modality.POSSIBLE) {
            return;
        }
        boolean money = s.tag(n.from() - 1).equals("$");
        int end = money ? n.to() : Phrases.end(s, n.to(), clause.to());
        String thing = n.from() - (money ? 1 : 0) == clause.verb() + 1 ? thing(s, clause) : null;
        boolean dimension = DIMENSIONS.contains(s.lower(end));
        if (thing == null
                || !money && (end <= n.to() || !s.token(end - 1).noun())
                || property.equals("size") && !dimension
                || Words.isOneOf(s.lower(end), "of", "and", "or", "in")) {
            return;
        }
        boolean past =
                s.tag(clause.verb()).equals("VBD") || s.tag(clause.groupFrom()).equals("VBD");
        compare(
                thing + "|" + property + "|" + (money ? s.lower(n.from() - 1) : s.lemma(end - 1)),
                true,
                new Statement(value, s.span(clause.from(), dimension ? end + 1 : end), s, thing, past));
    }

    /** The noun of a definite subject, or its name; null for anything else. */
    private @Nullable String thing(Sent s, Clause clause) {
        int from = clause.from();
        int end = Phrases.end(s, from, clause.groupFrom());
        boolean definite = s.lower(from).equals("the");
        if (end <= from
                || end != clause.groupFrom()
                || !definite && !s.token(from).proper()) {
            return null;
        }
        if (s.token(end - 1).proper()) {
            return words(s.span(definite && end > from + 1 ? from + 1 : from, end))
                    .toLowerCase(Locale.ROOT);
        }
        return definite && end - from <= 4 && s.tag(end - 1).equals("NN") ? s.lemma(end - 1) : null;
    }

    /** "12 people were arrested in Leeds on Monday": who or what, where and when. */
    private void happened(Passage p, DetectedClaim c, double value) {
        Sent s = p.s;
        Clause clause = p.clauseAt(s.at(c.head().start()));
        String unit = c.facts().unit();
        String place = place(s);
        List<DateRange> dates = dates(s);
        if (clause == null
                || clause.verb() < 0
                || clause.type() == Clause.Type.REPORTING
                || unit == null
                || MEASURES.contains(unit)
                || MEASURES.contains(unit + "s")
                || place == null
                || dates.size() != 1
                || PROPERTIES.containsKey(clause.lemma())
                || Negation.of(clause) == Polarity.NEGATIVE
                || Hedging.of(clause) == Modality.POSSIBLE) {
            return;
        }
        boolean active = s.at(c.head().start()) > clause.verb();
        int end = Phrases.end(s, clause.from(), clause.groupFrom());
        String who = active && end > clause.from()
                ? words(s.span(clause.from(), end)).toLowerCase(Locale.ROOT)
                : "";
        compare(
                clause.lemma() + "|" + unit + "|" + place + "|" + dates.getFirst() + "|" + who,
                true,
                new Statement(value, c.span(), s, "", null));
    }

    /** The one place that a sentence names, else null. */
    private @Nullable String place(Sent s) {
        String place = null;
        for (int i = 0; i < s.size(); i++) {
            if (s.token(i).begins() && Words.isOneOf(s.entity(i), "GPE", "LOC", "FAC")) {
                if (place != null) {
                    return null;
                }
                place = words(s.span(i, s.entityEnd(i)));
            }
        }
        return place;
    }

    private List<DateRange> dates(Sent s) {
        List<DateRange> ranges = new ArrayList<>();
        for (FoundDate date : passages.get(s.index()).dates) {
            if (date.range() != null) {
                ranges.add(date.range());
            }
        }
        return ranges;
    }

    private void compare(String key, boolean definite, Statement now) {
        Statement before = first.putIfAbsent(key, now);
        if (before == null
                || !definite
                || before.sentence() == now.sentence()
                || close(before.n(), now.n())
                || before.past() != null && now.past() != null && !before.past().equals(now.past())
                || !key.contains("|size|") && !dates(before.sentence()).equals(dates(now.sentence()))
                || several(now.thing())
                || !told.add(key)) {
            return;
        }
        add(
                IssueKind.NUMBER_MISMATCH,
                Severity.MEDIUM,
                "Two numbers for the same: \u201c" + words(before.span()) + "\u201d and \u201c" + words(now.span())
                        + "\u201d.",
                List.of(before.span(), now.span()));
    }

    /** Equal, or one the rounding of the other: 4.5 and 4.48 billion. */
    private static boolean close(double a, double b) {
        return a == b || Math.max(a, b) >= 100 && Math.abs(a - b) < 0.02 * Math.max(a, b);
    }

    /** Whether the text has more than one of a thing: "bridges", "another bridge". */
    private boolean several(String thing) {
        return severals.computeIfAbsent(thing, this::plural);
    }

    private boolean plural(String thing) {
        for (Sent s : doc.sentences()) {
            for (int i = 0; i < s.size(); i++) {
                if (s.lemma(i).equals(thing)
                        && (s.tag(i).equals("NNS")
                                || Words.isOneOf(
                                        s.lower(i - 1),
                                        "another",
                                        "other",
                                        "second",
                                        "each",
                                        "every",
                                        "this",
                                        "that"))) {
                    return true;
                }
            }
        }
        return false;
    }
}
