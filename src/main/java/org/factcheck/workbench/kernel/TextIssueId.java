package org.factcheck.workbench.kernel;

/** Identifies an inconsistency of a text. */
public record TextIssueId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
