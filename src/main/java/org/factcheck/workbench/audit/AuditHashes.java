package org.factcheck.workbench.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is hashed, byte for byte; {@code docs/audit.md} says the same for those who check without this program.
 *
 * <p>A link's hash is the SHA-256 of the 32 bytes of the previous link's hash (zeros before the first) followed by the
 * link's number and the fields of its event, each as a netstring: the number of its UTF-8 bytes in decimal, a colon, the
 * bytes, a comma. A field without a value is a hyphen and a comma. Numbers are decimal, the time is microseconds since
 * 1970-01-01T00:00Z, the detail's digest is lower-case hexadecimal.
 */
final class AuditHashes {
    static final int LENGTH = 32;

    private AuditHashes() {}

    /** The fields of an event that are sealed. Its transaction number is not: it means nothing on another server. */
    record Event(
            long id,
            long atMicros,
            @Nullable Long actor,
            @Nullable String actorRole,
            @Nullable Long team,
            @Nullable Long article,
            String objectType,
            long object,
            String action,
            byte[] detailDigest) {}

    static byte[] beforeFirst() {
        return new byte[LENGTH];
    }

    static byte[] link(byte[] previous, long number, Event event) {
        StringBuilder fields = new StringBuilder(256);
        field(fields, number);
        field(fields, event.id());
        field(fields, event.atMicros());
        field(fields, event.actor());
        field(fields, event.actorRole());
        field(fields, event.team());
        field(fields, event.article());
        field(fields, event.objectType());
        field(fields, event.object());
        field(fields, event.action());
        field(fields, HexFormat.of().formatHex(event.detailDigest()));
        MessageDigest sha = sha256();
        sha.update(previous);
        sha.update(fields.toString().getBytes(StandardCharsets.UTF_8));
        return sha.digest();
    }

    /** The digest of before and after as JSON texts; the salt keeps short values from being guessed. */
    static byte[] detail(byte[] salt, @Nullable String before, @Nullable String after) {
        MessageDigest sha = sha256();
        sha.update(salt);
        sha.update((before == null ? "-" : "+" + before).getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        sha.update((after == null ? "-" : "+" + after).getBytes(StandardCharsets.UTF_8));
        return sha.digest();
    }

    private static void field(StringBuilder fields, @Nullable Object value) {
        if (value == null) {
            fields.append("-,");
            return;
        }
        String text = value.toString();
        fields.append(text.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(text)
                .append(',');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
