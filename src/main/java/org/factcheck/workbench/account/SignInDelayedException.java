package org.factcheck.workbench.account;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong tries: the next one is heard after the wait. Says nothing about whether the account exists. */
public final class SignInDelayedException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    SignInDelayedException(Duration wait) {
        super("Too many wrong tries.");
        this.wait = wait;
    }

    /** How long to wait from now on. */
    public Duration waitFor() {
        return wait;
    }
}
