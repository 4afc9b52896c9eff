package org.factcheck.workbench.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does what an owner of the machine could do to a sealed log, and looks whether it is found. */
class AuditVerifierTest {
    private static final int EVENTS = 6;

    private AuditedDatabase log;

    @BeforeEach
    void six_sealed_events() {
        log = sealed();
    }

    private static AuditedDatabase sealed() {
        AuditedDatabase log = new AuditedDatabase();
        for (int i = 1; i <= EVENTS; i++) {
            log.record("edit " + i);
        }
        seal(log);
        return log;
    }

    /** As the sealer does, in one go. */
    private static void seal(AuditedDatabase log) {
        try (JdbcSealing sealing = new JdbcSealing(log.database.application().getConnection())) {
            sealing.append(sealing.head(), sealing.unsealed(null, 100));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Deed(String name, String named, String... statements) {}

    private static final List<Deed> DEEDS = List.of(
            new Deed("an action", "Event 3 ", "update audit_event set action = 'x' where id = 3"),
            new Deed("a moment", "Event 3 ", "update audit_event set at = at + interval '1 microsecond' where id = 3"),
            new Deed("an actor", "Event 3 ", "update audit_event set actor_id = 1 where id = 3"),
            new Deed("no role into an empty one", "Event 3 ", "update audit_event set actor_role = '' where id = 3"),
            new Deed("a team", "Event 3 ", "update audit_event set team_id = 5 where id = 3"),
            new Deed("an article", "Event 3 ", "update audit_event set article_id = 5 where id = 3"),
            new Deed("an object", "Event 3 ", "update audit_event set object_id = 8 where id = 3"),
            new Deed("a type", "Event 3 ", "update audit_event set object_type = 'claims' where id = 3"),
            new Deed("an event deleted", "Event 3 ", "delete from audit_event where id = 3"),
            new Deed(
                    "an event deleted with its link",
                    "Number 3 ",
                    "delete from audit_event where id = 3",
                    "delete from audit_link where event_id = 3"),
            new Deed("the first link deleted", "Number 1 ", "delete from audit_link where number = 1"),
            new Deed(
                    "a link closed over a deleted event",
                    "Event 4 ",
                    "delete from audit_link where event_id = 3",
                    "update audit_link set number = number - 1 where number > 3"),
            new Deed(
                    "two events exchanged",
                    "Event 4 ",
                    "update audit_link set event_id = -3 where number = 3",
                    "update audit_link set event_id = 3 where number = 4",
                    "update audit_link set event_id = 4 where number = 3"),
            new Deed(
                    "two links exchanged",
                    "Event 4 ",
                    "update audit_link set number = 1000 where number = 3",
                    "update audit_link set number = 3 where number = 4",
                    "update audit_link set number = 4 where number = 1000"),
            new Deed("a hash", "Event 3 ", "update audit_link set hash = sha256('x') where number = 3"),
            new Deed(
                    "a previous hash",
                    "Event 3 ",
                    "update audit_link set previous_hash = sha256('x') where number = 3"),
            new Deed(
                    "a value before",
                    "details of Event 3 ",
                    "update audit_detail set before = '{\"kind\":\"ROLE\"}' where event_id = 3"),
            new Deed(
                    "a value after taken away",
                    "details of Event 3 ",
                    "update audit_detail set after = null where event_id = 3"),
            new Deed(
                    "details with their digest",
                    "Event 3 ",
                    "update audit_detail set before = null, after = null where event_id = 3",
                    "update audit_event set detail_digest = (select sha256(salt || convert_to('-', 'UTF8') || '\\x00'::bytea || convert_to('-', 'UTF8')) from audit_detail where event_id = 3) where id = 3"),
            new Deed(
                    "details of no event",
                    "Details of event 99 ",
                    "insert into audit_detail (event_id, salt) values (99, '\\x00112233445566778899aabbccddeeff')"),
            new Deed("details deleted", "details of Event 3 ", "delete from audit_detail where event_id = 3"),
            new Deed(
                    "details erased without an event that says so",
                    "details of Event 3 ",
                    "update audit_detail set before = null, after = null, salt = null, erased_by = 4 where event_id = 3"));

    @TestFactory
    Stream<DynamicTest> every_change_of_sealed_rows_is_found_and_named() {
        return DEEDS.stream()
                .map(deed -> DynamicTest.dynamicTest(deed.name(), () -> {
                    AuditedDatabase broken = sealed();
                    assertThat(broken.verify().broken()).isNull();
                    broken.tamper(deed.statements());
                    assertThat(broken.verify().broken()).contains(deed.named());
                }));
    }

    @Test
    void removed_newest_rows_and_a_chain_sealed_anew_are_found_against_a_pinned_head_only() throws SQLException {
        AuditHead head = log.verify().head();
        log.tamper("delete from audit_link where number > 4", "delete from audit_event where id > 4");
        assertThat(log.verify().broken()).contains("Details of event 5 ");
        log.tamper("delete from audit_detail where event_id > 4");
        assertThat(log.verify().broken()).isNull();
        assertThat(log.verify(head).broken()).contains("The chain ends at 4").contains(head.toString());

        log = sealed();
        AuditHead early = new AuditHead(
                4,
                log.jdbc
                        .sql("select encode(hash, 'hex') from audit_link where number = 4")
                        .query(String.class)
                        .single());
        assertThat(log.verify(early).heads()).isEqualTo(1);
        log.tamper("update audit_event set action = 'x' where id = 3", "truncate audit_link");
        seal(log);
        assertThat(log.verify().broken()).isNull();
        assertThat(log.verify(early).broken())
                .contains("Event 4 ")
                .contains("rewritten")
                .contains(early.hash());
        assertThat(log.verify(new AuditHead(3, early.hash())).broken()).contains("Event 3 ");
    }

    @Test
    void events_that_are_not_sealed_yet_are_counted_and_their_details_checked() throws SQLException {
        log.record("not sealed");

        AuditVerifier.Finding found = log.verify();
        assertThat(found.broken()).isNull();
        assertThat(found.sealed()).isEqualTo(EVENTS);
        assertThat(found.unsealed()).isEqualTo(1);
        assertThat(found.events()).isEqualTo(EVENTS + 1);
        log.tamper("update audit_detail set after = '{}' where event_id = 7");
        assertThat(log.verify().broken()).contains("Event 7 ");
    }

    @Test
    void a_link_can_be_recomputed_by_hand_from_what_the_documentation_says() throws Exception {
        Map<String, Object> row = log.jdbc.sql("""
                        select e.*, (extract(epoch from e.at) * 1000000)::bigint as micros, l.hash
                        from audit_link l join audit_event e on e.id = l.event_id where l.number = 1
                        """).query().singleRow();
        String micros = row.get("micros").toString();
        String fields = "1:1,1:1," + micros.length() + ":" + micros + ",-,-,-,-,5:claim,1:7,6:edit 1,64:"
                + HexFormat.of().formatHex((byte[]) row.get("detail_digest")) + ",";

        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(new byte[32]);
        sha.update(fields.getBytes(StandardCharsets.UTF_8));
        assertThat((byte[]) row.get("hash")).isEqualTo(sha.digest());
    }

    @Test
    void the_applications_role_has_no_right_and_the_owner_meets_a_trigger_on_every_append_only_table() {
        JdbcClient owner = JdbcClient.create(log.database.owner());
        List<String> tables = log.jdbc
                .sql("select tgrelid::regclass::text from pg_trigger where tgname = 'append_only' order by 1")
                .query(String.class)
                .list();
        assertThat(tables)
                .containsExactly(
                        "adjudication",
                        "audit_detail",
                        "audit_event",
                        "audit_link",
                        "publication",
                        "review_policy",
                        "review_policy_adjudicator",
                        "review_policy_kind",
                        "revision",
                        "verdict");
        for (String table : tables) {
            for (String statement : List.of("delete from ", "update %s set %s = %s where false", "truncate ")) {
                String column = log.jdbc
                        .sql("select attname from pg_attribute where attrelid = ?::regclass and attnum = 1")
                        .param(table)
                        .query(String.class)
                        .single();
                String sql = statement.contains("%s")
                        ? statement.formatted(table, column, column)
                        : statement + table + (statement.startsWith("truncate") ? " cascade" : "");
                assertThatThrownBy(() -> log.jdbc.sql(sql).update())
                        .as("application: " + sql)
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("permission denied");
                assertThatThrownBy(() -> owner.sql(sql).update())
                        .as("owner: " + sql)
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("append-only");
            }
        }
        for (String table : List.of("person", "team", "article")) {
            assertThatThrownBy(() ->
                            owner.sql("delete from " + table + " where false").update())
                    .hasStackTraceContaining("the audit log speaks of them");
        }
        assertThat(new JdbcAuditStore(log.jdbc).guarded()).isTrue();
        assertThat(new JdbcAuditStore(owner).guarded()).isFalse();
    }
}
