package org.factcheck.workbench.kernel;

/** Identifies a revision of an article. */
public record RevisionId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
