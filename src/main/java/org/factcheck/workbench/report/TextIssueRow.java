package org.factcheck.workbench.report;

import java.util.List;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.kernel.TextIssueId;

/** An inconsistency inside a text, with the places it shows in. */
public record TextIssueRow(TextIssueId id, String kind, String severity, String description, List<Span> spans) {
    /** False for what is said of the text as a whole: that it is in another language than is read. */
    public boolean inconsistency() {
        return !kind.equals("LANGUAGE");
    }
}
