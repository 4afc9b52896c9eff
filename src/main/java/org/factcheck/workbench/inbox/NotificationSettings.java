package org.factcheck.workbench.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told.
 *
 * @param ways for the kinds that are set; the others are told in the product
 * @param email where e-mail goes; null for none
 * @param quiet the hours in which nothing disturbs; null for none
 */
public record NotificationSettings(
        Map<Notification.Kind, Notification.Way> ways,
        @Nullable String email,
        ZoneId zone,
        @Nullable QuietHours quiet) {
    public NotificationSettings {
        ways = Map.copyOf(ways);
    }

    public Notification.Way way(Notification.Kind kind) {
        return ways.getOrDefault(kind, Notification.Way.PRODUCT);
    }

    /** A stretch of each day; one that ends before it begins goes over midnight. */
    public record QuietHours(LocalTime from, LocalTime until) {
        public QuietHours {
            if (from.equals(until)) {
                throw new IllegalArgumentException("Quiet hours that begin and end at " + from);
            }
        }
    }

    /** The quiet time that a moment falls into. */
    public record Quiet(Instant since, Instant until) {}

    /** The quiet time around a moment; null when that is none. The end is exclusive. */
    public @Nullable Quiet quietAt(Instant moment) {
        QuietHours hours = quiet;
        if (hours == null) {
            return null;
        }
        LocalDate today = moment.atZone(zone).toLocalDate();
        for (LocalDate day : new LocalDate[] {today.minusDays(1), today}) {
            ZonedDateTime begin = day.atTime(hours.from()).atZone(zone);
            LocalDate lastDay = hours.until().isAfter(hours.from()) ? day : day.plusDays(1);
            ZonedDateTime end = lastDay.atTime(hours.until()).atZone(zone);
            if (!moment.isBefore(begin.toInstant()) && moment.isBefore(end.toInstant())) {
                return new Quiet(begin.toInstant(), end.toInstant());
            }
        }
        return null;
    }
}
