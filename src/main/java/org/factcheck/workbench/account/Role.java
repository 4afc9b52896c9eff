package org.factcheck.workbench.account;

/** What a member may do in a team; each role includes the ones before it. */
public enum Role {
    VIEWER,
    REVIEWER,
    EDITOR;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
