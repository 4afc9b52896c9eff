package org.factcheck.workbench.report;

import java.time.Instant;
import java.util.List;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.kernel.TextIssueId;
import org.jspecify.annotations.Nullable;

/**
 * An inconsistency inside a text, with the places it shows in.
 *
 * @param settlement null as long as nobody has settled it
 */
public record TextIssueRow(
        TextIssueId id,
        String kind,
        String severity,
        String description,
        List<Span> spans,
        @Nullable Settlement settlement,
        int version) {

    /** Who settled it, when, and what came of it. */
    public record Settlement(String by, Instant at, String note) {}

    /** False for what is said of the text as a whole: that it is in another language than is read. */
    public boolean inconsistency() {
        return !kind.equals("LANGUAGE");
    }

    public boolean settled() {
        return settlement != null;
    }
}
