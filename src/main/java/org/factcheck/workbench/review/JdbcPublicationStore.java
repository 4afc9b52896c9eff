package org.factcheck.workbench.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.factcheck.workbench.audit.AuditHead;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPublicationStore {
    private final JdbcClient jdbc;

    JdbcPublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version with the person who published it; {@code id} is for the log. */
    record Row(
            long id,
            int number,
            PersonId publishedBy,
            Instant publishedAt,
            String sha256,
            @Nullable AuditHead auditHead) {
        Publication named(String name) {
            return new Publication(number, name, publishedAt, sha256, auditHead);
        }
    }

    /** The versions of an article, newest first. */
    List<Row> versions(ArticleId article) {
        return jdbc.sql("""
                        select id, number, published_by, published_at, encode(sha256, 'hex') as sha256,
                            audit_head_number, encode(audit_head_hash, 'hex') as audit_head
                        from publication
                        where article_id = :article
                        order by number desc, id
                        """)
                .param("article", article.value())
                .query(JdbcPublicationStore::map)
                .list();
    }

    /** The exact text of a version; empty if there is none, or if it was erased. */
    Optional<String> content(ArticleId article, int number) {
        return jdbc.sql("""
                        select content from publication
                        where article_id = :article and number = :number and content is not null
                        """)
                .param("article", article.value())
                .param("number", number)
                .query(String.class)
                .optional();
    }

    /**
     * Keeps a version. The database computes the hash that it checks the content against ever after.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the article has that version already
     */
    Row insert(ArticleId article, int number, String content, PersonId by, Instant at, @Nullable AuditHead head) {
        return jdbc.sql("""
                        insert into publication (article_id, number, content, sha256, published_by, published_at,
                            audit_head_number, audit_head_hash)
                        values (:article, :number, :content, sha256(convert_to(:content, 'UTF8')), :by, :at,
                            :head, decode(:hash, 'hex'))
                        returning id, number, published_by, published_at, encode(sha256, 'hex') as sha256,
                            audit_head_number, encode(audit_head_hash, 'hex') as audit_head
                        """)
                .param("article", article.value())
                .param("number", number)
                .param("content", content)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("head", head == null ? null : head.number())
                .param("hash", head == null ? null : head.hash())
                .query(JdbcPublicationStore::map)
                .single();
    }

    private static Row map(ResultSet row, int number) throws SQLException {
        String head = row.getString("audit_head");
        return new Row(
                row.getLong("id"),
                row.getInt("number"),
                new PersonId(row.getLong("published_by")),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("sha256"),
                head == null ? null : new AuditHead(row.getLong("audit_head_number"), head));
    }
}
