package org.factcheck.workbench.kernel;

/** Identifies a rating of a rating scale. */
public record RatingId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
