package org.factcheck.workbench.kernel;

/** Identifies a notification. */
public record NotificationId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
