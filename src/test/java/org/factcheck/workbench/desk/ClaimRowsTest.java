package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.report.ClaimRow;
import org.factcheck.workbench.review.DisplayState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimRowsTest {
    @Test
    void a_part_stands_behind_its_own_parent_though_another_claim_begins_before_it() {
        List<ClaimRow> byPosition = List.of(row(1, null), row(2, null), row(3, 1L), row(4, 9L), row(5, 3L));

        assertThat(ClaimRows.withParts(byPosition))
                .extracting(row -> row.id().value())
                .containsExactly(1L, 3L, 5L, 2L, 4L);
    }

    private static ClaimRow row(long id, @Nullable Long parent) {
        return new ClaimRow(
                new ClaimId(id),
                parent == null ? null : new ClaimId(parent),
                ClaimKind.EVENT,
                Claim.Origin.DETECTED,
                (int) id,
                (int) id + 1,
                "words",
                null,
                DisplayState.OPEN,
                null,
                null,
                0,
                0,
                0,
                false,
                0,
                null);
    }
}
