package org.factcheck.workbench.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.factcheck.workbench.kernel.InvalidInputException;

/** What an uploaded file really is. Its name and what a browser says of it count for nothing; only the header is decoded. */
final class ImageFile {
    private static final Map<String, String> MEDIA_TYPES =
            Map.of("png", "image/png", "jpeg", "image/jpeg", "gif", "image/gif");

    private ImageFile() {}

    /** @throws InvalidInputException if it is too large or no PNG, JPEG or GIF image */
    static Image read(byte[] file) {
        if (file.length > Image.MAX_BYTES) {
            throw new InvalidInputException("article.image.tooLarge", Image.MAX_BYTES / 1024 / 1024);
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    String mediaType = MEDIA_TYPES.get(reader.getFormatName().toLowerCase(Locale.ROOT));
                    if (mediaType != null) {
                        reader.setInput(in, true, true);
                        return checked(new Image(sha256(file), mediaType, reader.getWidth(0), reader.getHeight(0)));
                    }
                } finally {
                    reader.dispose();
                }
            }
        } catch (InvalidInputException refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            // The readers throw whatever a damaged header leads them to.
            throw new InvalidInputException("article.image.file");
        }
        throw new InvalidInputException("article.image.file");
    }

    private static Image checked(Image image) {
        if (image.width() < 1 || image.height() < 1) {
            throw new InvalidInputException("article.image.file");
        }
        if ((long) image.width() * image.height() > Image.MAX_PIXELS) {
            throw new InvalidInputException(
                    "article.image.tooManyPixels", image.width(), image.height(), Image.MAX_PIXELS / 1_000_000);
        }
        return image;
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
