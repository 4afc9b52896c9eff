package org.factcheck.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.factcheck.workbench.kernel.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {
    private static final byte[] SECRET = "twenty secret bytes.".getBytes(StandardCharsets.US_ASCII);
    private static final PersonId ANN = new PersonId(1);

    @TempDir
    private Path data;

    @TempDir
    private Path elsewhere;

    @Test
    void what_was_sealed_opens_with_the_key_of_the_data_directory_and_nowhere_else() throws Exception {
        Sealing.Sealed sealed = new Sealing("", data).seal(SECRET, ANN);

        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(Files.getPosixFilePermissions(data.resolve("secret-key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(new Sealing("", data).open(sealed, ANN)).hasValue(SECRET);
        assertThat(new Sealing("", elsewhere).open(sealed, ANN)).isEmpty();
        assertThat(Files.exists(elsewhere.resolve("secret-key"))).isFalse();
    }

    @Test
    void nodes_that_are_given_the_same_key_read_what_the_other_sealed() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        Sealing.Sealed sealed = new Sealing(key, data).seal(SECRET, ANN);

        assertThat(new Sealing(key, elsewhere).open(sealed, ANN)).hasValue(SECRET);
        assertThat(Files.exists(data.resolve("secret-key"))).isFalse();
        assertThatThrownBy(() -> new Sealing("too short", data)).hasMessageContaining("openssl rand -base64 32");
    }

    @Test
    void somebody_elses_secret_put_into_ones_own_row_does_not_open() {
        Sealing sealing = new Sealing("", data);
        Sealing.Sealed sealed = sealing.seal(SECRET, ANN);

        assertThatThrownBy(() -> sealing.open(sealed, new PersonId(2))).isInstanceOf(IllegalStateException.class);
    }
}
