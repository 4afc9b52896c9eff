package org.factcheck.workbench.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditStore {
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
        jdbc.sql("""
                        with event as (
                            insert into audit_event
                                (actor_id, actor_role, team_id, article_id, object_type, object_id, action, detail_digest)
                            values (:actor, :role, :team, :article, :type, :object, :action, :digest)
                            returning id)
                        insert into audit_detail (event_id, salt, before, after)
                        select id, :salt, :before::json, :after::json from event
                        """)
                .param("actor", actor.person() == null ? null : actor.person().value())
                .param("role", actor.role())
                .param("team", subject.team() == null ? null : subject.team().value())
                .param(
                        "article",
                        subject.article() == null ? null : subject.article().value())
                .param("type", subject.type())
                .param("object", subject.id())
                .param("action", action)
                .param("digest", digest)
                .param("salt", salt)
                .param("before", before)
                .param("after", after)
                .update();
    }
}
