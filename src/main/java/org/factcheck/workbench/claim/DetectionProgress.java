package org.factcheck.workbench.claim;

import org.jspecify.annotations.Nullable;

/** How far the detection of an article's claims is; the message says what went wrong when it failed. */
public record DetectionProgress(State state, @Nullable String message) {
    /** The states of a detection run. */
    public enum State {
        NONE,
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }
}
