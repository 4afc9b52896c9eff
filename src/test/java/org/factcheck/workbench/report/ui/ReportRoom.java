package org.factcheck.workbench.report.ui;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.account.AccountService;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.TeamChoice;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.account.ViewerSource;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.audit.AuditHead;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.live.LiveChanges;
import org.factcheck.workbench.report.AgreementQueries;
import org.factcheck.workbench.report.PublishedReportService;
import org.factcheck.workbench.report.ReportModel;
import org.factcheck.workbench.report.ReportService;
import org.factcheck.workbench.report.ReportStanding;
import org.factcheck.workbench.report.SampleReport;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.review.Publication;
import org.factcheck.workbench.review.PublicationService;
import org.factcheck.workbench.review.SignOffGate;
import org.factcheck.workbench.shell.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The screens of the report over services that a test answers for. */
@SpringBootTest(classes = ReportRoom.Screen.class, properties = "workbench.texts.strict=true")
@ViewPackages(packages = {"org.factcheck.workbench.report.ui", "org.factcheck.workbench.shell"})
abstract class ReportRoom extends SpringBrowserlessTest {
    static final ArticleId ARTICLE = new ArticleId(7);
    static final TeamId TEAM = new TeamId(1);
    static final Viewer VIEWER = new Viewer(new PersonId(3), "Vera Viewer", false, Map.of(TEAM, Role.VIEWER));
    static final Viewer EDITOR = new Viewer(new PersonId(4), "Edda Editor", false, Map.of(TEAM, Role.EDITOR));
    static final Publication VERSION_2 = new Publication(
            2,
            "Edda Editor",
            Instant.parse("2022-05-20T09:00:00Z"),
            "ef".repeat(32),
            new AuditHead(41, "cd".repeat(32)));

    @Configuration(proxyBeanMethods = false)
    @Import(Texts.class)
    static class Screen {}

    @MockitoBean
    ReportService reports;

    @MockitoBean
    PublishedReportService published;

    @MockitoBean
    PublicationService publications;

    @MockitoBean
    DraftService drafts;

    @MockitoBean
    ArticleService articles;

    @MockitoBean
    AgreementQueries agreements;

    @MockitoBean
    AccountService accounts;

    @MockitoBean
    TeamChoice choice;

    @MockitoBean
    ViewerSource viewers;

    @MockitoBean
    LiveChanges changes;

    @MockitoBean
    AuthenticationContext authentication;

    @BeforeEach
    void prepare() {
        as(VIEWER);
        when(reports.report(any(), eq(ARTICLE))).thenReturn(SampleReport.report());
        when(published.standing(any(), any(ReportModel.class))).thenReturn(ReportStanding.DRAFT);
        when(published.standing(any(), eq(ARTICLE))).thenReturn(ReportStanding.DRAFT);
        when(publications.gate(any(), eq(ARTICLE))).thenReturn(new SignOffGate(List.of()));
        when(publications.versions(any(), eq(ARTICLE))).thenReturn(List.of());
        when(changes.follow(eq(ARTICLE), any())).thenReturn(mock(LiveChanges.Subscription.class));
        when(authentication.getAuthenticatedUser(any())).thenReturn(Optional.empty());
    }

    void as(Viewer viewer) {
        when(viewers.current()).thenReturn(viewer);
    }

    static String words(Component view) {
        return view.getElement().getTextRecursively();
    }
}
