package org.factcheck.workbench.detection;

/** Whether a claim affirms or denies: "have yet to", "no reports of" and "no longer" are negative. */
public enum Polarity {
    POSITIVE,
    NEGATIVE
}
