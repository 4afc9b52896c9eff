package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.CorrectionId;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.VerdictId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ReviewServiceTest {
    private static int number;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private DraftService drafts;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private ClaimService claims;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private TeamId team;
    private Viewer ann;
    private Viewer bob;
    private Viewer editor;
    private Viewer reader;
    private ClaimId claim;

    @BeforeEach
    void claim() {
        number++;
        newsroom = new Newsroom(jdbc);
        team = newsroom.team("Review team " + number);
        ann = newsroom.member(team, "review-ann" + number, Role.REVIEWER);
        bob = newsroom.member(team, "review-bob" + number, Role.REVIEWER);
        editor = newsroom.member(team, "review-editor" + number, Role.EDITOR);
        reader = newsroom.member(team, "review-reader" + number, Role.VIEWER);
        ArticleId article = newsroom.article(team, ann.person(), "Shells wounded two residents.");
        claim = newsroom.claim(article, "two residents");
    }

    private RatingId rating(String code) {
        return reviews.review(ann, claim).scale().stream()
                .filter(rating -> rating.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static NewVerdict at(int claimVersion, NewVerdict verdict) {
        return new NewVerdict(
                verdict.rating(),
                verdict.rationale(),
                verdict.confidence(),
                verdict.asOf(),
                verdict.supersedes(),
                claimVersion);
    }

    private NewVerdict verdict(String code, @Nullable VerdictId supersedes) {
        return new NewVerdict(
                rating(code),
                " Because ",
                Verdict.Confidence.MEDIUM,
                Instant.parse("2022-05-17T00:00:00Z"),
                supersedes,
                0);
    }

    @Test
    void one_verdict_resolves_a_claim() {
        assertThat(reviews.review(ann, claim).state()).isEqualTo(DisplayState.OPEN);
        VerdictId id = reviews.give(ann, claim, verdict("FALSE", null));
        ClaimReview review = reviews.review(bob, claim);
        assertThat(review.state()).isEqualTo(DisplayState.REFUTED);
        assertThat(review.resolution().code()).isEqualTo("FALSE");
        assertThat(review.verdicts()).hasSize(1);
        Verdict given = review.verdicts().getFirst();
        assertThat(given.id()).isEqualTo(id);
        assertThat(given.rationale()).isEqualTo("Because");
        assertThat(given.reviewerName()).startsWith("Review-ann");
        assertThat(log("verdict")).containsExactly("created");
        assertThat(log("claim")).containsExactly("resolved");
    }

    @Test
    void a_later_verdict_supersedes_ones_own_and_stands() {
        VerdictId first = reviews.give(ann, claim, verdict("FALSE", null));
        VerdictId second = reviews.give(ann, claim, verdict("TRUE", first));
        ClaimReview review = reviews.review(ann, claim);
        assertThat(review.state()).isEqualTo(DisplayState.SUPPORTED);
        assertThat(review.verdicts()).extracting(Verdict::id).containsExactly(second, first);
        assertThat(review.verdicts()).extracting(Verdict::active).containsExactly(true, false);
        assertThat(jdbc.sql("""
                        select d.before ->> 'rationale' || '/' || (d.after -> 'rating' ->> 'code')
                        from audit_event e join audit_detail d on d.event_id = e.id
                        where e.object_type = 'verdict' and e.object_id = ?
                        """).param(second.value()).query(String.class).single())
                .isEqualTo("Because/TRUE");
    }

    @Test
    void of_two_reviewers_who_disagree_the_newest_verdict_stands() {
        reviews.give(ann, claim, verdict("FALSE", null));
        reviews.give(bob, claim, verdict("NOT_ENOUGH_EVIDENCE", null));
        assertThat(reviews.review(reader, claim).state()).isEqualTo(DisplayState.UNPROVEN);
        assertThat(reviews.review(reader, claim).verdicts())
                .extracting(verdict -> verdict.rating().code())
                .containsExactly("NOT_ENOUGH_EVIDENCE");
        assertThat(reviews.review(ann, claim).verdicts()).hasSize(2);
    }

    @Test
    void a_verdict_that_does_not_supersede_ones_active_one_is_a_conflict() {
        VerdictId anns = reviews.give(ann, claim, verdict("FALSE", null));
        conflict(() -> reviews.give(ann, claim, verdict("TRUE", null)));
        conflict(() -> reviews.give(bob, claim, verdict("TRUE", anns)));
        conflict(() -> reviews.give(bob, claim, verdict("TRUE", new VerdictId(-1))));
        reviews.give(ann, claim, verdict("TRUE", anns));
        conflict(() -> reviews.give(ann, claim, verdict("FALSE", anns)));
        assertThat(reviews.review(ann, claim).state()).isEqualTo(DisplayState.SUPPORTED);
        assertThat(log("verdict")).hasSize(2);
    }

    @Test
    void of_two_tabs_that_give_the_first_verdict_at_once_one_is_told() throws Exception {
        NewVerdict verdict = verdict("TRUE", null);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> give = () -> {
            together.await();
            try {
                reviews.give(ann, claim, verdict);
                return true;
            } catch (ConflictException e) {
                return false;
            }
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> results = threads.invokeAll(List.of(give, give));
            assertThat(List.of(results.get(0).get(), results.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(reviews.review(ann, claim).verdicts()).hasSize(1);
    }

    @Test
    void a_dismissed_claim_cannot_be_judged() {
        claims.dismiss(bob, claim, 0, "Not a claim");
        refused(() -> reviews.give(ann, claim, verdict("TRUE", null)), "claim.invalid.dismissed");
        assertThat(reviews.review(ann, claim).state()).isEqualTo(DisplayState.DISMISSED);
        claims.restore(bob, claim, 1);
        reviews.give(ann, claim, at(2, verdict("TRUE", null)));
        assertThat(reviews.review(ann, claim).state()).isEqualTo(DisplayState.SUPPORTED);
    }

    @Test
    void ratings_of_other_scales_and_times_to_come_are_refused() {
        NewVerdict good = verdict("TRUE", null);
        RatingId foreign = new RatingId(jdbc.sql("select id from rating where scale_id = 2 order by id limit 1")
                .query(Long.class)
                .single());
        refused(
                () -> reviews.give(ann, claim, new NewVerdict(foreign, "", good.confidence(), good.asOf(), null, 0)),
                "review.invalid.rating");
        refused(
                () -> reviews.give(
                        ann,
                        claim,
                        new NewVerdict(
                                good.rating(),
                                "",
                                good.confidence(),
                                Instant.now().plus(Duration.ofHours(1)),
                                null,
                                0)),
                "review.invalid.asOf");
        refused(
                () -> reviews.give(
                        ann,
                        claim,
                        new NewVerdict(good.rating(), "x".repeat(20_001), good.confidence(), good.asOf(), null, 0)),
                "review.invalid.rationaleTooLong");
        assertThat(reviews.review(ann, claim).state()).isEqualTo(DisplayState.OPEN);
    }

    @Test
    void a_draft_is_kept_as_typed_for_its_writer_alone_until_the_verdict_is_given() {
        drafts.keep(ann, claim, DraftService.Form.VERDICT, Map.of("rationale", " half-wr\0itten "));
        assertThat(drafts.draft(ann, claim, DraftService.Form.VERDICT)).contains(Map.of("rationale", " half-written "));
        assertThat(drafts.draft(bob, claim, DraftService.Form.VERDICT)).isEmpty();
        assertThat(drafts.draft(editor, claim, DraftService.Form.VERDICT)).isEmpty();
        reviews.give(ann, claim, verdict("TRUE", null));
        assertThat(drafts.draft(ann, claim, DraftService.Form.VERDICT)).isEmpty();
        refused(
                () -> drafts.keep(ann, claim, DraftService.Form.CORRECTION, Map.of("text", "x".repeat(100_001))),
                "review.invalid.draftTooLong");
    }

    @Test
    void a_correction_needs_words_with_a_reason_or_a_question() {
        refused(() -> correct(null, null, null, null), "review.invalid.correctionEmpty");
        refused(() -> correct("three", " ", null, null), "review.invalid.correctionReason");
        refused(() -> correct("three", "Why", null, "Yes"), "review.invalid.answerWithoutQuestion");
        refused(() -> correct("x".repeat(10_001), "Why", null, null), "review.invalid.correctionTooLong");
        correct("three", "The report says so", null, null);
        correct(null, null, "Who counted?", null);
        assertThat(reviews.review(reader, claim).corrections()).isEmpty();
        assertThat(reviews.review(bob, claim).corrections()).isEmpty();
        assertThat(reviews.review(editor, claim).corrections())
                .extracting(Correction::authorName)
                .allMatch(name -> name.startsWith("Review-ann"))
                .hasSize(2);
    }

    private CorrectionId correct(
            @Nullable String replacement, @Nullable String reason, @Nullable String question, @Nullable String answer) {
        return reviews.addCorrection(ann, claim, new CorrectionEdit(replacement, reason, question, answer));
    }

    @Test
    void reviewers_change_their_own_corrections_and_editors_everyones() {
        CorrectionId id = correct(null, null, "Who counted?", null);
        CorrectionEdit answered = new CorrectionEdit(null, null, "Who counted?", "The mayor");
        assertThatThrownBy(() -> reviews.editCorrection(bob, id, 0, answered)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> reviews.withdrawCorrection(bob, id, 0)).isInstanceOf(ForbiddenException.class);
        reviews.editCorrection(editor, id, 0, answered);
        assertThat(reviews.review(ann, claim).corrections().getFirst().answeredAt())
                .isNotNull();
        conflict(() -> reviews.editCorrection(ann, id, 0, answered));
        conflict(() -> reviews.withdrawCorrection(ann, id, 0));
        reviews.withdrawCorrection(ann, id, 1);
        conflict(() -> reviews.editCorrection(ann, id, 2, answered));
        assertThat(log("correction")).containsExactly("created", "edited", "withdrawn");
    }

    @Test
    void editors_assign_and_reviewers_take_and_hand_back() {
        assignments.assign(editor, claim, ann.person(), LocalDate.of(2022, 5, 20));
        assignments.take(bob, claim);
        assignments.take(bob, claim);
        assertThat(assignments.assignments(reader, claim))
                .extracting(Assignment::assignee)
                .containsExactly(ann.person(), bob.person());
        assertThat(assignments.assignments(reader, claim).getFirst().assigneeName())
                .startsWith("Review-ann");
        assertThatThrownBy(() -> assignments.end(bob, claim, ann.person())).isInstanceOf(ForbiddenException.class);
        assignments.end(bob, claim, bob.person());
        assignments.end(bob, claim, bob.person());
        assignments.end(editor, claim, ann.person());
        assertThat(assignments.assignments(reader, claim)).isEmpty();
        assertThat(log("assignment")).containsExactly("created", "created", "ended", "ended");
    }

    @Test
    void taking_a_claim_that_one_was_assigned_keeps_its_day() {
        assignments.assign(editor, claim, ann.person(), LocalDate.of(2022, 5, 20));
        assignments.take(ann, claim);
        assertThat(assignments.assignments(ann, claim).getFirst().dueOn()).isEqualTo(LocalDate.of(2022, 5, 20));
    }

    @Test
    void only_members_who_may_review_are_assigned() {
        refused(() -> assignments.assign(editor, claim, reader.person(), null), "review.invalid.assignee");
        Viewer stranger = newsroom.member(newsroom.team("Away " + number), "away" + number, Role.EDITOR);
        refused(() -> assignments.assign(editor, claim, stranger.person(), null), "review.invalid.assignee");
    }

    private List<String> log(String type) {
        return jdbc.sql("select action from audit_event where team_id = ? and object_type = ? order by id")
                .params(team.value(), type)
                .query(String.class)
                .list();
    }

    private static void conflict(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ConflictException.class);
    }

    private static void refused(ThrowingCallable call, String key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.messageKey()).isEqualTo(key));
    }

    @Test
    void a_verdict_on_words_that_somebody_has_changed_meanwhile_is_not_taken() {
        NewVerdict seen = verdict("TRUE", null);
        jdbc.sql("update claim set version = version + 1 where id = ?")
                .param(claim.value())
                .update();
        assertThatThrownBy(() -> reviews.give(ann, claim, seen)).isInstanceOf(ConflictException.class);
        assertThat(reviews.review(ann, claim).verdicts()).isEmpty();
    }
}
