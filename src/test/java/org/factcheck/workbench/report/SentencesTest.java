package org.factcheck.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void the_words_around_are_those_of_the_sentence() {
        String text = "A headline\n\nFirst one. The second says it, and more. Third.";
        Sentences sentences = new Sentences(text);
        int start = text.indexOf("says");
        assertThat(sentences.before(start)).isEqualTo("The second ");
        assertThat(sentences.after(start + 4)).isEqualTo(" it, and more.");
        assertThat(sentences.before(0)).isEmpty();
        assertThat(sentences.after(text.length())).isEmpty();
        assertThat(sentences.before(text.indexOf("First"))).isEmpty();
    }

    @Test
    void a_long_sentence_is_cut_between_words() {
        String text = "word ".repeat(100) + "claim" + " word".repeat(100) + ".";
        Sentences sentences = new Sentences(text);
        int start = text.indexOf("claim");
        assertThat(sentences.before(start))
                .startsWith("… word")
                .endsWith("word ")
                .hasSizeLessThan(225);
        assertThat(sentences.after(start + 5))
                .startsWith(" word")
                .endsWith("word…")
                .hasSizeLessThan(225);
    }
}
