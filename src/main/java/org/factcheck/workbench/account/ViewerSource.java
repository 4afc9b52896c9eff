package org.factcheck.workbench.account;

/** Gives the viewer who is signed in. Memberships are fresh at every call. */
public interface ViewerSource {
    /** @throws org.springframework.security.authentication.AuthenticationCredentialsNotFoundException if nobody is signed in, or the account
     *     is inactive by now */
    Viewer current();
}
