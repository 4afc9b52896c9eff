package org.factcheck.workbench.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.factcheck.workbench.account.ViewerSource;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.report.PublishedReport;
import org.factcheck.workbench.report.PublishedReportService;
import org.factcheck.workbench.report.ReportModel;
import org.factcheck.workbench.report.ReportPage;
import org.factcheck.workbench.report.ReportStanding;
import org.factcheck.workbench.review.Publication;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.Texts;
import org.factcheck.workbench.shell.WithHeader;
import org.jspecify.annotations.Nullable;

/** A published version of a report, as it was published. */
@Route("articles/:article([0-9]+)/report/:number([0-9]+)")
@PermitAll
class PublishedReportView extends Div implements BeforeEnterObserver, WithHeader, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient PublishedReportService published;
    private final transient ViewerSource viewers;
    private final transient Texts texts;
    private final Div banner = new Div();
    private final Div page = new Div();
    private transient @Nullable PublishedReport version;

    PublishedReportView(PublishedReportService published, ViewerSource viewers, Texts texts) {
        this.published = published;
        this.viewers = viewers;
        this.texts = texts;
        addClassName("wb-report");
        banner.addClassNames("wb-row", "wb-between", "wb-version-banner");
        add(banner, page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters address = event.getRouteParameters();
        PublishedReport shown = published.report(
                viewers.current(), new ArticleId(number(address, "article")), (int) number(address, "number"));
        version = shown;
        showBanner(shown);
        // Made of elements and text nodes only: nothing that a person wrote can become markup.
        page.getElement()
                .setProperty(
                        "innerHTML", ReportPage.markup(shown.report(), ReportStanding.DRAFT, texts, Moments.current()));
        page.getElement()
                .executeJs("const named = document.getElementById(location.hash.slice(1));"
                        + " if (named && this.contains(named)) named.scrollIntoView();");
    }

    private static long number(RouteParameters address, String name) {
        try {
            return Integer.parseInt(address.get(name).orElse(""));
        } catch (NumberFormatException none) {
            NotFoundException missing = new NotFoundException("The published report");
            missing.initCause(none);
            throw missing;
        }
    }

    private void showBanner(PublishedReport shown) {
        Publication publication = shown.publication();
        boolean newest = publication.number() == shown.newest();
        String article = "articles/" + shown.report().article().id();
        Span words = new Span(getTranslation(
                newest ? "report.versions.here" : "report.versions.earlier",
                publication.number(),
                Moments.current().moment(publication.publishedAt()),
                publication.publishedBy(),
                shown.newest()));
        Div links = new Div();
        links.addClassName("wb-row");
        if (!newest) {
            links.add(ReportView.link(
                    article + "/report/" + shown.newest(),
                    getTranslation("report.versions.showNewest", shown.newest())));
        }
        links.add(
                ReportView.link(article + "/report", getTranslation("report.versions.toDraft")),
                ReportView.link(article + "/sign-off", getTranslation("report.since.signOff")));
        banner.removeAll();
        banner.add(words, links);
        banner.setClassName("wb-earlier", !newest);
    }

    private PublishedReport shown() {
        PublishedReport now = version;
        if (now == null) {
            throw new IllegalStateException("No report is shown.");
        }
        return now;
    }

    @Override
    public void fillHeader(Header header) {
        PublishedReport shown = shown();
        ReportModel.ReportedArticle article = shown.report().article();
        int number = shown.publication().number();
        header.trail(
                new Crumb(getTranslation("shell.nav.desk"), ""),
                new Crumb(article.title(), "articles/" + article.id()),
                new Crumb(getTranslation("report.crumb"), "articles/" + article.id() + "/report"),
                Crumb.here(getTranslation("report.versions.name", number)));
        Anchor back = new Anchor("articles/" + article.id(), getTranslation("report.back"));
        back.addClassNames("wb-button-link", "wb-wide");
        back.setRouterIgnore(false);
        Locale language = getLocale();
        header.actions(
                back,
                new ExportMenu(
                        article,
                        number,
                        format -> published.export(viewers.current(), article.id(), number, format, language)));
    }

    @Override
    public String getPageTitle() {
        return version == null
                ? getTranslation("report.title")
                : getTranslation(
                        "report.version.of",
                        getTranslation(
                                "report.title.of", version.report().article().title()),
                        version.publication().number());
    }
}
