package org.factcheck.workbench.detection;

import java.util.List;

/**
 * An inconsistency or weakness inside a text.
 *
 * @param description one English sentence
 * @param spans the words concerned, at least one
 */
public record TextIssue(IssueKind kind, Severity severity, String description, List<Span> spans) {
    public TextIssue {
        spans = List.copyOf(spans);
    }
}
