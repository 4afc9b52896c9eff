package org.factcheck.workbench.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change with time (RFC 6238: HMAC-SHA-1, six digits, 30 seconds), as the usual apps show them. The code of the
 * step before and of the one after count as well: clocks differ, and people type slowly.
 */
final class TimeCodes {
    static final Duration STEP = Duration.ofSeconds(30);
    private static final int TOLERATED_STEPS = 1;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator(STEP);

    private TimeCodes() {}

    /**
     * The time step the code belongs to; none when it is not right now, or its step has been used.
     *
     * @param lastStep the last step that was used: a code seen over somebody's shoulder is worth nothing any more
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long lastStep) {
        long current = now.getEpochSecond() / STEP.toSeconds();
        OptionalLong found = OptionalLong.empty();
        for (long step = current - TOLERATED_STEPS; step <= current + TOLERATED_STEPS; step++) {
            if (equal(code, code(secret, Instant.ofEpochSecond(step * STEP.toSeconds()))) && step > lastStep) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code that an app with the secret shows at the moment. */
    static String code(byte[] secret, Instant moment) {
        Key key = new SecretKeySpec(secret, GENERATOR.getAlgorithm());
        try {
            return GENERATOR.generateOneTimePasswordString(key, moment, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
