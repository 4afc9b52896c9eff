package org.factcheck.workbench.account;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.factcheck.workbench.kernel.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what the database must keep but a backup must not give away: AES-256-GCM, bound to the person it belongs to. The
 * key is that of the variable {@code WORKBENCH_SECRET_KEY} (32 bytes in Base64; nodes that share a database share it), else
 * of the file {@code secret-key} in the data directory, made when first needed.
 */
@Component
class Sealing {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final String configured;
    private final PrivateFile file;

    Sealing(@Value("${workbench.secret-key:}") String configured, @Value("${workbench.data:data}") Path data) {
        this.configured = configured.strip();
        this.file = new PrivateFile(data.resolve("secret-key"));
        if (!this.configured.isEmpty()) {
            decoded(this.configured);
        }
    }

    /** Encrypted bytes, and which key it takes to read them. */
    record Sealed(byte[] bytes, String keyMark) {}

    Sealed seal(byte[] secret, PersonId person) {
        byte[] key = key();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, person).doFinal(secret);
            byte[] bytes = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
            System.arraycopy(encrypted, 0, bytes, NONCE_BYTES, encrypted.length);
            return new Sealed(bytes, Digests.mark(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sealed for the person; empty when it was sealed with another key than the one here. */
    Optional<byte[]> open(Sealed sealed, PersonId person) {
        if (configured.isEmpty() && !file.exists()) {
            return Optional.empty();
        }
        byte[] key = key();
        if (!sealed.keyMark().equals(Digests.mark(key))) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(sealed.bytes(), NONCE_BYTES);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, person)
                    .doFinal(sealed.bytes(), NONCE_BYTES, sealed.bytes().length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret of person " + person + " was altered.", e);
        }
    }

    private synchronized byte[] key() {
        if (!configured.isEmpty()) {
            return decoded(configured);
        }
        if (!file.exists()) {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            file.write(Base64.getEncoder().encodeToString(key));
        }
        return decoded(file.read());
    }

    private static byte[] decoded(String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "WORKBENCH_SECRET_KEY, or the file secret-key in the data directory, must be " + KEY_BYTES
                            + " bytes in Base64; `openssl rand -base64 32` makes such a key.");
        }
        return bytes;
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, PersonId person) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(person.value()).array());
        return cipher;
    }
}
