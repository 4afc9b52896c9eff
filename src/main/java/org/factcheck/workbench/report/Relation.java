package org.factcheck.workbench.report;

/** What two claims of one article have in common. */
public enum Relation {
    UNIT,
    PLACE,
    /** Who speaks in the claim, or whom it is about. */
    PERSON,
    DATE
}
