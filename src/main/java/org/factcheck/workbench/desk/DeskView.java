package org.factcheck.workbench.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.report.Activity;
import org.factcheck.workbench.report.DeskQueries.DeskArticle;
import org.factcheck.workbench.report.DeskQueries.DeskClaim;
import org.factcheck.workbench.report.QueueFilter;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.When;
import org.factcheck.workbench.shell.WithHeader;

/** The start of the day: the team's articles, what waits for the viewer, what is disputed, what happened. */
@Route("")
@PermitAll
class DeskView extends LivePage implements WithHeader, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int ARTICLES = 20;
    private static final int SHORT_LIST = 8;
    private static final int FOUND = 50;

    private final Div content = new Div();
    private final TextField search = new TextField();
    private final Checkbox archived = new Checkbox();
    private final Button add;
    private int shownArticles = ARTICLES;

    DeskView(Rooms rooms) {
        super(rooms);
        addClassName("wb-desk-page");
        search.setPlaceholder(getTranslation("desk.search"));
        search.setAriaLabel(getTranslation("desk.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addClassName("wb-desk-search");
        search.addValueChangeListener(change -> refresh());
        archived.setLabel(getTranslation("desk.articles.archived.show"));
        archived.addValueChangeListener(change -> refresh());
        H1 title = new H1(getTranslation("desk.title"));
        Div head = new Div(title, search);
        head.addClassNames("wb-row", "wb-between", "wb-page-head");
        add = new Button(
                getTranslation("desk.articles.new"),
                click -> getUI().ifPresent(ui -> ui.navigate(NewArticleView.class)));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setVisible(false);
        head.add(add);
        add(head, content);
    }

    @Override
    public void teamChosen() {
        shownArticles = ARTICLES;
        refresh();
    }

    private static boolean writes(Viewer viewer) {
        return viewer.roles().values().stream().anyMatch(role -> role.atLeast(Role.REVIEWER));
    }

    @Override
    public void fillHeader(Header header) {
        header.trail(Crumb.here(getTranslation("desk.title")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("desk.title");
    }

    @Override
    void refresh() {
        content.removeAll();
        Viewer viewer = rooms.viewerInTeam();
        add.setVisible(writes(viewer));
        if (viewer.teams().isEmpty()) {
            content.add(empty("desk.noTeam", "desk.noTeam.how"));
        } else if (search.getValue().isBlank()) {
            content.add(desk(viewer));
        } else {
            content.add(found(viewer, search.getValue().strip()));
        }
    }

    private Component desk(Viewer viewer) {
        Section queue = claims("desk.queue", rooms.work().queue(viewer, QueueFilter.ALL, 0, SHORT_LIST));
        if (viewer.roles().values().stream().anyMatch(role -> role.atLeast(Role.REVIEWER))) {
            queue.add(new Paragraph(new Anchor("queue", getTranslation("desk.queue.all"))));
        }
        Div aside = new Div(queue, disputed(viewer), activity(rooms.desk().recent(viewer, SHORT_LIST)));
        aside.addClassNames("wb-stacked", "wb-desk-aside");
        Div desk = new Div(articles(viewer), aside);
        desk.addClassName("wb-desk");
        return desk;
    }

    private Component articles(Viewer viewer) {
        boolean old = archived.getValue();
        List<DeskArticle> articles = rooms.desk().articles(viewer, old, 0, shownArticles + 1);
        if (articles.isEmpty() && old) {
            return new Div(listHead(true), empty("desk.articles.archived.none", "desk.articles.archived.none.how"));
        }
        if (articles.isEmpty() && rooms.desk().articles(viewer, true, 0, 1).isEmpty()) {
            return empty("desk.articles.none", writes(viewer) ? "desk.articles.none.how" : "desk.articles.none.look");
        }
        Section list = new Section(listHead(old));
        list.addClassNames("wb-list", "wb-desk-part");
        articles.stream().limit(shownArticles).forEach(article -> list.add(card(article, viewer)));
        if (articles.size() > shownArticles) {
            list.add(new Button(getTranslation("desk.articles.more"), click -> {
                shownArticles += ARTICLES;
                refresh();
            }));
        }
        return list;
    }

    private Div listHead(boolean old) {
        Div head = new Div(new H2(getTranslation(old ? "desk.articles.archived" : "desk.articles")), archived);
        head.addClassNames("wb-row", "wb-between");
        return head;
    }

    private Component card(DeskArticle article, Viewer viewer) {
        Anchor title = new Anchor("articles/" + article.id(), article.title());
        title.addClassName("wb-article-title");
        List<String> facts = new ArrayList<>();
        if (article.publisher() != null) {
            facts.add(article.publisher());
        }
        if (article.publishedOn() != null) {
            facts.add(getTranslation("desk.article.published", Moments.current().day(article.publishedOn())));
        }
        if (viewer.teams().size() > 1) {
            facts.add(article.teamName());
        }
        StateBar bar = new StateBar();
        bar.show(article.counts());
        Span settled = new Span(getTranslation(
                "desk.article.settled",
                article.counts().total(),
                article.counts().settled()));
        Span figures = Signs.note(bar.figures(article.counts()));
        Anchor report = new Anchor("articles/" + article.id() + "/report", getTranslation("desk.article.report"));
        report.setAriaLabel(getTranslation("desk.article.reportOf", article.title()));
        Div foot = new Div(settled, figures, report);
        foot.addClassNames("wb-row", "wb-between", "wb-article-figures");
        Article card =
                new Article(new H3(title), Signs.note(String.join(getTranslation("desk.separator"), facts)), bar, foot);
        card.addClassNames("wb-card", "wb-article-card");
        return card;
    }

    private Component disputed(Viewer viewer) {
        List<DeskClaim> disputed = rooms.desk().byDisagreement(viewer, SHORT_LIST);
        Section section = claims("desk.disputed", disputed);
        if (!disputed.isEmpty()) {
            section.add(new Anchor(AdjudicationView.ROUTE, getTranslation("desk.disputed.adjudicate")));
        }
        return section;
    }

    private Section claims(String key, List<DeskClaim> claims) {
        Section section = new Section(new H2(getTranslation(key)));
        section.addClassName("wb-card");
        if (claims.isEmpty()) {
            section.add(new Paragraph(Signs.note(getTranslation(key + ".none"))));
        } else {
            section.add(claimList(claims));
        }
        return section;
    }

    private UnorderedList claimList(List<DeskClaim> claims) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wb-desk-claims");
        claims.forEach(claim -> list.add(new ListItem(DeskClaims.link(
                claim, "articles/" + claim.article() + "?claim=" + claim.claim().id()))));
        return list;
    }

    private Component activity(List<Activity> recent) {
        Section section = new Section(new H2(getTranslation("desk.activity")));
        section.addClassName("wb-card");
        if (recent.isEmpty()) {
            section.add(new Paragraph(Signs.note(getTranslation("desk.activity.none"))));
            return section;
        }
        OrderedList list = new OrderedList();
        list.addClassName("wb-timeline");
        recent.forEach(event -> list.add(deed(event)));
        section.add(list);
        return section;
    }

    private ListItem deed(Activity event) {
        ListItem item = new ListItem(new Span(Deeds.words(event)));
        if (event.words() != null && event.article() != null) {
            String where = "articles/" + event.article() + (event.claim() == null ? "" : "?claim=" + event.claim());
            Anchor link = new Anchor(where, event.words().replace('\n', ' '));
            link.addClassName("wb-deed-words");
            item.add(new Span(" "), link);
        }
        Span when = Signs.note("");
        when.add(new When(event.at()));
        item.add(new Span(" "), when);
        return item;
    }

    private Component found(Viewer viewer, String words) {
        List<DeskClaim> claims = rooms.desk().search(viewer, words, FOUND);
        List<org.factcheck.workbench.article.Article> articles =
                rooms.articles().find(viewer, words);
        Section section = new Section(new H2(getTranslation(
                claims.size() < FOUND ? "desk.search.results" : "desk.search.first", claims.size(), words)));
        section.addClassName("wb-card");
        section.getElement().setAttribute("aria-live", "polite");
        articles.forEach(article -> {
            Anchor link = new Anchor("articles/" + article.id(), article.title());
            link.addClassName("wb-article-title");
            Div row = new Div(link);
            if (article.archived()) {
                row.add(new Span(" "), Signs.note(getTranslation("desk.article.archived")));
            }
            section.add(row);
        });
        section.add(
                claims.isEmpty() ? new Paragraph(Signs.note(getTranslation("desk.search.none"))) : claimList(claims));
        return section;
    }

    private Component empty(String titleKey, String textKey) {
        Div empty = new Div(new H2(getTranslation(titleKey)), new Paragraph(getTranslation(textKey)));
        empty.addClassNames("wb-card", "wb-empty");
        return empty;
    }
}
