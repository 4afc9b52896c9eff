package org.factcheck.workbench.kernel;

/** Identifies a piece of evidence. */
public record EvidenceId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
