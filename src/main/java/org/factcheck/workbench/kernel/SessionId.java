package org.factcheck.workbench.kernel;

/** Identifies a person's session in a browser. */
public record SessionId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
