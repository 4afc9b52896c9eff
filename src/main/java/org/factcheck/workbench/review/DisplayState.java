package org.factcheck.workbench.review;

/**
 * What a claim looks like everywhere. The one function from review state and lean is {@code display_state} in SQL. The
 * order is the order of reports: what matters most comes first.
 */
public enum DisplayState {
    REFUTED,
    DISPUTED,
    MIXED,
    UNPROVEN,
    SUPPORTED,
    IN_REVIEW,
    OPEN,
    DISMISSED
}
