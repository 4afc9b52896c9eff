package org.factcheck.workbench.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditStore {
    /** By position: every change waits for it, and named parameters are put in anew for each. */
    private static final String INSERT = """
            with event as (
                insert into audit_event
                    (actor_id, actor_role, team_id, article_id, object_type, object_id, action, detail_digest)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                returning id)
            insert into audit_detail (event_id, salt, before, after)
            select id, ?, ?::json, ?::json from event
            """;

    private final JdbcClient jdbc;

    JdbcAuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            AuditLog.Actor actor,
            String action,
            AuditLog.Subject subject,
            byte[] digest,
            byte[] salt,
            @Nullable String before,
            @Nullable String after) {
        jdbc.sql(INSERT)
                .params(Arrays.asList(
                        actor.person() == null ? null : actor.person().value(),
                        actor.role(),
                        subject.team() == null ? null : subject.team().value(),
                        subject.article() == null ? null : subject.article().value(),
                        subject.type(),
                        subject.id(),
                        action,
                        digest,
                        salt,
                        before,
                        after))
                .update();
    }

    Optional<AuditHead> head() {
        return jdbc.sql("select number, hash from audit_link order by number desc limit 1")
                .query((row, number) ->
                        new AuditHead(row.getLong("number"), HexFormat.of().formatHex(row.getBytes("hash"))))
                .optional();
    }

    /** Events are sealed in the order of their transactions; so nobody has to look at those before the last that is. */
    long unsealed() {
        return jdbc.sql("""
                        select count(*) from audit_event e
                        where e.xact >= coalesce((
                                select s.xact from audit_link l join audit_event s on s.id = l.event_id
                                order by l.number desc limit 1), '0'::xid8)
                            and not exists (select from audit_link l where l.event_id = e.id)
                        """).query(Long.class).single();
    }

    boolean guarded() {
        return jdbc.sql("""
                        select not exists (
                            select from pg_class c
                            where c.oid in ('audit_event'::regclass, 'audit_detail'::regclass, 'audit_link'::regclass)
                              and (pg_has_role(current_user, c.relowner, 'MEMBER')
                                or has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE')))
                        """).query(Boolean.class).single();
    }
}
