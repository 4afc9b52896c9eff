package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SurroundingsTest {
    private static final String TEXT = "Title\n\nFirst one. Rockets hit it, wounding two. Last one.\nNext line.";

    @Test
    void the_sentence_around_the_words_is_found() {
        int start = TEXT.indexOf("wounding");
        Surroundings around = Surroundings.of(TEXT, start, start + "wounding two".length());

        assertThat(around.before()).isEqualTo("Rockets hit it, ");
        assertThat(around.words()).isEqualTo("wounding two");
        assertThat(around.after()).isEqualTo(".");
    }

    @Test
    void words_over_two_sentences_have_both_around_them() {
        int start = TEXT.indexOf("two");
        Surroundings around = Surroundings.of(TEXT, start, TEXT.indexOf("Last") + 4);

        assertThat(TEXT.substring(around.start(), around.end())).isEqualTo("Rockets hit it, wounding two. Last one.");
    }

    @Test
    void a_paragraph_is_never_left() {
        Surroundings around = Surroundings.of(TEXT, 0, 5);

        assertThat(around.before()).isEmpty();
        assertThat(around.after()).isEmpty();
        assertThat(around.saysMore()).isFalse();
    }

    @Test
    void whole_sentences_need_nothing_around_them() {
        int start = TEXT.indexOf("Rockets");
        Surroundings around = Surroundings.of(TEXT, start, TEXT.indexOf(" Last"));

        assertThat(around.before()).isEmpty();
        assertThat(around.after()).isEmpty();
    }
}
