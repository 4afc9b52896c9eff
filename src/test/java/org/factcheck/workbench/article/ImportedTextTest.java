package org.factcheck.workbench.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.junit.jupiter.api.Test;

class ImportedTextTest {
    @Test
    void a_byte_order_mark_is_dropped() {
        assertThat(ArticleService.decode("\uFEFFÜber Kyjiw".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Über Kyjiw");
    }

    @Test
    void only_the_first_mark_is_a_byte_order_mark() {
        assertThat(ImportedText.clean("a\uFEFFb")).isEqualTo("a\uFEFFb");
    }

    @Test
    void all_line_ends_become_line_feeds() {
        assertThat(ArticleService.decode("a\r\nb\rc\n\r\n\rd".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a\nb\nc\n\n\nd");
    }

    @Test
    void a_byte_that_is_not_utf8_is_refused_with_its_line_and_column() {
        byte[] file = "first\r\nsecond 🛰 x".getBytes(StandardCharsets.UTF_8);
        file[file.length - 1] = (byte) 0xE9;
        refused(() -> ArticleService.decode(file), "article.invalid.notUtf8", 2, 10, "E9");
    }

    @Test
    void a_file_cut_inside_a_character_is_refused() {
        byte[] file = "Київ".getBytes(StandardCharsets.UTF_8);
        refused(
                () -> ArticleService.decode(java.util.Arrays.copyOf(file, file.length - 1)),
                "article.invalid.notUtf8",
                1,
                4,
                "D0");
    }

    @Test
    void an_encoded_surrogate_is_refused() {
        byte[] file = {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80};
        refused(() -> ArticleService.decode(file), "article.invalid.notUtf8", 1, 2, "ED");
    }

    @Test
    void nul_is_refused_with_its_line_and_column() {
        refused(() -> ImportedText.clean("a\nbc\0d"), "article.invalid.nul", 2, 3);
        refused(() -> ImportedText.clean("\0"), "article.invalid.nul", 1, 1);
    }

    @Test
    void a_lone_surrogate_is_refused_with_its_line_and_column() {
        refused(() -> ImportedText.clean("a\r\n🛰\uD83D"), "article.invalid.surrogate", 2, 2);
        refused(() -> ImportedText.clean("\uDEF0a"), "article.invalid.surrogate", 1, 1);
    }

    @Test
    void nothing_but_white_space_is_empty() {
        refused(() -> ImportedText.clean("\uFEFF \r\n\t"), "article.invalid.empty");
        refused(() -> ArticleService.decode(new byte[0]), "article.invalid.empty");
    }

    @Test
    void the_limit_counts_bytes_of_the_stored_text() {
        String most = "é".repeat(ArticleService.MAX_BYTES / 2);
        assertThat(ImportedText.clean(most)).hasSize(ArticleService.MAX_BYTES / 2);
        assertThat(ArticleService.decode(("\r\n".repeat(5) + most.substring(5)).getBytes(StandardCharsets.UTF_8)))
                .startsWith("\n\n\n\n\né");
        refused(
                () -> ImportedText.clean(most + "e"),
                "article.invalid.tooLarge",
                ArticleService.MAX_BYTES + 1,
                ArticleService.MAX_BYTES);
        refused(
                () -> ImportedText.withTitle(most, "T"),
                "article.invalid.tooLarge",
                ArticleService.MAX_BYTES + 3,
                ArticleService.MAX_BYTES);
    }

    @Test
    void a_text_gets_its_title_unless_it_begins_with_it() {
        assertThat(ImportedText.withTitle("Body.", "Title")).isEqualTo("Title\n\nBody.");
        assertThat(ImportedText.withTitle("Title\n\nBody.", "Title")).isEqualTo("Title\n\nBody.");
        assertThat(ImportedText.withTitle("\n Title\nBody.", "Title")).isEqualTo("\n Title\nBody.");
    }

    @Test
    void a_title_taken_from_the_text_is_its_first_line_that_is_not_blank() {
        assertThat(ImportedText.firstLine("\n  Title  \nBody")).isEqualTo("Title");
        assertThat(ImportedText.firstLine("🛰".repeat(600))).isEqualTo("🛰".repeat(500));
    }

    private static void refused(ThrowingCallable call, String key, Object... arguments) {
        assertThatThrownBy(call).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            assertThat(e.messageKey()).isEqualTo(key);
            assertThat(e.arguments()).containsExactly(arguments);
        });
    }
}
