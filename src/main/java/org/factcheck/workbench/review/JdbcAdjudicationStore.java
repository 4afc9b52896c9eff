package org.factcheck.workbench.review;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.kernel.AdjudicationId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAdjudicationStore {
    private final JdbcClient jdbc;

    JdbcAdjudicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the policy lets somebody in that role settle the dispute of the claim. */
    boolean may(ClaimId claim, PersonId person, Role role) {
        return jdbc.sql("select may_adjudicate(:person, :role, :claim)")
                .param("person", person.value())
                .param("role", role.name())
                .param("claim", claim.value())
                .query(Boolean.class)
                .single();
    }

    boolean blind(ClaimId claim, PersonId person, Role role) {
        return jdbc.sql("select is_blind(:person, :role, :claim)")
                .param("person", person.value())
                .param("role", role.name())
                .param("claim", claim.value())
                .query(Boolean.class)
                .single();
    }

    AdjudicationId insert(ClaimId claim, PersonId adjudicator, Decision decision) {
        return jdbc.sql("""
                        insert into adjudication (claim_id, adjudicator_id, rating_id, reason, text)
                        values (:claim, :adjudicator, :rating, :reason, :text)
                        returning id
                        """)
                .param("claim", claim.value())
                .param("adjudicator", adjudicator.value())
                .param("rating", decision.rating().value())
                .param("reason", decision.reason().name())
                .param("text", decision.text())
                .query((row, number) -> new AdjudicationId(row.getLong("id")))
                .single();
    }

    /** The decision by which the claim is resolved now. */
    Optional<Adjudication> standing(ClaimId claim) {
        return jdbc.sql("""
                        select a.id, a.claim_id, a.adjudicator_id, p.name, a.reason, a.text, a.decided_at,
                            r.id as rating_id, r.code, r.label, r.shortcut, r.review_value, r.lean
                        from claim_review c
                            join adjudication a on a.id = c.adjudication_id
                            join rating r on r.id = a.rating_id
                            join person p on p.id = a.adjudicator_id
                        where c.claim_id = :claim and c.state = 'RESOLVED'
                        """)
                .param("claim", claim.value())
                .query((row, number) -> new Adjudication(
                        new AdjudicationId(row.getLong("id")),
                        new ClaimId(row.getLong("claim_id")),
                        new PersonId(row.getLong("adjudicator_id")),
                        row.getString("name"),
                        JdbcReviewStore.mapRating(row),
                        Adjudication.Reason.valueOf(row.getString("reason")),
                        row.getString("text"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** How many disputes of the team were decided for each reason. */
    Map<Adjudication.Reason, Integer> reasons(TeamId team) {
        Map<Adjudication.Reason, Integer> reasons = new EnumMap<>(Adjudication.Reason.class);
        jdbc.sql("""
                        select d.reason, count(*) as decisions
                        from adjudication d
                            join claim c on c.id = d.claim_id
                            join article a on a.id = c.article_id
                        where a.team_id = :team
                        group by d.reason
                        order by d.reason
                        """).param("team", team.value()).query(row -> {
            reasons.put(Adjudication.Reason.valueOf(row.getString("reason")), row.getInt("decisions"));
        });
        return reasons;
    }
}
