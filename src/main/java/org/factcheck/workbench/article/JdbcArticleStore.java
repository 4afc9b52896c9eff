package org.factcheck.workbench.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RevisionId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcArticleStore {
    private final JdbcClient jdbc;

    JdbcArticleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ArticleId insert(
            TeamId team,
            String title,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable LocalDate publishedOn,
            PersonId by) {
        return jdbc.sql("""
                        insert into article (team_id, title, publisher, url, published_on, created_by)
                        values (:team, :title, :publisher, :url, :published, :by)
                        returning id
                        """)
                .param("team", team.value())
                .param("title", title)
                .param("publisher", publisher)
                .param("url", url)
                .param("published", publishedOn)
                .param("by", by.value())
                .query((row, number) -> new ArticleId(row.getLong("id")))
                .single();
    }

    /** Empty if the team has imported the same text before. */
    Optional<RevisionId> insertFirstRevision(ArticleId article, TeamId team, String text, byte[] sha256, PersonId by) {
        return jdbc.sql("""
                        insert into revision (article_id, team_id, number, text, sha256, created_by)
                        values (:article, :team, 1, :text, :sha256, :by)
                        on conflict (team_id, sha256) where number = 1 and text is not null do nothing
                        returning id
                        """)
                .param("article", article.value())
                .param("team", team.value())
                .param("text", text)
                .param("sha256", sha256)
                .param("by", by.value())
                .query((row, number) -> new RevisionId(row.getLong("id")))
                .optional();
    }

    Optional<Article> importedAs(TeamId team, byte[] sha256) {
        return jdbc.sql("""
                        select a.id, a.team_id, a.title, a.publisher, a.url, a.published_on, a.created_at, a.archived_at, a.version
                        from revision r join article a on a.id = r.article_id
                        where r.team_id = :team and r.sha256 = :sha256 and r.number = 1 and r.text is not null
                        """)
                .param("team", team.value())
                .param("sha256", sha256)
                .query(JdbcArticleStore::mapArticle)
                .optional();
    }

    Optional<Article> article(ArticleId id) {
        return jdbc.sql("""
                        select id, team_id, title, publisher, url, published_on, created_at, archived_at, version
                        from article
                        where id = :id and erased_at is null
                        """)
                .param("id", id.value())
                .query(JdbcArticleStore::mapArticle)
                .optional();
    }

    /** Whose an article is, and whether it may still be worked on. */
    record Place(TeamId team, boolean archived) {}

    Optional<Place> place(ArticleId id) {
        return jdbc.sql(
                        "select team_id, archived_at is not null as archived from article where id = :id and erased_at is null")
                .param("id", id.value())
                .query((row, number) -> new Place(new TeamId(row.getLong("team_id")), row.getBoolean("archived")))
                .optional();
    }

    Set<ArticleId> ofTeams(Collection<TeamId> teams, Collection<ArticleId> ids) {
        return jdbc.sql(
                        "select id from article where team_id = any(:teams) and id = any(:ids) and erased_at is null order by id")
                .param("teams", teams.stream().map(TeamId::value).toArray(Long[]::new))
                .param("ids", ids.stream().map(ArticleId::value).toArray(Long[]::new))
                .query((row, number) -> new ArticleId(row.getLong("id")))
                .set();
    }

    Optional<Revision> head(ArticleId id) {
        return jdbc.sql("""
                        select id, article_id, number, text, sha256, created_at
                        from revision
                        where article_id = :article
                        order by number desc, id
                        limit 1
                        """)
                .param("article", id.value())
                .query((row, number) -> new Revision(
                        new RevisionId(row.getLong("id")),
                        new ArticleId(row.getLong("article_id")),
                        row.getInt("number"),
                        row.getString("text"),
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        instant(row, "created_at")))
                .optional();
    }

    Optional<RevisionId> headId(ArticleId id) {
        return jdbc.sql("select id from revision where article_id = :article order by number desc, id limit 1")
                .param("article", id.value())
                .query((row, number) -> new RevisionId(row.getLong("id")))
                .optional();
    }

    Optional<Revisions.Content> content(RevisionId id) {
        return jdbc.sql("""
                        select r.id, r.article_id, r.team_id, r.text, a.published_on
                        from revision r join article a on a.id = r.article_id
                        where r.id = :id and r.text is not null
                        """)
                .param("id", id.value())
                .query((row, number) -> new Revisions.Content(
                        new RevisionId(row.getLong("id")),
                        new ArticleId(row.getLong("article_id")),
                        new TeamId(row.getLong("team_id")),
                        row.getString("text"),
                        row.getObject("published_on", LocalDate.class)))
                .optional();
    }

    /** False if the article is no longer at the version. */
    boolean update(
            ArticleId id,
            int version,
            String title,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable LocalDate publishedOn) {
        return jdbc.sql("""
                                update article
                                set title = :title, publisher = :publisher, url = :url, published_on = :published,
                                    version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("title", title)
                        .param("publisher", publisher)
                        .param("url", url)
                        .param("published", publishedOn)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False if the article is no longer at the version, or is archived, or not, already. */
    boolean archive(ArticleId id, int version, boolean archived) {
        return jdbc.sql("""
                                update article
                                set archived_at = case when :archived then now() end, version = version + 1
                                where id = :id and version = :version and erased_at is null
                                  and (archived_at is not null) <> :archived
                                """)
                        .param("archived", archived)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Takes everything of the article away and writes the event that says so. */
    void erase(ArticleId id, PersonId by, String reason) {
        jdbc.sql("select erase_article(:id, :by, :reason)")
                .param("id", id.value())
                .param("by", by.value())
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    List<Article> find(Collection<TeamId> teams, String words, int limit) {
        return jdbc.sql("""
                        select id, team_id, title, publisher, url, published_on, created_at, archived_at, version
                        from article
                        where team_id = any(:teams) and erased_at is null and strpos(lower(title), lower(:words)) > 0
                        order by archived_at is not null, created_at desc, id desc
                        limit :limit
                        """)
                .param("teams", teams.stream().map(TeamId::value).toArray(Long[]::new))
                .param("words", words)
                .param("limit", limit)
                .query(JdbcArticleStore::mapArticle)
                .list();
    }

    private static Article mapArticle(ResultSet row, int number) throws SQLException {
        return new Article(
                new ArticleId(row.getLong("id")),
                new TeamId(row.getLong("team_id")),
                row.getString("title"),
                row.getString("publisher"),
                row.getString("url"),
                row.getObject("published_on", LocalDate.class),
                instant(row, "created_at"),
                row.getObject("archived_at") == null ? null : instant(row, "archived_at"),
                row.getInt("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
