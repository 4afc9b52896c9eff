package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The headline against the body: it states as done what the body denies ("Army Secures Region" and "they have yet to
 * secure the region"), or speaks of the whole where the body speaks of a part ("to the border", "a section of the
 * border").
 */
final class HeadlineIssues extends IssueFamily {
    private static final Set<String> PARTIAL =
            Set.of("section", "part", "parts", "portion", "some", "stretch", "segment", "most", "half", "areas");

    HeadlineIssues(Doc doc, List<Passage> passages, List<DetectedClaim> claims) {
        super(doc, passages, claims);
    }

    @Override
    void look() {
        headline();
    }

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
                            && spans.size() < 3
                            && kin(nouns(other.span(), true), shared)) {
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
        Set<String> names = nouns(title, true);
        for (Passage p : passages) {
            Sent s = p.s;
            if (s.span().start() < title.end()) {
                continue;
            }
            for (int i = 0; i + 2 < s.size(); i++) {
                if (!PARTIAL.contains(s.lower(i))
                        || !s.lower(i + 1).equals("of")
                        || doc.quotationAround(s.token(i).span()) != null
                        || !kin(nouns(s.span(), true), names)) {
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

    /** Letters that a name and what is derived of it have in common: "Russia", "Russian". */
    private static final int STEM = 5;

    /** Whether two texts name the same person, place or people. */
    private static boolean kin(Set<String> names, Set<String> others) {
        for (String name : names) {
            for (String other : others) {
                boolean stem = name.length() >= STEM
                        && other.length() >= STEM
                        && name.regionMatches(0, other, 0, STEM)
                        && Math.abs(name.length() - other.length()) <= 3;
                if (stem || name.equals(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Set<String> nouns(Span span, boolean proper) {
        Set<String> nouns = new HashSet<>();
        Sent s = doc.sentenceAt(span.start());
        if (s == null) {
            return nouns;
        }
        for (int i = s.at(span.start()); i < s.size() && s.token(i).end() <= span.end(); i++) {
            Token t = s.token(i);
            if (proper ? t.proper() || t.entity().equals("GPE") || t.entity().equals("NORP") : t.noun()) {
                nouns.add(proper ? t.lower() : t.lemma().toLowerCase(Locale.ROOT));
            }
        }
        return nouns;
    }
}
