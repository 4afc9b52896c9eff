package org.factcheck.workbench.kernel;

/** Identifies a verdict. */
public record VerdictId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
