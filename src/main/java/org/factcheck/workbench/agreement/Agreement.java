package org.factcheck.workbench.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How far judges agree on the units that at least two of them have judged.
 *
 * @param units how many these are
 * @param judgements how many judgements they have
 * @param pairs every two judges who have judged a unit in common, those with most in common first
 */
public record Agreement(
        int units,
        int judgements,
        Figure percent,
        Figure alphaNominal,
        Figure alphaOrdinal,
        Figure fleissKappa,
        List<Pair> pairs) {
    public Agreement {
        pairs = List.copyOf(pairs);
    }

    /** Two judges, the one with the smaller number first. */
    public record Pair(long one, long other, int units, Figure percent, Figure cohenKappa, Figure alphaOrdinal) {}

    /** The figures of the judgements. Of several by the same judge on the same unit the last counts. */
    public static Agreement of(Collection<Judgement> given) {
        Judgements judgements = Judgements.of(given);
        return new Agreement(
                judgements.categories().size(),
                judgements.categories().stream().mapToInt(unit -> unit.size()).sum(),
                Kappa.percent(judgements),
                KrippendorffAlpha.nominal(judgements),
                KrippendorffAlpha.ordinal(judgements),
                Kappa.fleiss(judgements),
                pairs(judgements));
    }

    private static List<Pair> pairs(Judgements judgements) {
        List<Long> judges = judgements.judges();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < judges.size(); i++) {
            for (int k = i + 1; k < judges.size(); k++) {
                long one = judges.get(i);
                long other = judges.get(k);
                Judgements both = judgements.between(one, other);
                int units = both.categories().size();
                if (units > 0) {
                    pairs.add(new Pair(
                            one,
                            other,
                            units,
                            Kappa.percent(both),
                            Kappa.cohen(judgements, one, other),
                            KrippendorffAlpha.ordinal(both)));
                }
            }
        }
        pairs.sort((first, second) -> Integer.compare(second.units(), first.units()));
        return pairs;
    }
}
