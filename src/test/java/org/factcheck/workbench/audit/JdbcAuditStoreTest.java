package org.factcheck.workbench.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.factcheck.workbench.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@StoreTest
@Import({AuditLog.class, JdbcAuditStore.class, JsonMapper.class})
class JdbcAuditStoreTest {
    private static final AuditLog.Subject CLAIM = new AuditLog.Subject("claim", 7, null, null);

    @Autowired
    AuditLog log;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_event_keeps_what_happened_and_its_before_and_after_apart() {
        log.record(AuditLog.Actor.APPLICATION, "edited", CLAIM, Map.of("kind", "DATE"), Map.of("kind", "UNIT"));

        Map<String, Object> event = jdbc.sql("""
                        select e.object_id, e.action, d.before ->> 'kind' as before, d.after ->> 'kind' as after
                        from audit_event e join audit_detail d on d.event_id = e.id
                        where e.object_type = 'claim' and e.object_id = 7
                        """).query().singleRow();

        assertThat(event)
                .containsEntry("object_id", 7L)
                .containsEntry("action", "edited")
                .containsEntry("before", "DATE")
                .containsEntry("after", "UNIT");
    }

    @Test
    void the_digest_can_be_recomputed_from_what_is_stored() {
        Map<String, Object> before = new LinkedHashMap<>();
        before.put("longer", "x");
        before.put("a", 1);
        log.record(AuditLog.Actor.APPLICATION, "edited", CLAIM, before, null);

        assertThat(jdbc.sql("""
                        select e.detail_digest = sha256(d.salt || convert_to('+' || d.before::text, 'UTF8') || '\\x00'::bytea
                            || convert_to('-', 'UTF8'))
                        from audit_event e join audit_detail d on d.event_id = e.id
                        where e.object_type = 'claim' and e.object_id = 7
                        """).query(Boolean.class).single()).isTrue();
    }

    @Test
    void the_same_change_twice_has_two_digests_because_each_has_its_own_salt() {
        log.record(AuditLog.Actor.APPLICATION, "edited", CLAIM, null, Map.of("a", 1));
        log.record(AuditLog.Actor.APPLICATION, "edited", CLAIM, null, Map.of("a", 1));

        assertThat(jdbc.sql("select count(distinct detail_digest) from audit_event where object_id = 7")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void an_event_can_be_neither_changed_nor_deleted() {
        log.record(AuditLog.Actor.APPLICATION, "edited", CLAIM, null, null);

        assertThatThrownBy(() ->
                        jdbc.sql("update audit_event set action = 'other'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void an_event_outside_of_the_transaction_of_its_change_is_refused() {
        assertThatThrownBy(() -> log.record(AuditLog.Actor.APPLICATION, "edited", CLAIM, null, null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
