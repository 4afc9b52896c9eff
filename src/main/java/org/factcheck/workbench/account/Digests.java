package org.factcheck.workbench.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, for what is random enough that nobody can try it out. */
final class Digests {
    private static final int MARK_BYTES = 8;

    private Digests() {}

    static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A short name for something secret: equal as long as it is. */
    static String mark(byte[] secret) {
        return HexFormat.of().formatHex(sha256(secret), 0, MARK_BYTES);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
