package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Inconsistencies and weaknesses inside a text, one family after the other; the worst come first. */
final class IssueRules {
    private IssueRules() {}

    static List<TextIssue> find(Doc doc, List<Passage> passages, List<DetectedClaim> claims) {
        List<TextIssue> issues = new ArrayList<>();
        for (IssueFamily family : List.of(
                new HeadlineIssues(doc, passages, claims),
                new NumberIssues(doc, passages, claims),
                new QuantityIssues(doc, passages, claims),
                new ShareIssues(doc, passages, claims),
                new TotalIssues(doc, passages, claims),
                new DateIssues(doc, passages, claims),
                new OrderIssues(doc, passages, claims),
                new NameIssues(doc, passages, claims),
                new SourceIssues(doc, passages, claims),
                new TensionIssues(doc, passages, claims))) {
            issues.addAll(family.found());
        }
        issues.sort(Comparator.comparing(TextIssue::severity)
                .reversed()
                .thenComparing(i -> i.spans().getFirst())
                .thenComparing(TextIssue::kind));
        return issues;
    }
}
