package org.factcheck.workbench.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.CommentId;
import org.factcheck.workbench.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCommentStore {
    private static final String COMMENT = """
            select c.id, c.claim_id, c.author_id, p.name, c.text, c.created_at, c.edited_at, c.settled_at, c.version
            from comment c
                join person p on p.id = c.author_id
            """;

    private final JdbcClient jdbc;

    JdbcCommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The comments on a claim that somebody may see, oldest first. */
    List<Comment> comments(ClaimId claim, PersonId person, Role role) {
        return jdbc.sql(COMMENT + """
                        where c.claim_id = :claim and not is_comment_hidden(:person, :role, c.claim_id, c.author_id)
                        order by c.id
                        """)
                .param("person", person.value())
                .param("role", role.name())
                .param("claim", claim.value())
                .query(JdbcCommentStore::map)
                .list();
    }

    Optional<Comment> comment(CommentId id) {
        return jdbc.sql(COMMENT + "where c.id = :id")
                .param("id", id.value())
                .query(JdbcCommentStore::map)
                .optional();
    }

    boolean hidden(Comment comment, PersonId person, Role role) {
        return jdbc.sql("select is_comment_hidden(:person, :role, :claim, :author)")
                .param("person", person.value())
                .param("role", role.name())
                .param("claim", comment.claim().value())
                .param("author", comment.author().value())
                .query(Boolean.class)
                .single();
    }

    CommentId insert(ClaimId claim, PersonId author, String text) {
        return jdbc.sql("insert into comment (claim_id, author_id, text) values (:claim, :author, :text) returning id")
                .param("claim", claim.value())
                .param("author", author.value())
                .param("text", text)
                .query((row, number) -> new CommentId(row.getLong("id")))
                .single();
    }

    /** False if the comment is no longer at the version, or deleted. */
    boolean update(CommentId id, int version, String text) {
        return jdbc.sql("""
                                update comment set text = :text, edited_at = now(), version = version + 1
                                where id = :id and version = :version and deleted_at is null
                                """)
                        .param("text", text)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False if the comment is no longer at the version, or deleted already. */
    boolean delete(CommentId id, int version) {
        return jdbc.sql("""
                                update comment set text = null, deleted_at = now(), version = version + 1
                                where id = :id and version = :version and deleted_at is null
                                """).param("id", id.value()).param("version", version).update() == 1;
    }

    /**
     * False if the comment is no longer at the version, or deleted.
     *
     * @param by who marks it as settled; null opens it again
     */
    boolean settle(CommentId id, int version, @Nullable PersonId by) {
        return jdbc.sql("""
                                update comment
                                set settled_at = case when :by::bigint is not null then now() end, settled_by = :by,
                                    version = version + 1
                                where id = :id and version = :version and deleted_at is null
                                """)
                        .param("by", by == null ? null : by.value())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Comment map(ResultSet row, int number) throws SQLException {
        return new Comment(
                new CommentId(row.getLong("id")),
                new ClaimId(row.getLong("claim_id")),
                new PersonId(row.getLong("author_id")),
                row.getString("name"),
                row.getString("text"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "edited_at"),
                row.getObject("settled_at") != null,
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
