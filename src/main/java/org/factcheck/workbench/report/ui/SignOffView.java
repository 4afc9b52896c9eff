package org.factcheck.workbench.report.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.account.ViewerSource;
import org.factcheck.workbench.article.Article;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.factcheck.workbench.report.PublishedReportService;
import org.factcheck.workbench.report.ReportChanges;
import org.factcheck.workbench.report.ReportStanding;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.review.Publication;
import org.factcheck.workbench.review.PublicationService;
import org.factcheck.workbench.review.SignOffGate;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.Notices;
import org.factcheck.workbench.shell.WithHeader;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an article from being signed off, the versions of its report that were published, and, for editors, the
 * publishing of the next.
 */
@Route("articles/:article([0-9]+)/sign-off")
@PermitAll
class SignOffView extends Div implements BeforeEnterObserver, WithHeader, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient PublicationService publications;
    private final transient PublishedReportService published;
    private final transient DraftService drafts;
    private final transient ArticleService articles;
    private final transient ViewerSource viewers;
    private final transient LiveChanges changes;
    private final Div result = new Div();
    private final Div state = new Div();
    private final PublishForm form = new PublishForm(this::publish, this::keep, this::reread);
    private final Div list = new Div();
    private final Span changed = new Span();
    private transient @Nullable Article article;
    private transient LiveChanges.@Nullable Subscription following;
    private int newest;
    /** News of what was published here comes back; it is shown already. */
    private int ownNews;

    SignOffView(
            PublicationService publications,
            PublishedReportService published,
            DraftService drafts,
            ArticleService articles,
            ViewerSource viewers,
            LiveChanges changes) {
        this.publications = publications;
        this.published = published;
        this.drafts = drafts;
        this.articles = articles;
        this.viewers = viewers;
        this.changes = changes;
        addClassNames("wb-report", "wb-sign-off");
        NativeButton show = new NativeButton(getTranslation("report.changed.show"), click -> reread());
        show.addClassName("wb-link-button");
        changed.add(new Span(getTranslation("report.changed") + " "), show);
        changed.getElement().setAttribute("role", "status");
        changed.setVisible(false);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ArticleId id = new ArticleId(
                event.getRouteParameters().getLong("article").orElseThrow(() -> new NotFoundException("The article")));
        if (article == null || !article.id().equals(id)) {
            article = articles.article(viewers.current(), id);
            removeAll();
            H1 title = new H1(getTranslation("report.signOff"));
            Paragraph of = new Paragraph(article.title());
            of.addClassName("wb-report-lead");
            result.removeAll();
            add(title, of, result, state, form, list);
            form.empty();
            if (publishes()) {
                drafts.newDraft(viewers.current(), id, DraftService.Place.SIGN_OFF)
                        .ifPresent(form::fill);
            }
            reread();
        }
    }

    /** Whether the viewer may sign the article off; nobody may while it is archived. */
    private boolean publishes() {
        Article shown = shown();
        return !shown.archived() && viewers.current().may(shown.team(), Role.EDITOR);
    }

    private void keep(Map<String, String> typed) {
        if (typed.values().stream().allMatch(String::isBlank)) {
            drafts.discardNew(viewers.current(), shown().id(), DraftService.Place.SIGN_OFF);
        } else {
            drafts.keepNew(viewers.current(), shown().id(), DraftService.Place.SIGN_OFF, typed);
        }
    }

    private void reread() {
        Article shown = shown();
        Viewer viewer = viewers.current();
        SignOffGate gate = publications.gate(viewer, shown.id());
        List<Publication> versions = publications.versions(viewer, shown.id());
        ReportStanding standing = published.standing(viewer, shown.id());
        ReportChanges since = standing.changes();
        newest = versions.isEmpty() ? 0 : versions.getFirst().number();
        boolean editor = publishes();
        boolean unchanged = since != null && since.none();

        state.removeAll();
        if (unchanged) {
            state.add(message(getTranslation("report.signOff.unchanged", newest), "wb-plain"));
        } else {
            state.add(message(
                    gate.open()
                            ? getTranslation("report.signOff.clear")
                            : getTranslation(
                                    "report.signOff.blocked", gate.blockers().size()),
                    gate.open() ? "wb-success" : "wb-warning"));
        }
        if (!unchanged && !editor) {
            Paragraph editors = new Paragraph(getTranslation("report.signOff.forEditors"));
            editors.addClassName("wb-note");
            state.add(editors);
        }
        form.setVisible(editor && !unchanged);
        form.show(gate.open(), newest);
        list.removeAll();
        Locale language = getLocale();
        VersionList all = new VersionList(
                shown.id(),
                versions,
                (number, format) -> published.export(viewers.current(), shown.id(), number, format, language));
        if (unchanged) {
            list.add(all);
        }
        gate.groups().forEach(group -> list.add(new BlockerList(shown.id(), group)));
        if (!unchanged) {
            list.add(all);
        }
        changed.setVisible(false);
    }

    private void publish() {
        Article shown = shown();
        Publication version = publications.publish(viewers.current(), shown.id(), form.wish(newest));
        ownNews++;
        drafts.discardNew(viewers.current(), shown.id(), DraftService.Place.SIGN_OFF);
        form.empty();
        reread();
        showResult(shown.id(), version);
        Notices.done(getTranslation("report.signOff.done", version.number()));
    }

    /** What was published just now, above everything that is still to be done. */
    private void showResult(ArticleId shown, Publication version) {
        Div done = message(getTranslation("report.signOff.done", version.number()), "wb-success");
        Div hash = new Div(new Span(getTranslation("report.versions.hash") + " "), new Code(version.sha256()));
        hash.addClassName("wb-hash");
        done.add(
                new Span(" "),
                ReportView.link(
                        "articles/" + shown + "/report/" + version.number(),
                        getTranslation("report.since.published", version.number())),
                hash);
        result.removeAll();
        result.add(done);
        result.scrollIntoView();
    }

    private static Div message(String words, String className) {
        Div message = new Div(words);
        message.addClassNames("wb-message", className);
        message.getElement().setAttribute("role", "status");
        return message;
    }

    private Article shown() {
        Article now = article;
        if (now == null) {
            throw new IllegalStateException("No article is shown.");
        }
        return now;
    }

    @Override
    public void fillHeader(Header header) {
        Article shown = shown();
        header.trail(
                new Crumb(getTranslation("shell.nav.desk"), ""),
                new Crumb(shown.title(), "articles/" + shown.id()),
                new Crumb(getTranslation("report.crumb"), "articles/" + shown.id() + "/report"),
                Crumb.here(getTranslation("report.signOff.crumb")));
        header.status(changed);
        Anchor back = ReportView.link("articles/" + shown.id(), getTranslation("report.back"));
        back.addClassNames("wb-button-link", "wb-wide");
        Anchor report =
                ReportView.link("articles/" + shown.id() + "/report", getTranslation("report.signOff.toReport"));
        report.addClassName("wb-button-link");
        header.actions(back, report);
    }

    @Override
    public String getPageTitle() {
        return article == null
                ? getTranslation("report.signOff.crumb")
                : getTranslation("report.signOff.title.of", article.title());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        following = changes.follow(shown().id(), change -> ui.access(() -> told(change)));
    }

    private void told(Change change) {
        if (change.claim() == null && ownNews > 0) {
            ownNews--;
        } else {
            changed.setVisible(true);
        }
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
