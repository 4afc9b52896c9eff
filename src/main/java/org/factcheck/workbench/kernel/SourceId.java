package org.factcheck.workbench.kernel;

/** Identifies a source. */
public record SourceId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
