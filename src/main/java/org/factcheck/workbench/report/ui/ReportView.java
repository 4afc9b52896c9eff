package org.factcheck.workbench.report.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.factcheck.workbench.account.ViewerSource;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.live.LiveChanges;
import org.factcheck.workbench.report.PublishedReportService;
import org.factcheck.workbench.report.ReportChanges;
import org.factcheck.workbench.report.ReportModel;
import org.factcheck.workbench.report.ReportPage;
import org.factcheck.workbench.report.ReportService;
import org.factcheck.workbench.report.ReportStanding;
import org.factcheck.workbench.review.Publication;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.Texts;
import org.factcheck.workbench.shell.WithHeader;
import org.jspecify.annotations.Nullable;

/**
 * How far an article is verified, as one page to read. It stays as it was when it was opened; when the article changes
 * meanwhile, the header offers the newest.
 */
@Route("articles/:article([0-9]+)/report")
@PermitAll
class ReportView extends Div implements BeforeEnterObserver, WithHeader, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient ReportService reports;
    private final transient PublishedReportService published;
    private final transient ViewerSource viewers;
    private final transient LiveChanges changes;
    private final transient Texts texts;
    private final Div banner = new Div();
    private final Div page = new Div();
    private final Span changed = new Span();
    private transient @Nullable ReportModel report;
    private transient LiveChanges.@Nullable Subscription following;

    ReportView(
            ReportService reports,
            PublishedReportService published,
            ViewerSource viewers,
            LiveChanges changes,
            Texts texts) {
        this.reports = reports;
        this.published = published;
        this.viewers = viewers;
        this.changes = changes;
        this.texts = texts;
        addClassName("wb-report");
        NativeButton show = new NativeButton(getTranslation("report.changed.show"), click -> showNewest());
        show.addClassName("wb-link-button");
        changed.add(new Span(getTranslation("report.changed") + " "), show);
        changed.getElement().setAttribute("role", "status");
        changed.setVisible(false);
        banner.addClassNames("wb-row", "wb-between", "wb-version-banner");
        add(banner, page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ArticleId article = new ArticleId(
                event.getRouteParameters().getLong("article").orElseThrow(() -> new NotFoundException("The article")));
        if (report == null || !report.article().id().equals(article)) {
            show(article);
        }
    }

    private void show(ArticleId article) {
        ReportModel newest = reports.report(viewers.current(), article);
        ReportStanding standing = published.standing(viewers.current(), newest);
        report = newest;
        showStanding(article, standing);
        // Made of elements and text nodes only: nothing that a person wrote can become markup.
        page.getElement().setProperty("innerHTML", ReportPage.markup(newest, standing, texts, Moments.current()));
        // The browser has looked for the address's fragment before the page was there.
        page.getElement()
                .executeJs("const named = document.getElementById(location.hash.slice(1));"
                        + " if (named && this.contains(named)) named.scrollIntoView();");
        changed.setVisible(false);
    }

    private void showStanding(ArticleId article, ReportStanding standing) {
        Publication version = standing.newest();
        ReportChanges differences = standing.changes();
        Span words = new Span(getTranslation("report.since.draft"));
        Div links = new Div();
        links.addClassName("wb-row");
        if (version != null && differences != null) {
            Object[] about = {
                version.number(),
                Moments.current().moment(version.publishedAt()),
                version.publishedBy(),
                differences.claims().size()
            };
            words.setText(
                    differences.none()
                            ? getTranslation("report.since.same", about)
                            : getTranslation("report.since.changed", about));
            links.add(link(
                    "articles/" + article + "/report/" + version.number(),
                    getTranslation("report.since.published", version.number())));
        }
        links.add(link("articles/" + article + "/sign-off", getTranslation("report.since.signOff")));
        banner.removeAll();
        banner.add(words, links);
        banner.setClassName("wb-changed", version != null && differences != null && !differences.none());
    }

    static Anchor link(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.setRouterIgnore(false);
        return link;
    }

    private void showNewest() {
        show(shown().article().id());
    }

    private ReportModel shown() {
        ReportModel now = report;
        if (now == null) {
            throw new IllegalStateException("No report is shown.");
        }
        return now;
    }

    @Override
    public void fillHeader(Header header) {
        ReportModel.ReportedArticle article = shown().article();
        header.trail(
                new Crumb(getTranslation("shell.nav.desk"), ""),
                new Crumb(article.title(), "articles/" + article.id()),
                Crumb.here(getTranslation("report.crumb")));
        header.status(changed);
        Anchor back = new Anchor("articles/" + article.id(), getTranslation("report.back"));
        back.addClassNames("wb-button-link", "wb-wide");
        back.setRouterIgnore(false);
        Anchor talk = new Anchor("articles/" + article.id() + "/discussion", getTranslation("report.discussion"));
        talk.addClassNames("wb-button-link", "wb-wide");
        talk.setRouterIgnore(false);
        Locale language = getLocale();
        header.actions(
                back,
                talk,
                new ExportMenu(
                        article, null, format -> reports.export(viewers.current(), article.id(), format, language)));
    }

    @Override
    public String getPageTitle() {
        return report == null
                ? getTranslation("report.title")
                : getTranslation("report.title.of", report.article().title());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        following = changes.follow(shown().article().id(), change -> ui.access(() -> changed.setVisible(true)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.close();
            following = null;
        }
        super.onDetach(event);
    }
}
