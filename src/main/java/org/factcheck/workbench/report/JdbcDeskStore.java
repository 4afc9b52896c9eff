package org.factcheck.workbench.report;

import static org.factcheck.workbench.report.ListedClaim.WITH_LISTED;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.report.DeskQueries.DeskClaim;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads across the articles of a viewer's teams. */
@Repository
class JdbcDeskStore {
    private final JdbcClient jdbc;

    JdbcDeskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An article without its progress. */
    record ArticleRow(
            ArticleId id,
            TeamId team,
            String teamName,
            String title,
            @Nullable String publisher,
            @Nullable LocalDate publishedOn,
            OffsetDateTime createdAt) {}

    List<ArticleRow> articles(Eyes eyes, boolean archived, int offset, int limit) {
        return jdbc.sql("""
                        select a.id, a.team_id, t.name as team_name, a.title, a.publisher, a.published_on, a.created_at
                        from article a join team t on t.id = a.team_id
                        where a.team_id = any(:teams::bigint[]) and a.erased_at is null and (a.archived_at is not null) = :archived
                        order by a.created_at desc, a.id desc
                        offset :offset limit :limit
                        """)
                .param("teams", eyes.teams())
                .param("archived", archived)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new ArticleRow(
                        new ArticleId(row.getLong("id")),
                        new TeamId(row.getLong("team_id")),
                        row.getString("team_name"),
                        row.getString("title"),
                        row.getString("publisher"),
                        row.getObject("published_on", LocalDate.class),
                        row.getObject("created_at", OffsetDateTime.class)))
                .list();
    }

    List<DeskClaim> disputed(Eyes eyes, int limit) {
        return seen("""
                        select listed.*, null::date as due_on, false as assigned from listed
                        where on_head and archived_at is null and state = 'DISPUTED'
                        order by priority desc, id
                        limit :limit
                        """, eyes)
                .param("limit", limit)
                .query((row, number) -> deskClaim(row))
                .list();
    }

    /**
     * Disputed claims, those first whose verdicts are farthest apart: by the numbers of their ratings, more if one says
     * supported and another refuted, or if one of them has no number.
     */
    List<DeskClaim> byDisagreement(Eyes eyes, int limit) {
        return seen("""
                        select listed.*, null::date as due_on, false as assigned
                        from listed
                        cross join lateral (
                            select coalesce(max(g.review_value) - min(g.review_value), 0)
                                + case when bool_or(g.lean = 'SUPPORTED') and bool_or(g.lean = 'REFUTED') then 2 else 0 end
                                + case when bool_or(g.review_value is null) and bool_or(g.review_value is not null)
                                    then 2 else 0 end as distance
                            from verdict v join rating g on g.id = v.rating_id
                            where v.claim_id = listed.id
                                and not exists (select from verdict later where later.supersedes = v.id)) d
                        where on_head and archived_at is null and state = 'DISPUTED'
                        order by d.distance desc, priority desc, id
                        limit :limit
                        """, eyes)
                .param("limit", limit)
                .query((row, number) -> deskClaim(row))
                .list();
    }

    List<DeskClaim> search(Eyes eyes, String words, int limit) {
        return seen("""
                        select listed.*, null::date as due_on, false as assigned from listed
                        where on_head and archived_at is null and state <> 'DISMISSED'
                          and (exact ilike :words or wording ilike :words or article_title ilike :words)
                        order by (exact ilike :words or coalesce(wording ilike :words, false)) desc,
                            article_id desc, start_at, end_at desc, id
                        limit :limit
                        """, eyes)
                .param("words", ListedClaim.containing(words))
                .param("limit", limit)
                .query((row, number) -> deskClaim(row))
                .list();
    }

    /** What people did lately; what the application itself did to single claims is left out. */
    List<Activity> recent(Eyes eyes, int limit) {
        return jdbc.sql("""
                        with eyes (team_id, role) as (select * from unnest(:teams::bigint[], :roles::text[])),
                        latest as (
                            select e.*, k.claim_id,
                                is_doer_hidden(:person, eyes.role, k.claim_id, e.object_type, e.action, e.actor_id) as hidden
                            from audit_event e
                            join eyes on eyes.team_id = e.team_id
                            cross join lateral (select case e.object_type
                                when 'claim' then e.object_id
                                when 'evidence' then (select claim_id from evidence where id = e.object_id)
                                when 'verdict' then (select claim_id from verdict where id = e.object_id)
                                when 'adjudication' then (select claim_id from adjudication where id = e.object_id)
                                when 'correction' then (select claim_id from correction where id = e.object_id)
                                when 'comment' then (select claim_id from comment where id = e.object_id)
                                when 'assignment' then (select claim_id from assignment where id = e.object_id)
                                end as claim_id) k
                            where e.article_id is not null
                              and not (e.actor_id is null and e.object_type = 'claim')
                              and not is_deed_hidden(:person, eyes.role, k.claim_id, e.object_type, e.object_id)
                            order by e.id desc
                            limit :limit)
                        select e.id, e.at, p.name as who, e.hidden, e.object_type, e.action, e.article_id, c.id as claim_id,
                            coalesce(c.exact, case when a.erased_at is null then a.title end) as words
                        from latest e
                        join article a on a.id = e.article_id
                        left join person p on p.id = e.actor_id
                        left join claim c on c.id = e.claim_id
                        order by e.id desc
                        """)
                .param("person", eyes.person())
                .param("teams", eyes.teams())
                .param("roles", eyes.roles())
                .param("limit", limit)
                .query((row, number) -> activity(row, Map.of(), Map.of()))
                .list();
    }

    static Activity activity(ResultSet row, Map<String, String> earlier, Map<String, String> later)
            throws SQLException {
        long article = row.getLong("article_id");
        long claim = row.getLong("claim_id");
        return new Activity(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("hidden") ? null : row.getString("who"),
                row.getBoolean("hidden"),
                row.getString("object_type"),
                row.getString("action"),
                article == 0 ? null : new ArticleId(article),
                claim == 0 ? null : new ClaimId(claim),
                row.getString("words"),
                earlier,
                later);
    }

    static DeskClaim deskClaim(ResultSet row) throws SQLException {
        return new DeskClaim(
                new ArticleId(row.getLong("article_id")),
                row.getString("article_title"),
                ListedClaim.row(row),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("assigned"));
    }

    private StatementSpec seen(String query, Eyes eyes) {
        return jdbc.sql(WITH_LISTED + query)
                .param("person", eyes.person())
                .param("teams", eyes.teams())
                .param("roles", eyes.roles());
    }
}
