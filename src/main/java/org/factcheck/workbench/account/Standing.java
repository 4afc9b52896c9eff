package org.factcheck.workbench.account;

/** How far the person of the current session has come in signing in. */
public enum Standing {
    /** Nobody, or somebody whose account or password was taken away since. */
    SIGNED_OUT,
    /** Signed in with a one-time password: nothing is open but choosing one's own. */
    MUST_CHANGE_PASSWORD,
    SIGNED_IN
}
