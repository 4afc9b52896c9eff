package org.factcheck.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.factcheck.workbench.report.ReportChanges.Aspect;
import org.factcheck.workbench.report.ReportChanges.ChangedClaim;
import org.factcheck.workbench.report.ReportModel.ReportedArticle;
import org.factcheck.workbench.report.ReportModel.ReportedClaim;
import org.factcheck.workbench.report.ReportModel.ReportedCorrection;
import org.factcheck.workbench.report.ReportModel.ReportedEvidence;
import org.factcheck.workbench.report.ReportModel.Resolution;
import org.factcheck.workbench.review.Lean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportChangesTest {
    private static final ReportModel REPORT = SampleReport.report();
    private static final Instant LATER = Instant.parse("2022-06-01T12:00:00Z");

    @Test
    void a_report_of_another_moment_that_says_the_same_has_not_changed() {
        ReportModel later = with(REPORT.article(), REPORT.claims());
        assertThat(ReportChanges.between(1, REPORT, later).none()).isTrue();
    }

    @Test
    void another_rating_is_told_with_the_one_before() {
        Resolution refuted = resolution("FALSE", "False", "Two sources agree.\n\nA third does not count.");
        ChangedClaim change =
                only(1, claim -> claim(claim, claim.exact(), refuted, claim.evidence(), claim.corrections()));
        assertThat(change.aspects()).containsExactly(Aspect.RESOLUTION);
        assertThat(change.ratingBefore()).isEqualTo("Mostly true");
        assertThat(change.ratingNow()).isEqualTo("False");
    }

    @Test
    void a_claim_that_was_opened_again_has_no_rating_now_and_what_is_hidden_then_is_not_taken_for_a_change() {
        List<ReportedEvidence> hidden = REPORT.claims().getFirst().evidence().stream()
                .map(piece -> new ReportedEvidence(
                        piece.id(),
                        piece.source(),
                        null,
                        piece.passage(),
                        null,
                        null,
                        piece.addedBy(),
                        piece.addedAt()))
                .toList();
        ChangedClaim change = only(1, claim -> claim(claim, claim.exact(), null, hidden, List.of()));
        assertThat(change.aspects()).containsExactly(Aspect.RESOLUTION);
        assertThat(change.ratingNow()).isNull();
    }

    @Test
    void another_reason_for_the_same_rating_other_words_evidence_and_corrections_are_told_apart() {
        assertThat(only(
                                1,
                                claim -> claim(
                                        claim,
                                        claim.exact(),
                                        resolution("MOSTLY_TRUE", "Mostly true", "For another reason."),
                                        claim.evidence(),
                                        claim.corrections()))
                        .aspects())
                .containsExactly(Aspect.RATIONALE);
        ChangedClaim words = only(
                2, claim -> claim(claim, "other words", claim.resolution(), claim.evidence(), claim.corrections()));
        assertThat(words.aspects()).containsExactly(Aspect.WORDS);
        assertThat(words.wordsBefore()).isEqualTo(SampleReport.FORMULA);
        assertThat(words.exact()).isEqualTo("other words");
        assertThat(only(
                                1,
                                claim -> claim(
                                        claim,
                                        claim.exact(),
                                        claim.resolution(),
                                        claim.evidence().subList(0, 1),
                                        claim.corrections()))
                        .aspects())
                .containsExactly(Aspect.EVIDENCE);
        ReportedCorrection three = new ReportedCorrection("three", "they were three", null, null, null, "Rita", LATER);
        ChangedClaim corrected =
                only(1, claim -> claim(claim, claim.exact(), claim.resolution(), claim.evidence(), List.of(three)));
        assertThat(corrected.aspects()).containsExactly(Aspect.CORRECTION);
        assertThat(corrected.corrections()).containsExactly(three);
    }

    @Test
    void added_and_dismissed_claims_are_told_dismissed_ones_at_the_end_and_numbers_are_of_the_new_report() {
        List<ReportedClaim> fewer = new ArrayList<>(REPORT.claims());
        ReportedClaim first = fewer.removeFirst();
        ReportChanges dismissed = ReportChanges.between(3, REPORT, with(REPORT.article(), fewer));
        assertThat(dismissed.since()).isEqualTo(3);
        assertThat(dismissed.claims()).singleElement().satisfies(change -> {
            assertThat(change.aspects()).containsExactly(Aspect.REMOVED);
            assertThat(change.number()).isNull();
            assertThat(change.exact()).isEqualTo(first.exact());
            assertThat(change.ratingBefore()).isEqualTo("Mostly true");
        });
        ReportChanges added = ReportChanges.between(3, with(REPORT.article(), fewer), REPORT);
        assertThat(added.claims()).singleElement().satisfies(change -> {
            assertThat(change.aspects()).containsExactly(Aspect.ADDED);
            assertThat(change.number()).isEqualTo(1);
        });
    }

    @Test
    void another_text_title_or_inconsistency_is_a_change_without_any_claim() {
        ReportedArticle old = REPORT.article();
        ReportedArticle revised = new ReportedArticle(
                old.id(),
                old.title(),
                old.publisher(),
                old.url(),
                old.publishedOn(),
                old.team(),
                2,
                "cd".repeat(32),
                old.addedBy(),
                old.addedAt());
        assertThat(ReportChanges.between(1, REPORT, with(revised, REPORT.claims())))
                .satisfies(changes -> assertThat(changes.article()).isTrue())
                .satisfies(changes -> assertThat(changes.none()).isFalse());
        ReportModel settled = new ReportModel(
                old,
                LATER,
                REPORT.figures(),
                REPORT.kinds(),
                REPORT.claims(),
                List.of(),
                REPORT.people(),
                null,
                REPORT.method(),
                null,
                null);
        assertThat(ReportChanges.between(1, REPORT, settled).issuesGone()).isEqualTo(1);
        assertThat(ReportChanges.between(1, settled, REPORT).issuesFound()).isEqualTo(1);
    }

    private static ChangedClaim only(int number, UnaryOperator<ReportedClaim> change) {
        List<ReportedClaim> claims = REPORT.claims().stream()
                .map(claim -> claim.number() == number ? change.apply(claim) : claim)
                .toList();
        List<ChangedClaim> changed =
                ReportChanges.between(1, REPORT, with(REPORT.article(), claims)).claims();
        assertThat(changed).hasSize(1);
        return changed.getFirst();
    }

    private static ReportModel with(ReportedArticle article, List<ReportedClaim> claims) {
        return new ReportModel(
                article,
                LATER,
                REPORT.figures(),
                REPORT.kinds(),
                claims,
                REPORT.inconsistencies(),
                REPORT.people(),
                null,
                REPORT.method(),
                null,
                null);
    }

    private static Resolution resolution(String code, String label, String rationale) {
        Resolution old = REPORT.claims().getFirst().resolution();
        assertThat(old).isNotNull();
        return new Resolution(
                code,
                label,
                Lean.REFUTED,
                rationale,
                old.confidence(),
                old.asOf(),
                old.reviewer(),
                old.resolvedBy(),
                old.adjudicationReason(),
                LATER,
                old.verdicts());
    }

    private static ReportedClaim claim(
            ReportedClaim old,
            String exact,
            @Nullable Resolution resolution,
            List<ReportedEvidence> evidence,
            List<ReportedCorrection> corrections) {
        return new ReportedClaim(
                old.number(),
                old.id(),
                old.parent(),
                old.kind(),
                old.origin(),
                old.start(),
                old.end(),
                old.before(),
                exact,
                old.after(),
                old.wording(),
                old.region(),
                old.speaker(),
                old.state(),
                old.verdicts(),
                resolution,
                evidence,
                old.withdrawnEvidence(),
                corrections,
                old.assignees());
    }
}
