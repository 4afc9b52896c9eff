package org.factcheck.workbench.report;

import java.util.Set;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.review.DisplayState;

/**
 * Which claims of an article to list, in which order, and what to put together.
 *
 * @param kinds empty means all
 * @param states empty means all but dismissed
 * @param mine only claims assigned to the viewer or judged by them
 * @param words case-insensitive; empty means any
 * @param order the order inside each group
 */
public record ClaimFilter(
        Set<ClaimKind> kinds, Set<DisplayState> states, boolean mine, String words, Order order, Grouping grouping) {
    public static final ClaimFilter ALL = new ClaimFilter(Set.of(), Set.of(), false, "", Order.POSITION, Grouping.NONE);

    public ClaimFilter {
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
    }

    /** The orders of a claim list. */
    public enum Order {
        POSITION,
        PRIORITY
    }

    /** By what the claims of a list are put together. */
    public enum Grouping {
        NONE,
        KIND,
        PARAGRAPH,
        STATUS,
        ASSIGNEE
    }
}
