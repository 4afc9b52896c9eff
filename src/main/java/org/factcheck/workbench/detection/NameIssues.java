package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names and words written in two ways: misspelt ("Karkhiv" beside "Kharkiv"; names that are merely alike are left
 * alone), accepted variants ("Kharkov"), transliterations, "second largest" beside "second-largest", "region" beside
 * "province".
 */
final class NameIssues extends IssueFamily {
    /** By accepted spelling in lower case. */
    private static final Map<String, Variant> VARIANTS = variants();

    /** Words for an area of a country that are often used for one and the same. */
    private static final List<String> AREAS =
            List.of("region", "province", "oblast", "governorate", "prefecture", "county", "district");

    /** @param official whether the accepted spelling is the one of the place's own state */
    private record Variant(String accepted, String spelling, String lower, boolean official) {}

    private static Map<String, Variant> variants() {
        Map<String, Variant> variants = new LinkedHashMap<>();
        Words.lines("spelling-variants").forEach(line -> {
            String accepted = line.substring(0, line.indexOf('=')).strip();
            String[] rest = line.substring(line.indexOf('=') + 1).split(",");
            variants.put(
                    accepted.toLowerCase(Locale.ROOT),
                    new Variant(accepted, rest[0].strip(), rest[0].strip().toLowerCase(Locale.ROOT), rest.length > 1));
        });
        return variants;
    }

    NameIssues(Doc doc, List<Passage> passages, List<DetectedClaim> claims) {
        super(doc, passages, claims);
    }

    @Override
    void look() {
        names();
        hyphens();
        terms();
    }

    private void names() {
        Map<String, List<Span>> seen = new LinkedHashMap<>();
        for (Passage p : passages) {
            for (Token t : p.s.tokens()) {
                if (t.capital()
                        && t.form().length() >= 5
                        && (t.proper() || !t.entity().isEmpty())
                        && letters(t.form())
                        && !t.form().equals(t.form().toUpperCase(Locale.ROOT))) {
                    seen.computeIfAbsent(t.form(), k -> new ArrayList<>()).add(t.span());
                }
            }
        }
        Map<String, List<Span>> spellings = new HashMap<>();
        seen.forEach((form, spans) -> spellings.putIfAbsent(form.toLowerCase(Locale.ROOT), spans));
        transliterations(spellings);
        VARIANTS.forEach((accepted, other) -> {
            List<Span> a = spellings.get(accepted);
            List<Span> b = spellings.get(other.lower());
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

    private static boolean letters(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (!Character.isLetter(form.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Names that differ by letters in another order, or by a doubled letter, share a key. */
    private static Set<String> keys(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        char[] letters = lower.toCharArray();
        Arrays.sort(letters);
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
        Variant of = VARIANTS.get(common.toLowerCase(Locale.ROOT));
        boolean known = VARIANTS.containsKey(rare.toLowerCase(Locale.ROOT))
                || of != null && of.spelling().equalsIgnoreCase(rare);
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

    /** "Zelensky" where the country itself writes "Zelenskyy". */
    private void transliterations(Map<String, List<Span>> spellings) {
        VARIANTS.forEach((accepted, other) -> {
            List<Span> spans = other.official() ? spellings.get(other.lower()) : null;
            if (spans != null && !spellings.containsKey(accepted)) {
                add(
                        IssueKind.NAME_VARIANT,
                        Severity.INFO,
                        "Officially written " + other.accepted() + ".",
                        List.of(spans.getFirst()));
            }
        });
    }

    /** "the Kharkiv region" and "the province": one area, two terms. */
    private void terms() {
        Map<String, Span> named = new LinkedHashMap<>();
        Map<String, Span> bare = new LinkedHashMap<>();
        for (Passage p : passages) {
            Sent s = p.s;
            for (int i = 1; i < s.size(); i++) {
                String term = s.lower(i);
                if (!AREAS.contains(term)) {
                    continue;
                }
                if (s.token(i - 1).proper()) {
                    named.putIfAbsent(
                            s.lower(i - 1) + "|" + term, s.span(s.tag(i - 2).equals("DT") ? i - 2 : i - 1, i + 1));
                } else if (s.lower(i - 1).equals("the") && !s.lower(i + 1).equals("of") && !named.isEmpty()) {
                    bare.putIfAbsent(term, s.span(i - 1, i + 1));
                }
            }
        }
        Set<String> terms = new HashSet<>();
        named.keySet().forEach(key -> terms.add(key.substring(key.indexOf('|') + 1)));
        for (Map.Entry<String, Span> first : named.entrySet()) {
            String name = first.getKey().substring(0, first.getKey().indexOf('|'));
            String term = first.getKey().substring(name.length() + 1);
            for (String area : AREAS) {
                Span other = named.get(name + "|" + area);
                boolean alone = other == null && !terms.contains(area);
                // "The region" is also said of any area.
                Span second = !alone ? other : area.equals("region") ? null : bare.remove(area);
                if (!area.equals(term) && second != null && first.getValue().start() < second.start()) {
                    add(
                            IssueKind.TERM_VARIANT,
                            Severity.INFO,
                            "The same area seems to be called " + term + " and " + area + ".",
                            List.of(first.getValue(), second));
                }
            }
        }
    }
}
