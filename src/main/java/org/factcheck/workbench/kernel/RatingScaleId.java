package org.factcheck.workbench.kernel;

/** Identifies a rating scale. */
public record RatingScaleId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
