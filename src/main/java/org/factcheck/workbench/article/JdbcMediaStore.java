package org.factcheck.workbench.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.MediumId;
import org.factcheck.workbench.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMediaStore {
    private static final String MEDIUM = """
            select m.id, m.article_id, m.number, m.kind, m.caption, m.credit, m.description, m.url, m.added_by, m.added_at,
                m.removed_at is not null as removed, m.version, encode(m.image, 'hex') as sha256, i.media_type, i.width,
                i.height
            from medium m left join image i on i.sha256 = m.image
            """;

    private final JdbcClient jdbc;

    JdbcMediaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes others who add images to the article wait, so that each gets a number of its own. */
    void hold(ArticleId article) {
        jdbc.sql("select id from article where id = :article for no key update")
                .param("article", article.value())
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    MediumId insert(ArticleId article, MediumEdit edit, @Nullable Image image, PersonId by) {
        return jdbc.sql("""
                        insert into medium (article_id, number, kind, caption, credit, description, url, image, added_by)
                        select :article, coalesce(max(number), 0) + 1, :kind, :caption, :credit, :description, :url,
                            :image::bytea, :by
                        from medium
                        where article_id = :article
                        returning id
                        """)
                .param("article", article.value())
                .param("kind", edit.kind().name())
                .param("caption", edit.caption())
                .param("credit", edit.credit())
                .param("description", edit.description())
                .param("url", edit.url())
                .param("image", image == null ? null : HexFormat.of().parseHex(image.sha256()))
                .param("by", by.value())
                .query((row, number) -> new MediumId(row.getLong("id")))
                .single();
    }

    Optional<Medium> medium(MediumId id) {
        return jdbc.sql(MEDIUM + "where m.id = :id")
                .param("id", id.value())
                .query(JdbcMediaStore::map)
                .optional();
    }

    /** All images of an article, removed ones too. */
    List<Medium> media(ArticleId article) {
        return jdbc.sql(MEDIUM + "where m.article_id = :article order by m.number, m.id")
                .param("article", article.value())
                .query(JdbcMediaStore::map)
                .list();
    }

    /** False if the image is no longer at the version. */
    boolean update(MediumId id, int version, MediumEdit edit) {
        return jdbc.sql("""
                                update medium
                                set kind = :kind, caption = :caption, credit = :credit, description = :description,
                                    url = :url, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("kind", edit.kind().name())
                        .param("caption", edit.caption())
                        .param("credit", edit.credit())
                        .param("description", edit.description())
                        .param("url", edit.url())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False if the image is no longer at the version, or removed already. */
    boolean remove(MediumId id, int version, PersonId by) {
        return jdbc.sql("""
                                update medium
                                set removed_at = now(), removed_by = :by, version = version + 1
                                where id = :id and version = :version and removed_at is null
                                """)
                        .param("by", by.value())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False if the image is no longer at the version, or not removed. */
    boolean restore(MediumId id, int version) {
        return jdbc.sql("""
                                update medium
                                set removed_at = null, removed_by = null, version = version + 1
                                where id = :id and version = :version and removed_at is not null
                                """).param("id", id.value()).param("version", version).update() == 1;
    }

    private static Medium map(ResultSet row, int number) throws SQLException {
        String sha256 = row.getString("sha256");
        return new Medium(
                new MediumId(row.getLong("id")),
                new ArticleId(row.getLong("article_id")),
                row.getInt("number"),
                Medium.Kind.valueOf(row.getString("kind")),
                row.getString("caption"),
                row.getString("credit"),
                row.getString("description"),
                row.getString("url"),
                sha256 == null
                        ? null
                        : new Image(sha256, row.getString("media_type"), row.getInt("width"), row.getInt("height")),
                new PersonId(row.getLong("added_by")),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("removed"),
                row.getInt("version"));
    }
}
