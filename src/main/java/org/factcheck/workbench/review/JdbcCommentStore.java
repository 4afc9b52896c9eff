package org.factcheck.workbench.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.CommentId;
import org.factcheck.workbench.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCommentStore {
    private static final String COMMENT = """
            select k.id, k.claim_id, coalesce(k.article_id, c.article_id) as article_id, c.exact, c.wording,
                coalesce(k.thread_id, k.id) as thread_id, k.author_id, p.name, k.text, k.created_at, k.edited_at,
                k.settled_at, k.settled_by, s.name as settled_by_name, k.version, m.starts, m.ends, m.people, m.names
            from comment k
                join person p on p.id = k.author_id
                left join person s on s.id = k.settled_by
                left join claim c on c.id = k.claim_id
                left join lateral (
                    select array_agg(n.start_at order by n.start_at) as starts, array_agg(n.end_at order by n.start_at) as ends,
                        array_agg(n.person_id order by n.start_at) as people,
                        array_agg(q.name order by n.start_at) as names
                    from comment_mention n join person q on q.id = n.person_id
                    where n.comment_id = k.id and k.deleted_at is null) m on true
            """;

    /**
     * One's own comments, and others' that the blind rule does not hide. What stands in a thread whose first comment is
     * hidden speaks of it, and is hidden with it.
     */
    private static final String SEEN = """
            (k.author_id = :person
                or not is_comment_hidden(:person, :role, k.claim_id, k.author_id)
                    and not exists (select from comment first
                        where first.id = k.thread_id
                            and is_comment_hidden(:person, :role, first.claim_id, first.author_id)))
            """;

    private final JdbcClient jdbc;

    JdbcCommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The comments of one discussion that somebody may see, thread by thread, oldest first. */
    List<Comment> comments(DiscussionPlace place, PersonId person, Role role) {
        return jdbc.sql(COMMENT + "where k.place = :place and " + SEEN + "order by coalesce(k.thread_id, k.id), k.id")
                .param("person", person.value())
                .param("role", role.name())
                .param("place", place.key())
                .query(JdbcCommentStore::map)
                .list();
    }

    /**
     * The comments on an article and on its claims that somebody may see: the article's own threads first, then claim by
     * claim in the order of the text.
     */
    List<Comment> discussions(ArticleId article, PersonId person, Role role) {
        return jdbc.sql(COMMENT + """
                        where (k.article_id = :article
                                or k.claim_id in (select id from claim where article_id = :article))
                            and
                        """ + SEEN + """
                        order by k.claim_id is not null, c.start_at, c.end_at desc, k.claim_id,
                            coalesce(k.thread_id, k.id), k.id
                        """)
                .param("person", person.value())
                .param("role", role.name())
                .param("article", article.value())
                .query(JdbcCommentStore::map)
                .list();
    }

    /** How many threads about the article as a whole are not resolved. */
    int openThreads(ArticleId article) {
        return jdbc.sql("""
                        select count(*) as open
                        from comment
                        where article_id = :article and thread_id is null and settled_at is null and deleted_at is null
                        """)
                .param("article", article.value())
                .query((row, number) -> row.getInt("open"))
                .single();
    }

    Optional<Comment> comment(CommentId id) {
        return jdbc.sql(COMMENT + "where k.id = :id")
                .param("id", id.value())
                .query(JdbcCommentStore::map)
                .optional();
    }

    boolean hidden(CommentId comment, PersonId person, Role role) {
        return jdbc.sql("select not " + SEEN + "as hidden from comment k where k.id = :comment")
                .param("person", person.value())
                .param("role", role.name())
                .param("comment", comment.value())
                .query((row, number) -> row.getBoolean("hidden"))
                .single();
    }

    /** @param thread the first comment of the thread; null begins one */
    CommentId insert(DiscussionPlace place, @Nullable CommentId thread, PersonId author, String text) {
        ClaimId claim = place.claim();
        return jdbc.sql("""
                        insert into comment (claim_id, article_id, thread_id, author_id, text)
                        values (:claim, :article, :thread, :author, :text)
                        returning id
                        """)
                .param("claim", claim == null ? null : claim.value())
                .param("article", claim == null ? place.article().value() : null)
                .param("thread", thread == null ? null : thread.value())
                .param("author", author.value())
                .param("text", text)
                .query((row, number) -> new CommentId(row.getLong("id")))
                .single();
    }

    /** Keeps whom a comment names instead of what was kept before. */
    void mention(CommentId comment, List<Comment.Mention> mentions) {
        jdbc.sql("delete from comment_mention where comment_id = :comment")
                .param("comment", comment.value())
                .update();
        if (!mentions.isEmpty()) {
            jdbc.sql("""
                            insert into comment_mention (comment_id, start_at, end_at, person_id)
                            select :comment, * from unnest(:starts::integer[], :ends::integer[], :people::bigint[])
                            """)
                    .param("comment", comment.value())
                    .param(
                            "starts",
                            mentions.stream().map(Comment.Mention::start).toArray(Integer[]::new))
                    .param("ends", mentions.stream().map(Comment.Mention::end).toArray(Integer[]::new))
                    .param(
                            "people",
                            mentions.stream()
                                    .map(mention -> mention.person().value())
                                    .toArray(Long[]::new))
                    .update();
        }
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
     * False if the first comment of the thread is no longer at the version, or it begins none.
     *
     * @param by who marks the thread as resolved; null opens it again
     */
    boolean settle(CommentId id, int version, @Nullable PersonId by) {
        return jdbc.sql("""
                                update comment
                                set settled_at = case when :by::bigint is not null then now() end, settled_by = :by,
                                    version = version + 1
                                where id = :id and version = :version and thread_id is null
                                """)
                        .param("by", by == null ? null : by.value())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Comment map(ResultSet row, int number) throws SQLException {
        long claim = row.getLong("claim_id");
        String wording = row.getString("wording");
        String words = row.getString("exact");
        return new Comment(
                new CommentId(row.getLong("id")),
                new DiscussionPlace(new ArticleId(row.getLong("article_id")), claim == 0 ? null : new ClaimId(claim)),
                words == null || words.isEmpty() ? wording : words,
                new CommentId(row.getLong("thread_id")),
                new PersonId(row.getLong("author_id")),
                row.getString("name"),
                row.getString("text"),
                mentions(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "edited_at"),
                settlement(row),
                row.getInt("version"));
    }

    private static List<Comment.Mention> mentions(ResultSet row) throws SQLException {
        Array starts = row.getArray("starts");
        if (starts == null) {
            return List.of();
        }
        Integer[] from = (Integer[]) starts.getArray();
        Integer[] to = (Integer[]) row.getArray("ends").getArray();
        Long[] people = (Long[]) row.getArray("people").getArray();
        String[] names = (String[]) row.getArray("names").getArray();
        List<Comment.Mention> mentions = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            mentions.add(new Comment.Mention(from[i], to[i], new PersonId(people[i]), names[i]));
        }
        return mentions;
    }

    private static Comment.@Nullable Settlement settlement(ResultSet row) throws SQLException {
        Instant at = instant(row, "settled_at");
        return at == null
                ? null
                : new Comment.Settlement(new PersonId(row.getLong("settled_by")), row.getString("settled_by_name"), at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
