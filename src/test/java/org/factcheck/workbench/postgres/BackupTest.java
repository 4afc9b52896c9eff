package org.factcheck.workbench.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.factcheck.workbench.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupTest {
    private static final String TITLE = "Харків — a tab\there, a \\backslash and a \"quote\"";

    @TempDir
    private Path directory;

    private TestDatabase source;
    private Path file;

    @BeforeEach
    void fill() {
        source = TestDatabase.fresh();
        file = directory.resolve("backup.zip");
        JdbcClient jdbc = JdbcClient.create(source.owner());
        for (String sql : List.of(
                "insert into person (id, login, name, password_hash) values (7, 'olena', 'Olena', 'x')",
                "insert into team (id, name) values (3, 'Newsroom')",
                "insert into membership (team_id, person_id, role) values (3, 7, 'EDITOR')",
                "insert into revision (id, article_id, team_id, number, text, sha256, created_by)"
                        + " values (5, 4, 3, 1, E'Title\\n\\nTwo residents were wounded.', sha256('a'), 7)",
                """
                insert into claim (id, article_id, revision_id, kind, origin, anchor)
                values (9, 4, 5, 'CASUALTY', 'DETECTED',
                    '{"start": 7, "end": 20, "exact": "Two residents", "prefix": "", "suffix": " were"}'),
                    (10, 4, 5, 'QUANTITY', 'DETECTED',
                    '{"start": 7, "end": 10, "exact": "Two", "prefix": "", "suffix": " residents"}')
                """,
                "update claim set parent_id = 9 where id = 10",
                """
                insert into image (sha256, media_type, width, height, content)
                values (sha256('\\x00ff0a'), 'image/png', 4, 3, '\\x00ff0a')
                """,
                """
                insert into medium (id, article_id, number, kind, image, added_by)
                values (6, 4, 1, 'MAP', sha256('\\x00ff0a'), 7)
                """,
                """
                insert into claim (article_id, revision_id, kind, origin, wording, medium_id, region_x, region_y, region_width,
                    region_height, created_by)
                values (4, 5, 'MAP', 'MANUAL', 'Held', 6, 0, 0, 33.33, 100, 7)
                """,
                """
                insert into verdict (id, claim_id, reviewer_id, rating_id, rationale, confidence, as_of, supersedes)
                select v.id, 9, 7, r.id, 'because', 'HIGH', now(), v.supersedes
                from (values (21, null), (22, 21)) v (id, supersedes), rating r where r.code = 'TRUE'
                """,
                "insert into review_policy (id, team_id, version, blind, adjudicators) values (8, 3, 1, false, 'NAMED')",
                "insert into review_policy_kind values (8, 'CASUALTY', true, 2, 2)",
                "insert into review_policy_adjudicator values (8, 7)",
                "insert into adjudication (claim_id, adjudicator_id, rating_id, reason, text)"
                        + " select 9, 7, min(id), 'SCALE', 'So' from rating",
                """
                insert into publication (article_id, number, content, sha256, published_by, audit_head_number, audit_head_hash)
                select 4, 1, '{"b": 1,  "a": "Ґ"}', sha256(convert_to('{"b": 1,  "a": "Ґ"}', 'UTF8')), 7, 3, sha256('h')
                """,
                """
                insert into audit_event (actor_id, object_type, object_id, action, detail_digest)
                values (7, 'verdict', 22, 'created', sha256('d'))
                """)) {
            if (sql.startsWith("insert into revision")) {
                jdbc.sql("insert into article (id, team_id, title, created_by) values (4, 3, :title, 7)")
                        .param("title", TITLE)
                        .update();
            }
            jdbc.sql(sql).update();
        }
        jdbc.sql("select setval('claim_id_seq', 30)").query(Long.class).single();
    }

    @Test
    void a_restored_database_holds_exactly_what_was_backed_up() {
        BackupManifest saved = Backup.write(source.ownerSignIn(), file);
        TestDatabase target = TestDatabase.empty();

        Restore.read(target.ownerSignIn(), file);

        BackupManifest again = Backup.write(target.ownerSignIn(), directory.resolve("again.zip"));
        assertThat(again.tables()).isEqualTo(saved.tables());
        assertThat(again.sequences()).isEqualTo(saved.sequences());
        assertThat(JdbcClient.create(target.application())
                        .sql("select title from article")
                        .query(String.class)
                        .single())
                .isEqualTo(TITLE);
        assertThat(JdbcClient.create(target.application())
                        .sql("select content from publication where sha256 = sha256(convert_to(content, 'UTF8'))")
                        .query(String.class)
                        .single())
                .as("a frozen report, letter for letter")
                .isEqualTo("{\"b\": 1,  \"a\": \"Ґ\"}");
        assertThat(saved.tables())
                .filteredOn(table -> table.name().equals("verdict"))
                .singleElement()
                .extracting(BackupManifest.Table::rows)
                .isEqualTo(2L);
    }

    @Test
    void the_application_may_write_to_a_restored_database_but_not_rewrite_it() {
        Backup.write(source.ownerSignIn(), file);
        TestDatabase target = TestDatabase.empty();
        Restore.read(target.ownerSignIn(), file);
        JdbcClient jdbc = JdbcClient.create(target.application());

        Long id = jdbc.sql("""
                        insert into claim (article_id, revision_id, kind, origin, anchor)
                        select article_id, revision_id, kind, origin, anchor from claim where id = 9 returning id
                        """).query(Long.class).single();

        assertThat(id).isEqualTo(31);
        assertThatThrownBy(() -> jdbc.sql("delete from verdict").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_migrated_database_without_work_in_it_is_empty_enough() {
        Backup.write(source.ownerSignIn(), file);
        TestDatabase target = TestDatabase.fresh();

        Restore.read(target.ownerSignIn(), file);

        assertThat(JdbcClient.create(target.owner())
                        .sql("select count(*) from verdict")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_database_with_work_in_it_is_left_alone() {
        Backup.write(source.ownerSignIn(), file);

        assertThatThrownBy(() -> Restore.read(source.ownerSignIn(), file))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("The database is not empty");
    }

    @Test
    void a_changed_row_is_found_before_anything_is_written() throws IOException {
        Backup.write(source.ownerSignIn(), file);
        Path forged = directory.resolve("forged.zip");
        rewrite(file, forged, "tables/verdict.copy", "because", "becausa");
        TestDatabase target = TestDatabase.empty();

        assertThatThrownBy(() -> Restore.read(target.ownerSignIn(), forged))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("the rows of verdict are not those that were saved");
        assertThat(JdbcClient.create(target.owner())
                        .sql("select count(*) from pg_tables where schemaname = 'public'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_backup_of_a_newer_schema_is_refused_in_a_sentence() throws IOException {
        String schema = Backup.write(source.ownerSignIn(), file).schema();
        Path newer = directory.resolve("newer.zip");
        rewrite(file, newer, BackupManifest.ENTRY, "\"schema\" : \"" + schema + "\"", "\"schema\" : \"999\"");

        assertThatThrownBy(() -> Restore.read(TestDatabase.empty().ownerSignIn(), newer))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("schema version 999");
    }

    @Test
    void a_backup_of_an_older_schema_is_restored_as_it_was_and_migrates_on() {
        TestDatabase old = TestDatabase.empty();
        migrate(old, "6");
        JdbcClient.create(old.owner())
                .sql("insert into team (name) values ('Newsroom')")
                .update();
        assertThat(Backup.write(old.ownerSignIn(), file).schema()).isEqualTo("006");
        TestDatabase target = TestDatabase.empty();

        Restore.read(target.ownerSignIn(), file);
        migrate(target, "latest");

        assertThat(JdbcClient.create(target.application())
                        .sql("select name from team")
                        .query(String.class)
                        .single())
                .isEqualTo("Newsroom");
        assertThat(JdbcClient.create(target.application())
                        .sql("select distinct verdicts from review_policy_kind")
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
    }

    private static void migrate(TestDatabase database, String version) {
        Flyway.configure()
                .dataSource(database.owner())
                .locations("classpath:db/migration")
                .target(version)
                .repeatableSqlMigrationPrefix(version.equals("latest") ? "R" : "not yet")
                .load()
                .migrate();
    }

    @Test
    void what_is_no_backup_is_called_so() throws IOException {
        Files.writeString(file, "not a zip");

        assertThatThrownBy(() -> Restore.read(TestDatabase.empty().ownerSignIn(), file))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("cannot be read as a backup");
    }

    @Test
    void an_existing_file_is_never_overwritten_and_a_new_one_is_private() throws IOException {
        Backup.write(source.ownerSignIn(), file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> Backup.write(source.ownerSignIn(), file)).hasMessageContaining("exists already");
    }

    @Test
    void an_empty_database_has_nothing_to_back_up() {
        assertThatThrownBy(() -> Backup.write(TestDatabase.empty().ownerSignIn(), file))
                .hasMessageContaining("nothing to back up");
        assertThat(file).doesNotExist();
    }

    private static void rewrite(Path from, Path to, String entry, String before, String after) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                OutputStream file = Files.newOutputStream(to);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry each : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(each.getName()));
                try (InputStream in = zip.getInputStream(each)) {
                    String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                    String written = each.getName().equals(entry) ? text.replace(before, after) : text;
                    out.write(written.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
    }
}
