package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.StoreTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.VerdictId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import(JdbcSettlementStore.class)
class JdbcSettlementStoreTest {
    private static final Settled.Rules RULES = new Settled.Rules(3, 2, 1);

    @Autowired
    private JdbcSettlementStore store;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private TeamId team;
    private PersonId ann;
    private ArticleId article;
    private ClaimId claim;
    private RatingId rating;

    @BeforeEach
    void claim() {
        newsroom = new Newsroom(jdbc);
        team = newsroom.team("Settlement");
        ann = newsroom.member(team, "ann", Role.REVIEWER).person();
        article = newsroom.article(team, ann, "Shells wounded two residents.");
        claim = newsroom.claim(article, "two residents");
        rating = new RatingId(jdbc.sql("select id from rating where code = 'FALSE'")
                .query(Long.class)
                .single());
    }

    private VerdictId verdict() {
        return new VerdictId(jdbc.sql("""
                        insert into verdict (claim_id, reviewer_id, rating_id, confidence, as_of)
                        values (?, ?, ?, 'HIGH', now()) returning id
                        """)
                .params(claim.value(), ann.value(), rating.value())
                .query(Long.class)
                .single());
    }

    @Test
    void a_review_is_read_back_with_the_rules_it_came_about_by_and_why_it_was_reopened() {
        assertThat(store.lock(claim))
                .isEqualTo(new JdbcSettlementStore.Review(
                        claim, article, org.factcheck.workbench.detection.ClaimKind.EVENT, Settled.OPEN));
        VerdictId verdict = verdict();
        Settled agreed = Settled.OPEN.agreed(new Tally.Active(verdict, rating), RULES);
        store.settle(claim, agreed);
        store.settle(claim, agreed.resolved());
        assertThat(store.lock(claim).settled()).isEqualTo(agreed.resolved());
        assertThat(store.resolved(claim)).isTrue();
        assertThat(store.isBy(verdict, ann)).isTrue();
        assertThat(store.lockUnresolved(team)).isEmpty();
        Settled reopened = agreed.resolved()
                .reopened(new Settled.Reopening(store.lastVerdict(claim), ReopenedBecause.OTHER, "New figures"));
        store.settle(claim, reopened);
        assertThat(store.lock(claim).settled()).isEqualTo(reopened);
        assertThat(store.lockUnresolved(team)).hasSize(1);
        assertThat(store.activeVerdicts(List.of(claim))).isEmpty();
        Settled again = reopened.unresolved(ReviewState.IN_REVIEW);
        store.settle(claim, again);
        assertThat(store.lock(claim).settled()).isEqualTo(again);
    }

    @Test
    void the_reviews_of_dismissed_claims_rest() {
        store.lock(claim);
        assertThat(store.lock(List.of(claim))).hasSize(1);
        jdbc.sql("update claim set dismissed_at = now(), dismissed_by = ?, dismissed_reason = 'x' where id = ?")
                .params(ann.value(), claim.value())
                .update();
        assertThat(store.lock(List.of(claim))).isEmpty();
        assertThat(store.lockUnresolved(team)).isEmpty();
        Settled inReview = Settled.OPEN.unresolved(ReviewState.IN_REVIEW);
        assertThatThrownBy(() -> store.settle(claim, inReview)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void the_schema_stores_the_transitions_of_the_machine_and_no_others() {
        Set<String> stored = new TreeSet<>();
        List<ReviewState> states = Arrays.stream(ReviewState.values())
                .filter(state -> state != ReviewState.DISMISSED)
                .toList();
        for (ReviewState from : states) {
            for (ReviewState to : states) {
                if (from != to && possible(from, to)) {
                    stored.add(from + " " + to);
                }
            }
        }
        assertThat(stored).isEqualTo(ReviewStateMachineTest.storedTransitions());
    }

    /** Each try on a claim of its own, undone when it fails so that the transaction goes on. */
    private boolean possible(ReviewState from, ReviewState to) {
        claim = newsroom.claim(article, "Shells");
        jdbc.sql("""
                        insert into claim_review (claim_id, state, rating_id, resolved_by, resolved_at, reopened_after,
                            reopened_because, reopened_at)
                        values (:claim, :state, case when :state in ('AGREED', 'RESOLVED') then :rating::bigint end,
                            case when :state = 'RESOLVED' then 'AGREEMENT' end,
                            case when :state = 'RESOLVED' then now() end, 0, 'OTHER', now())
                        """)
                .param("claim", claim.value())
                .param("state", from.name())
                .param("rating", rating.value())
                .update();
        jdbc.sql("savepoint try").update();
        try {
            boolean stands = to == ReviewState.AGREED || to == ReviewState.RESOLVED;
            store.settle(
                    claim,
                    new Settled(
                            to,
                            stands ? rating : null,
                            null,
                            null,
                            stands ? RULES : null,
                            new Settled.Reopening(0, ReopenedBecause.OTHER, null)));
            return true;
        } catch (DataAccessException e) {
            assertThat(e).rootCause().hasMessageContaining("A review does not go from " + from + " to " + to);
            jdbc.sql("rollback to savepoint try").update();
            return false;
        }
    }

    @Test
    void display_state_in_sql_is_the_function_of_display_state_in_java() {
        for (ReviewState state : ReviewState.values()) {
            for (Lean lean : Lean.values()) {
                String shown = jdbc.sql(
                                "select display_state(case when :dismissed then now() end, :state::text, :lean::text)")
                        .param("dismissed", state == ReviewState.DISMISSED)
                        .param("state", state == ReviewState.DISMISSED ? "RESOLVED" : state.name())
                        .param("lean", lean.name())
                        .query(String.class)
                        .single();
                assertThat(DisplayState.valueOf(shown)).isEqualTo(DisplayState.of(state, lean));
            }
        }
    }

    @Test
    void what_a_claim_needs_is_told_by_sql_as_by_the_default_policy() {
        ReviewPolicy standard = ReviewPolicy.standard();
        for (org.factcheck.workbench.detection.ClaimKind kind : org.factcheck.workbench.detection.ClaimKind.values()) {
            jdbc.sql("update claim set kind = ? where id = ?")
                    .params(kind.name(), claim.value())
                    .update();
            Map<String, Object> needs = jdbc.sql(
                            "select reviewed, verdicts, origins from claim_needs where claim_id = ?")
                    .param(claim.value())
                    .query()
                    .singleRow();
            assertThat(needs)
                    .containsEntry("reviewed", standard.needs(kind).reviewed())
                    .containsEntry("verdicts", standard.needs(kind).verdicts())
                    .containsEntry("origins", standard.needs(kind).origins());
        }
    }
}
