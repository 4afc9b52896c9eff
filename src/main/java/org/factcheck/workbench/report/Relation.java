package org.factcheck.workbench.report;

/** What two claims of one article have in common. */
public enum Relation {
    UNIT,
    PLACE,
    SPEAKER,
    DATE
}
