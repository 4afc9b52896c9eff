package org.factcheck.workbench.kernel;

/** Identifies an invitation to an account. */
public record InvitationId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
