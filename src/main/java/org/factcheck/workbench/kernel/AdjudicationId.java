package org.factcheck.workbench.kernel;

/** Identifies an adjudication. */
public record AdjudicationId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
