package org.factcheck.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.factcheck.workbench.StoreTest;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.Medium;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.evidence.Evidence.Stance;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.report.ReportModel.KindStatus;
import org.factcheck.workbench.report.ReportModel.Participant;
import org.factcheck.workbench.report.ReportModel.ReportedClaim;
import org.factcheck.workbench.report.ReportModel.ReportedEvidence;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.review.Lean;
import org.factcheck.workbench.shell.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@Import({
    ReportService.class,
    ReportBuilder.class,
    JdbcReportStore.class,
    JdbcClaimListStore.class,
    AgreementReader.class,
    JdbcAgreementStore.class,
    Texts.class,
    HtmlRenderer.class,
    PdfRenderer.class,
    CsvRenderer.class,
    JsonRenderer.class
})
class JdbcReportTest {
    private static final String TEXT = """
            Ukraine Army Secures Kharkiv

            Russian forces hit Tsyrkuny overnight, wounding two residents and killing one, the governor said. Things are quiet. \
            The 227th battalion reached the border.""";

    @Autowired
    private ReportService reports;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private ArticleId article;
    private ClaimId event;
    private ClaimId wounding;
    private ClaimId battalion;

    @BeforeEach
    void write() {
        newsroom = new Newsroom(jdbc);
        article = newsroom.article("Ukraine Army Secures Kharkiv", TEXT);
        battalion = newsroom.claim(article, "UNIT", "The 227th battalion reached the border", 0.7);
        wounding = newsroom.claim(article, "CASUALTY", "wounding two residents", 0.9);
        event = newsroom.claim(article, "EVENT", "Russian forces hit Tsyrkuny overnight", 0.5);
        jdbc.sql("update claim set parent_id = ? where id = ?")
                .params(event.value(), wounding.value())
                .update();
    }

    @Test
    void claims_stand_in_the_order_of_the_text_with_the_sentence_around_them() {
        ReportModel report = reports.report(newsroom.viewer, article);
        assertThat(report.claims()).extracting(ReportedClaim::id).containsExactly(event, wounding, battalion);
        assertThat(report.claims()).extracting(ReportedClaim::number).containsExactly(1, 2, 3);
        ReportedClaim second = report.claims().get(1);
        assertThat(second.before()).isEqualTo("Russian forces hit Tsyrkuny overnight, ");
        assertThat(second.after()).isEqualTo(" and killing one, the governor said.");
        assertThat(second.parent()).isEqualTo(1);
    }

    @Test
    void a_claim_on_an_image_stands_after_those_in_the_text_with_its_wording_for_words_and_its_place() {
        ClaimId onImage = newsroom.claimOnImage(article, "Ukraine holds Tsyrkuny");
        long source = newsroom.source("Reuters", false);
        newsroom.evidence(onImage, source, newsroom.reviewer, "REFUTES", "another map");

        ReportModel report = reports.report(newsroom.editor, article);

        assertThat(report.claims()).extracting(ReportedClaim::id).containsExactly(event, wounding, battalion, onImage);
        ReportedClaim claim = report.claims().getLast();
        assertThat(claim.exact()).isEqualTo("Ukraine holds Tsyrkuny");
        assertThat(claim.wording()).isNull();
        assertThat(claim.start()).isNull();
        assertThat(claim.before() + claim.after()).isEmpty();
        assertThat(claim.region())
                .isEqualTo(new ReportModel.ReportedRegion(
                        1,
                        Medium.Kind.MAP,
                        "The front on May 16",
                        "ISW",
                        "https://example.org/map",
                        "xywh=percent:10,20.5,30,5"));
        assertThat(claim.evidence()).hasSize(1);
        for (ExportFormat format : List.of(ExportFormat.JSON, ExportFormat.CSV, ExportFormat.HTML)) {
            assertThat(new String(
                            reports.export(newsroom.editor, article, format, Locale.ENGLISH), StandardCharsets.UTF_8))
                    .as(format.name())
                    .contains("Ukraine holds Tsyrkuny")
                    .contains(
                            format == ExportFormat.HTML ? "image 1: The front on May 16" : "xywh=percent:10,20.5,30,5");
        }
        assertThat(reports.export(newsroom.editor, article, ExportFormat.PDF, Locale.ENGLISH))
                .isNotEmpty();
    }

    @Test
    void what_stands_for_a_claim_is_told_with_who_said_so_and_why() {
        newsroom.resolve(wounding, newsroom.reviewer, "MOSTLY_TRUE", "Two sources agree.");
        ReportedClaim claim = reports.report(newsroom.viewer, article).claims().get(1);
        assertThat(claim.state()).isEqualTo(DisplayState.SUPPORTED);
        assertThat(claim.resolution()).isNotNull().satisfies(resolution -> {
            assertThat(resolution.rating()).isEqualTo("Mostly true");
            assertThat(resolution.lean()).isEqualTo(Lean.SUPPORTED);
            assertThat(resolution.rationale()).isEqualTo("Two sources agree.");
            assertThat(resolution.reviewer()).isEqualTo("Rita Reviewer");
            assertThat(resolution.asOf()).isEqualTo("2022-05-18T10:00:00Z");
        });
    }

    @Test
    void everybody_whose_counting_verdict_agrees_is_named_and_an_adjudication_counts_as_work() {
        newsroom.verdict(wounding, newsroom.colleague, "MOSTLY_TRUE", "I read both.");
        newsroom.verdict(wounding, newsroom.editor, "FALSE", "I doubt it.");
        newsroom.resolve(wounding, newsroom.reviewer, "MOSTLY_TRUE", "Two sources agree.");
        jdbc.sql("insert into adjudication (claim_id, adjudicator_id, rating_id, reason, text) "
                        + "select ?, ?, id, 'SCALE', 'decided' from rating where scale_id = 1 and code = 'TRUE'")
                .params(wounding.value(), newsroom.editor.person().value())
                .update();

        ReportModel report = reports.report(newsroom.viewer, article);
        assertThat(report.claims().get(1).resolution())
                .isNotNull()
                .satisfies(resolution -> assertThat(resolution.verdicts())
                        .extracting(ReportModel.AgreeingVerdict::reviewer, ReportModel.AgreeingVerdict::rationale)
                        .containsExactly(
                                tuple("Cem Colleague", "I read both."), tuple("Rita Reviewer", "Two sources agree.")));
        assertThat(report.people())
                .filteredOn(person -> person.name().equals("Edda Editor"))
                .extracting(Participant::verdicts, Participant::adjudications)
                .containsExactly(tuple(1, 1));

        jdbc.sql("update claim_review set state = 'REOPENED', rating_id = null, verdict_id = null, resolved_by = null, "
                        + "resolved_at = null, reopened_after = verdict_id, reopened_at = now(), "
                        + "reopened_because = 'OTHER' where claim_id = ?")
                .param(wounding.value())
                .update();
        assertThat(reports.report(newsroom.viewer, article).people())
                .allMatch(person -> person.verdicts() == 0 && person.adjudications() == 0);
    }

    @Test
    void dismissed_claims_and_withdrawn_evidence_are_left_out_and_counted() {
        newsroom.dismiss(battalion);
        long source = newsroom.source("Reuters", false);
        newsroom.evidence(wounding, source, newsroom.reviewer, "SUPPORTS", "two hurt");
        newsroom.withdraw(newsroom.evidence(wounding, source, newsroom.reviewer, "REFUTES", "nobody hurt"));
        ReportModel report = reports.report(newsroom.editor, article);
        assertThat(report.claims()).extracting(ReportedClaim::id).containsExactly(event, wounding);
        assertThat(report.method().dismissed()).isEqualTo(1);
        assertThat(report.method().detected()).isEqualTo(3);
        assertThat(report.claims().get(1).evidence())
                .extracting(ReportedEvidence::passage)
                .containsExactly("two hurt");
        assertThat(report.claims().get(1).withdrawnEvidence()).isEqualTo(1);
        assertThat(report.figures().evidence()).isEqualTo(1);
        assertThat(report.figures().withdrawnEvidence()).isEqualTo(1);
        assertThat(report.figures().sources()).isEqualTo(1);
    }

    @Test
    void figures_and_kinds_add_up() {
        newsroom.resolve(wounding, newsroom.reviewer, "FALSE", "");
        newsroom.resolve(event, newsroom.reviewer, "HALF_TRUE", "");
        newsroom.correction(wounding, "wounding three residents", "Who counted?", null);
        newsroom.issue(article, "HIGH", "The headline says more than the body.");
        ReportModel report = reports.report(newsroom.editor, article);
        assertThat(report.figures().claims()).isEqualTo(3);
        assertThat(report.figures().settled()).isEqualTo(2);
        assertThat(report.figures().states())
                .isEqualTo(Map.of(DisplayState.REFUTED, 1, DisplayState.MIXED, 1, DisplayState.OPEN, 1));
        assertThat(report.kinds())
                .extracting(
                        KindStatus::kind,
                        KindStatus::claims,
                        kind -> kind.states().keySet().iterator().next())
                .containsExactly(
                        tuple(ClaimKind.CASUALTY, 1, DisplayState.REFUTED),
                        tuple(ClaimKind.UNIT, 1, DisplayState.OPEN),
                        tuple(ClaimKind.EVENT, 1, DisplayState.MIXED));
        assertThat(report.findings()).extracting(ReportedClaim::id).containsExactly(wounding, event);
        assertThat(report.openWork()).extracting(ReportedClaim::id).containsExactly(battalion);
        assertThat(report.corrected()).extracting(ReportedClaim::id).containsExactly(wounding);
        assertThat(report.figures().corrections()).isEqualTo(1);
        assertThat(report.figures().questions()).isEqualTo(1);
        assertThat(report.inconsistencies())
                .singleElement()
                .satisfies(issue -> assertThat(issue.words()).containsExactly(TEXT.substring(2, 5)));
    }

    @Test
    void who_did_what_is_counted_per_person() {
        newsroom.resolve(wounding, newsroom.reviewer, "TRUE", "");
        newsroom.evidence(wounding, newsroom.source("Reuters", false), newsroom.colleague, "SUPPORTS", "p");
        newsroom.dismiss(battalion);
        assertThat(reports.report(newsroom.viewer, article).people())
                .extracting(
                        Participant::name, Participant::verdicts, Participant::evidence, Participant::claimsDismissed)
                .containsExactlyInAnyOrder(
                        tuple("Edda Editor", 0, 0, 1),
                        tuple("Rita Reviewer", 1, 0, 0),
                        tuple("Cem Colleague", 0, 1, 0));
    }

    @Test
    void assignees_of_open_claims_are_named() {
        newsroom.assign(event, newsroom.colleague, "2022-06-01");
        assertThat(reports.report(newsroom.viewer, article).claims().getFirst().assignees())
                .containsExactly(new ReportModel.Assignee("Cem Colleague", LocalDate.of(2022, 6, 1)));
    }

    @Test
    void what_others_made_of_an_unsettled_claim_is_hidden_until_one_has_judged() {
        newsroom.evidence(wounding, newsroom.source("Reuters", false), newsroom.colleague, "REFUTES", "nobody hurt");
        newsroom.correction(wounding, "wounding nobody", null, null);
        ReportedClaim blind = claimFor(newsroom.viewer);
        assertThat(blind.evidence().getFirst().stance()).isNull();
        assertThat(blind.evidence().getFirst().grade()).isNull();
        assertThat(blind.evidence().getFirst().note()).isNull();
        assertThat(blind.evidence().getFirst().passage()).isEqualTo("nobody hurt");
        assertThat(blind.corrections()).isEmpty();
        assertThat(claimFor(newsroom.colleague).evidence().getFirst().stance()).isEqualTo(Stance.REFUTES);
        assertThat(claimFor(newsroom.reviewer).evidence().getFirst().stance()).isNull();
        assertThat(claimFor(newsroom.reviewer).corrections()).hasSize(1);
        assertThat(claimFor(newsroom.editor).evidence().getFirst().stance()).isEqualTo(Stance.REFUTES);

        newsroom.verdict(wounding, newsroom.reviewer, "TRUE", "");
        assertThat(claimFor(newsroom.reviewer).evidence().getFirst().stance()).isEqualTo(Stance.REFUTES);
        assertThat(claimFor(newsroom.viewer).verdicts()).isEqualTo(1);
        assertThat(claimFor(newsroom.viewer).resolution()).isNull();
    }

    @Test
    void restricted_sources_are_protected_from_everybody_in_the_report_and_in_every_export() {
        newsroom.evidence(
                wounding, newsroom.source("Nurse Olena K.", true), newsroom.reviewer, "SUPPORTS", "two came in");
        newsroom.resolve(wounding, newsroom.reviewer, "TRUE", "");
        assertThat(claimFor(newsroom.editor).evidence().getFirst().source().isProtected())
                .isTrue();
        assertThat(claimFor(newsroom.reviewer).evidence().getFirst().source().isProtected())
                .isTrue();
        assertThat(claimFor(newsroom.viewer).evidence().getFirst().source().title())
                .isNull();
        assertThat(claimFor(newsroom.viewer).evidence().getFirst().passage()).isNull();
        assertThat(claimFor(newsroom.editor).evidence().getFirst().passage()).isNull();
        assertThat(claimFor(newsroom.editor).evidence().getFirst().stance()).isEqualTo(Stance.SUPPORTS);
        for (ExportFormat format : ExportFormat.values()) {
            if (format != ExportFormat.PDF) {
                assertThat(new String(
                                reports.export(newsroom.editor, article, format, Locale.ENGLISH),
                                StandardCharsets.UTF_8))
                        .containsIgnoringCase("227th battalion")
                        .doesNotContain("Olena")
                        .doesNotContain("two came in");
            }
        }
    }

    @Test
    void a_file_speaks_the_language_of_who_asks_for_it_but_keeps_the_words_for_programs() {
        newsroom.resolve(wounding, newsroom.reviewer, "MOSTLY_TRUE", "Two sources agree.");
        Locale ukrainian = Locale.of("uk");
        assertThat(new String(
                        reports.export(newsroom.viewer, article, ExportFormat.HTML, ukrainian), StandardCharsets.UTF_8))
                .contains("lang=\"uk\"", "Звіт про перевірку фактів", "Переважно правда")
                .doesNotContain("<strong>Mostly true");
        assertThat(new String(
                        reports.export(newsroom.viewer, article, ExportFormat.CSV, ukrainian), StandardCharsets.UTF_8))
                .contains("rating_code", "MOSTLY_TRUE", "Переважно правда", "SUPPORTED")
                .doesNotContain("Mostly true");
        assertThat(new String(
                        reports.export(newsroom.viewer, article, ExportFormat.JSON, ukrainian), StandardCharsets.UTF_8))
                .contains("Mostly true");
    }

    @Test
    void every_format_is_there() {
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(reports.export(newsroom.viewer, article, format, Locale.ENGLISH))
                    .isNotEmpty();
        }
    }

    @Test
    void people_of_other_teams_are_told_that_the_article_does_not_exist() {
        Newsroom other = new Newsroom(jdbc);
        assertThatThrownBy(() -> reports.report(other.editor, article)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reports.export(other.editor, article, ExportFormat.CSV, Locale.ENGLISH))
                .isInstanceOf(NotFoundException.class);
    }

    private ReportedClaim claimFor(Viewer viewer) {
        return reports.report(viewer, article).claims().get(1);
    }
}
