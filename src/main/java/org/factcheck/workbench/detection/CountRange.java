package org.factcheck.workbench.detection;

import org.jspecify.annotations.Nullable;

/**
 * A number as a text states it: "two" is 2 to 2, "more than 60" begins at 61 and has no end, "about 300" is a range
 * around 300.
 *
 * @param min lower bound, inclusive, or null for none
 * @param max upper bound, inclusive, or null for none
 */
public record CountRange(@Nullable Double min, @Nullable Double max) {
    private static final CountRange ONE = new CountRange(1.0, 1.0);

    public static CountRange exactly(double n) {
        return n == 1 ? ONE : new CountRange(n, n);
    }
}
