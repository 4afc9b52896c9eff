package org.factcheck.workbench.detection;

/** How much an issue matters, weakest first. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH
}
