package org.factcheck.workbench.claim;

import java.util.Optional;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TextIssueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTextIssueStore {
    private final JdbcClient jdbc;

    JdbcTextIssueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            TextIssueId id,
            ArticleId article,
            String kind,
            String severity,
            String description,
            boolean settled,
            @Nullable String note,
            int version) {}

    Optional<Row> issue(TextIssueId id) {
        return jdbc.sql("""
                        select id, article_id, kind, severity, description, settled_at is not null as settled, settled_note, version
                        from text_issue
                        where id = :id
                        """)
                .param("id", id.value())
                .query((row, number) -> new Row(
                        new TextIssueId(row.getLong("id")),
                        new ArticleId(row.getLong("article_id")),
                        row.getString("kind"),
                        row.getString("severity"),
                        row.getString("description"),
                        row.getBoolean("settled"),
                        row.getString("settled_note"),
                        row.getInt("version")))
                .optional();
    }

    boolean settle(TextIssueId id, int version, PersonId by, String note) {
        return jdbc.sql("""
                                update text_issue
                                set settled_at = now(), settled_by = :by, settled_note = :note, version = version + 1
                                where id = :id and version = :version and settled_at is null
                                """)
                        .param("by", by.value())
                        .param("note", note)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean reopen(TextIssueId id, int version) {
        return jdbc.sql("""
                                update text_issue
                                set settled_at = null, settled_by = null, settled_note = null, version = version + 1
                                where id = :id and version = :version and settled_at is not null
                                """).param("id", id.value()).param("version", version).update() == 1;
    }
}
