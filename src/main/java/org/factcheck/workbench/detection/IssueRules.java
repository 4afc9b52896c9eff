package org.factcheck.workbench.detection;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Inconsistencies and weaknesses inside a text: headline against body, numbers that differ or do not add up, dates
 * against their weekday, misspelt and variant names, sources without name or date, quotations without a speaker.
 */
final class IssueRules {
    private static final Map<String, String> VARIANTS = Words.table("spelling-variants");
    private static final Set<String> UNNAMED = Words.list("unnamed-sources");
    private static final Set<String> PARTIAL =
            Set.of("section", "part", "parts", "portion", "some", "stretch", "segment", "most", "half", "areas");
    private static final Set<String> DOCUMENTS = Set.of(
            "report", "study", "survey", "poll", "analysis", "document", "documents", "estimate", "statistics", "data");

    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private final Doc doc;
    private final List<Passage> passages;
    private final List<DetectedClaim> claims;
    private final List<TextIssue> issues = new ArrayList<>();

    private IssueRules(Doc doc, List<Passage> passages, List<DetectedClaim> claims) {
        this.doc = doc;
        this.passages = passages;
        this.claims = claims;
    }

    static List<TextIssue> find(Doc doc, List<Passage> passages, List<DetectedClaim> claims) {
        IssueRules rules = new IssueRules(doc, passages, claims);
        rules.headline();
        rules.numbers();
        rules.totals();
        rules.weekdays();
        rules.names();
        rules.hyphens();
        rules.sources();
        rules.speakers();
        rules.dates();
        rules.issues.sort(Comparator.comparing((TextIssue i) -> i.severity())
                .reversed()
                .thenComparing(i -> i.spans().getFirst())
                .thenComparing(TextIssue::kind));
        return rules.issues;
    }

    private void add(IssueKind kind, Severity severity, String description, List<Span> spans) {
        issues.add(new TextIssue(kind, severity, description, spans));
    }

    private boolean titled() {
        return !doc.paragraphs().isEmpty() && doc.paragraphs().getFirst().role() == Paragraph.Role.TITLE;
    }

    // ---- headline

    private void headline() {
        if (!titled()) {
            return;
        }
        Span title = doc.paragraphs().getFirst().span();
        for (DetectedClaim head : claims) {
            if (head.span().start() >= title.end()) {
                break;
            }
            if (head.polarity() == Polarity.NEGATIVE || !clause(head.kind())) {
                continue;
            }
            contradicted(head, title);
            narrowed(head, title);
        }
    }

    private static boolean clause(ClaimKind kind) {
        return kind == ClaimKind.CONTROL
                || kind == ClaimKind.EVENT
                || kind == ClaimKind.CAUSE
                || kind == ClaimKind.CASUALTY;
    }

    private void contradicted(DetectedClaim head, Span title) {
        String action = head.facts().other().get("action");
        if (action == null) {
            return;
        }
        Set<String> names = nouns(head.span(), true);
        for (DetectedClaim body : claims) {
            if (body.span().start() < title.end() || body.polarity() != Polarity.NEGATIVE || body.speaker() != null) {
                continue;
            }
            if (!action.equals(body.facts().other().get("action"))) {
                continue;
            }
            Set<String> shared = nouns(body.span(), true);
            shared.retainAll(names);
            if (!shared.isEmpty()) {
                List<Span> spans = new ArrayList<>(List.of(head.span(), body.span()));
                for (DetectedClaim other : claims) {
                    if (other.kind() == ClaimKind.CONTROL
                            && other != body
                            && other.span().start() > body.span().end()
                            && other.span().start() - body.span().end() < 300
                            && spans.size() < 3) {
                        spans.add(other.span());
                    }
                }
                add(
                        IssueKind.HEADLINE_BODY_MISMATCH,
                        Severity.HIGH,
                        "The headline states as done what the body says has not happened.",
                        spans);
                return;
            }
        }
    }

    /** Headline "to the border", body "a section of the border". */
    private void narrowed(DetectedClaim head, Span title) {
        Set<String> nouns = nouns(head.span(), false);
        for (Passage p : passages) {
            Sent s = p.s;
            if (s.span().start() < title.end()) {
                continue;
            }
            for (int i = 0; i + 2 < s.size(); i++) {
                if (!PARTIAL.contains(s.lower(i))
                        || !s.lower(i + 1).equals("of")
                        || doc.quotationAround(s.token(i).span()) != null) {
                    continue;
                }
                int end = Phrases.end(s, i + 2, s.size());
                for (int k = i + 2; k < end; k++) {
                    boolean same = s.token(k).noun()
                            && !s.token(k).proper()
                            && nouns.contains(s.lemma(k).toLowerCase(Locale.ROOT));
                    if (same) {
                        int from = s.tag(i - 1).equals("DT") || s.tag(i - 1).equals("JJ") ? i - 1 : i;
                        int to = Phrases.withPrepositions(s, end, s.size(), 1, Set.of("with", "in", "of"));
                        add(
                                IssueKind.HEADLINE_BODY_MISMATCH,
                                Severity.MEDIUM,
                                "The headline speaks of the whole, the body of a part only.",
                                List.of(head.span(), s.span(from, to)));
                        return;
                    }
                }
            }
        }
    }

    private Set<String> nouns(Span span, boolean proper) {
        Set<String> nouns = new HashSet<>();
        Sent s = doc.sentenceAt(span.start());
        if (s == null) {
            return nouns;
        }
        for (int i = s.at(span.start()); i < s.size() && s.token(i).end() <= span.end(); i++) {
            Token t = s.token(i);
            if (proper ? t.proper() || t.entity().equals("GPE") : t.noun()) {
                nouns.add(proper ? t.lower() : t.lemma().toLowerCase(Locale.ROOT));
            }
        }
        return nouns;
    }

    // ---- numbers

    private void numbers() {
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

    private static boolean exact(DetectedClaim c) {
        CountRange count = c.facts().count();
        return count != null && count.min() != null && count.min().equals(count.max());
    }

    private static boolean covers(DetectedClaim b, DetectedClaim a) {
        CountRange wide = b.facts().count();
        CountRange count = a.facts().count();
        if (wide == null || count == null || count.min() == null) {
            return false;
        }
        double n = count.min();
        return (wide.min() == null || wide.min() <= n) && (wide.max() == null || n <= wide.max());
    }

    /** "12 people, including 8 men and 5 women". */
    private void totals() {
        for (Passage p : passages) {
            Sent s = p.s;
            for (int i = 1; i < s.size(); i++) {
                boolean parts = s.lower(i).equals("including")
                        || s.lower(i).equals(":")
                        || s.lower(i).equals("—")
                        || s.lower(i).equals("-") && s.lower(i - 1).isEmpty();
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
                if (total == null || whole == null || whole < 2) {
                    continue;
                }
                double sum = 0;
                int count = 0;
                int last = i;
                for (int k = i + 1; k < Math.min(s.size(), i + 24); k++) {
                    if (s.token(k).finite()) {
                        break;
                    }
                    NumberPhrase n = Numbers.at(s, k);
                    Double part = n == null ? null : n.range().min();
                    if (n != null
                            && part != null
                            && !p.dated(n.word())
                            && s.token(Math.min(n.to(), s.size() - 1)).noun()
                            && part.equals(n.range().max())) {
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

    // ---- names

    private void names() {
        Map<String, List<Span>> seen = new LinkedHashMap<>();
        for (Passage p : passages) {
            for (Token t : p.s.tokens()) {
                if (t.capital()
                        && t.form().length() >= 5
                        && (t.proper() || !t.entity().isEmpty())
                        && t.form().chars().allMatch(Character::isLetter)
                        && !t.form().equals(t.form().toUpperCase(Locale.ROOT))) {
                    seen.computeIfAbsent(t.form(), k -> new ArrayList<>()).add(t.span());
                }
            }
        }
        VARIANTS.forEach((accepted, other) -> {
            List<Span> a = find(seen, accepted);
            List<Span> b = find(seen, other);
            if (a != null && b != null) {
                add(
                        IssueKind.SPELLING_VARIANT,
                        Severity.LOW,
                        "Two spellings of one name: " + b.getFirst().of(doc.text()) + " and "
                                + a.getFirst().of(doc.text()) + ".",
                        List.of(b.getFirst(), a.getFirst()));
            }
        });
        Map<String, List<String>> byLetters = new HashMap<>();
        for (String name : seen.keySet()) {
            for (String key : keys(name)) {
                byLetters.computeIfAbsent(key, k -> new ArrayList<>()).add(name);
            }
        }
        Set<String> done = new HashSet<>();
        for (List<String> group : byLetters.values()) {
            for (int i = 0; i < Math.min(group.size(), 20); i++) {
                for (int k = 0; k < Math.min(group.size(), 20); k++) {
                    misspelt(group.get(i), group.get(k), seen, done);
                }
            }
        }
    }

    private static java.util.@org.jspecify.annotations.Nullable List<Span> find(
            Map<String, List<Span>> seen, String lower) {
        for (Map.Entry<String, List<Span>> e : seen.entrySet()) {
            if (e.getKey().equalsIgnoreCase(lower)) {
                return e.getValue();
            }
        }
        return null;
    }

    /** Names that differ by letters in another order, or by a doubled letter, share a key. */
    private static Set<String> keys(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        char[] letters = lower.toCharArray();
        java.util.Arrays.sort(letters);
        StringBuilder single = new StringBuilder();
        for (int i = 0; i < lower.length(); i++) {
            if (i == 0 || lower.charAt(i) != lower.charAt(i - 1)) {
                single.append(lower.charAt(i));
            }
        }
        return Set.of("a" + new String(letters), "d" + single);
    }

    /** The rarer of two names is the misspelt one: it stands once, the other at least twice. */
    private void misspelt(String rare, String common, Map<String, List<Span>> seen, Set<String> done) {
        List<Span> a = seen.getOrDefault(rare, List.of());
        List<Span> b = seen.getOrDefault(common, List.of());
        boolean known = VARIANTS.containsKey(rare.toLowerCase(Locale.ROOT))
                || VARIANTS.containsKey(common.toLowerCase(Locale.ROOT))
                        && VARIANTS.getOrDefault(common.toLowerCase(Locale.ROOT), "")
                                .equalsIgnoreCase(rare);
        if (rare.equalsIgnoreCase(common)
                || a.size() != 1
                || b.size() < 2
                || rare.charAt(0) != common.charAt(0)
                || known
                || !done.add(rare)) {
            return;
        }
        add(
                IssueKind.MISSPELLING,
                Severity.LOW,
                rare + " is spelt " + common + " elsewhere.",
                List.of(a.getFirst(), b.getFirst()));
    }

    /** "second largest" beside "second-largest". */
    private void hyphens() {
        Map<String, Span> closed = new LinkedHashMap<>();
        Set<String> firsts = new HashSet<>();
        for (Passage p : passages) {
            Sent s = p.s;
            for (int i = 0; i + 2 < s.size(); i++) {
                if (s.lower(i + 1).equals("-")
                        && !s.token(i).number()
                        && s.token(i).form().length() > 2
                        && Character.isLetter(s.lower(i + 2).codePointAt(0))) {
                    closed.putIfAbsent(s.lower(i) + " " + s.lower(i + 2), s.span(i, i + 3));
                    firsts.add(s.lower(i));
                }
            }
        }
        if (closed.isEmpty()) {
            return;
        }
        Map<String, Span> open = new HashMap<>();
        for (Passage p : passages) {
            Sent s = p.s;
            for (int i = 0; i + 1 < s.size(); i++) {
                if (firsts.contains(s.lower(i)) && !s.lower(i + 1).equals("-")) {
                    open.putIfAbsent(s.lower(i) + " " + s.lower(i + 1), s.span(i, i + 2));
                }
            }
        }
        closed.forEach((words, span) -> {
            Span other = open.get(words);
            if (other != null) {
                add(IssueKind.STYLE_VARIANT, Severity.INFO, "Written with and without a hyphen.", List.of(other, span));
            }
        });
    }

    // ---- sources

    private void sources() {
        Set<Span> done = new HashSet<>();
        for (DetectedClaim c : claims) {
            if (c.kind() == ClaimKind.MAP && c.facts().date() == null) {
                add(IssueKind.UNDATED_SOURCE, Severity.MEDIUM, "The map is cited without a date.", List.of(c.span()));
            } else if (c.kind() == ClaimKind.ATTRIBUTION && c.attribution() != null) {
                Sent s = doc.sentenceAt(c.attribution().start());
                if (s == null || !done.add(c.attribution())) {
                    continue;
                }
                source(s, c.attribution());
            } else if (c.kind() == ClaimKind.ATTRIBUTION) {
                Sent s = doc.sentenceAt(c.span().start());
                if (s != null && done.add(c.span())) {
                    source(s, c.span());
                }
            }
        }
    }

    private void source(Sent s, Span span) {
        boolean unnamed = false;
        boolean named = false;
        boolean document = false;
        for (int i = s.at(span.start()); i < s.size() && s.token(i).end() <= span.end(); i++) {
            unnamed |= UNNAMED.contains(s.lower(i));
            document |= DOCUMENTS.contains(s.lower(i));
            named |= s.entity(i).equals("PERSON") || s.entity(i).equals("ORG");
        }
        if (unnamed && !named) {
            add(IssueKind.UNNAMED_SOURCE, Severity.MEDIUM, "The source is not named.", List.of(span));
        }
        if (document) {
            Passage p = passages.get(s.index());
            if (p.dates.isEmpty()) {
                add(IssueKind.UNDATED_SOURCE, Severity.MEDIUM, "The source is cited without a date.", List.of(span));
            }
        }
    }

    private void speakers() {
        for (Quotation q : doc.quotations()) {
            if (q.speaker() == null) {
                add(
                        IssueKind.MISSING_SPEAKER,
                        Severity.MEDIUM,
                        "The text does not say who is quoted.",
                        List.of(q.span()));
            } else if (q.implicit()) {
                add(
                        IssueKind.IMPLICIT_SPEAKER,
                        Severity.INFO,
                        "The quotation has no cue of its own; the speaker is taken to be "
                                + q.speaker().name() + ".",
                        List.of(q.span()));
            }
        }
    }

    private void dates() {
        for (Passage p : passages) {
            for (FoundDate date : p.dates) {
                if (date.anchored() && date.range() != null) {
                    add(
                            IssueKind.RELATIVE_DATE_ANCHOR,
                            Severity.INFO,
                            "Counted from the last dated event: " + date.range().start() + ".",
                            List.of(date.span()));
                }
                if (date.yearInferred()) {
                    add(IssueKind.UNSTATED_YEAR, Severity.INFO, "The year is not stated.", List.of(date.span()));
                }
            }
        }
    }
}
