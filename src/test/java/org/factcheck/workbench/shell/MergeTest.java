package org.factcheck.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MergeTest {
    @Test
    void what_either_text_has_more_is_kept_in_the_proposal() {
        assertThat(Merge.of("Two residents were wounded, says the mayor.", "On Monday two residents were wounded.")
                        .proposal())
                .contains("residents were wounded")
                .contains("says the mayor")
                .contains("Two");
        assertThat(Merge.of("One. Two.", "One. Three. Two.").proposal()).isEqualTo("One. Three. Two.");
        assertThat(Merge.of("One. Three. Two.", "One. Two.").proposal()).isEqualTo("One. Three. Two.");
    }

    @Test
    void where_both_say_different_things_the_proposal_says_mine() {
        assertThat(Merge.of("Two were wounded.", "Three were wounded.").proposal())
                .isEqualTo("Two were wounded.");
    }

    @Test
    void the_parts_make_up_either_text_and_only_what_differs_is_marked() {
        Merge merge = Merge.of("Двоє поранені у Циркунах", "Двоє вбиті у Циркунах");

        assertThat(merge.parts().stream().map(Merge.Part::mine).collect(Collectors.joining()))
                .isEqualTo("Двоє поранені у Циркунах");
        assertThat(merge.parts().stream().map(Merge.Part::saved).collect(Collectors.joining()))
                .isEqualTo("Двоє вбиті у Циркунах");
        assertThat(merge.parts()).filteredOn(Merge.Part::differs).containsExactly(new Merge.Part("поранені", "вбиті"));
    }

    @Test
    void nothing_and_something_are_merged_into_something() {
        assertThat(Merge.of("", "Saved").proposal()).isEqualTo("Saved");
        assertThat(Merge.of("Typed", "").proposal()).isEqualTo("Typed");
        assertThat(Merge.of("", "").parts()).isEmpty();
    }
}
