package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.review.Lean;
import org.factcheck.workbench.review.Rating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {
    @Test
    void no_two_shortcuts_have_the_same_usual_key_and_each_could_be_chosen() {
        for (Shortcut shortcut : Shortcut.values()) {
            if (shortcut.changeable()) {
                assertThat(Keys.USUAL.refusal(shortcut, shortcut.usual()))
                        .as(shortcut.name())
                        .isEmpty();
            }
        }
    }

    @Test
    void an_own_key_does_what_the_usual_one_did_and_frees_that() {
        Keys keys = Keys.USUAL.with(Shortcut.NEXT, "D");

        assertThat(keys.pressed("D")).contains(Shortcut.NEXT);
        assertThat(keys.pressed("J")).isEmpty();
        assertThat(keys.refusal(Shortcut.UNDO, "J")).isEmpty();
        assertThat(keys.with(Shortcut.NEXT, "J")).isEqualTo(Keys.USUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "D,",
        "Shift+D,",
        "Є,",
        "#,",
        "Plus,",
        "F2,",
        "Shift+F9,",
        "Alt+J,",
        "Ctrl+Shift+Enter,",
        "K, TAKEN",
        "?, TAKEN",
        "Ctrl+Enter, TAKEN",
        "4, RATING",
        "0, RATING",
        "Tab, MOVES",
        "ArrowDown, MOVES",
        "Space, MOVES",
        "Shift+Enter, MOVES",
        "Escape, MOVES",
        "Delete, MOVES",
        "Ctrl+T, RESERVED",
        "Ctrl+Shift+N, RESERVED",
        "Ctrl+1, RESERVED",
        "Alt+D, RESERVED",
        "Alt+F4, RESERVED",
        "F5, RESERVED",
        "Shift+F10, RESERVED",
        "Alt+ArrowLeft, RESERVED",
        "Ctrl+Plus, RESERVED",
        "AudioVolumeUp, RESERVED"
    })
    void a_key_is_refused_that_others_need(String key, Keys.Refusal refusal) {
        if (refusal == null) {
            assertThat(Keys.USUAL.refusal(Shortcut.NEXT, key)).isEmpty();
        } else {
            assertThat(Keys.USUAL.refusal(Shortcut.NEXT, key)).contains(refusal);
        }
    }

    @Test
    void what_confirms_while_somebody_types_cannot_be_a_key_that_types() {
        assertThat(Keys.USUAL.refusal(Shortcut.CONFIRM, "S")).contains(Keys.Refusal.WRITES);
        assertThat(Keys.USUAL.refusal(Shortcut.CONFIRM, "#")).contains(Keys.Refusal.WRITES);
        assertThat(Keys.USUAL.refusal(Shortcut.CONFIRM, "F9")).isEmpty();
        assertThat(Keys.USUAL.refusal(Shortcut.CONFIRM, "Alt+Enter")).isEmpty();
    }

    @Test
    void own_keys_are_the_same_after_they_were_kept() {
        Keys swapped = new Keys(Map.of(Shortcut.NEXT, "K", Shortcut.PREVIOUS, "J", Shortcut.UNDO, "Alt+U"));

        assertThat(Keys.read(swapped.json())).isEqualTo(swapped);
    }

    @Test
    void kept_keys_that_are_not_understood_are_the_usual_ones() {
        assertThat(Keys.read("nonsense")).isEqualTo(Keys.USUAL);
        assertThat(Keys.read(
                        "{\"FLY\": \"W\", \"NEXT\": \"Ctrl+T\", \"UNDO\": \"E\", \"REPORT\": \"P\", \"RATE\": \"B\"}"))
                .isEqualTo(Keys.USUAL.with(Shortcut.REPORT, "P"));
    }

    @Test
    void the_ratings_have_the_keys_of_the_teams_scale() {
        List<Rating> averitec = List.of(rating("1"), rating("2"), rating("3"), rating("4"));

        assertThat(Keys.USUAL.of(Shortcut.RATE, averitec)).isEqualTo("1 … 4");
        assertThat(Keys.USUAL.of(Shortcut.RATE_NONE, averitec)).isEmpty();
        assertThat(Keys.USUAL.of(Shortcut.RATE_NONE, List.of(rating("1"), rating("0"))))
                .isEqualTo("0");
        assertThat(Keys.USUAL.of(Shortcut.RATE, List.of())).isEqualTo("1 … 9");
        assertThat(Keys.USUAL.of(Shortcut.CLOSE, averitec)).isEqualTo("Escape");
    }

    private static Rating rating(String key) {
        return new Rating(new RatingId(Long.parseLong(key) + 1), key, key, key, null, Lean.UNPROVEN);
    }
}
