package org.factcheck.workbench.agreement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What several judges made of several units, at most one judgement for each of both. */
final class Judgements {
    private final List<Judgement> all;

    private Judgements(List<Judgement> all) {
        this.all = all;
    }

    /** The last of several judgements of the same judge on the same unit counts. */
    static Judgements of(Collection<Judgement> given) {
        record Place(long unit, long judge) {}
        Map<Place, Judgement> last = new LinkedHashMap<>();
        given.forEach(judgement -> last.put(new Place(judgement.unit(), judgement.judge()), judgement));
        return new Judgements(List.copyOf(last.values()));
    }

    Judgements between(long one, long other) {
        return new Judgements(all.stream()
                .filter(judgement -> judgement.judge() == one || judgement.judge() == other)
                .toList());
    }

    /** The judges, in the order of their numbers. */
    List<Long> judges() {
        return all.stream().map(Judgement::judge).distinct().sorted().toList();
    }

    /** Unit by unit the categories that were chosen, by judge; units with one judgement are left out. */
    List<Map<Long, Long>> categories() {
        return units(Judgement::category);
    }

    /** Unit by unit the ranks that were chosen, by judge; what has no rank is missing. */
    List<Map<Long, Long>> ranks() {
        return units(judgement -> {
            Integer rank = judgement.rank();
            return rank == null ? null : rank.longValue();
        });
    }

    private List<Map<Long, Long>> units(Function<Judgement, @Nullable Long> value) {
        Map<Long, Map<Long, Long>> units = new TreeMap<>();
        for (Judgement judgement : all) {
            Long chosen = value.apply(judgement);
            if (chosen != null) {
                units.computeIfAbsent(judgement.unit(), unit -> new TreeMap<>()).put(judgement.judge(), chosen);
            }
        }
        return units.values().stream().filter(unit -> unit.size() > 1).toList();
    }
}
