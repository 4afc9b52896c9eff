package org.factcheck.workbench.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.util.encoders.Base32;

/** The secret that a person's app and the workbench will share, before it counts. */
public final class Enrolment {
    private static final int SECRET_BYTES = 20;
    private static final String ISSUER = "Fact-Check Workbench";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;
    private final String login;

    private Enrolment(byte[] secret, String login) {
        this.secret = secret;
        this.login = login;
    }

    static Enrolment of(String login) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Enrolment(secret, login);
    }

    byte[] secret() {
        return Arrays.copyOf(secret, secret.length);
    }

    /** The secret as people type it into an app that cannot see: Base32 in groups of four. */
    public String key() {
        return Base32.toBase32String(secret).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** What the QR code says, as apps expect it. */
    public String uri() {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
                .formatted(
                        encoded(ISSUER),
                        encoded(login),
                        Base32.toBase32String(secret),
                        encoded(ISSUER),
                        TimeCodes.STEP.toSeconds());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
