package org.factcheck.workbench.account;

/** Gives the viewer who is signed in. Memberships are fresh at every call. */
public interface ViewerSource {
    /** @throws org.springframework.security.access.AccessDeniedException if nobody is signed in */
    Viewer current();
}
