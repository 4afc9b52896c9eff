package org.factcheck.workbench.detection;

/** What happened to the people of a casualty claim. */
public enum Outcome {
    KILLED,
    WOUNDED,
    MISSING,
    CAPTURED,
    DISPLACED
}
