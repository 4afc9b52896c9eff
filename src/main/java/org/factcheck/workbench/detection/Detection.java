package org.factcheck.workbench.detection;

import java.util.List;

/**
 * What was found in a text, each list in document order.
 */
public record Detection(
        List<DetectedClaim> claims, List<Mention> mentions, List<Sentence> sentences, List<TextIssue> issues) {
    public Detection {
        claims = List.copyOf(claims);
        mentions = List.copyOf(mentions);
        sentences = List.copyOf(sentences);
        issues = List.copyOf(issues);
    }
}
