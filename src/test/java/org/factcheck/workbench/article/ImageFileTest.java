package org.factcheck.workbench.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.factcheck.workbench.Pictures;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void its_type_and_size_are_those_of_the_bytes(String format) {
        Image image = ImageFile.read(Pictures.encoded(format, 40, 30, Color.RED));

        assertThat(image.mediaType()).isEqualTo("image/" + format);
        assertThat(image.width()).isEqualTo(40);
        assertThat(image.height()).isEqualTo(30);
        assertThat(image.sha256()).hasSize(64);
    }

    @Test
    void what_is_no_image_of_the_three_formats_is_refused() {
        refused("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
        refused("<!doctype html><script>alert(1)</script>");
        refused("");
        refused("GIF89a");
        assertThatThrownBy(() -> ImageFile.read(Pictures.encoded("bmp", 40, 30, Color.RED)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("article.image.file");
    }

    @Test
    void a_damaged_file_is_refused_whatever_is_wrong_with_it() {
        byte[] whole = Pictures.map(40, 30, Color.RED);
        Random random = new Random(7);
        for (int length = 0; length < 24; length++) {
            refused(Arrays.copyOf(whole, length));
        }
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(40)] = (byte) random.nextInt(256);
            try {
                assertThat(ImageFile.read(damaged).mediaType()).isEqualTo("image/png");
            } catch (InvalidInputException refused) {
                assertThat(refused.messageKey()).startsWith("article.image.");
            }
        }
    }

    @Test
    void a_small_file_that_unfolds_into_very_many_pixels_is_refused() {
        assertThatThrownBy(() -> ImageFile.read(withSize(Pictures.map(40, 30, Color.RED), 100_000, 100_000)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("article.image.tooManyPixels");
    }

    @Test
    void more_than_ten_megabytes_are_refused_unread() {
        assertThatThrownBy(() -> ImageFile.read(new byte[Image.MAX_BYTES + 1]))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("article.image.tooLarge");
    }

    /** The PNG with another size in its header, and the checksum of that. */
    private static byte[] withSize(byte[] png, int width, int height) {
        ByteBuffer header = ByteBuffer.wrap(png.clone());
        header.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(header.array(), 12, 17);
        header.putInt(29, (int) sum.getValue());
        return header.array();
    }

    private static void refused(String file) {
        refused(file.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(byte[] file) {
        assertThatThrownBy(() -> ImageFile.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("article.image.file");
    }
}
