package org.factcheck.workbench.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotificationSettingsTest {
    private static final NotificationSettings NIGHT = quiet("Europe/Kyiv", "22:00", "07:00");
    private static final NotificationSettings NOON = quiet("America/New_York", "12:00", "13:30");

    @Test
    void quiet_hours_over_midnight_hold_before_and_after_it_in_the_zone_of_the_person() {
        assertThat(NIGHT.quietAt(Instant.parse("2026-07-01T18:59:59Z"))).isNull();
        NotificationSettings.Quiet quiet = new NotificationSettings.Quiet(
                Instant.parse("2026-07-01T19:00:00Z"), Instant.parse("2026-07-02T04:00:00Z"));
        assertThat(NIGHT.quietAt(Instant.parse("2026-07-01T19:00:00Z"))).isEqualTo(quiet);
        assertThat(NIGHT.quietAt(Instant.parse("2026-07-02T03:59:59Z"))).isEqualTo(quiet);
        assertThat(NIGHT.quietAt(Instant.parse("2026-07-02T04:00:00Z"))).isNull();
    }

    @Test
    void quiet_hours_inside_a_day_hold_on_that_day() {
        assertThat(NOON.quietAt(Instant.parse("2026-01-10T16:59:00Z"))).isNull();
        assertThat(NOON.quietAt(Instant.parse("2026-01-10T17:00:00Z")))
                .isEqualTo(new NotificationSettings.Quiet(
                        Instant.parse("2026-01-10T17:00:00Z"), Instant.parse("2026-01-10T18:30:00Z")));
        assertThat(NOON.quietAt(Instant.parse("2026-01-10T18:30:00Z"))).isNull();
    }

    @Test
    void a_night_in_which_the_clocks_change_is_as_long_as_it_is() {
        assertThat(NIGHT.quietAt(Instant.parse("2026-03-28T23:00:00Z")))
                .isEqualTo(new NotificationSettings.Quiet(
                        Instant.parse("2026-03-28T20:00:00Z"), Instant.parse("2026-03-29T04:00:00Z")));
    }

    @Test
    void without_quiet_hours_it_is_never_quiet() {
        assertThat(new NotificationSettings(Map.of(), null, ZoneId.of("UTC"), null).quietAt(Instant.now()))
                .isNull();
    }

    private static NotificationSettings quiet(String zone, String from, String until) {
        return new NotificationSettings(
                Map.of(),
                null,
                ZoneId.of(zone),
                new NotificationSettings.QuietHours(LocalTime.parse(from), LocalTime.parse(until)));
    }
}
