package org.factcheck.workbench.report;

import java.util.Set;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.review.DisplayState;

/**
 * Which claims of an article to list, and in which order.
 *
 * @param kinds empty means all
 * @param states empty means all but dismissed
 * @param mine only claims assigned to the viewer or judged by them
 * @param words case-insensitive; empty means any
 */
public record ClaimFilter(Set<ClaimKind> kinds, Set<DisplayState> states, boolean mine, String words, Order order) {
    public static final ClaimFilter ALL = new ClaimFilter(Set.of(), Set.of(), false, "", Order.POSITION);

    public ClaimFilter {
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
    }

    /** The orders of a claim list. */
    public enum Order {
        POSITION,
        PRIORITY
    }
}
