package org.factcheck.workbench.account;

/** What people set for themselves. */
public enum Preference {
    /** The language of the interface, as a BCP 47 tag. */
    LANGUAGE,
    /** Own keys of the workbench, as JSON. */
    KEYS,
    /** Named filters of the claim list, as JSON. */
    FILTERS
}
