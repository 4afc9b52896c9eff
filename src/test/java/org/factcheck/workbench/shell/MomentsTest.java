package org.factcheck.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
    private static final Instant NOW = Instant.parse("2022-05-18T21:30:09Z");

    private final Moments kyiv = new Moments(ZoneId.of("Europe/Kyiv"), Locale.ENGLISH);

    @Test
    void months_are_named_and_times_stand_in_the_readers_zone() {
        assertThat(kyiv.day(LocalDate.of(2022, 5, 7))).isEqualTo("7 May 2022");
        assertThat(kyiv.moment(NOW)).isEqualTo("19 May 2022, 00:30");
        assertThat(kyiv.exactly(NOW)).isEqualTo("19 May 2022, 00:30:09 GMT+03:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-05-18T21:29:50Z | now",
                "2022-05-18T21:29:09Z | 1 minute ago",
                "2022-05-18T20:45:09Z | 45 minutes ago",
                "2022-05-18T18:30:09Z | 3 hours ago",
                "2022-05-16T21:30:09Z | 2 days ago",
                "2022-05-18T23:30:09Z | in 2 hours",
                "2022-05-01T06:00:00Z | 1 May 2022, 09:00"
            })
    void the_last_week_is_told_in_words_and_older_moments_in_full(Instant moment, String words) {
        assertThat(kyiv.ago(moment, NOW)).isEqualTo(words);
    }
}
