package org.factcheck.workbench.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What signing in needs of a person; never leaves the room. */
record Credentials(Person person, String passwordHash) {
    private static final int MARK_BYTES = 8;

    SignedIn signedIn() {
        return new SignedIn(person.id().value(), person.login(), person.name(), person.administrator(), mark());
    }

    /** A short digest of the hash: equal as long as the password is. */
    String mark() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(passwordHash.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Credentials[" + person.id() + "]";
    }
}
