package org.factcheck.workbench.detection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sources without a name or a date, and quotations whose speaker is missing or only implied. */
final class SourceIssues extends IssueFamily {
    private static final Set<String> UNNAMED = Words.list("unnamed-sources");
    private static final Set<String> DOCUMENTS = Set.of(
            "report", "study", "survey", "poll", "analysis", "document", "documents", "estimate", "statistics", "data");

    SourceIssues(Doc doc, List<Passage> passages, List<DetectedClaim> claims) {
        super(doc, passages, claims);
    }

    @Override
    void look() {
        sources();
        speakers();
    }

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
            document |= DOCUMENTS.contains(s.lower(i)) && s.token(i).noun();
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
}
