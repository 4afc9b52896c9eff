package org.factcheck.workbench.desk;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.report.DeskQueries.DeskClaim;
import org.factcheck.workbench.report.QueueFilter;
import org.factcheck.workbench.report.WorkQueries.QueueParts;
import org.factcheck.workbench.review.Absence;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.Failures;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.Notices;
import org.factcheck.workbench.shell.WithHeader;

/** What waits for the viewer, the soonest due first; the next claim is taken from here. */
@Route("queue")
@PermitAll
class QueueView extends LivePage implements WithHeader, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CANDIDATES = 500;
    private static final String ROW = """
            <div class="wb-claim-row wb-queue-row ${item.look}">
              <span class="wb-glyph" role="img" aria-label="${item.state}" title="${item.state}"></span>
              <div>
                <div class="wb-claim-words" dir="auto">${item.words}</div>
                <div class="wb-claim-meta"><span class="wb-kind ${item.kindLook}">${item.kind}</span><span>${item.meta}</span></div>
              </div>
              <span class="wb-due ${item.dueLook}">${item.due}</span>
              <button type="button" class="wb-link-button" aria-label="${item.handBackOf}" ?hidden="${!item.assigned}"
                @click="${event => { event.stopPropagation(); handBack(); }}">${item.handBack}</button>
            </div>""";

    private static final String ENTER = "event.key === 'Enter' && element.getEventContext(event).item";

    private final Select<ArticleId> articles = new Select<>();
    private final Select<ClaimKind> kinds = new Select<>();
    private final Paragraph count = new Paragraph();
    private final Button next = new Button();
    private final Grid<DeskClaim> grid = new Grid<>();
    private transient Map<ArticleId, String> titles = Map.of();
    private transient Moments moments;
    private transient LocalDate today;

    QueueView(Rooms rooms) {
        super(rooms);
        moments = Moments.current();
        today = LocalDate.now(moments.zone());
        addClassName("wb-queue");
        articles.setLabel(getTranslation("desk.queue.article"));
        articles.setEmptySelectionAllowed(true);
        articles.setEmptySelectionCaption(getTranslation("desk.queue.article.all"));
        articles.setItemLabelGenerator(
                id -> id == null ? getTranslation("desk.queue.article.all") : titles.getOrDefault(id, ""));
        articles.addValueChangeListener(change -> filtered(change.isFromClient()));
        kinds.setLabel(getTranslation("desk.queue.kind"));
        kinds.setEmptySelectionAllowed(true);
        kinds.setEmptySelectionCaption(getTranslation("desk.queue.kind.all"));
        kinds.setItemLabelGenerator(kind -> kind == null ? getTranslation("desk.queue.kind.all") : Words.of(kind));
        kinds.addValueChangeListener(change -> filtered(change.isFromClient()));
        next.setText(getTranslation("desk.queue.next"));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.setTooltipText(getTranslation("desk.queue.next.help"));
        next.addClickListener(click -> takeNext());
        Button away = new Button(getTranslation("desk.work.mark"), click -> markAway());
        boolean reviews = !reviewing(rooms.viewer()).isEmpty();
        next.setVisible(reviews);
        away.setVisible(reviews);
        Div head = new Div(new H1(getTranslation("desk.queue.title")), away, next);
        head.addClassNames("wb-row", "wb-between", "wb-page-head");
        count.getElement().setAttribute("role", "status");
        count.addClassName("wb-grow");
        Div filters = new Div(count, articles, kinds);
        filters.addClassNames("wb-row", "wb-between", "wb-queue-filters");
        fillGrid();
        add(head, filters, grid, new Paragraph(Signs.note(getTranslation("desk.queue.keys"))));
    }

    private void fillGrid() {
        grid.addClassNames("wb-card", "wb-claims", "wb-queue-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.getElement().setProperty("accessibleName", getTranslation("desk.queue.list"));
        grid.addColumn(LitRenderer.<DeskClaim>of(ROW)
                .withProperty("look", row -> Signs.className(row.claim().state()))
                .withProperty("state", row -> Words.of(row.claim().state()))
                .withProperty("words", row -> ClaimListPane.words(row.claim()))
                .withProperty("kind", row -> Words.of(row.claim().kind()))
                .withProperty("kindLook", row -> Signs.className(row.claim().kind()))
                .withProperty("meta", this::meta)
                .withProperty("due", row -> Due.words(row.dueOn(), today, moments))
                .withProperty("dueLook", row -> Due.look(row.dueOn(), today))
                .withProperty("assigned", row -> row.assigned())
                .withProperty("handBack", row -> getTranslation("desk.queue.handBack"))
                .withProperty(
                        "handBackOf", row -> getTranslation("desk.queue.handBack.of", ClaimListPane.words(row.claim())))
                .withFunction("handBack", this::handBack));
        grid.setItems(new CallbackDataProvider<DeskClaim, Void>(
                query ->
                        rooms
                                .work()
                                .queue(rooms.viewerInTeam(), filter(), query.getOffset(), query.getLimit())
                                .stream(),
                query -> rooms.work().count(rooms.viewerInTeam(), filter()),
                row -> row.claim().id()));
        grid.addItemClickListener(click -> open(click.getItem()));
        grid.getElement()
                .addEventListener("keydown", event -> {
                    String key =
                            event.getEventData().path(ClaimListPane.ROW_KEY).asString("");
                    DeskClaim row = grid.getDataCommunicator().getKeyMapper().get(key);
                    if (row != null) {
                        open(row);
                    }
                })
                .setFilter(ENTER)
                .addEventData(ClaimListPane.ROW_KEY);
    }

    @Override
    public void fillHeader(Header header) {
        header.trail(new Crumb(getTranslation("shell.nav.desk"), ""), Crumb.here(getPageTitle()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("desk.queue.title");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        Notices.forgetUndoable(event.getUI());
        super.onDetach(event);
    }

    @Override
    void refresh() {
        Viewer viewer = rooms.viewerInTeam();
        moments = Moments.current();
        today = LocalDate.now(moments.zone());
        QueueParts parts = rooms.work().parts(viewer);
        titles = parts.articles();
        ArticleId article = articles.getValue();
        ClaimKind kind = kinds.getValue();
        articles.setItems(titles.keySet());
        articles.setValue(article != null && titles.containsKey(article) ? article : null);
        kinds.setItems(parts.kinds());
        kinds.setValue(kind != null && parts.kinds().contains(kind) ? kind : null);
        count.setText(getTranslation(
                "desk.queue.count",
                rooms.work().count(viewer, QueueFilter.ALL),
                rooms.work().overdue(viewer, today)));
        grid.setEmptyStateText(getTranslation(titles.isEmpty() ? "desk.queue.empty" : "desk.queue.filtered"));
        grid.getDataProvider().refreshAll();
    }

    private void filtered(boolean byPerson) {
        if (byPerson) {
            refresh();
        }
    }

    private QueueFilter filter() {
        return new QueueFilter(articles.getValue(), kinds.getValue());
    }

    private String meta(DeskClaim row) {
        List<String> parts = new ArrayList<>();
        parts.add(row.articleTitle());
        if (row.claim().speaker() != null) {
            parts.add(row.claim().speaker());
        }
        if (row.claim().evidence() > 0) {
            parts.add(getTranslation("desk.claims.evidence", row.claim().evidence()));
        }
        if (!row.assigned()) {
            parts.add(getTranslation("desk.queue.draft"));
        }
        return String.join(getTranslation("desk.separator"), parts);
    }

    private void open(DeskClaim row) {
        open(row.article(), row.claim().id());
    }

    private static void open(ArticleId article, ClaimId claim) {
        UI.getCurrentOrThrow().navigate("articles/" + article, QueryParameters.of("claim", claim.toString()));
    }

    private void takeNext() {
        Viewer viewer = rooms.viewer();
        try {
            Optional<ClaimId> taken = rooms.assignments()
                    .takeFirst(viewer, rooms.work().next(rooms.viewerInTeam(), articles.getValue(), MOST_CANDIDATES));
            if (taken.isEmpty()) {
                Notices.done(getTranslation("desk.queue.next.none"));
                return;
            }
            ArticleId article = rooms.claims().claim(viewer, taken.get()).article();
            open(article, taken.get());
            Notices.done(getTranslation(
                    "desk.queue.next.taken", ClaimListPane.words(rooms.queries().claim(viewer, taken.get()))));
        } catch (RuntimeException failure) {
            Notices.failed(Failures.message(failure));
        }
    }

    private void handBack(DeskClaim row) {
        ClaimId claim = row.claim().id();
        try {
            rooms.assignments().end(rooms.viewer(), claim, rooms.viewer().person());
        } catch (RuntimeException failure) {
            Notices.failed(Failures.message(failure));
            return;
        }
        refresh();
        Notices.undoable(getTranslation("desk.queue.handedBack", ClaimListPane.words(row.claim())), () -> {
            try {
                rooms.assignments().takeAgain(rooms.viewer(), claim);
            } catch (RuntimeException failure) {
                Notices.failed(Failures.message(failure));
            }
            refresh();
        });
    }

    private void markAway() {
        Viewer viewer = rooms.viewer();
        Set<TeamId> teams = reviewing(viewer);
        Optional<Absence> now = teams.stream()
                .flatMap(team -> rooms.absences().absences(viewer, team).stream())
                .filter(absence -> absence.person().equals(viewer.person()))
                .findFirst();
        new AbsenceDialog(rooms, teams, viewer.person(), viewer.name(), now.orElse(null), this::refresh).open();
    }

    private static Set<TeamId> reviewing(Viewer viewer) {
        return viewer.teams().stream()
                .filter(team -> viewer.may(team, Role.REVIEWER))
                .collect(Collectors.toUnmodifiableSet());
    }
}
