package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.FirstStart;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.claim.ClaimBatchService;
import org.factcheck.workbench.claim.ClaimEdit;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.EvidenceEdit;
import org.factcheck.workbench.evidence.EvidenceService;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.evidence.SourceEdit;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.VerdictId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class PolicyServiceTest {
    private static int number;

    @Autowired
    private PolicyService policies;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ClaimService claims;

    @Autowired
    private ClaimBatchService batches;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private TeamId team;
    private Viewer ann;
    private Viewer bob;
    private Viewer editor;
    private Viewer reader;
    private ArticleId article;
    private ClaimId claim;

    @BeforeEach
    void claim() {
        number++;
        newsroom = new Newsroom(jdbc);
        team = newsroom.team("Policy team " + number);
        ann = newsroom.member(team, "policy-ann" + number, Role.REVIEWER);
        bob = newsroom.member(team, "policy-bob" + number, Role.REVIEWER);
        editor = newsroom.member(team, "policy-editor" + number, Role.EDITOR);
        reader = newsroom.member(team, "policy-reader" + number, Role.VIEWER);
        article = newsroom.article(team, ann.person(), "Shells wounded two residents of Kharkiv.");
        claim = newsroom.claim(article, "two residents");
    }

    private VerdictId give(Viewer viewer, String code, @Nullable VerdictId supersedes) {
        RatingId rating = reviews.review(viewer, claim).scale().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
        int version = claims.claim(viewer, claim).version();
        return reviews.give(
                viewer,
                claim,
                new NewVerdict(rating, "Because", Verdict.Confidence.HIGH, Instant.EPOCH, supersedes, version));
    }

    private void need(int verdicts) {
        ReviewPolicy now = policies.policy(editor, team);
        Map<ClaimKind, ReviewPolicy.Needs> kinds = new EnumMap<>(now.kinds());
        kinds.put(ClaimKind.EVENT, new ReviewPolicy.Needs(true, verdicts, 1));
        policies.change(
                editor, team, new ReviewPolicy(now.version(), now.blind(), now.adjudicators(), now.named(), kinds));
    }

    private String state() {
        return jdbc.sql("select state from claim_review where claim_id = ?")
                .param(claim.value())
                .query(String.class)
                .single();
    }

    private DisplayState seenBy(Viewer viewer) {
        return reviews.review(viewer, claim).state();
    }

    @Test
    void a_new_team_asks_for_two_verdicts_on_what_harms_most_and_the_first_team_for_one() {
        ReviewPolicy policy = policies.policy(reader, team);
        assertThat(policy.version()).isZero();
        assertThat(policy.blind()).isTrue();
        assertThat(policy.adjudicators()).isEqualTo(Adjudicators.EDITORS);
        assertThat(ClaimKind.values())
                .filteredOn(kind -> policy.needs(kind).equals(new ReviewPolicy.Needs(true, 2, 2)))
                .containsExactly(ClaimKind.CASUALTY, ClaimKind.CONTROL, ClaimKind.QUOTE);
        transaction.executeWithoutResult(status -> events.publishEvent(new FirstStart(team, editor.person())));
        ReviewPolicy first = policies.policy(reader, team);
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.kinds().values()).containsOnly(new ReviewPolicy.Needs(true, 1, 1));
    }

    @Test
    void where_two_are_needed_two_who_agree_resolve_the_claim_and_it_keeps_the_rules_it_came_about_by() {
        need(2);
        VerdictId first = give(ann, "FALSE", null);
        assertThat(seenBy(bob)).isEqualTo(DisplayState.IN_REVIEW);
        assertThat(reviews.review(bob, claim).verdicts()).isEmpty();
        give(ann, "TRUE", first);
        assertThat(state()).isEqualTo("IN_REVIEW");
        give(bob, "TRUE", null);
        assertThat(seenBy(reader)).isEqualTo(DisplayState.SUPPORTED);
        need(3);
        assertThat(seenBy(reader)).isEqualTo(DisplayState.SUPPORTED);
        assertThat(jdbc.sql(
                                "select policy_version, verdicts_needed, origins_needed from claim_review where claim_id = ?")
                        .param(claim.value())
                        .query()
                        .singleRow())
                .containsEntry("policy_version", 1)
                .containsEntry("verdicts_needed", 2)
                .containsEntry("origins_needed", 1);
    }

    @Test
    void two_who_differ_dispute_the_claim_and_agreeing_afterwards_does_not_end_the_dispute() {
        need(2);
        VerdictId anns = give(ann, "FALSE", null);
        give(bob, "TRUE", null);
        assertThat(seenBy(ann)).isEqualTo(DisplayState.DISPUTED);
        assertThat(seenBy(reader)).isEqualTo(DisplayState.IN_REVIEW);
        give(ann, "TRUE", anns);
        assertThat(seenBy(bob)).isEqualTo(DisplayState.DISPUTED);
        assertThat(reviews.review(bob, claim).verdicts())
                .extracting(Verdict::afterDisclosure)
                .containsExactly(true, false, false);
        assertThat(jdbc.sql("""
                        select r.code from independent_verdict v join rating r on r.id = v.rating_id
                        where v.claim_id = ? order by v.id
                        """).param(claim.value()).query(String.class).list())
                .containsExactly("FALSE", "TRUE");
    }

    @Test
    void whoever_reads_a_resolution_before_judging_is_marked() {
        give(ann, "FALSE", null);
        give(bob, "FALSE", null);
        assertThat(reviews.review(bob, claim).verdicts())
                .extracting(Verdict::afterDisclosure)
                .containsExactly(true, false);
    }

    @Test
    void an_editor_who_could_read_a_verdict_before_they_took_the_claim_is_marked_and_one_who_had_it_before_is_not() {
        need(3);
        Viewer second = newsroom.member(team, "policy-second" + number, Role.EDITOR);
        assignments.assign(editor, claim, second.person(), null);
        give(ann, "FALSE", null);
        assignments.take(editor, claim);
        give(editor, "FALSE", null);
        give(second, "FALSE", null);
        assertThat(reviews.review(ann, claim).verdicts())
                .filteredOn(verdict -> verdict.afterDisclosure())
                .extracting(Verdict::reviewer)
                .containsExactly(editor.person());
    }

    @Test
    void a_change_settles_open_claims_anew_and_is_logged_with_them() {
        need(2);
        give(ann, "FALSE", null);
        need(1);
        assertThat(seenBy(reader)).isEqualTo(DisplayState.REFUTED);
        assertThat(log("policy")).containsExactly("edited", "edited");
        assertThat(log("claim")).containsExactly("reviewed", "resolved");
    }

    @Test
    void a_dismissed_claim_is_settled_by_the_policy_of_the_day_it_comes_back() {
        need(2);
        give(ann, "FALSE", null);
        claims.dismiss(bob, claim, 0, "No claim");
        need(1);
        assertThat(seenBy(reader)).isEqualTo(DisplayState.DISMISSED);
        batches.restore(bob, article, Map.of(claim, 1));
        assertThat(seenBy(reader)).isEqualTo(DisplayState.REFUTED);
    }

    @Test
    void a_dismissed_claim_whose_words_were_changed_is_judged_again_when_it_comes_back() {
        VerdictId anns = give(ann, "FALSE", null);
        claims.dismiss(bob, claim, 0, "No claim");
        Claim now = claims.claim(bob, claim);
        reword(now, 0);
        assertThat(state()).as("its review rests").isEqualTo("RESOLVED");
        claims.restore(bob, claim, 2);
        assertThat(state()).isEqualTo("REOPENED");
        assertThat(reviews.review(reader, claim).progress().reopened()).isEqualTo(ReopenedBecause.WORDS);
        assertThat(seenBy(reader)).isEqualTo(DisplayState.OPEN);

        give(ann, "TRUE", anns);
        claims.dismiss(bob, claim, 3, "No claim");
        claims.restore(bob, claim, 4);
        assertThat(seenBy(reader)).as("judged by its new words").isEqualTo(DisplayState.SUPPORTED);
        assertThat(log("claim")).filteredOn("reopened"::equals).hasSize(1);
    }

    private void reword(Claim now, int start) {
        claims.edit(
                bob,
                claim,
                now.version(),
                new ClaimEdit(
                        ClaimKind.EVENT,
                        start,
                        now.anchor().end(),
                        null,
                        now.facts(),
                        now.polarity(),
                        now.modality(),
                        now.speaker()));
    }

    @Test
    void another_kind_may_need_fewer_verdicts() {
        need(2);
        give(ann, "FALSE", null);
        batches.changeKinds(bob, article, Map.of(claim, 0), Map.of(claim, ClaimKind.ROLE));
        assertThat(seenBy(reader)).isEqualTo(DisplayState.REFUTED);
    }

    @Test
    void an_open_team_shows_verdicts_as_they_come_in_but_not_to_viewers() {
        need(2);
        give(ann, "FALSE", null);
        ReviewPolicy now = policies.policy(editor, team);
        policies.change(
                editor, team, new ReviewPolicy(now.version(), false, now.adjudicators(), now.named(), now.kinds()));
        assertThat(reviews.review(bob, claim).verdicts()).hasSize(1);
        assertThat(reviews.review(reader, claim).verdicts()).isEmpty();
        give(bob, "FALSE", null);
        assertThat(reviews.review(bob, claim).verdicts().getFirst().afterDisclosure())
                .isTrue();
    }

    private void attach(Viewer viewer, Evidence.Stance stance) {
        evidence.attachNew(
                viewer,
                claim,
                new SourceEdit("Report", null, null, Source.Kind.OTHER, null, null, null, false),
                new EvidenceEdit(stance, null, null, null));
    }

    @Test
    void evidence_of_another_opens_what_one_verdict_resolved_and_blind_review_begins_anew() {
        VerdictId anns = give(ann, "FALSE", null);
        attach(ann, Evidence.Stance.REFUTES);
        attach(bob, Evidence.Stance.CONTEXT);
        assertThat(state()).isEqualTo("RESOLVED");
        attach(bob, Evidence.Stance.SUPPORTS);
        assertThat(state()).isEqualTo("REOPENED");
        assertThat(seenBy(reader)).isEqualTo(DisplayState.OPEN);
        assertThat(reviews.review(reader, claim).resolution()).isNull();
        assertThat(evidence.evidence(ann, claim).getLast().stance()).isNull();
        give(ann, "TRUE", anns);
        assertThat(evidence.evidence(ann, claim).getLast().stance()).isEqualTo(Evidence.Stance.SUPPORTS);
        assertThat(seenBy(reader)).isEqualTo(DisplayState.SUPPORTED);
        assertThat(log("claim")).containsExactly("resolved", "reopened", "resolved");
    }

    @Test
    void evidence_of_anybody_opens_what_two_have_agreed_on_and_both_judge_again() {
        need(2);
        VerdictId anns = give(ann, "FALSE", null);
        VerdictId bobs = give(bob, "FALSE", null);
        attach(ann, Evidence.Stance.SUPPORTS);
        assertThat(state()).isEqualTo("REOPENED");
        give(ann, "TRUE", anns);
        assertThat(state()).isEqualTo("IN_REVIEW");
        assertThat(reviews.review(bob, claim).progress().reopened())
                .as("said to who is still to judge again")
                .isEqualTo(ReopenedBecause.EVIDENCE);
        assertThat(reviews.review(bob, claim).verdicts())
                .extracting(Verdict::reviewer)
                .containsOnly(bob.person());
        give(bob, "TRUE", bobs);
        assertThat(seenBy(reader)).isEqualTo(DisplayState.SUPPORTED);
    }

    @Test
    void a_claim_that_says_something_else_is_judged_again() {
        give(ann, "FALSE", null);
        Claim now = claims.claim(bob, claim);
        ClaimEdit same = new ClaimEdit(
                ClaimKind.EVENT,
                now.anchor().start(),
                now.anchor().end(),
                null,
                now.facts(),
                now.polarity(),
                now.modality(),
                "The mayor");
        claims.edit(bob, claim, 0, same);
        assertThat(state()).isEqualTo("RESOLVED");
        claims.edit(
                bob,
                claim,
                1,
                new ClaimEdit(
                        ClaimKind.EVENT,
                        0,
                        now.anchor().end(),
                        null,
                        now.facts(),
                        now.polarity(),
                        now.modality(),
                        "The mayor"));
        assertThat(state()).isEqualTo("REOPENED");
    }

    @Test
    void an_editor_reopens_what_stands_and_says_why() {
        assertThatThrownBy(() -> reviews.reopen(editor, claim, ReopenedBecause.CORRECTION, "New figures"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.messageKey()).isEqualTo("review.invalid.nothingStands"));
        give(ann, "FALSE", null);
        reviews.reopen(editor, claim, ReopenedBecause.CORRECTION, "New figures");
        assertThat(state()).isEqualTo("REOPENED");
    }

    @Test
    void a_policy_is_changed_as_it_was_seen_and_within_its_bounds() {
        ReviewPolicy seen = policies.policy(editor, team);
        need(2);
        assertThatThrownBy(() -> policies.change(editor, team, seen)).isInstanceOf(ConflictException.class);
        ReviewPolicy now = policies.policy(editor, team);
        assertThat(now.version()).isEqualTo(1);
        assertThat(now.needs(ClaimKind.EVENT)).isEqualTo(new ReviewPolicy.Needs(true, 2, 1));
        assertThatThrownBy(() -> need(6)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> name(now, Set.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> name(now, Set.of(reader.person()))).isInstanceOf(InvalidInputException.class);
        name(now, Set.of(bob.person()));
        assertThat(policies.policy(reader, team).named()).containsExactly(bob.person());
        assertThat(policies.candidates(editor, team)).containsOnlyKeys(ann.person(), bob.person(), editor.person());
    }

    private void name(ReviewPolicy seen, Set<PersonId> named) {
        policies.change(
                editor, team, new ReviewPolicy(seen.version(), seen.blind(), Adjudicators.NAMED, named, seen.kinds()));
    }

    private List<String> log(String type) {
        return jdbc
                .sql("select action from audit_event where team_id = ? and object_type = ? order by id")
                .params(team.value(), type)
                .query(String.class)
                .list()
                .stream()
                .filter(action -> !action.equals("restored"))
                .toList();
    }
}
