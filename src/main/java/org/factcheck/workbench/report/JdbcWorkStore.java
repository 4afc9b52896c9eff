package org.factcheck.workbench.report;

import static org.factcheck.workbench.report.ListedClaim.WITH_LISTED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.report.DeskQueries.DeskClaim;
import org.factcheck.workbench.report.WorkQueries.QueueParts;
import org.factcheck.workbench.report.WorkQueries.Workload;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads assignments across the articles of teams. */
@Repository
class JdbcWorkStore {
    /** The person of an assignment {@code s} has not judged the claim as it is, since it was last reopened. */
    private static final String NOT_JUDGED_SINCE = """
            not exists (select from verdict v
                where v.claim_id = s.claim_id and v.reviewer_id = s.assignee_id and v.id > coalesce(
                    (select k.reopened_after from claim_review k where k.claim_id = s.claim_id), 0))""";

    /**
     * An assignment {@code s} waits for its person. To who is blind to the claim it waits whether or not the person has
     * judged: who has is not told.
     */
    private static final String WAITING_AS_SEEN = """
            (%s or s.assignee_id <> :reader and is_blind(:reader, 'EDITOR', s.claim_id))""".formatted(NOT_JUDGED_SINCE);

    private static final String UNSETTLED =
            "on_head and archived_at is null and state in ('OPEN', 'IN_REVIEW', 'DISPUTED')";

    private static final String QUEUE = WITH_LISTED + """
            , queue as (
                select listed.*, s.due_on, s.id is not null as assigned
                from listed
                left join assignment s on s.claim_id = listed.id and s.assignee_id = :person and s.ended_at is null
                where %s
                  and (s.id is not null and %s or exists (select from draft d
                    where d.claim_id = listed.id and d.person_id = :person and d.form = 'VERDICT')))
            """.formatted(UNSETTLED, NOT_JUDGED_SINCE);

    private static final String FILTER = """
            where (:article::bigint is null or article_id = :article) and (:kind::text is null or kind = :kind)
            """;

    private final JdbcClient jdbc;

    JdbcWorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DeskClaim> queue(Eyes eyes, QueueFilter filter, int offset, int limit) {
        return filtered(
                        QUEUE + "select * from queue " + FILTER
                                + "order by due_on nulls last, priority desc, id offset :offset limit :limit",
                        eyes,
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> JdbcDeskStore.deskClaim(row))
                .list();
    }

    int count(Eyes eyes, QueueFilter filter) {
        return filtered(QUEUE + "select count(*) from queue " + FILTER, eyes, filter)
                .query(Integer.class)
                .single();
    }

    int overdue(Eyes eyes, LocalDate today) {
        return seen(QUEUE + "select count(*) from queue where due_on < :today", eyes)
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    QueueParts parts(Eyes eyes) {
        Map<ArticleId, String> articles = new LinkedHashMap<>();
        Set<ClaimKind> kinds = EnumSet.noneOf(ClaimKind.class);
        seen(QUEUE + """
                        select distinct article_id, article_title, kind from queue
                        order by article_title, article_id, kind
                        """, eyes).query(row -> {
            articles.put(new ArticleId(row.getLong("article_id")), row.getString("article_title"));
            kinds.add(ClaimKind.valueOf(row.getString("kind")));
        });
        return new QueueParts(articles, new ArrayList<>(kinds));
    }

    List<ClaimId> next(Eyes eyes, @Nullable ArticleId article, int limit) {
        return seen(WITH_LISTED + """
                        select listed.id
                        from listed
                        join eyes own on own.team_id = listed.team_id and own.role in ('REVIEWER', 'EDITOR')
                        join claim_needs n on n.claim_id = listed.id
                        cross join lateral (
                            select count(*) as number, coalesce(bool_or(p.id = :person), false) as mine from (
                                select v.reviewer_id as id from verdict v
                                where v.claim_id = listed.id and v.id > coalesce(
                                    (select k.reopened_after from claim_review k where k.claim_id = listed.id), 0)
                                union
                                select s.assignee_id from assignment s where s.claim_id = listed.id and s.ended_at is null) p)
                            as people
                        where %s and (:article::bigint is null or article_id = :article)
                          and n.reviewed and people.number < n.verdicts and not people.mine
                        order by priority desc, people.number, listed.id
                        limit :limit
                        """.formatted(UNSETTLED), eyes)
                .param("article", article == null ? null : article.value())
                .param("limit", limit)
                .query((row, number) -> new ClaimId(row.getLong("id")))
                .list();
    }

    List<Workload> workload(PersonId reader, TeamId team, LocalDate today) {
        return jdbc.sql("""
                        with waiting as (
                            select s.assignee_id, s.due_on
                            from assignment s
                            join claim c on c.id = s.claim_id
                            join article a on a.id = c.article_id
                            left join claim_review r on r.claim_id = c.id
                            where a.team_id = :team and a.archived_at is null and s.ended_at is null
                              and c.dismissed_at is null and r.state is distinct from 'RESOLVED' and %s),
                        done as (
                            select v.reviewer_id, count(distinct v.claim_id) as claims
                            from verdict v join claim c on c.id = v.claim_id join article a on a.id = c.article_id
                            where a.team_id = :team and v.created_at > now() - interval '7 days'
                              and (v.reviewer_id = :reader or not is_blind(:reader, 'EDITOR', c.id))
                            group by v.reviewer_id)
                        select p.id, p.name, m.role, coalesce(w.open, 0) as open, coalesce(w.soon, 0) as soon,
                            coalesce(w.overdue, 0) as overdue, coalesce(d.claims, 0) as done, b.away_from, b.away_until
                        from membership m
                        join person p on p.id = m.person_id
                        left join (
                            select assignee_id, count(*) as open,
                                count(*) filter (where due_on between :today::date and :today::date + 6) as soon,
                                count(*) filter (where due_on < :today::date) as overdue
                            from waiting group by assignee_id) w on w.assignee_id = p.id
                        left join done d on d.reviewer_id = p.id
                        left join absence b on b.team_id = m.team_id and b.person_id = m.person_id
                            and b.away_until >= :today::date
                        where m.team_id = :team and (p.active and m.role <> 'VIEWER' or w.open > 0)
                        order by w.open desc nulls last, p.name, p.id
                        """.formatted(WAITING_AS_SEEN))
                .param("reader", reader.value())
                .param("team", team.value())
                .param("today", today)
                .query((row, number) -> new Workload(
                        new PersonId(row.getLong("id")),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getInt("open"),
                        row.getInt("soon"),
                        row.getInt("overdue"),
                        row.getInt("done"),
                        row.getObject("away_from", LocalDate.class),
                        row.getObject("away_until", LocalDate.class)))
                .list();
    }

    List<DeskClaim> work(Eyes eyes, TeamId team, PersonId of, int limit) {
        return seen(WITH_LISTED + """
                        select listed.*, s.due_on, true as assigned
                        from listed
                        join assignment s on s.claim_id = listed.id and s.assignee_id = :of and s.ended_at is null
                        left join claim_review w on w.claim_id = listed.id
                        where team_id = :team and archived_at is null and listed.state <> 'DISMISSED'
                          and w.state is distinct from 'RESOLVED' and %s
                        order by s.due_on nulls last, priority desc, listed.id
                        limit :limit
                        """.formatted(WAITING_AS_SEEN), eyes)
                .param("reader", eyes.person())
                .param("team", team.value())
                .param("of", of.value())
                .param("limit", limit)
                .query((row, number) -> JdbcDeskStore.deskClaim(row))
                .list();
    }

    private StatementSpec filtered(String query, Eyes eyes, QueueFilter filter) {
        ArticleId article = filter.article();
        ClaimKind kind = filter.kind();
        return seen(query, eyes)
                .param("article", article == null ? null : article.value())
                .param("kind", kind == null ? null : kind.name());
    }

    private StatementSpec seen(String query, Eyes eyes) {
        return jdbc.sql(query)
                .param("person", eyes.person())
                .param("teams", eyes.teams())
                .param("roles", eyes.roles());
    }
}
