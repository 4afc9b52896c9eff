package org.factcheck.workbench.detection;

import java.util.List;

/** Inconsistencies inside a text. */
final class IssueRules {
    private IssueRules() {}

    static List<TextIssue> find(Doc doc, List<Passage> passages, List<DetectedClaim> claims) {
        return List.of();
    }
}
