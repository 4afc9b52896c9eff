package org.factcheck.workbench.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RevisionId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the verdicts that agreement is computed on. */
@Repository
class JdbcAgreementStore {
    private static final String INDEPENDENT = """
            with eyes (team_id, role) as (select * from unnest(:teams::bigint[], :roles::text[])),
            seen as (
                select c.id, c.kind
                from claim c
                join article a on a.id = c.article_id
                join eyes on eyes.team_id = a.team_id and eyes.role in ('REVIEWER', 'EDITOR')
                left join claim_review r on r.claim_id = c.id
                where c.dismissed_at is null and %s and not is_blind(:person, eyes.role, c.id, r.state)),
            given as (
                select v.id, v.claim_id, seen.kind, v.reviewer_id, v.rating_id, v.after_disclosure as with_sight
                from verdict v join seen on seen.id = v.claim_id)
            select distinct on (given.claim_id, given.reviewer_id, given.with_sight)
                given.claim_id, given.kind, given.reviewer_id, p.name, given.rating_id, g.review_value, given.with_sight
            from given
            join person p on p.id = given.reviewer_id
            join rating g on g.id = given.rating_id
            order by given.claim_id, given.reviewer_id, given.with_sight, given.id desc
            """;

    private final JdbcClient jdbc;

    JdbcAgreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A reviewer's last verdict on a claim, of those before they could see the others', or of those after.
     *
     * @param value the number of the rating; null if it has none
     */
    record Independent(
            ClaimId claim,
            ClaimKind kind,
            PersonId reviewer,
            String name,
            long rating,
            @Nullable Integer value,
            boolean withSight) {}

    /** On the claims of a revision and on the images of its article. */
    List<Independent> of(Eyes eyes, RevisionId revision) {
        return seen(INDEPENDENT.formatted(JdbcReportStore.OF_REVISION), eyes)
                .param("revision", revision.value())
                .query((row, number) -> independent(row))
                .list();
    }

    /** On the claims of all articles of a team. */
    List<Independent> of(Eyes eyes, TeamId team) {
        return seen(INDEPENDENT.formatted("a.team_id = :team"), eyes)
                .param("team", team.value())
                .query((row, number) -> independent(row))
                .list();
    }

    private static Independent independent(ResultSet row) throws SQLException {
        return new Independent(
                new ClaimId(row.getLong("claim_id")),
                ClaimKind.valueOf(row.getString("kind")),
                new PersonId(row.getLong("reviewer_id")),
                row.getString("name"),
                row.getLong("rating_id"),
                row.getObject("review_value", Integer.class),
                row.getBoolean("with_sight"));
    }

    private StatementSpec seen(String query, Eyes eyes) {
        return jdbc.sql(query)
                .param("person", eyes.person())
                .param("teams", eyes.teams())
                .param("roles", eyes.roles());
    }
}
