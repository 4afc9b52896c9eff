package org.factcheck.workbench.report;

import java.util.List;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.review.SignOffGate.JudgedClaim;
import org.factcheck.workbench.review.SignOffGate.SourceNotKept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads what the sign-off gate looks at: one statement for each sort of thing, for the whole article. */
@Repository
class JdbcSignOffStore {
    /** The claims that count: those in the newest text and on the images of the article that are not dismissed. */
    private static final String STANDING = """
            c.article_id = :article and c.dismissed_at is null
                and (c.medium_id is not null or c.revision_id = (
                    select h.id from revision h where h.article_id = :article order by h.number desc, h.id limit 1))""";

    private final JdbcClient jdbc;

    JdbcSignOffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The claims in the order of the text. A source without an origin group is an origin of its own. */
    List<JudgedClaim> claims(Eyes eyes, ArticleId article) {
        return seen("""
                        select c.id, c.kind, c.exact, n.reviewed, n.verdicts as verdicts_needed, n.origins as origins_needed,
                            visible_state(:person, eyes.role, c.id, c.dismissed_at, r.state, g.lean) as state,
                            is_blind(:person, eyes.role, c.id, r.state) as blind,
                            (select count(distinct v.reviewer_id) from verdict v
                                where v.claim_id = c.id and v.id > coalesce(r.reopened_after, 0)) as verdicts,
                            (select count(distinct coalesce('g' || lower(btrim(s.origin_group)), 's' || s.id))
                                from evidence e join source s on s.id = e.source_id
                                where e.claim_id = c.id and e.withdrawn_at is null and e.stance = 'SUPPORTS') as origins
                        from claim c
                        join article a on a.id = c.article_id
                        join eyes on eyes.team_id = a.team_id
                        join claim_needs n on n.claim_id = c.id
                        left join claim_review r on r.claim_id = c.id
                        left join rating g on g.id = r.rating_id
                        where %s
                        order by c.start_at, c.end_at desc, c.id
                        """, eyes, article)
                .query((row, number) -> new JudgedClaim(
                        new ClaimId(row.getLong("id")),
                        ClaimKind.valueOf(row.getString("kind")),
                        row.getString("exact"),
                        DisplayState.valueOf(row.getString("state")),
                        row.getBoolean("reviewed"),
                        row.getBoolean("blind"),
                        row.getInt("verdicts"),
                        row.getInt("verdicts_needed"),
                        row.getInt("origins"),
                        row.getInt("origins_needed")))
                .list();
    }

    /** Evidence of which neither passage nor image nor snapshot is kept, in the order of the text. */
    List<SourceNotKept> sourcesNotKept(Eyes eyes, ArticleId article) {
        return seen("""
                        select c.id, c.kind, c.exact, n.reviewed,
                            case when not s.restricted or eyes.role = 'EDITOR' then s.title end as title
                        from claim c
                        join article a on a.id = c.article_id
                        join eyes on eyes.team_id = a.team_id
                        join claim_needs n on n.claim_id = c.id
                        join evidence e on e.claim_id = c.id and e.withdrawn_at is null
                        join source s on s.id = e.source_id
                        where %s
                          and coalesce(btrim(e.passage), '') = '' and e.image is null
                          and not exists (select from source_snapshot k where k.source_id = s.id)
                        order by c.start_at, c.end_at desc, c.id, e.id
                        """, eyes, article)
                .query((row, number) -> new SourceNotKept(
                        new ClaimId(row.getLong("id")),
                        ClaimKind.valueOf(row.getString("kind")),
                        row.getString("exact"),
                        row.getBoolean("reviewed"),
                        row.getString("title")))
                .list();
    }

    private StatementSpec seen(String query, Eyes eyes, ArticleId article) {
        return jdbc.sql("with eyes (team_id, role) as (select * from unnest(:teams::bigint[], :roles::text[])) "
                        + query.formatted(STANDING))
                .param("person", eyes.person())
                .param("teams", eyes.teams())
                .param("roles", eyes.roles())
                .param("article", article.value());
    }
}
