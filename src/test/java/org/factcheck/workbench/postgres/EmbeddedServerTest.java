package org.factcheck.workbench.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    private static final Path PROGRAMS = Path.of("target");

    @TempDir
    private static Path data;

    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(data, PROGRAMS, Durability.FULL);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void commits_are_durable() throws SQLException {
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        assertThat(ask("show full_page_writes")).isEqualTo("on");
    }

    @Test
    void it_listens_on_the_loopback_address_only_and_has_no_socket() throws SQLException {
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask("show unix_socket_directories")).isEmpty();
    }

    @Test
    void nobody_gets_in_without_the_password() {
        for (SignIn signIn : new SignIn[] {server.superuser(), server.owner(), server.application()}) {
            assertThatThrownBy(() -> DriverManager.getConnection(signIn.url(), signIn.user(), "guess")
                            .close())
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_refused_sign_in_is_told_in_a_sentence_without_the_password() {
        SignIn wrong = new SignIn(server.owner().url() + "?password=secret", EmbeddedServer.OWNER, "secret");

        assertThatThrownBy(wrong::requireReachable)
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith("The database cannot be used as workbench_owner at "
                        + server.owner().url() + ":")
                .message()
                .doesNotContain("secret");
        server.application().requireReachable();
    }

    @Test
    void every_sign_in_rule_asks_for_a_scram_password() throws SQLException {
        assertThat(ask("select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
        assertThat(ask("select count(*) from pg_authid where rolcanlogin and rolpassword not like 'SCRAM-SHA-256$%'"))
                .isEqualTo("0");
    }

    @Test
    void the_passwords_are_readable_by_their_owner_only() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres-passwords"))))
                .isEqualTo("rw-------");
    }

    @Test
    void search_folds_cyrillic_case() throws SQLException {
        assertThat(ask("select 'ХАРКІВ' ilike '%харків%' and lower('ЇЖАК') = 'їжак'"))
                .isEqualTo("t");
    }

    @Test
    void the_application_does_not_own_the_schema_and_is_no_superuser() throws SQLException {
        try (Connection connection = server.application().connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table mine (id int)"))
                    .hasMessageContaining("permission denied");
        }
        assertThat(ask("select string_agg(rolname, ',') from pg_roles where rolsuper and rolcanlogin"))
                .isEqualTo("postgres");
    }

    @Test
    void a_second_start_on_the_same_directory_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> EmbeddedServer.start(data, PROGRAMS, Durability.FULL))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("Another workbench is using");
    }

    @Test
    void what_was_written_is_there_after_a_restart(@TempDir Path other) throws SQLException {
        try (EmbeddedServer first = EmbeddedServer.start(other, PROGRAMS, Durability.FULL);
                Connection connection = first.owner().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
        }
        try (EmbeddedServer second = EmbeddedServer.start(other, PROGRAMS, Durability.FULL);
                Connection connection = second.owner().connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select answer from kept")) {
            result.next();
            assertThat(result.getInt(1)).isEqualTo(42);
        }
    }

    private static String ask(String query) throws SQLException {
        try (Connection connection = server.superuser().connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
