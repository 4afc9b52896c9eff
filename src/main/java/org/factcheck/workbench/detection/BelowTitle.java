package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text whose title is told beside it. The two are read as one, so that the body is held against its headline and names
 * of the headline are known; what is found in the title is left out, and offsets count in the text alone.
 */
final class BelowTitle {
    private final int length;

    private BelowTitle(int length) {
        this.length = length;
    }

    static Detection detect(ClaimDetector detector, String title, ArticleText article) {
        String line = title.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()
                || article.text().isBlank()
                || article.text().stripLeading().startsWith(title.strip())) {
            return detector.detect(article);
        }
        String head = line + "\n\n";
        Detection whole =
                detector.detect(new ArticleText(head + article.text(), article.published(), article.language()));
        return new BelowTitle(head.length()).below(whole);
    }

    private Detection below(Detection whole) {
        Map<Integer, Integer> kept = new HashMap<>();
        List<DetectedClaim> claims = new ArrayList<>();
        for (int i = 0; i < whole.claims().size(); i++) {
            if (below(whole.claims().get(i).span())) {
                kept.put(i, kept.size());
            }
        }
        for (DetectedClaim c : whole.claims()) {
            if (below(c.span())) {
                claims.add(new DetectedClaim(
                        c.kind(),
                        moved(c.span()),
                        moved(c.head()),
                        c.polarity(),
                        c.modality(),
                        c.facts(),
                        below(c.speaker()),
                        ifBelow(c.attribution()),
                        c.priority(),
                        kept.getOrDefault(c.parent(), -1)));
            }
        }
        return new Detection(
                claims,
                whole.mentions().stream()
                        .filter(m -> below(m.span()))
                        .map(m -> new Mention(m.type(), moved(m.span()), m.value()))
                        .toList(),
                whole.sentences().stream()
                        .filter(s -> below(s.span()))
                        .map(s -> new Sentence(moved(s.span()), s.priority()))
                        .toList(),
                whole.issues().stream()
                        .filter(i -> i.spans().stream().anyMatch(span -> below(span)))
                        .map(i -> new TextIssue(
                                i.kind(),
                                i.severity(),
                                i.description(),
                                i.spans().stream()
                                        .filter(span -> below(span))
                                        .map(this::moved)
                                        .toList()))
                        .toList());
    }

    private @Nullable Speaker below(@Nullable Speaker speaker) {
        return speaker == null ? null : new Speaker(speaker.name(), ifBelow(speaker.span()));
    }

    private boolean below(Span span) {
        return span.start() >= length;
    }

    private Span moved(Span span) {
        return new Span(span.start() - length, span.end() - length);
    }

    private @Nullable Span ifBelow(@Nullable Span span) {
        return span == null || !below(span) ? null : moved(span);
    }
}
