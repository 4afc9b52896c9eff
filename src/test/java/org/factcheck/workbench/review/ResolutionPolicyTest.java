package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.VerdictId;
import org.junit.jupiter.api.Test;

class ResolutionPolicyTest {
    private static final ResolutionPolicy.Active OLDER = new ResolutionPolicy.Active(new VerdictId(1), new RatingId(1));
    private static final ResolutionPolicy.Active NEWER = new ResolutionPolicy.Active(new VerdictId(2), new RatingId(5));

    @Test
    void without_a_verdict_a_claim_is_open() {
        assertThat(ResolutionPolicy.standing(List.of()))
                .isEqualTo(new ResolutionPolicy.Standing(ResolutionPolicy.State.OPEN, null));
    }

    @Test
    void one_verdict_resolves_a_claim() {
        assertThat(ResolutionPolicy.standing(List.of(OLDER)))
                .isEqualTo(new ResolutionPolicy.Standing(ResolutionPolicy.State.RESOLVED, OLDER));
    }

    @Test
    void of_two_that_disagree_the_newest_stands() {
        assertThat(ResolutionPolicy.standing(List.of(NEWER, OLDER)))
                .isEqualTo(new ResolutionPolicy.Standing(ResolutionPolicy.State.RESOLVED, NEWER));
    }
}
