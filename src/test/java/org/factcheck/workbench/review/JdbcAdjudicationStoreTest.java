package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.StoreTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.kernel.AdjudicationId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.VerdictId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import({JdbcAdjudicationStore.class, JdbcSettlementStore.class})
class JdbcAdjudicationStoreTest {
    private static final Settled.Rules RULES = new Settled.Rules(1, 2, 1);

    @Autowired
    private JdbcAdjudicationStore store;

    @Autowired
    private JdbcSettlementStore settlements;

    @Autowired
    private JdbcClient jdbc;

    private TeamId team;
    private PersonId ann;
    private PersonId bob;
    private PersonId eve;
    private ClaimId claim;
    private ClaimId other;
    private RatingId wrong;
    private RatingId right;

    @BeforeEach
    void a_dispute() {
        Newsroom newsroom = new Newsroom(jdbc);
        team = newsroom.team("Disputes");
        ann = newsroom.member(team, "ann", Role.REVIEWER).person();
        bob = newsroom.member(team, "bob", Role.REVIEWER).person();
        eve = newsroom.member(team, "eve", Role.EDITOR).person();
        var article = newsroom.article(team, ann, "Shells wounded two residents.");
        claim = newsroom.claim(article, "two residents");
        other = newsroom.claim(article, "Shells");
        wrong = rating("FALSE");
        right = rating("TRUE");
        settlements.lock(claim);
        verdict(ann, wrong);
        verdict(bob, right);
        settlements.settle(claim, Settled.OPEN.unresolved(ReviewState.DISPUTED));
    }

    private RatingId rating(String code) {
        return new RatingId(jdbc.sql("select id from rating where scale_id = 1 and code = ?")
                .param(code)
                .query(Long.class)
                .single());
    }

    private void verdict(PersonId by, RatingId rating) {
        jdbc.sql(
                        "insert into verdict (claim_id, reviewer_id, rating_id, confidence, as_of) values (?, ?, ?, 'HIGH', now())")
                .params(claim.value(), by.value(), rating.value())
                .update();
    }

    private AdjudicationId decide(Adjudication.Reason reason) {
        return store.insert(claim, eve, new Decision(right, reason, "So it is", new VerdictId(1)));
    }

    @Test
    void who_may_decide_is_whoever_the_policy_names_and_has_not_judged() {
        assertThat(store.may(claim, eve, Role.EDITOR)).isTrue();
        assertThat(store.may(claim, eve, Role.REVIEWER)).isFalse();
        assertThat(store.may(claim, ann, Role.EDITOR)).as("who has judged").isFalse();
        assertThat(store.blind(claim, eve, Role.EDITOR)).isFalse();
        assertThat(store.blind(claim, ann, Role.REVIEWER)).isFalse();
        assertThat(store.blind(claim, eve, Role.REVIEWER)).isTrue();
    }

    @Test
    void a_decision_stands_while_its_claim_is_resolved_by_it_and_is_counted_for_good() {
        assertThat(store.standing(claim)).isEmpty();
        AdjudicationId id = decide(Adjudication.Reason.SCALE);
        assertThat(store.standing(claim)).as("made, and not standing yet").isEmpty();
        Settled decided = Settled.OPEN.unresolved(ReviewState.DISPUTED).decided(id, right, RULES);
        settlements.settle(claim, decided);
        assertThat(store.standing(claim).orElseThrow())
                .returns(id, Adjudication::id)
                .returns("Eve", Adjudication::adjudicatorName)
                .returns(Adjudication.Reason.SCALE, Adjudication::reason)
                .returns("So it is", Adjudication::text)
                .returns(right, one -> one.rating().id());
        settlements.settle(claim, decided.reopened(new Settled.Reopening(9, ReopenedBecause.OTHER, "Again")));
        assertThat(store.standing(claim)).as("opened again").isEmpty();
        decide(Adjudication.Reason.SCALE);
        decide(Adjudication.Reason.MISTAKE);
        assertThat(store.reasons(team)).isEqualTo(Map.of(Adjudication.Reason.SCALE, 2, Adjudication.Reason.MISTAKE, 1));
        assertThat(store.reasons(new Newsroom(jdbc).team("Others"))).isEmpty();
    }

    @Test
    void a_claim_does_not_stand_by_the_decision_about_another() {
        AdjudicationId id = decide(Adjudication.Reason.READING);
        settlements.lock(other);
        Settled disputed = Settled.OPEN.unresolved(ReviewState.DISPUTED);
        settlements.settle(other, disputed);
        assertThatThrownBy(() -> settlements.settle(other, disputed.decided(id, right, RULES)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
