package org.factcheck.workbench.article;

/**
 * What is known of stored image bytes.
 *
 * @param sha256 of the bytes, as 64 hexadecimal digits: also their name
 * @param mediaType as the bytes themselves have it: image/png, image/jpeg or image/gif
 * @param width in pixels
 * @param height in pixels
 */
public record Image(String sha256, String mediaType, int width, int height) {
    /** Largest file accepted, in bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** Most pixels accepted: a small file can unfold into very many. */
    public static final long MAX_PIXELS = 40_000_000;

    /** An image with its bytes. */
    public record Content(Image image, byte[] bytes) {}
}
