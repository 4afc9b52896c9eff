package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Passages that pull in different directions, for a reviewer to look at: calm beside shelling, a withdrawal beside a
 * rout, and a date that a comma ties to the wrong words. All are of the lowest severity: none need be wrong.
 */
final class TensionIssues extends IssueFamily {
    /** A state = lemmas of what speaks against it. */
    private static final Map<String, Set<String>> STATES = states("tensions");

    private static final Set<String> AGAINST =
            STATES.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> BEING =
            Set.of("be", "become", "remain", "stay", "seem", "appear", "return", "hold", "get", "grow");
    private static final Set<String> DRIVEN =
            Set.of("push", "drive", "force", "expel", "oust", "repel", "dislodge", "beat", "rout", "repulse");
    private static final Set<String> LEFT =
            Set.of("withdraw", "retreat", "redeploy", "redirect", "regroup", "pull", "relocate");
    private static final Set<String> DENIALS = Set.of("not", "n't", "no", "never", "hardly", "anything");

    private static final Pattern WORDS = Pattern.compile("[\\s,]+");

    private static Map<String, Set<String>> states(String name) {
        Map<String, Set<String>> states = new HashMap<>();
        Words.table(name).forEach((state, against) -> states.put(state, Set.of(against.split(" "))));
        return states;
    }

    TensionIssues(Doc doc, List<Passage> passages, List<DetectedClaim> claims) {
        super(doc, passages, claims);
    }

    @Override
    void look() {
        states();
        framings();
        commas();
    }

    /** "the city has become calm" and "they are bombing just as hard". */
    private void states() {
        Map<String, Span> said = new LinkedHashMap<>();
        Map<String, List<Span>> told = new HashMap<>();
        for (Passage p : passages) {
            Sent s = p.s;
            if (s.role() == Paragraph.Role.TITLE) {
                continue;
            }
            for (int i = 0; i < s.size(); i++) {
                if (STATES.containsKey(s.lower(i)) && !said.containsKey(s.lower(i)) && predicate(s, i)) {
                    said.put(s.lower(i), clause(p, i));
                } else if (s.token(i).verb() && AGAINST.contains(s.lemma(i)) && present(p, i)) {
                    told.computeIfAbsent(s.lemma(i), k -> new ArrayList<>()).add(clause(p, i));
                }
            }
        }
        said.forEach((state, span) -> {
            List<Span> opposed = STATES.getOrDefault(state, Set.of()).stream()
                    .flatMap(verb -> told.getOrDefault(verb, List.of()).stream())
                    .filter(other -> !other.equals(span))
                    .sorted()
                    .limit(2)
                    .toList();
            if (!opposed.isEmpty()) {
                List<Span> spans = new ArrayList<>(List.of(span));
                spans.addAll(opposed);
                add(
                        IssueKind.TENSION,
                        Severity.INFO,
                        "One passage speaks of \u201c" + state + "\u201d, another against it.",
                        spans);
            }
        });
    }

    private static boolean predicate(Sent s, int i) {
        boolean being = false;
        if (!s.tag(i).startsWith("JJ") && !s.tag(i).equals("VBN")) {
            return false;
        }
        for (int k = i - 1; k >= 0 && k >= i - 7; k--) {
            if (DENIALS.contains(s.lower(k)) || s.lower(k).equals("if")) {
                return false;
            }
            being |= BEING.contains(s.lemma(k)) && s.token(k).verb();
        }
        return being;
    }

    /** A verb that tells of the present, or of the day of publication or the one before. */
    private boolean present(Passage p, int i) {
        Sent s = p.s;
        if (DENIALS.contains(s.lower(i - 1)) || DENIALS.contains(s.lower(i - 2))) {
            return false;
        }
        boolean now = s.tag(i).equals("VBZ")
                || s.tag(i).equals("VBP")
                || s.tag(i).equals("VBG")
                        && (s.lemma(i - 1).equals("be") || s.lemma(i - 2).equals("be"))
                        && !s.tag(i - 1).equals("VBD");
        if (now || doc.published() == null) {
            return now;
        }
        for (FoundDate date : p.dates) {
            if (date.range() != null
                    && !date.range().approx()
                    && !date.range().start().isBefore(doc.published().minusDays(2))
                    && !date.range().end().isAfter(doc.published())) {
                return true;
            }
        }
        return false;
    }

    private static Span clause(Passage p, int i) {
        Span word = p.s.token(i).span();
        Span best = null;
        for (Clause c : p.clauses) {
            Span span = p.s.span(c.from(), c.to());
            if (span.contains(word) && (best == null || span.length() < best.length())) {
                best = span;
            }
        }
        return best == null ? word : best;
    }

    /** "pushing the Russian soldiers back" and "Russia is withdrawing". */
    private void framings() {
        Map<String, Span> driven = sides(DRIVEN, "object");
        Map<String, Span> left = sides(LEFT, "actor");
        driven.forEach((side, span) -> {
            Span other = left.get(side);
            if (other != null) {
                add(
                        IssueKind.FRAMING,
                        Severity.INFO,
                        "One passage tells of being driven out, another of leaving.",
                        List.of(span, other));
            }
        });
    }

    /** The first claim of each side that has a part in one of these actions. */
    private Map<String, Span> sides(Set<String> verbs, String part) {
        Map<String, Span> first = new LinkedHashMap<>();
        for (DetectedClaim c : claims) {
            if (acts(c, verbs)) {
                sides(c, part).forEach(side -> first.putIfAbsent(side, c.span()));
            }
        }
        return first;
    }

    private static boolean acts(DetectedClaim c, Set<String> verbs) {
        String action = c.polarity() == Polarity.POSITIVE ? c.facts().other().get("action") : null;
        return action != null
                && verbs.contains(action.indexOf(' ') < 0 ? action : action.substring(0, action.indexOf(' ')));
    }

    /** Names of sides without their ending: "Russia" and "Russian" are one. */
    private static Set<String> sides(DetectedClaim c, String part) {
        Set<String> sides = new LinkedHashSet<>();
        for (String word : WORDS.split(c.facts().other().getOrDefault(part, ""))) {
            if (word.length() > 3 && Character.isUpperCase(word.charAt(0))) {
                sides.add(word.toLowerCase(Locale.ROOT).substring(0, Math.min(5, word.length())));
            }
        }
        return sides;
    }

    /** "secured Kyiv, the capital city in late March, and …": the date belongs to the verb, the comma says otherwise. */
    private void commas() {
        for (Passage p : passages) {
            Sent s = p.s;
            for (FoundDate date : p.dates) {
                int in = s.at(date.span().start()) - 1;
                int after = s.at(date.span().end() - 1) + 1;
                if (in < 4
                        || !s.lower(in).equals("in") && !s.lower(in).equals("on")
                        || !s.token(in - 1).noun()
                        || s.token(in - 1).proper()
                        || !(s.lower(after).equals(",") || s.lower(after).equals("and"))) {
                    continue;
                }
                int from = Phrases.start(s, in - 1, 0);
                if (s.tag(from).equals("DT")
                        && s.lower(from - 1).equals(",")
                        && from >= 2
                        && s.token(from - 2).proper()) {
                    add(
                            IssueKind.AMBIGUOUS_COMMA,
                            Severity.INFO,
                            "The comma ties the date to the apposition.",
                            List.of(s.span(from, after)));
                }
            }
        }
    }
}
