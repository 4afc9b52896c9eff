package org.factcheck.workbench.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.factcheck.workbench.inbox.Notification.Kind;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.CommentId;
import org.factcheck.workbench.kernel.NotificationId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes notifications, and reads them with what their person may know of what they are about. */
@Repository
class JdbcNotificationStore {
    private static final String[] TELLING_OF_VERDICTS = Arrays.stream(Kind.values())
            .filter(Kind::tellsOfVerdicts)
            .map(Kind::name)
            .toArray(String[]::new);

    /** One row for each active member of the team who wants to be told, but not who did it; {@code %s} says to whom. */
    private static final String ADD = """
            insert into notification
                (person_id, kind, team_id, article_id, claim_id, claims, comment_id, actor_id, by_mail)
            select m.person_id, :kind, m.team_id, :article, :claim, :claims, :comment, :by,
                coalesce(w.way, 'PRODUCT') = 'MAIL'
            from membership m
                join person p on p.id = m.person_id and p.active
                left join notification_choice w on w.person_id = m.person_id and w.kind = :kind
            where m.team_id = :team and m.person_id is distinct from :by::bigint and coalesce(w.way, 'PRODUCT') <> 'NONE'
                and %s
            order by m.person_id
            returning person_id
            """;

    private static final String REVIEWERS = """
            (exists (select from assignment s
                    where s.claim_id = :claim and s.assignee_id = m.person_id and s.ended_at is null)
                or exists (select from verdict v where v.claim_id = :claim and v.reviewer_id = m.person_id))
            """;

    /** Those who wrote in the thread of the comment or were named in it, unless they are told already. */
    private static final String IN_THREAD = """
            (m.person_id in (
                    select k.author_id from comment k, comment reply
                    where reply.id = :comment and (k.id = reply.thread_id or k.thread_id = reply.thread_id)
                    union
                    select n.person_id from comment k, comment reply, comment_mention n
                    where reply.id = :comment and (k.id = reply.thread_id or k.thread_id = reply.thread_id)
                        and n.comment_id = k.id)
                and not exists (select from notification t
                    where t.comment_id = :comment and t.person_id = m.person_id and t.kind = 'MENTION'))
            """;

    /**
     * What is there for people: of teams they are still in, and nothing that the blind rule keeps from them; that comes
     * once it no longer does.
     */
    static final String SEEN = """
            with seen as (
                select n.*, m.role, t.name as team_name, a.title as article_title, case when n.kind <> all(:telling::text[]) then q.name end as actor,
                    case when n.claim_id is not null then coalesce(nullif(c.exact, ''), c.wording) end as claim_words,
                    k.text as words
                from notification n
                    join person p on p.id = n.person_id and p.active
                    join membership m on m.team_id = n.team_id and m.person_id = n.person_id
                    join team t on t.id = n.team_id
                    join article a on a.id = n.article_id
                    left join claim c on c.id = n.claim_id
                    left join comment k on k.id = n.comment_id
                    left join comment f on f.id = k.thread_id
                    left join person q on q.id = n.actor_id
                where (k.id is null or not is_comment_hidden(n.person_id, m.role, k.claim_id, k.author_id))
                    and (f.id is null or not is_comment_hidden(n.person_id, m.role, f.claim_id, f.author_id))
                    and (n.kind <> all(:telling::text[]) or not is_blind(n.person_id, m.role, n.claim_id)))
            """;

    private final JdbcClient jdbc;

    JdbcNotificationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonId> addComment(
            Kind kind,
            PersonId by,
            TeamId team,
            ArticleId article,
            @Nullable ClaimId claim,
            CommentId comment,
            Collection<PersonId> people) {
        return add("m.person_id = any(:people::bigint[])", kind, by, team, article, claim, 1, comment)
                .param("people", ids(people))
                .query(JdbcNotificationStore::person)
                .list();
    }

    List<PersonId> addReply(PersonId by, TeamId team, ArticleId article, @Nullable ClaimId claim, CommentId reply) {
        return add(IN_THREAD, Kind.REPLY, by, team, article, claim, 1, reply)
                .query(JdbcNotificationStore::person)
                .list();
    }

    /** One notification for each person, however many claims. */
    List<PersonId> addToPeople(
            Kind kind,
            @Nullable PersonId by,
            TeamId team,
            ArticleId article,
            Collection<ClaimId> claims,
            Collection<PersonId> people) {
        ClaimId only = claims.size() == 1 ? claims.iterator().next() : null;
        return add("m.person_id = any(:people::bigint[])", kind, by, team, article, only, claims.size(), null)
                .param("people", ids(people))
                .query(JdbcNotificationStore::person)
                .list();
    }

    /** To those who have the claim to review or have judged it. */
    List<PersonId> addToReviewers(Kind kind, @Nullable PersonId by, TeamId team, ArticleId article, ClaimId claim) {
        return add(REVIEWERS, kind, by, team, article, claim, 1, null)
                .query(JdbcNotificationStore::person)
                .list();
    }

    private StatementSpec add(
            String recipients,
            Kind kind,
            @Nullable PersonId by,
            TeamId team,
            ArticleId article,
            @Nullable ClaimId claim,
            int claims,
            @Nullable CommentId comment) {
        return jdbc.sql(ADD.formatted(recipients))
                .param("kind", kind.name())
                .param("by", by == null ? null : by.value())
                .param("team", team.value())
                .param("article", article.value())
                .param("claim", claim == null ? null : claim.value())
                .param("claims", claims)
                .param("comment", comment == null ? null : comment.value());
    }

    private static Long[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(Long[]::new);
    }

    /**
     * Tells assignees whose own verdict is missing of claims that are due by tomorrow or were due before today, by the
     * calendar of their own zone: once for each article and day.
     */
    List<PersonId> addDue() {
        return jdbc.sql("""
                        insert into notification
                            (person_id, kind, team_id, article_id, claim_id, claims, due_on, by_mail)
                        select s.assignee_id, d.kind, a.team_id, a.id, case when count(*) = 1 then min(c.id) end, count(*),
                            s.due_on, coalesce(w.way, 'PRODUCT') = 'MAIL'
                        from assignment s
                            join claim c on c.id = s.claim_id and c.dismissed_at is null
                            join article a on a.id = c.article_id and a.archived_at is null
                            join membership m on m.team_id = a.team_id and m.person_id = s.assignee_id
                            join person p on p.id = s.assignee_id and p.active
                            left join claim_review r on r.claim_id = c.id
                            left join notification_setting g on g.person_id = s.assignee_id
                            cross join lateral (select (now() at time zone coalesce(g.zone, 'UTC'))::date as today) z
                            cross join lateral (
                                select case when s.due_on < z.today then 'OVERDUE' else 'DUE_SOON' end as kind) d
                            left join notification_choice w on w.person_id = s.assignee_id and w.kind = d.kind
                        where s.ended_at is null and s.due_on <= z.today + 1 and r.state is distinct from 'RESOLVED'
                            and coalesce(w.way, 'PRODUCT') <> 'NONE'
                            and not exists (select from verdict v
                                where v.claim_id = c.id and v.reviewer_id = s.assignee_id)
                        group by s.assignee_id, d.kind, a.team_id, a.id, s.due_on, w.way
                        on conflict (person_id, article_id, kind, due_on) where due_on is not null do nothing
                        returning person_id
                        """).query(JdbcNotificationStore::person).list();
    }

    /** The latest first. */
    List<Notification> notifications(PersonId person, boolean unreadOnly, int offset, int limit) {
        return seen("""
                        select * from seen
                        where person_id = :person and (not :unread or read_at is null)
                        order by id desc
                        offset :offset limit :limit
                        """, person)
                .param("unread", unreadOnly)
                .param("offset", offset)
                .param("limit", limit)
                .query(JdbcNotificationStore::map)
                .list();
    }

    Optional<Notification> notification(PersonId person, NotificationId id) {
        return seen("select * from seen where person_id = :person and id = :id", person)
                .param("id", id.value())
                .query(JdbcNotificationStore::map)
                .optional();
    }

    int count(PersonId person, boolean unreadOnly) {
        return seen(
                        "select count(*) as total from seen where person_id = :person and (not :unread or read_at is null)",
                        person)
                .param("unread", unreadOnly)
                .query((row, number) -> row.getInt("total"))
                .single();
    }

    /** @param before only those that came before; null for all */
    int unread(PersonId person, @Nullable Instant before) {
        return seen("""
                        select count(*) as total from seen
                        where person_id = :person and read_at is null
                            and (:before::timestamptz is null or created_at < :before::timestamptz)
                        """, person)
                .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getInt("total"))
                .single();
    }

    /** False if the person has no such notification. */
    boolean mark(PersonId person, NotificationId id, boolean read) {
        return jdbc.sql("""
                                update notification
                                set read_at = case when :read then coalesce(read_at, now()) end
                                where id = :id and person_id = :person
                                """)
                        .param("read", read)
                        .param("id", id.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** Marks what the person can see now up to one notification; what came since, or is kept from them, stays unread. */
    int markAllRead(PersonId person, NotificationId last) {
        return seen("""
                        update notification set read_at = now()
                        where person_id = :person and read_at is null
                            and id in (select id from seen where person_id = :person and id <= :last)
                        """, person).param("last", last.value()).update();
    }

    private StatementSpec seen(String query, PersonId person) {
        return jdbc.sql(SEEN + query).param("telling", TELLING_OF_VERDICTS).param("person", person.value());
    }

    static String[] tellingOfVerdicts() {
        return TELLING_OF_VERDICTS.clone();
    }

    private static PersonId person(ResultSet row, int number) throws SQLException {
        return new PersonId(row.getLong("person_id"));
    }

    static Notification map(ResultSet row, int number) throws SQLException {
        long claim = row.getLong("claim_id");
        long comment = row.getLong("comment_id");
        return new Notification(
                new NotificationId(row.getLong("id")),
                Kind.valueOf(row.getString("kind")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null,
                row.getString("actor"),
                row.getString("team_name"),
                new ArticleId(row.getLong("article_id")),
                row.getString("article_title"),
                claim == 0 ? null : new ClaimId(claim),
                row.getString("claim_words"),
                row.getInt("claims"),
                comment == 0 ? null : new CommentId(comment),
                row.getString("words"),
                row.getObject("due_on", LocalDate.class));
    }
}
