package org.factcheck.workbench.kernel;

/** Identifies a comment. */
public record CommentId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
