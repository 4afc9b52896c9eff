package org.factcheck.workbench.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Krippendorff's alpha, 1 − observed / expected disagreement, by the matrix of coincidences: a pair of values on a unit of
 * m judgements counts 1 / (m − 1). Any number of judges, values may be missing. Formulas of K. Krippendorff, Computing
 * Krippendorff's Alpha-Reliability, 2011, https://repository.upenn.edu/asc_papers/43.
 */
final class KrippendorffAlpha {
    private KrippendorffAlpha() {}

    static Figure nominal(Judgements judgements) {
        return of(Measure.ALPHA_NOMINAL, judgements.categories(), (counts, one, other) -> 1);
    }

    static Figure ordinal(Judgements judgements) {
        return of(Measure.ALPHA_ORDINAL, judgements.ranks(), KrippendorffAlpha::distance);
    }

    /** How far two different values are apart, squared. */
    private interface Difference {
        double squared(NavigableMap<Long, Double> counts, long one, long other);
    }

    /** All values from one to the other, each as often as it was chosen, the two at the ends half. */
    private static double distance(NavigableMap<Long, Double> counts, long one, long other) {
        long low = Math.min(one, other);
        long high = Math.max(one, other);
        double between = counts.subMap(low, true, high, true).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        double distance = between - (counts.getOrDefault(low, 0.0) + counts.getOrDefault(high, 0.0)) / 2;
        return distance * distance;
    }

    private static Figure of(Measure measure, List<Map<Long, Long>> units, Difference difference) {
        if (units.isEmpty()) {
            return Figure.undefined(measure, Caveat.Reason.NOTHING_COMPARED, 0);
        }
        NavigableMap<Long, Double> counts = new TreeMap<>();
        units.forEach(unit -> unit.values().forEach(value -> counts.merge(value, 1.0, Double::sum)));
        if (counts.size() == 1) {
            return Figure.undefined(measure, Caveat.Reason.ONE_CATEGORY, units.size());
        }
        double observed = 0;
        for (Map<Long, Long> unit : units) {
            double weight = 1.0 / (unit.size() - 1);
            observed += weight * sum(unit.values(), (one, other) -> difference.squared(counts, one, other));
        }
        double expected = 0;
        double all = 0;
        for (Map.Entry<Long, Double> one : counts.entrySet()) {
            all += one.getValue();
            for (Map.Entry<Long, Double> other : counts.entrySet()) {
                if (!one.getKey().equals(other.getKey())) {
                    expected += one.getValue()
                            * other.getValue()
                            * difference.squared(counts, one.getKey(), other.getKey());
                }
            }
        }
        return Figure.of(measure, 1 - (all - 1) * observed / expected, units.size(), 0);
    }

    private interface OfTwo {
        double of(long one, long other);
    }

    /** Over all ordered pairs of different values. */
    private static double sum(Collection<Long> values, OfTwo what) {
        double sum = 0;
        for (long one : values) {
            for (long other : values) {
                if (one != other) {
                    sum += what.of(one, other);
                }
            }
        }
        return sum;
    }
}
