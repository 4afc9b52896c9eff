package org.factcheck.workbench.kernel;

/** Identifies a claim. */
public record ClaimId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
