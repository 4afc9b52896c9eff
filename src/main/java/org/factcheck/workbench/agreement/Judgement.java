package org.factcheck.workbench.agreement;

import org.jspecify.annotations.Nullable;

/**
 * What one judge made of one unit. Who has not judged a unit has no judgement of it: values may be missing.
 *
 * @param category what they chose, for measures that only ask whether two chose the same
 * @param rank its place in an order, for measures that ask how far apart two are; null for a category that has none
 */
public record Judgement(
        long unit, long judge, long category, @Nullable Integer rank) {
    public Judgement(long unit, long judge, int value) {
        this(unit, judge, value, value);
    }
}
