package org.factcheck.workbench.report.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Team;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RatingScaleId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.report.ExportFormat;
import org.factcheck.workbench.report.ReportModel;
import org.factcheck.workbench.report.ReportStanding;
import org.factcheck.workbench.report.SampleReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ReportViewTest extends ReportRoom {
    @Test
    void the_report_shows_title_figures_findings_and_every_claim() {
        Document page = page(open());
        assertThat(page.select("h1").text()).isEqualTo(SampleReport.TITLE);
        assertThat(page.select(".wb-figure .wb-value").first().text()).isEqualTo("6");
        assertThat(page.select("#findings .wb-finding")).hasSize(5);
        assertThat(page.select(".wb-entry")).hasSize(6);
        assertThat(page.select("#corrections .wb-correction")).hasSize(1);
        assertThat(page.select("#work li")).hasSize(2);
    }

    @Test
    void claims_lead_to_the_workbench_and_contents_to_places_of_this_page() {
        Document page = page(open());
        assertThat(page.select("#claim-1 a.wb-entry-number").attr("href")).isEqualTo("articles/7?claim=101");
        assertThat(page.select("nav a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("articles/7/report#"));
    }

    @Test
    void what_people_wrote_stays_text() {
        Document page = page(open());
        assertThat(page.select("script, b, i:not([class])")).isEmpty();
        assertThat(page.select("#claim-1 mark").text()).contains("<script>");
    }

    @Test
    void the_header_leads_back_and_offers_four_formats() {
        open();
        assertThat(find(Anchor.class).all())
                .filteredOn(Anchor::isDownload)
                .extracting(Anchor::getText)
                .containsExactly("Web page (HTML)", "Document (PDF)", "Table of claims (CSV)", "Data (JSON)");
        assertThat(find(Anchor.class).all())
                .filteredOn(anchor -> anchor.getText().equals("Back to the workbench"))
                .extracting(Anchor::getHref)
                .containsExactly("articles/7");
    }

    @Test
    void a_change_elsewhere_is_offered_and_not_forced_upon_the_reader() {
        open();
        assertThat(find(NativeButton.class).withText("Show the newest").all()).isEmpty();
        @SuppressWarnings("unchecked")
        ArgumentCaptor<Consumer<Change>> listener = ArgumentCaptor.forClass(Consumer.class);
        verify(changes).follow(eq(ARTICLE), listener.capture());

        listener.getValue().accept(new Change(ARTICLE, null));
        roundTrip();

        test(find(NativeButton.class).withText("Show the newest").single()).click();
        verify(reports, times(2)).report(VIEWER, ARTICLE);
        assertThat(find(NativeButton.class).withText("Show the newest").all()).isEmpty();
    }

    @Test
    void a_file_is_named_after_the_article_in_its_own_letters() {
        assertThat(ExportMenu.fileName(SampleReport.report().article(), null, ExportFormat.PDF))
                .isEqualTo("report-7-українська-армія-звільнила-харків-ґанок.pdf");
        assertThat(ExportMenu.fileName(SampleReport.report().article(), 2, ExportFormat.CSV))
                .startsWith("report-7-v2-українська")
                .endsWith(".csv");
    }

    @Test
    void a_report_that_was_never_published_says_that_it_is_a_draft_and_leads_to_signing_off() {
        assertThat(words(open())).contains("Draft — not published");
        assertThat(find(Anchor.class).all())
                .filteredOn(anchor -> anchor.getText().equals("Sign-off and versions"))
                .extracting(Anchor::getHref)
                .containsExactly("articles/7/sign-off");
    }

    @Test
    void a_claim_that_changed_after_publication_says_so_and_the_head_says_how_many_did() {
        ReportModel earlier = SampleReport.published();
        when(published.standing(eq(VIEWER), any(ReportModel.class)))
                .thenReturn(new ReportStanding(
                        VERSION_2, Objects.requireNonNull(earlier.publication()).changes()));
        ReportView view = open();
        assertThat(words(view)).contains("Version 2, published 20 May 2022", "2 claims have changed since.");
        assertThat(page(view).select("#claim-2 .wb-since").text()).isEqualTo("changed since version 2");
        assertThat(page(view).select("#claim-1 .wb-since")).isEmpty();
        assertThat(find(Anchor.class).all())
                .filteredOn(anchor -> anchor.getText().equals("Read version 2"))
                .extracting(Anchor::getHref)
                .containsExactly("articles/7/report/2");
    }

    @Test
    void how_far_reviewers_agree_is_not_for_those_who_only_read() {
        navigate("agreement", AgreementView.class);

        assertThat(find(Paragraph.class).single().getText()).startsWith("You review in no team.");
    }

    @Test
    void a_team_sees_how_far_its_reviewers_agree_by_kind_and_by_pair() {
        Viewer reviewer = new Viewer(new PersonId(4), "Rita Reviewer", false, Map.of(new TeamId(1), Role.REVIEWER));
        when(viewers.current()).thenReturn(reviewer);
        when(accounts.teams(reviewer))
                .thenReturn(List.of(new Team(new TeamId(1), "Newsroom", new RatingScaleId(1), Instant.EPOCH, 0)));
        when(agreements.ofTeam(reviewer, new TeamId(1)))
                .thenReturn(SampleReport.report().agreement());
        navigate("agreement", AgreementView.class);

        Document page = Jsoup.parseBodyFragment(
                find(Section.class).single().getElement().getProperty("innerHTML"));
        assertThat(page.text())
                .contains("3 claims have at least two verdicts")
                .contains("By pair of reviewers")
                .contains("Rita Reviewer and Cem <b>Colleague</b>");
        assertThat(page.select("b")).isEmpty();
    }

    private ReportView open() {
        return navigate("articles/7/report", ReportView.class);
    }

    private static Document page(ReportView view) {
        return Jsoup.parseBodyFragment(view.getElement().getChild(1).getProperty("innerHTML"));
    }
}
