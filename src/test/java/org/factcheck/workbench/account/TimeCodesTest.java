package org.factcheck.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
    private static final long STEP = 1_111_111_109 / 30;

    /** The last six digits of the eight in RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(TimeCodes.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(TimeCodes.step(SECRET, code, Instant.ofEpochSecond(second), 0))
                .hasValue(second / 30);
    }

    @Test
    void a_code_counts_one_step_early_or_late_and_no_longer() {
        String code = TimeCodes.code(SECRET, NOW);

        assertThat(TimeCodes.step(SECRET, code, NOW.plusSeconds(30), 0)).hasValue(STEP);
        assertThat(TimeCodes.step(SECRET, code, NOW.minusSeconds(30), 0)).hasValue(STEP);
        assertThat(TimeCodes.step(SECRET, code, NOW.plusSeconds(61), 0)).isEqualTo(OptionalLong.empty());
        assertThat(TimeCodes.step(SECRET, code, NOW.minusSeconds(61), 0)).isEqualTo(OptionalLong.empty());
    }

    @Test
    void a_code_of_a_step_that_was_used_counts_no_more_nor_do_those_before_it() {
        String before = TimeCodes.code(SECRET, NOW.minusSeconds(30));
        String code = TimeCodes.code(SECRET, NOW);
        String next = TimeCodes.code(SECRET, NOW.plusSeconds(30));

        assertThat(TimeCodes.step(SECRET, code, NOW, STEP)).isEqualTo(OptionalLong.empty());
        assertThat(TimeCodes.step(SECRET, before, NOW, STEP)).isEqualTo(OptionalLong.empty());
        assertThat(TimeCodes.step(SECRET, next, NOW, STEP)).hasValue(STEP + 1);
        assertThat(TimeCodes.step(SECRET, "12345", NOW, 0)).isEqualTo(OptionalLong.empty());
    }
}
