package org.factcheck.workbench.report.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.account.ViewerSource;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.factcheck.workbench.report.ExportFormat;
import org.factcheck.workbench.report.ReportService;
import org.factcheck.workbench.report.SampleReport;
import org.factcheck.workbench.shell.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest(classes = ReportViewTest.Screen.class, properties = "workbench.texts.strict=true")
@ViewPackages(packages = {"org.factcheck.workbench.report.ui", "org.factcheck.workbench.shell"})
class ReportViewTest extends SpringBrowserlessTest {
    private static final ArticleId ARTICLE = new ArticleId(7);
    private static final Viewer VIEWER =
            new Viewer(new PersonId(3), "Vera Viewer", false, Map.of(new TeamId(1), Role.VIEWER));

    @Configuration(proxyBeanMethods = false)
    @Import(Texts.class)
    static class Screen {}

    @MockitoBean
    private ReportService reports;

    @MockitoBean
    private ViewerSource viewers;

    @MockitoBean
    private LiveChanges changes;

    @MockitoBean
    private AuthenticationContext authentication;

    @BeforeEach
    void prepare() {
        when(viewers.current()).thenReturn(VIEWER);
        when(reports.report(VIEWER, ARTICLE)).thenReturn(SampleReport.report());
        when(changes.follow(eq(ARTICLE), any())).thenReturn(mock(LiveChanges.Subscription.class));
        when(authentication.getAuthenticatedUser(any())).thenReturn(Optional.empty());
    }

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
        assertThat(ExportMenu.fileName(SampleReport.report().article(), ExportFormat.PDF))
                .isEqualTo("report-7-українська-армія-звільнила-харків-ґанок.pdf");
    }

    private ReportView open() {
        return navigate("articles/7/report", ReportView.class);
    }

    private static Document page(ReportView view) {
        return Jsoup.parseBodyFragment(view.getElement().getChild(0).getProperty("innerHTML"));
    }
}
