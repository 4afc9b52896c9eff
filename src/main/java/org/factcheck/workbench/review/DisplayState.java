package org.factcheck.workbench.review;

import org.jspecify.annotations.Nullable;

/**
 * What a claim looks like everywhere. Lists and reports ask {@code display_state} in SQL, which is the same function as
 * {@link #of}. The order is the order of reports: what matters most comes first.
 */
public enum DisplayState {
    REFUTED,
    DISPUTED,
    MIXED,
    UNPROVEN,
    SUPPORTED,
    IN_REVIEW,
    OPEN,
    DISMISSED;

    /**
     * What a review looks like to those who are not blind to it. A reopened claim is work to be taken up, as an open one.
     *
     * @param lean of the rating that stands, if one does
     */
    public static DisplayState of(ReviewState state, @Nullable Lean lean) {
        return switch (state) {
            case OPEN, REOPENED -> OPEN;
            case IN_REVIEW -> IN_REVIEW;
            case DISPUTED -> DISPUTED;
            case DISMISSED -> DISMISSED;
            case AGREED, RESOLVED -> {
                if (lean == null) {
                    throw new IllegalArgumentException("A rating stands for what is " + state);
                }
                yield valueOf(lean.name());
            }
        };
    }
}
