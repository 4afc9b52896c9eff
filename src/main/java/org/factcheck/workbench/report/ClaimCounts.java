package org.factcheck.workbench.report;

import java.util.Map;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.review.DisplayState;

/** How many claims of an article there are, by state and by kind (dismissed ones only in {@code byState}). */
public record ClaimCounts(Map<DisplayState, Integer> byState, Map<ClaimKind, Integer> byKind, int mine) {
    public ClaimCounts {
        byState = Map.copyOf(byState);
        byKind = Map.copyOf(byKind);
    }

    public int of(DisplayState state) {
        return byState.getOrDefault(state, 0);
    }

    /** All claims that are not dismissed. */
    public int total() {
        return byState.values().stream().mapToInt(Integer::intValue).sum() - of(DisplayState.DISMISSED);
    }

    /** Claims with a resolution. */
    public int settled() {
        return of(DisplayState.SUPPORTED)
                + of(DisplayState.REFUTED)
                + of(DisplayState.MIXED)
                + of(DisplayState.UNPROVEN);
    }
}
