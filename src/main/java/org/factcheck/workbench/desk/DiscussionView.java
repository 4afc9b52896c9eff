package org.factcheck.workbench.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.live.LiveChanges;
import org.factcheck.workbench.review.Comment;
import org.factcheck.workbench.review.DiscussionPlace;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.When;
import org.factcheck.workbench.shell.WithHeader;
import org.jspecify.annotations.Nullable;

/** What the team says to one another about an article as a whole, and where its claims are being discussed. */
@Route("articles/:article([0-9]+)/discussion")
@PermitAll
class DiscussionView extends Div implements BeforeEnterObserver, WithHeader, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient Rooms rooms;
    private transient @Nullable Bench bench;
    private @Nullable ThreadList threads;
    private final OrderedList claims = new OrderedList();
    private final Section onClaims = new Section();
    private final Div news = new Div();
    private final Paragraph nothing = new Paragraph();
    private boolean settledToo;
    private transient LiveChanges.@Nullable Subscription live;

    DiscussionView(Rooms rooms) {
        this.rooms = rooms;
        addClassName("wb-page");
        claims.addClassNames("wb-list", "wb-claim-threads");
        news.addClassNames("wb-message", "wb-news");
        news.getElement().setAttribute("role", "status");
        news.add(
                new Span(getTranslation("desk.talk.news")),
                new Button(getTranslation("desk.talk.news.show"), click -> refresh(true)));
        nothing.addClassName("wb-note");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ArticleId id = new ArticleId(
                event.getRouteParameters().getLong("article").orElseThrow(() -> new NotFoundException("The article")));
        String comment = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("comment")
                .orElse(null);
        settledToo = comment != null;
        Viewer viewer = rooms.viewer();
        build(Bench.of(
                rooms,
                viewer,
                rooms.articles().article(viewer, id),
                rooms.articles().head(viewer, id)));
        if (comment != null) {
            reveal(this, comment);
        }
    }

    /** Brings a comment into view; the browser looks for it once it is there. */
    static void reveal(com.vaadin.flow.component.Component place, String comment) {
        place.getElement().executeJs("""
                        const found = document.getElementById('comment-' + $0);
                        if (found) {
                          found.scrollIntoView({ block: 'center' });
                          found.classList.add('wb-pointed-out');
                        }""", comment);
    }

    private void build(Bench now) {
        bench = now;
        removeAll();
        ArticleId id = now.article().id();
        H1 title = new H1(getTranslation("desk.talk.title"));
        Anchor about = new Anchor("articles/" + id, now.article().title());
        about.addClassName("wb-article-title");
        Checkbox settled = new Checkbox(getTranslation("desk.talk.resolvedToo"), settledToo);
        settled.addValueChangeListener(change -> {
            settledToo = change.getValue();
            if (threads != null) {
                threads.showSettled(settledToo);
            }
            refresh(false);
        });
        Div head = new Div(title, settled);
        head.addClassNames("wb-row", "wb-between");
        Paragraph open = new Paragraph(getTranslation("desk.talk.open"));
        open.addClassName("wb-note");
        ThreadList aboutArticle = new ThreadList(
                now,
                new DiscussionPlace(id, null),
                rooms.comments().aboutArticle(now.viewer(), id),
                () -> refresh(true));
        aboutArticle.showSettled(settledToo);
        threads = aboutArticle;
        Section article = new Section(new H2(getTranslation("desk.talk.article")), open, nothing, aboutArticle);
        article.addClassNames("wb-card", "wb-talk");
        onClaims.removeAll();
        onClaims.addClassNames("wb-card", "wb-talk");
        onClaims.add(new H2(getTranslation("desk.talk.claims")), claims);
        Div columns = new Div(article, onClaims);
        columns.addClassNames("wb-columns", "wb-talk-columns");
        add(head, new Div(about), news, columns);
        refresh(true);
    }

    private void refresh(boolean forced) {
        Bench now = current();
        ThreadList list = threads;
        if (list == null) {
            return;
        }
        if (!forced && list.busy()) {
            news.setVisible(true);
            return;
        }
        news.setVisible(false);
        List<Comment> all =
                rooms.comments().discussions(now.viewer(), now.article().id());
        List<Comment> own =
                all.stream().filter(comment -> comment.place().claim() == null).toList();
        list.show(own);
        boolean none = own.stream().noneMatch(comment -> settledToo || !comment.settled());
        nothing.setVisible(none);
        nothing.setText(getTranslation(own.isEmpty() ? "desk.talk.article.nothing" : "desk.talk.article.allResolved"));
        showClaims(all);
    }

    private void showClaims(List<Comment> all) {
        Map<ClaimId, List<Comment>> byClaim = new LinkedHashMap<>();
        for (Comment comment : all) {
            ClaimId claim = comment.place().claim();
            if (claim != null) {
                byClaim.computeIfAbsent(claim, first -> new ArrayList<>()).add(comment);
            }
        }
        claims.removeAll();
        byClaim.forEach((claim, said) -> {
            long open = said.stream()
                    .filter(comment -> comment.first() && !comment.settled())
                    .count();
            if (settledToo || open > 0) {
                claims.add(claim(claim, said, open));
            }
        });
        if (claims.getComponentCount() == 0) {
            claims.add(new ListItem(Signs.note(getTranslation("desk.talk.claims.nothing"))));
        }
    }

    private ListItem claim(ClaimId id, List<Comment> said, long open) {
        Comment last = said.getLast();
        for (Comment comment : said) {
            last = comment.createdAt().isAfter(last.createdAt()) ? comment : last;
        }
        Anchor words = new Anchor(
                "articles/" + current().article().id() + "?claim=" + id + "&comment=" + last.id(),
                Objects.requireNonNullElse(said.getFirst().words(), getTranslation("desk.claim")));
        words.addClassName("wb-claim-words");
        Signs.ownDirection(words);
        words.setRouterIgnore(false);
        Span meta = Signs.note("");
        meta.add(
                new Span(getTranslation("desk.talk.claim.meta", open, said.size(), last.authorName()) + " "),
                new When(last.createdAt()));
        ListItem item = new ListItem(new Div(words), new Div(meta));
        item.addClassName("wb-claim-thread");
        return item;
    }

    @Override
    public void fillHeader(Header header) {
        var article = current().article();
        header.trail(
                new Crumb(getTranslation("shell.nav.desk"), ""),
                new Crumb(article.title(), "articles/" + article.id()),
                Crumb.here(getTranslation("desk.talk.crumb")));
        Anchor back = new Anchor("articles/" + article.id(), getTranslation("desk.talk.back"));
        back.addClassName("wb-button-link");
        back.setRouterIgnore(false);
        header.actions(back);
    }

    @Override
    public String getPageTitle() {
        return bench == null
                ? getTranslation("desk.talk.title")
                : getTranslation("desk.talk.title.of", bench.article().title());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        live = rooms.live().follow(current().article().id(), new Coalescing<>(ui, changes -> refresh(false)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (live != null) {
            live.close();
            live = null;
        }
        super.onDetach(event);
    }

    private Bench current() {
        return Objects.requireNonNull(bench);
    }
}
