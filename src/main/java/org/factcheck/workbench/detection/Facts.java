package org.factcheck.workbench.detection;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The typed, normalised values of a claim. Every part is absent unless the words state it.
 *
 * @param count how many
 * @param outcome what happened to the people of a casualty claim
 * @param unit what is counted or measured ("year", "EUR", "percent", "kilometre")
 * @param who whom a claim is about ("residents", "soldiers")
 * @param rank place in an order: 2 for "second-largest", 1 for a superlative
 * @param designation name of a military unit as written ("227th battalion")
 * @param echelon size of a military unit ("battalion"), lower case
 * @param place where
 * @param date when
 * @param timex TIMEX3 value of the date ("2022-05-16", "2022-05-17TMO", "P3W")
 * @param other further values by name: publisher, author, agency, actor, action, object, relation, cue, …
 */
public record Facts(
        @Nullable CountRange count,
        @Nullable Outcome outcome,
        @Nullable String unit,
        @Nullable String who,
        @Nullable Integer rank,
        @Nullable String designation,
        @Nullable String echelon,
        @Nullable String place,
        @Nullable DateRange date,
        @Nullable String timex,
        Map<String, String> other) {
    private static final Facts NONE = new Facts(null, null, null, null, null, null, null, null, null, null, Map.of());

    public Facts {
        other = Collections.unmodifiableMap(new TreeMap<>(other));
    }

    public static Facts none() {
        return NONE;
    }

    public Facts withCount(@Nullable CountRange value) {
        return new Facts(value, outcome, unit, who, rank, designation, echelon, place, date, timex, other);
    }

    public Facts withOutcome(@Nullable Outcome value) {
        return new Facts(count, value, unit, who, rank, designation, echelon, place, date, timex, other);
    }

    public Facts withUnit(@Nullable String value) {
        return new Facts(count, outcome, value, who, rank, designation, echelon, place, date, timex, other);
    }

    public Facts withWho(@Nullable String value) {
        return new Facts(count, outcome, unit, value, rank, designation, echelon, place, date, timex, other);
    }

    public Facts withRank(@Nullable Integer value) {
        return new Facts(count, outcome, unit, who, value, designation, echelon, place, date, timex, other);
    }

    public Facts withDesignation(@Nullable String value) {
        return new Facts(count, outcome, unit, who, rank, value, echelon, place, date, timex, other);
    }

    public Facts withEchelon(@Nullable String value) {
        return new Facts(count, outcome, unit, who, rank, designation, value, place, date, timex, other);
    }

    public Facts withPlace(@Nullable String value) {
        return new Facts(count, outcome, unit, who, rank, designation, echelon, value, date, timex, other);
    }

    public Facts withDate(@Nullable DateRange value, @Nullable String timexValue) {
        return new Facts(count, outcome, unit, who, rank, designation, echelon, place, value, timexValue, other);
    }

    /** Adds a further value; a null or blank one changes nothing. */
    public Facts with(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(other);
        more.put(name, value);
        return new Facts(count, outcome, unit, who, rank, designation, echelon, place, date, timex, more);
    }
}
