package org.factcheck.workbench.account;

import org.springframework.security.core.AuthenticationException;

/** The provider knows the person, the workbench does not let them in. */
public final class SignInRefusedException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** There is no account for them, and none is created by itself. */
        UNKNOWN,
        /** Their account is closed. */
        CLOSED
    }

    SignInRefusedException(Reason reason) {
        super("Signing in was refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
