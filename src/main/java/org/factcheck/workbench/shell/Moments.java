package org.factcheck.workbench.shell;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes dates and times so that nobody can misread them: the month by name, times in the reader's own zone. A date in
 * a form field is ISO 8601.
 */
public record Moments(ZoneId zone, Locale locale) {
    private static final Duration RECENT = Duration.ofDays(7);

    /** In the zone and language of the browser behind the current UI; UTC as long as the browser has not told. */
    public static Moments current() {
        return of(UI.getCurrentOrThrow());
    }

    public static Moments of(UI ui) {
        return new Moments(zone(ui.getPage().getExtendedClientDetails().getTimeZoneId()), ui.getLocale());
    }

    /** A day: 17 May 2022. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(day);
    }

    /** A moment with minutes: 17 May 2022, 14:05. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale).format(moment.atZone(zone));
    }

    /** A moment with its zone, for tooltips and the record: 17 May 2022, 14:05:09 GMT+03:00. */
    public String exactly(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss OOOO", locale).format(moment.atZone(zone));
    }

    /** How long ago a moment of the last week was, “5 minutes ago”; an older one as {@link #moment}. */
    public String ago(Instant moment, Instant now) {
        Duration passed = Duration.between(moment, now);
        if (passed.compareTo(RECENT) > 0 || passed.compareTo(RECENT.negated()) < 0) {
            return moment(moment);
        }
        RelativeDateTimeFormatter words = RelativeDateTimeFormatter.getInstance(ULocale.forLocale(locale));
        long seconds = passed.abs().toSeconds();
        Direction direction = passed.isNegative() ? Direction.NEXT : Direction.LAST;
        if (seconds < 45) {
            return words.format(Direction.PLAIN, RelativeDateTimeFormatter.AbsoluteUnit.NOW);
        }
        if (seconds < 3_600) {
            return words.format(Math.max(1, Math.round(seconds / 60d)), direction, RelativeUnit.MINUTES);
        }
        if (seconds < 86_400) {
            return words.format(Math.round(seconds / 3_600d), direction, RelativeUnit.HOURS);
        }
        return words.format(Math.round(seconds / 86_400d), direction, RelativeUnit.DAYS);
    }

    private static ZoneId zone(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
