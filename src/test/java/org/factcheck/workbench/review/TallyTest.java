package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.VerdictId;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Tally.Active OLDER = new Tally.Active(new VerdictId(1), new RatingId(1));
    private static final Tally.Active NEWER = new Tally.Active(new VerdictId(2), new RatingId(5));
    private static final Tally.Active LIKE_NEWER = new Tally.Active(new VerdictId(3), new RatingId(5));

    @Test
    void without_a_verdict_there_is_nothing_to_count() {
        assertThat(Tally.of(1, List.of())).isEqualTo(new Tally(Tally.Result.NONE, null));
        assertThat(Tally.of(2, List.of())).isEqualTo(new Tally(Tally.Result.NONE, null));
    }

    @Test
    void where_one_is_needed_the_newest_stands_whatever_the_others_say() {
        assertThat(Tally.of(1, List.of(OLDER))).isEqualTo(new Tally(Tally.Result.NEWEST_STANDS, OLDER));
        assertThat(Tally.of(1, List.of(NEWER, OLDER))).isEqualTo(new Tally(Tally.Result.NEWEST_STANDS, NEWER));
    }

    @Test
    void where_two_are_needed_one_is_too_few_and_two_agree_or_do_not() {
        assertThat(Tally.of(2, List.of(OLDER))).isEqualTo(new Tally(Tally.Result.TOO_FEW, null));
        assertThat(Tally.of(2, List.of(LIKE_NEWER, NEWER))).isEqualTo(new Tally(Tally.Result.ALIKE, LIKE_NEWER));
        assertThat(Tally.of(2, List.of(NEWER, OLDER))).isEqualTo(new Tally(Tally.Result.APART, null));
    }

    @Test
    void a_third_who_says_something_else_disputes_what_two_have_agreed_on() {
        assertThat(Tally.of(2, List.of(OLDER, LIKE_NEWER, NEWER)).result()).isEqualTo(Tally.Result.APART);
        assertThat(Tally.of(3, List.of(NEWER, OLDER)).result()).isEqualTo(Tally.Result.TOO_FEW);
    }
}
