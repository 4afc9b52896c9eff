package org.factcheck.workbench.review;

/** Which way a rating leans. */
public enum Lean {
    SUPPORTED,
    REFUTED,
    MIXED,
    UNPROVEN
}
