package org.factcheck.workbench.kernel;

/** Identifies an article. */
public record ArticleId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
