package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.EvidenceEdit;
import org.factcheck.workbench.evidence.EvidenceService;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.evidence.SourceEdit;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.VerdictId;
import org.factcheck.workbench.report.ReportModel.Resolution;
import org.factcheck.workbench.report.ReportService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class AdjudicationServiceTest {
    private static int number;

    @Autowired
    private AdjudicationService adjudications;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private PolicyService policies;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private ReportService reports;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private TeamId team;
    private Viewer ann;
    private Viewer bob;
    private Viewer cem;
    private Viewer editor;
    private Viewer reader;
    private ArticleId article;
    private ClaimId claim;
    private VerdictId newest;

    @BeforeEach
    void a_disputed_claim() {
        number++;
        newsroom = new Newsroom(jdbc);
        team = newsroom.team("Adjudication team " + number);
        newsroom.verdictsNeeded(team, 2);
        ann = newsroom.member(team, "adjudication-ann" + number, Role.REVIEWER);
        bob = newsroom.member(team, "adjudication-bob" + number, Role.REVIEWER);
        cem = newsroom.member(team, "adjudication-cem" + number, Role.REVIEWER);
        editor = newsroom.member(team, "adjudication-editor" + number, Role.EDITOR);
        reader = newsroom.member(team, "adjudication-reader" + number, Role.VIEWER);
        article = newsroom.article(team, ann.person(), "Shells wounded two residents.");
        claim = newsroom.claim(article, "two residents");
        give(ann, "FALSE", null);
        newest = give(bob, "TRUE", null);
    }

    private RatingId rating(String code) {
        return reviews.review(editor, claim).scale().stream()
                .filter(rating -> rating.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private VerdictId give(Viewer viewer, String code, @Nullable VerdictId supersedes) {
        return reviews.give(
                viewer,
                claim,
                new NewVerdict(rating(code), "Because", Verdict.Confidence.HIGH, Instant.EPOCH, supersedes, 0));
    }

    private Decision decision(String code) {
        return new Decision(rating(code), Adjudication.Reason.SCALE, " One of three was a passer-by. ", newest);
    }

    private void adjudicators(Adjudicators who, Set<PersonId> named) {
        ReviewPolicy now = policies.policy(editor, team);
        policies.change(editor, team, new ReviewPolicy(now.version(), now.blind(), who, named, now.kinds()));
    }

    @Test
    void an_editor_decides_and_everybody_reads_what_stands_by_whom_and_why() {
        adjudications.decide(editor, claim, decision("MOSTLY_TRUE"));

        ClaimReview seen = reviews.review(reader, claim);
        assertThat(seen.state()).isEqualTo(DisplayState.SUPPORTED);
        assertThat(seen.resolution().code()).isEqualTo("MOSTLY_TRUE");
        assertThat(seen.adjudication().reason()).isEqualTo(Adjudication.Reason.SCALE);
        assertThat(seen.adjudication().text()).isEqualTo("One of three was a passer-by.");
        assertThat(seen.adjudication().adjudicatorName()).startsWith("Adjudication-editor");
        Resolution reported =
                reports.report(reader, article).claims().getFirst().resolution();
        assertThat(reported.resolvedBy()).isEqualTo("ADJUDICATION");
        assertThat(reported.adjudicationReason()).isEqualTo(Adjudication.Reason.SCALE);
        assertThat(reported.rationale()).isEqualTo("One of three was a passer-by.");
        assertThat(reported.reviewer()).startsWith("Adjudication-editor");
        assertThat(adjudications.reasons(reader, team)).isEqualTo(Map.of(Adjudication.Reason.SCALE, 1));
        assertThat(jdbc.sql("""
                        select object_type || ' ' || action from audit_event
                        where team_id = ? and object_type in ('adjudication', 'claim') order by id desc limit 2
                        """).param(team.value()).query(String.class).list())
                .containsExactly("claim adjudicated", "adjudication created");
    }

    @Test
    void what_was_decided_stands_whatever_reviewers_say_later_until_new_evidence_opens_it() {
        adjudications.decide(editor, claim, decision("MOSTLY_TRUE"));
        give(cem, "FALSE", null);
        assertThat(reviews.review(reader, claim).resolution().code()).isEqualTo("MOSTLY_TRUE");
        evidence.attachNew(
                ann,
                claim,
                new SourceEdit("Report", null, null, Source.Kind.OTHER, null, null, null, false),
                new EvidenceEdit(Evidence.Stance.REFUTES, null, null, null));
        assertThat(reviews.review(editor, claim).state()).isEqualTo(DisplayState.OPEN);
        assertThat(reviews.review(editor, claim).adjudication()).isNull();
        assertThat(reviews.review(editor, claim).progress())
                .isEqualTo(new ClaimReview.Progress(0, 2, true, ReopenedBecause.EVIDENCE, null));
    }

    @Test
    void a_decision_is_made_over_the_verdicts_that_were_seen_and_says_why() {
        assertThatThrownBy(() -> adjudications.decide(
                        editor, claim, new Decision(rating("TRUE"), Adjudication.Reason.MISTAKE, " ", newest)))
                .isInstanceOf(InvalidInputException.class);
        Decision old = decision("TRUE");
        newest = give(bob, "HALF_TRUE", newest);
        assertThatThrownBy(() -> adjudications.decide(editor, claim, old)).isInstanceOf(ConflictException.class);
        adjudications.decide(editor, claim, decision("TRUE"));
        assertThatThrownBy(() -> adjudications.decide(editor, claim, decision("FALSE")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.messageKey()).isEqualTo("review.invalid.notDisputed"));
    }

    @Test
    void who_adjudicates_is_said_by_the_policy() {
        assertThat(adjudications.may(editor, claim)).isTrue();
        assertThat(adjudications.may(cem, claim)).isFalse();
        assertThatThrownBy(() -> adjudications.decide(cem, claim, decision("TRUE")))
                .isInstanceOf(ForbiddenException.class);
        assertThat(reviews.review(cem, claim).state()).isEqualTo(DisplayState.IN_REVIEW);

        adjudicators(Adjudicators.UNINVOLVED, Set.of());
        assertThat(adjudications.may(cem, claim)).isTrue();
        assertThat(adjudications.may(ann, claim)).isFalse();
        assertThat(adjudications.may(reader, claim)).isFalse();
        assertThat(reviews.review(cem, claim).state()).isEqualTo(DisplayState.DISPUTED);
        assertThat(reviews.review(cem, claim).verdicts()).hasSize(2);

        adjudicators(Adjudicators.NAMED, Set.of(cem.person()));
        assertThat(adjudications.may(editor, claim)).isFalse();
        adjudications.decide(cem, claim, decision("TRUE"));
    }

    @Test
    void whoever_has_judged_the_claim_adjudicates_it_only_if_nobody_else_can() {
        newest = give(editor, "TRUE", null);
        assertThat(adjudications.may(editor, claim)).isTrue();
        Viewer colleague = newsroom.member(team, "adjudication-colleague" + number, Role.EDITOR);
        assertThat(adjudications.may(editor, claim)).isFalse();
        assertThat(adjudications.may(colleague, claim)).isTrue();
    }
}
