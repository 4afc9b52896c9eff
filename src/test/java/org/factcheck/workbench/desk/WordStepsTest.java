package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordStepsTest {
    private static final String TEXT = "one 40-year-old man's «бригада».";

    @Test
    void the_start_moves_to_the_beginnings_of_words() {
        int man = TEXT.indexOf("man");
        assertThat(WordSteps.earlierStart(TEXT, man)).isEqualTo(TEXT.indexOf("40"));
        assertThat(WordSteps.earlierStart(TEXT, 0)).isZero();
        assertThat(WordSteps.laterStart(TEXT, 0, TEXT.length())).isEqualTo(TEXT.indexOf("40"));
    }

    @Test
    void the_start_never_reaches_the_end() {
        assertThat(WordSteps.laterStart(TEXT, 0, 3)).isZero();
    }

    @Test
    void the_end_moves_to_the_ends_of_words() {
        int end = TEXT.indexOf(" man");
        assertThat(WordSteps.laterEnd(TEXT, end)).isEqualTo(TEXT.indexOf(" «"));
        assertThat(WordSteps.earlierEnd(TEXT, 0, end)).isEqualTo(3);
        assertThat(WordSteps.laterEnd(TEXT, TEXT.indexOf(" «"))).isEqualTo(TEXT.indexOf("»"));
        assertThat(WordSteps.laterEnd(TEXT, TEXT.length())).isEqualTo(TEXT.length());
    }

    @Test
    void the_end_never_reaches_the_start() {
        assertThat(WordSteps.earlierEnd(TEXT, 0, 3)).isEqualTo(3);
    }
}
