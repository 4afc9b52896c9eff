package org.factcheck.workbench.kernel;

import java.util.List;

/** One page of a longer list, with the number of all its rows. */
public record Page<T>(List<T> items, int total) {
    public Page {
        items = List.copyOf(items);
    }
}
