package org.factcheck.workbench.account;

/** What a member may do in a team; each role includes the ones before it. */
public enum Role {
    /** Reads articles, resolutions and reports. */
    VIEWER,
    /** Adds articles, claims, evidence and own verdicts. */
    REVIEWER,
    /** Assigns, adjudicates, corrects and signs off. */
    EDITOR;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
