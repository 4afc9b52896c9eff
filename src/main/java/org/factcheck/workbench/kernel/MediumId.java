package org.factcheck.workbench.kernel;

/** Identifies an image of an article. */
public record MediumId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
