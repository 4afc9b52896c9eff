package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.StoreTest;
import org.factcheck.workbench.TestDatabase;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.CorrectionId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.RatingScaleId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.VerdictId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import({JdbcReviewStore.class, JdbcSettlementStore.class})
class JdbcReviewStoreTest {
    /** With a column of each. */
    private static final Map<String, String> APPEND_ONLY = Map.of(
            "verdict", "id",
            "revision", "id",
            "audit_event", "id",
            "audit_link", "number",
            "audit_detail", "event_id",
            "publication", "id",
            "review_policy", "id",
            "review_policy_kind", "kind",
            "review_policy_adjudicator", "person_id",
            "adjudication", "id");

    private static final Instant AS_OF = Instant.parse("2022-05-17T12:00:00Z");

    @Autowired
    private JdbcReviewStore store;

    @Autowired
    private JdbcSettlementStore settlements;

    @Autowired
    private JdbcClient jdbc;

    private PersonId ann;
    private PersonId bob;
    private PersonId eve;
    private ClaimId claim;
    private ClaimId otherClaim;
    private RatingId wrong;
    private RatingId right;

    @BeforeEach
    void claim() {
        Newsroom newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("Review");
        ann = newsroom.member(team, "ann", Role.REVIEWER).person();
        bob = newsroom.member(team, "bob", Role.REVIEWER).person();
        eve = newsroom.member(team, "eve", Role.EDITOR).person();
        ArticleId article = newsroom.article(team, ann, "Shells wounded two residents.");
        claim = newsroom.claim(article, "two residents");
        otherClaim = newsroom.claim(article, "Shells");
        wrong = store.scale(new RatingScaleId(1)).get(0).id();
        right = store.scale(new RatingScaleId(1)).get(4).id();
    }

    private VerdictId give(PersonId reviewer, RatingId rating, @Nullable VerdictId supersedes) {
        return store.insertVerdict(
                claim,
                reviewer,
                Role.REVIEWER,
                new NewVerdict(rating, "Because", Verdict.Confidence.HIGH, AS_OF, supersedes, 0));
    }

    private void settle(Settled settled) {
        settlements.lock(claim);
        settlements.settle(claim, settled);
    }

    private void resolve(VerdictId verdict, RatingId rating) {
        Settled agreed = Settled.OPEN.agreed(new Tally.Active(verdict, rating), new Settled.Rules(1, 1, 1));
        settle(agreed);
        settle(agreed.resolved());
    }

    @Test
    void the_scale_is_read_in_its_order() {
        assertThat(store.scale(new RatingScaleId(1)))
                .extracting(Rating::shortcut)
                .containsExactly("1", "2", "3", "4", "5", "0");
        assertThat(store.scale(new RatingScaleId(1)).getLast())
                .isEqualTo(new Rating(
                        store.scale(new RatingScaleId(1)).getLast().id(),
                        "NOT_ENOUGH_EVIDENCE",
                        "Not enough evidence",
                        "0",
                        null,
                        Lean.UNPROVEN));
        assertThat(store.scale(new RatingScaleId(2))).hasSize(4);
    }

    @Test
    void a_verdict_is_read_back_and_the_last_of_a_line_is_active() {
        VerdictId first = give(ann, wrong, null);
        VerdictId second = give(ann, right, first);
        JdbcReviewStore.VerdictRow row = store.verdict(first).orElseThrow();
        assertThat(row.rationale()).isEqualTo("Because");
        assertThat(row.confidence()).isEqualTo(Verdict.Confidence.HIGH);
        assertThat(row.asOf()).isEqualTo(AS_OF);
        assertThat(row.rating().code()).isEqualTo("FALSE");
        assertThat(row.active()).isFalse();
        JdbcReviewStore.VerdictRow active = store.activeVerdict(claim, ann).orElseThrow();
        assertThat(active.id()).isEqualTo(second);
        assertThat(active.supersedes()).isEqualTo(first);
        assertThat(active.active()).isTrue();
        assertThat(store.activeVerdict(claim, bob)).isEmpty();
        VerdictId bobs = give(bob, wrong, null);
        assertThat(settlements.activeVerdicts(List.of(claim, otherClaim)))
                .isEqualTo(Map.of(claim, List.of(new Tally.Active(bobs, wrong), new Tally.Active(second, right))));
    }

    @Test
    void a_line_of_verdicts_has_one_beginning() {
        give(ann, wrong, null);
        assertThatThrownBy(() -> give(ann, right, null)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_line_of_verdicts_has_no_branches() {
        VerdictId first = give(ann, wrong, null);
        give(ann, right, first);
        assertThatThrownBy(() -> give(ann, right, first)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void nobody_supersedes_the_verdict_of_another() {
        VerdictId anns = give(ann, wrong, null);
        assertThatThrownBy(() -> give(bob, right, anns)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nobody_supersedes_a_verdict_on_another_claim() {
        VerdictId here = give(ann, wrong, null);
        assertThatThrownBy(() -> store.insertVerdict(
                        otherClaim,
                        ann,
                        Role.REVIEWER,
                        new NewVerdict(right, "", Verdict.Confidence.LOW, AS_OF, here, 0)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void the_application_neither_changes_nor_deletes_what_is_append_only() {
        JdbcClient application = JdbcClient.create(TestDatabase.fresh().application());
        APPEND_ONLY.forEach((table, column) -> {
            for (String statement : new String[] {"update %1$s set %2$s = %2$s", "delete from %1$s", "truncate %1$s"}) {
                assertThatThrownBy(() -> application
                                .sql(statement.formatted(table, column))
                                .update())
                        .rootCause()
                        .hasMessageContaining("permission denied for table " + table);
            }
        });
    }

    @Test
    void not_even_the_owner_of_the_schema_changes_what_is_append_only() {
        JdbcClient owner = JdbcClient.create(TestDatabase.fresh().owner());
        APPEND_ONLY.forEach((table, column) -> {
            for (String statement :
                    new String[] {"update %1$s set %2$s = %2$s", "delete from %1$s", "truncate %1$s cascade"}) {
                assertThatThrownBy(() ->
                                owner.sql(statement.formatted(table, column)).update())
                        .as(statement.formatted(table, column))
                        .rootCause()
                        .hasMessageContaining("append-only");
            }
        });
        assertThat(owner.sql("select tgrelid::regclass::text from pg_trigger where tgname = 'append_only'")
                        .query(String.class)
                        .list())
                .as("every table that is append-only is tried")
                .containsExactlyInAnyOrderElementsOf(APPEND_ONLY.keySet());
    }

    @Test
    void others_verdicts_are_hidden_until_ones_own_is_in_or_the_claim_is_resolved() {
        VerdictId anns = give(ann, wrong, null);
        settle(Settled.OPEN.unresolved(ReviewState.IN_REVIEW));
        assertThat(store.verdicts(claim, ann, Role.REVIEWER)).hasSize(1);
        assertThat(store.verdicts(claim, bob, Role.REVIEWER)).isEmpty();
        assertThat(store.verdicts(claim, bob, Role.VIEWER)).isEmpty();
        assertThat(store.verdicts(claim, eve, Role.EDITOR)).hasSize(1);
        give(bob, right, null);
        assertThat(store.verdicts(claim, bob, Role.REVIEWER)).hasSize(2);
        assertThat(store.verdicts(claim, eve, Role.VIEWER)).isEmpty();
        resolve(anns, wrong);
        assertThat(store.verdicts(claim, eve, Role.REVIEWER)).hasSize(2);
        assertThat(store.verdicts(claim, eve, Role.VIEWER))
                .extracting(JdbcReviewStore.VerdictRow::id)
                .containsExactly(anns);
    }

    @Test
    void an_editor_who_reviews_the_claim_is_blind_too() {
        give(ann, wrong, null);
        settle(Settled.OPEN.unresolved(ReviewState.IN_REVIEW));
        jdbc.sql("insert into assignment (claim_id, assignee_id, assigned_by) values (?, ?, ?)")
                .params(claim.value(), eve.value(), eve.value())
                .update();
        assertThat(store.verdicts(claim, eve, Role.EDITOR)).isEmpty();
    }

    @Test
    void what_a_claim_looks_like_follows_its_review() {
        assertThat(store.outcome(claim, false, ann, Role.REVIEWER))
                .isEqualTo(new JdbcReviewStore.Outcome(DisplayState.OPEN, null));
        VerdictId verdict = give(ann, wrong, null);
        resolve(verdict, wrong);
        JdbcReviewStore.Outcome outcome = store.outcome(claim, false, bob, Role.VIEWER);
        assertThat(outcome.state()).isEqualTo(DisplayState.REFUTED);
        assertThat(outcome.resolution().id()).isEqualTo(wrong);
        assertThat(store.outcome(claim, true, bob, Role.VIEWER).state()).isEqualTo(DisplayState.DISMISSED);
        settle(Settled.OPEN.unresolved(ReviewState.DISPUTED));
        assertThat(store.outcome(claim, false, ann, Role.REVIEWER).state()).isEqualTo(DisplayState.DISPUTED);
        assertThat(store.outcome(claim, false, bob, Role.REVIEWER).state()).isEqualTo(DisplayState.IN_REVIEW);
    }

    @Test
    void corrections_are_read_back_oldest_first() {
        CorrectionId first =
                store.insertCorrection(claim, new CorrectionEdit("three", "The report says so", null, null), ann);
        CorrectionId second = store.insertCorrection(claim, new CorrectionEdit(null, null, "Who?", "He"), bob);
        assertThat(store.corrections(claim, ann, Role.EDITOR))
                .extracting(JdbcReviewStore.CorrectionRow::id)
                .containsExactly(first, second);
        assertThat(store.corrections(claim, ann, Role.REVIEWER))
                .extracting(JdbcReviewStore.CorrectionRow::id)
                .containsExactly(first);
        JdbcReviewStore.CorrectionRow row = store.correction(first).orElseThrow();
        assertThat(row.replacement()).isEqualTo("three");
        assertThat(row.reason()).isEqualTo("The report says so");
        assertThat(row.author()).isEqualTo(ann);
        assertThat(row.answeredAt()).isNull();
        assertThat(store.correction(second).orElseThrow().answeredAt()).isNotNull();
        assertThat(store.correction(new CorrectionId(-1))).isEmpty();
    }

    @Test
    void the_time_of_an_answer_is_kept_while_the_answer_stays() {
        CorrectionId id = store.insertCorrection(claim, new CorrectionEdit(null, null, "Who?", "He"), ann);
        jdbc.sql("update correction set answered_at = '2022-05-17 12:00Z' where id = ?")
                .param(id.value())
                .update();
        assertThat(store.updateCorrection(id, 0, new CorrectionEdit(null, null, "Who exactly?", "He")))
                .isTrue();
        assertThat(store.correction(id).orElseThrow().answeredAt()).isEqualTo(AS_OF);
        assertThat(store.updateCorrection(id, 1, new CorrectionEdit(null, null, "Who exactly?", "She")))
                .isTrue();
        assertThat(store.correction(id).orElseThrow().answeredAt()).isAfter(AS_OF);
        assertThat(store.updateCorrection(id, 2, new CorrectionEdit(null, null, "Who exactly?", null)))
                .isTrue();
        assertThat(store.correction(id).orElseThrow().answeredAt()).isNull();
    }

    @Test
    void an_update_of_a_correction_needs_its_version_and_one_that_stands() {
        CorrectionId id = store.insertCorrection(claim, new CorrectionEdit(null, null, "Who?", null), ann);
        CorrectionEdit edit = new CorrectionEdit(null, null, "Where?", null);
        assertThat(store.updateCorrection(id, 1, edit)).isFalse();
        assertThat(store.withdrawCorrection(id, 1)).isFalse();
        assertThat(store.withdrawCorrection(id, 0)).isTrue();
        assertThat(store.correction(id).orElseThrow().withdrawnAt()).isNotNull();
        assertThat(store.withdrawCorrection(id, 1)).isFalse();
        assertThat(store.updateCorrection(id, 1, edit)).isFalse();
    }
}
