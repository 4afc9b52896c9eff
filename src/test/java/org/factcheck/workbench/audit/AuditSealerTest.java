package org.factcheck.workbench.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sealer on a real database, alone and beside another one. */
class AuditSealerTest {
    @TempDir
    private Path data;

    @TempDir
    private Path otherData;

    private final AuditedDatabase log = new AuditedDatabase();
    private AuditSealer sealer;

    @BeforeEach
    void sealer() {
        sealer = log.sealer(data);
    }

    @AfterEach
    void stop() {
        sealer.stop();
    }

    @Test
    void what_was_committed_is_sealed_within_a_second_and_pinned_when_the_sealer_stops() throws Exception {
        log.record("first");
        sealer.start();
        await().until(() -> log.sealed() == 1);
        log.record("second");
        Instant committed = Instant.now();
        await().pollInterval(Duration.ofMillis(20)).until(() -> log.sealed() == 2);
        assertThat(Duration.between(committed, Instant.now())).isLessThan(Duration.ofSeconds(1));
        log.record("third");
        sealer.stop();

        assertThat(log.sealed()).as("what came just before the stop").isEqualTo(3);
        AuditVerifier.Finding found = log.verify();
        assertThat(found.broken()).isNull();
        assertThat(new PinnedHeads(data).read().heads()).last().isEqualTo(found.head());
        assertThat(new JdbcAuditStore(log.jdbc).head()).contains(found.head());
    }

    @Test
    void an_event_of_a_transaction_that_ends_late_is_neither_skipped_nor_overtaken() throws Exception {
        sealer.start();
        log.record("before");
        await().until(() -> log.sealed() == 1);
        try (Connection late = log.begin("late")) {
            log.record("overtaking");
            await().during(Duration.ofMillis(700)).until(() -> log.sealed() == 1);
            late.commit();
        }
        await().until(() -> log.sealed() == 3);

        assertThat(log.jdbc
                        .sql(
                                "select e.action from audit_link l join audit_event e on e.id = l.event_id order by l.number")
                        .query(String.class)
                        .list())
                .containsExactly("before", "late", "overtaking");
        assertThat(log.verify().broken()).isNull();
    }

    @Test
    void of_two_nodes_one_seals_and_the_other_takes_over_when_its_connection_is_lost() throws Exception {
        AuditSealer other = log.sealer(otherData);
        sealer.start();
        other.start();
        try {
            log.record("one");
            await().until(() -> log.sealed() == 1);
            for (int lost = 1; lost <= 3; lost++) {
                log.tamper("""
                        select pg_terminate_backend(l.pid) from pg_locks l
                        where l.locktype = 'advisory' and l.granted and l.database =
                            (select oid from pg_database where datname = current_database())
                        """);
                log.record("after " + lost);
                int wanted = lost + 1;
                await().until(() -> log.sealed() == wanted);
            }
        } finally {
            other.stop();
        }
        sealer.stop();
        assertThat(log.verify().broken()).isNull();
        assertThat(new PinnedHeads(otherData).read().heads()).isNotEmpty();
        assertThat(new PinnedHeads(data).read().heads()).isNotEmpty();
    }

    @Test
    void events_that_a_copy_brought_from_a_server_with_higher_transaction_numbers_are_sealed() throws Exception {
        log.record("copied");
        log.tamper("update audit_event set xact = '4000000000000'");
        sealer.start();
        await().until(() -> log.sealed() == 1);
        log.record("new");
        await().until(() -> log.sealed() == 2);

        assertThat(log.verify().broken()).isNull();
    }

    @Test
    void a_line_that_a_crash_cut_short_spoils_neither_the_ones_before_nor_the_next() throws Exception {
        PinnedHeads pinned = new PinnedHeads(data);
        AuditHead first = new AuditHead(1, "ab".repeat(32));
        AuditHead second = new AuditHead(2, "cd".repeat(32));
        pinned.pin(first);
        Files.writeString(data.resolve(PinnedHeads.FILE), "2026-01-01T00:00:00Z 2:cdcd", StandardOpenOption.APPEND);
        pinned.pin(second);

        PinnedHeads.Read read = pinned.read();
        assertThat(read.heads()).containsExactly(first, second);
        assertThat(read.unreadable()).isEqualTo(1);
    }
}
