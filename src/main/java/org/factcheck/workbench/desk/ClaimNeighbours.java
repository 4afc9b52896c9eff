package org.factcheck.workbench.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.report.ClaimRow;
import org.factcheck.workbench.review.DisplayState;
import org.jspecify.annotations.Nullable;

/**
 * The claims next to a claim.
 *
 * @param whole the claim it is a part of
 * @param parts its own parts
 * @param alsoHere others of the same sentence, nearest first
 */
record ClaimNeighbours(@Nullable ClaimRow whole, List<ClaimRow> parts, List<ClaimRow> alsoHere) {
    static ClaimNeighbours of(Claim claim, Surroundings sentence, List<ClaimRow> all) {
        Optional<ClaimRow> whole =
                all.stream().filter(row -> row.id().equals(claim.parent())).findFirst();
        List<ClaimRow> parts =
                all.stream().filter(row -> claim.id().equals(row.parent())).toList();
        int middle = (claim.anchor().start() + claim.anchor().end()) / 2;
        List<ClaimRow> alsoHere = all.stream()
                .filter(row -> !row.id().equals(claim.id())
                        && !row.id().equals(claim.parent())
                        && row.state() != DisplayState.DISMISSED
                        && sentence.overlaps(row.start(), row.end()))
                .sorted(Comparator.comparingInt((ClaimRow row) -> Math.abs((row.start() + row.end()) / 2 - middle))
                        .thenComparing(row -> row.id().value()))
                .toList();
        return new ClaimNeighbours(whole.orElse(null), parts, alsoHere);
    }
}
