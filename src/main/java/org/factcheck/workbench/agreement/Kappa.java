package org.factcheck.workbench.agreement;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Kappa, (observed − expected) / (1 − expected) agreement on categories without an order, and the observed agreement
 * alone. Sources: J. Cohen, A Coefficient of Agreement for Nominal Scales, 1960, doi 10.1177/001316446002000104; J. L. Fleiss,
 * Measuring Nominal Scale Agreement Among Many Raters, 1971, doi 10.1037/h0031619.
 */
final class Kappa {
    private Kappa() {}

    /** The share of pairs of judgements on the same unit that are the same. */
    static Figure percent(Judgements judgements) {
        List<Map<Long, Long>> units = judgements.categories();
        if (units.isEmpty()) {
            return Figure.undefined(Measure.PERCENT, Caveat.Reason.NOTHING_COMPARED, 0);
        }
        double same = 0;
        double pairs = 0;
        for (Map<Long, Long> unit : units) {
            same += equalPairs(unit);
            pairs += pairs(unit.size());
        }
        return Figure.of(Measure.PERCENT, same / pairs, units.size(), 0);
    }

    /** Of two judges, on the units that both have judged; chance by how often each of them chose a category. */
    static Figure cohen(Judgements judgements, long one, long other) {
        List<Map<Long, Long>> units = judgements.between(one, other).categories();
        if (units.isEmpty()) {
            return Figure.undefined(Measure.COHEN_KAPPA, Caveat.Reason.NOTHING_COMPARED, 0);
        }
        double number = units.size();
        Map<Long, Double> ofOne = new HashMap<>();
        Map<Long, Double> ofOther = new HashMap<>();
        double same = 0;
        for (Map<Long, Long> unit : units) {
            long first = unit.getOrDefault(one, 0L);
            long second = unit.getOrDefault(other, 0L);
            ofOne.merge(first, 1 / number, Double::sum);
            ofOther.merge(second, 1 / number, Double::sum);
            same += first == second ? 1 : 0;
        }
        if (ofOne.size() == 1 && ofOne.keySet().equals(ofOther.keySet())) {
            return Figure.undefined(Measure.COHEN_KAPPA, Caveat.Reason.ONE_CATEGORY, units.size());
        }
        double expected = ofOne.entrySet().stream()
                .mapToDouble(category -> category.getValue() * ofOther.getOrDefault(category.getKey(), 0.0))
                .sum();
        return Figure.of(Measure.COHEN_KAPPA, (same / number - expected) / (1 - expected), units.size(), 0);
    }

    /**
     * Of any judges. It asks for as many judgements on each unit: the number that most units have counts, the larger one of
     * two equally frequent, and units with another number are left out.
     */
    static Figure fleiss(Judgements judgements) {
        List<Map<Long, Long>> all = judgements.categories();
        if (all.isEmpty()) {
            return Figure.undefined(Measure.FLEISS_KAPPA, Caveat.Reason.NOTHING_COMPARED, 0);
        }
        int judges = mostFrequentSize(all);
        List<Map<Long, Long>> units =
                all.stream().filter(unit -> unit.size() == judges).toList();
        Map<Long, Double> shares = new HashMap<>();
        double observed = 0;
        for (Map<Long, Long> unit : units) {
            observed += equalPairs(unit) / pairs(judges) / units.size();
            unit.values()
                    .forEach(category -> shares.merge(category, 1.0 / (judges * (double) units.size()), Double::sum));
        }
        if (shares.size() == 1) {
            return Figure.undefined(Measure.FLEISS_KAPPA, Caveat.Reason.ONE_CATEGORY, units.size());
        }
        double expected =
                shares.values().stream().mapToDouble(share -> share * share).sum();
        return Figure.of(
                Measure.FLEISS_KAPPA, (observed - expected) / (1 - expected), units.size(), all.size() - units.size());
    }

    private static int mostFrequentSize(List<Map<Long, Long>> units) {
        Comparator<Map.Entry<Integer, Long>> byNumber = Map.Entry.comparingByValue();
        return units.stream().collect(Collectors.groupingBy(Map::size, Collectors.counting())).entrySet().stream()
                .max(byNumber.thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private static double equalPairs(Map<Long, Long> unit) {
        return unit.values().stream()
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()))
                .values()
                .stream()
                .mapToDouble(Kappa::pairs)
                .sum();
    }

    private static double pairs(long number) {
        return number * (number - 1) / 2.0;
    }
}
