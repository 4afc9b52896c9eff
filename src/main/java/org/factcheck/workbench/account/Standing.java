package org.factcheck.workbench.account;

/** How far the person of the current session has come in signing in. */
public enum Standing {
    /** Nobody, or somebody whose account, password or session was taken away since. */
    SIGNED_OUT,
    /** The password was right; nothing is open before the code of the second factor. */
    MUST_GIVE_CODE,
    /** Signed in with a one-time password: nothing is open but choosing one's own. */
    MUST_CHANGE_PASSWORD,
    SIGNED_IN
}
