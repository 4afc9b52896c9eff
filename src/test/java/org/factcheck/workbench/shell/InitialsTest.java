package org.factcheck.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
    @ParameterizedTest
    @CsvSource({"Olena Kovalenko, OK", "ада, А", "Jan van der Berg, JB", "'  Ida ', I"})
    void initials_are_first_letters_of_the_first_and_the_last_word(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @Test
    void a_reference_in_a_message_is_one_that_can_be_read_out() {
        assertThat(Failures.log(new IllegalStateException("expected in this test")))
                .matches("[A-HJ-NP-Z2-9]{8}");
    }
}
