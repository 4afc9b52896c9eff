package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.List;

/** One sort of inconsistency or weakness that a text can show in itself. */
abstract class IssueFamily {
    final Doc doc;
    final List<Passage> passages;
    final List<DetectedClaim> claims;
    private final List<TextIssue> issues = new ArrayList<>();

    IssueFamily(Doc doc, List<Passage> passages, List<DetectedClaim> claims) {
        this.doc = doc;
        this.passages = passages;
        this.claims = claims;
    }

    /** Adds what it finds. */
    abstract void look();

    final List<TextIssue> found() {
        look();
        return issues;
    }

    final void add(IssueKind kind, Severity severity, String description, List<Span> spans) {
        issues.add(new TextIssue(kind, severity, description, spans));
    }

    final boolean titled() {
        return !doc.paragraphs().isEmpty() && doc.paragraphs().getFirst().role() == Paragraph.Role.TITLE;
    }

    final String words(Span span) {
        return span.of(doc.text());
    }
}
