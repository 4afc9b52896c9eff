package org.factcheck.workbench.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InputTest {
    @Test
    void surrounding_white_space_goes_and_nothing_is_null() {
        assertThat(Input.optional("  a b\n", 10, "long")).isEqualTo("a b");
        assertThat(Input.optional(" \t ", 10, "long")).isNull();
        assertThat(Input.optional(null, 10, "long")).isNull();
    }

    @Test
    void length_counts_code_points() {
        assertThat(Input.optional("🛰🛰", 2, "long")).isEqualTo("🛰🛰");
        assertThatThrownBy(() -> Input.optional("🛰🛰🛰", 2, "long")).hasMessage("long");
    }

    @Test
    void what_no_database_can_hold_is_dropped() {
        assertThat(Input.storable("a\0b\uD83Dc\uDEF0🛰")).isEqualTo("abc🛰");
        assertThat(Input.storable("plain")).isEqualTo("plain");
    }

    @Test
    void something_required_must_be_there() {
        assertThatThrownBy(() -> Input.required("\0 ", 2, "missing", "long")).hasMessage("missing");
        assertThat(Input.required(" x ", 2, "missing", "long")).isEqualTo("x");
    }
}
