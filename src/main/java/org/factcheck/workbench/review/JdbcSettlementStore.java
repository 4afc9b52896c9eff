package org.factcheck.workbench.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.AdjudicationId;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.VerdictId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the reviews of claims are, each a row that whoever changes it locks. */
@Repository
class JdbcSettlementStore {
    private static final String REVIEW = """
            select r.claim_id, c.article_id, c.kind, r.state, r.rating_id, r.verdict_id, r.adjudication_id,
                r.policy_version, r.verdicts_needed, r.origins_needed, r.reopened_after, r.reopened_because, r.reopened_note
            from claim_review r
                join claim c on c.id = r.claim_id
            """;

    private final JdbcClient jdbc;

    JdbcSettlementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The review of a claim with what the team's policy looks at. */
    record Review(ClaimId claim, ArticleId article, ClaimKind kind, Settled settled) {}

    /** The review of the claim, begun if there is none; others who would change it wait until this transaction ends. */
    Review lock(ClaimId claim) {
        jdbc.sql("insert into claim_review (claim_id, state) values (:claim, 'OPEN') on conflict do nothing")
                .param("claim", claim.value())
                .update();
        return jdbc.sql(REVIEW + "where r.claim_id = :claim for update of r")
                .param("claim", claim.value())
                .query(JdbcSettlementStore::map)
                .single();
    }

    /** Those reviews of standing claims that have begun, locked. */
    List<Review> lock(Collection<ClaimId> claims) {
        return jdbc.sql(REVIEW + """
                        where r.claim_id = any(:claims) and c.dismissed_at is null
                        order by r.claim_id
                        for update of r
                        """)
                .param("claims", claims.stream().map(ClaimId::value).toArray(Long[]::new))
                .query(JdbcSettlementStore::map)
                .list();
    }

    /**
     * Lets nobody dismiss or edit a claim of the team whose review has begun, until this transaction ends. Before the
     * policy is locked: who edits a claim waits for the policy with the claim in hand.
     */
    void holdReviewed(TeamId team) {
        jdbc.sql("""
                        select c.id
                        from claim c
                            join claim_review r on r.claim_id = c.id
                            join article a on a.id = c.article_id
                        where a.team_id = :team
                        order by c.id
                        for share of c
                        """).param("team", team.value()).query(Long.class).list();
    }

    /** The reviews of a team's standing claims that have begun and not come to a resolution, locked. */
    List<Review> lockUnresolved(TeamId team) {
        return jdbc.sql(REVIEW + """
                            join article a on a.id = c.article_id
                        where a.team_id = :team and r.state <> 'RESOLVED' and c.dismissed_at is null
                        order by r.claim_id
                        for update of r
                        """)
                .param("team", team.value())
                .query(JdbcSettlementStore::map)
                .list();
    }

    /** Notes of those of the claims that are dismissed that no verdict up to now was given on their words. */
    void markReworded(Collection<ClaimId> claims) {
        jdbc.sql("""
                        update claim_review r
                        set reopened_after = (select max(v.id) from verdict v where v.claim_id = r.claim_id),
                            reopened_at = now(), reopened_because = 'WORDS', reopened_note = null, version = r.version + 1
                        from claim c
                        where c.id = r.claim_id and r.claim_id = any(:claims) and c.dismissed_at is not null
                            and r.state not in ('OPEN', 'REOPENED')
                        """)
                .param("claims", claims.stream().map(ClaimId::value).toArray(Long[]::new))
                .update();
    }

    void settle(ClaimId claim, Settled settled) {
        RatingId rating = settled.rating();
        VerdictId verdict = settled.verdict();
        AdjudicationId adjudication = settled.adjudication();
        Settled.Rules rules = settled.rules();
        Settled.Reopening reopening = settled.reopening();
        jdbc.sql("""
                        update claim_review
                        set state = :state, rating_id = :rating, verdict_id = :verdict, adjudication_id = :adjudication,
                            resolved_by = case when :adjudication::bigint is not null then 'ADJUDICATION'
                                when :state = 'RESOLVED' then 'AGREEMENT' end,
                            resolved_at = case when :state = 'RESOLVED' then now() end,
                            policy_version = :policy, verdicts_needed = :verdicts, origins_needed = :origins,
                            reopened_after = :after, reopened_because = :because, reopened_note = :note,
                            reopened_at = case when :state = 'REOPENED' then now() else reopened_at end,
                            version = version + 1
                        where claim_id = :claim
                        """)
                .param("state", settled.state().name())
                .param("rating", rating == null ? null : rating.value())
                .param("verdict", verdict == null ? null : verdict.value())
                .param("adjudication", adjudication == null ? null : adjudication.value())
                .param("policy", rules == null ? null : rules.policyVersion())
                .param("verdicts", rules == null ? null : rules.verdicts())
                .param("origins", rules == null ? null : rules.origins())
                .param("after", reopening == null ? null : reopening.after())
                .param("because", reopening == null ? null : reopening.because().name())
                .param("note", reopening == null ? null : reopening.note())
                .param("claim", claim.value())
                .update();
    }

    /** Of each claim the verdicts that no later one supersedes and that count, newest first. */
    Map<ClaimId, List<Tally.Active>> activeVerdicts(Collection<ClaimId> claims) {
        Map<ClaimId, List<Tally.Active>> verdicts = new LinkedHashMap<>();
        jdbc.sql("""
                        select v.claim_id, v.id, v.rating_id
                        from verdict v
                            left join claim_review r on r.claim_id = v.claim_id
                        where v.claim_id = any(:claims) and v.id > coalesce(r.reopened_after, 0)
                            and not exists (select from verdict later where later.supersedes = v.id)
                        order by v.id desc
                        """)
                .param("claims", claims.stream().map(ClaimId::value).toArray(Long[]::new))
                .query(row -> {
                    verdicts.computeIfAbsent(new ClaimId(row.getLong("claim_id")), none -> new ArrayList<>())
                            .add(new Tally.Active(
                                    new VerdictId(row.getLong("id")), new RatingId(row.getLong("rating_id"))));
                });
        return verdicts;
    }

    /** The last verdict on the claim; 0 if there is none. */
    long lastVerdict(ClaimId claim) {
        return jdbc.sql("select coalesce(max(id), 0) from verdict where claim_id = :claim")
                .param("claim", claim.value())
                .query(Long.class)
                .single();
    }

    boolean resolved(ClaimId claim) {
        return jdbc.sql("select exists (select from claim_review where claim_id = :claim and state = 'RESOLVED')")
                .param("claim", claim.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether a verdict was given by the person. */
    boolean isBy(VerdictId verdict, PersonId person) {
        return jdbc.sql("select exists (select from verdict where id = :verdict and reviewer_id = :person)")
                .param("verdict", verdict.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private static Review map(ResultSet row, int number) throws SQLException {
        Long rating = row.getObject("rating_id", Long.class);
        Long verdict = row.getObject("verdict_id", Long.class);
        Long adjudication = row.getObject("adjudication_id", Long.class);
        return new Review(
                new ClaimId(row.getLong("claim_id")),
                new ArticleId(row.getLong("article_id")),
                ClaimKind.valueOf(row.getString("kind")),
                new Settled(
                        ReviewState.valueOf(row.getString("state")),
                        rating == null ? null : new RatingId(rating),
                        verdict == null ? null : new VerdictId(verdict),
                        adjudication == null ? null : new AdjudicationId(adjudication),
                        rules(row),
                        reopening(row)));
    }

    private static Settled.@Nullable Rules rules(ResultSet row) throws SQLException {
        Integer policy = row.getObject("policy_version", Integer.class);
        return policy == null
                ? null
                : new Settled.Rules(policy, row.getInt("verdicts_needed"), row.getInt("origins_needed"));
    }

    private static Settled.@Nullable Reopening reopening(ResultSet row) throws SQLException {
        String because = row.getString("reopened_because");
        return because == null
                ? null
                : new Settled.Reopening(
                        row.getLong("reopened_after"),
                        ReopenedBecause.valueOf(because),
                        row.getString("reopened_note"));
    }
}
