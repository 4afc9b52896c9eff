package org.factcheck.workbench.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Team;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.audit.AuditHead;
import org.factcheck.workbench.audit.AuditHeads;
import org.factcheck.workbench.report.AuditEntry;
import org.factcheck.workbench.report.AuditFilter;
import org.factcheck.workbench.report.AuditQueries;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.Failures;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.Notices;
import org.factcheck.workbench.shell.Texts;
import org.factcheck.workbench.shell.WithHeader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** Who did what when: a team's events for its editors, those of the installation for administrators. */
@Route("audit")
@PermitAll
class AuditView extends Div implements WithHeader, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final int COUNTED = 10_000;
    private static final int LONGEST_WORDS = 400;
    private static final String ROW = """
            <div class="wb-audit-row">
              <time datetime="${item.at}" title="${item.exactly}">${item.moment}</time>
              <div>
                <div><span class="wb-audit-deed">${item.deed}</span>
                  ${item.href ? html`<a href="${item.href}" class="wb-deed-words">${item.words}</a>`
                    : html`<span class="wb-deed-words">${item.words}</span>`}</div>
                ${item.note ? html`<div class="wb-note">${item.note}</div>` : ''}
                ${item.changes.map(change => html`<div class="wb-change"><span class="wb-note">${change.field}</span>
                  ${change.before ? html`<del class="wb-before">${change.before}</del>` : ''}
                  ${change.after ? html`<ins class="wb-after">${change.after}</ins>` : ''}</div>`)}
                <div class="wb-note wb-audit-meta">${item.meta}</div>
              </div>
            </div>""";

    private final transient Rooms rooms;
    private final transient AuditQueries queries;
    private final transient AuditHeads heads;
    private final transient AuditWords words;
    private final Div head = new Div();
    private final Div count = new Div();
    private final Grid<AuditEntry> grid = new Grid<>();
    private @Nullable AuditFilters filters;

    AuditView(Rooms rooms, AuditQueries queries, AuditHeads heads, Texts texts) {
        this.rooms = rooms;
        this.queries = queries;
        this.heads = heads;
        this.words = new AuditWords(texts, getLocale(), Moments.current());
        addClassNames("wb-page", "wb-audit");
        List<AuditFilters.Scope> scopes = scopes();
        if (scopes.isEmpty()) {
            Div none = new Div(new H2(getTranslation("audit.none")), new Paragraph(getTranslation("audit.none.how")));
            none.addClassNames("wb-card", "wb-empty");
            add(new H1(getTranslation("audit.title")), none);
            return;
        }
        AuditFilters narrowed = new AuditFilters(words, scopes, this::rescope, this::refresh);
        filters = narrowed;
        Button again = new Button(getTranslation("audit.refresh"), click -> refresh());
        again.addThemeNames("tertiary");
        Div top = new Div(
                new H1(getTranslation("audit.title")),
                again,
                export(AuditQueries.Format.CSV, "audit.export.csv"),
                export(AuditQueries.Format.JSON_LINES, "audit.export.json"));
        top.addClassNames("wb-row", "wb-between", "wb-page-head");
        head.addClassName("wb-audit-head");
        count.addClassName("wb-note");
        count.getElement().setAttribute("role", "status");
        fillGrid();
        add(top, head, narrowed, count, grid);
    }

    private List<AuditFilters.Scope> scopes() {
        Viewer viewer = rooms.viewer();
        List<AuditFilters.Scope> scopes = new ArrayList<>();
        for (Team team : rooms.accounts().teams(viewer)) {
            if (viewer.may(team.id(), Role.EDITOR)) {
                scopes.add(new AuditFilters.Scope(team, team.name()));
            }
        }
        if (viewer.administrator()) {
            scopes.add(new AuditFilters.Scope(null, getTranslation("audit.scope.installation")));
        }
        return scopes;
    }

    @Override
    public void fillHeader(Header header) {
        header.trail(new Crumb(getTranslation("shell.nav.desk"), ""), Crumb.here(getTranslation("audit.title")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    private AuditFilter filter() {
        return filters == null ? AuditFilter.of(null) : filters.value();
    }

    /** What can be chosen is looked for in the whole log, so apart as well. */
    private void rescope() {
        AuditFilters narrowed = filters;
        if (narrowed == null) {
            return;
        }
        Viewer viewer = rooms.viewer();
        AuditFilter asked = filter();
        apart(ui -> {
            AuditQueries.Choices choices = queries.choices(viewer, asked);
            ClaimPanel.tell(ui, () -> {
                if (Objects.equals(asked.team(), filter().team())) {
                    narrowed.offer(choices);
                }
            });
        });
        narrowed.showFor(asked.team() != null);
        refresh();
    }

    private void apart(Consumer<UI> work) {
        getUI().ifPresent(ui -> Thread.ofVirtual().name("audit-log").start(() -> work.accept(ui)));
    }

    private void refresh() {
        showHead();
        grid.getDataProvider().refreshAll();
        count.setText(getTranslation("audit.count.counting"));
        Viewer viewer = rooms.viewer();
        AuditFilter asked = filter();
        // Counting looks at every event that passes: nobody waits for it.
        apart(ui -> count(ui, viewer, asked));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        if (filters != null) {
            rescope();
        }
    }

    private void count(UI ui, Viewer viewer, AuditFilter asked) {
        int found;
        try {
            found = queries.count(viewer, asked, COUNTED + 1);
        } catch (RuntimeException failure) {
            ClaimPanel.tell(ui, () -> count.setText(Failures.message(failure)));
            return;
        }
        ClaimPanel.tell(ui, () -> {
            if (asked.equals(filter())) {
                count.setText(
                        found > COUNTED
                                ? getTranslation("audit.count.more", COUNTED)
                                : getTranslation("audit.count", found));
            }
        });
    }

    private void showHead() {
        head.removeAll();
        heads.current().ifPresentOrElse(this::showHead, () -> head.add(Signs.note(getTranslation("audit.head.none"))));
        long waiting = heads.unsealed();
        if (waiting > 0) {
            head.add(Signs.note(getTranslation("audit.head.waiting", waiting)));
        }
        if (!heads.guarded()) {
            Paragraph open = new Paragraph(getTranslation("audit.unguarded"));
            open.addClassName("wb-audit-warning");
            open.getElement().setAttribute("role", "note");
            head.add(open);
        }
    }

    private void showHead(AuditHead now) {
        Code hash = new Code(now.toString());
        Button copy = new Button(getTranslation("audit.head.copy"));
        copy.addThemeNames("tertiary");
        copy.setAriaLabel(getTranslation("audit.head.copy.head"));
        copy.addClickListener(click -> {
            copy.getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", now.toString());
            Notices.done(getTranslation("audit.head.copied"));
        });
        Span what = new Span(getTranslation("audit.head", now.number()));
        head.add(what, hash, copy, Signs.note(getTranslation("audit.head.why")));
    }

    private Anchor export(AuditQueries.Format format, String key) {
        DownloadHandler file = event -> write(format, event);
        Anchor link = new Anchor(file, getTranslation(key));
        link.setDownload(true);
        link.addClassName("wb-button-link");
        return link;
    }

    private void write(AuditQueries.Format format, DownloadEvent event) throws IOException {
        AuditFilter asked = filter();
        event.setFileName("audit" + (asked.team() == null ? "" : "-team-" + asked.team()) + "." + format.extension());
        event.setContentType(format.mediaType());
        queries.export(rooms.viewer(), asked, format, event.getOutputStream());
    }

    private void fillGrid() {
        grid.addClassNames("wb-card", "wb-audit-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.getElement().setProperty("accessibleName", getTranslation("audit.title"));
        grid.setEmptyStateText(getTranslation("audit.empty"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPageSize(PAGE);
        Moments moments = Moments.current();
        grid.addColumn(LitRenderer.<AuditEntry>of(ROW)
                .withProperty("at", entry -> entry.at().toString())
                .withProperty("moment", entry -> moments.moment(entry.at()))
                .withProperty("exactly", entry -> moments.exactly(entry.at()))
                .withProperty("deed", words::deed)
                .withProperty("words", AuditView::shownWords)
                .withProperty("href", AuditView::href)
                .withProperty("note", this::note)
                .withProperty("changes", this::changes)
                .withProperty("meta", this::meta));
        // How many there are is not asked for: the list grows as it is scrolled.
        grid.setItems(query -> queries.events(rooms.viewer(), filter(), query.getOffset(), query.getLimit()).stream())
                .setIdentifierProvider(AuditEntry::id);
    }

    private static String shownWords(AuditEntry entry) {
        return entry.words() == null ? "" : shortened(entry.words().replace('\n', ' '));
    }

    private static String href(AuditEntry entry) {
        if (entry.article() == null || entry.words() == null) {
            return "";
        }
        boolean claim = entry.objectType().equals("claim");
        return "articles/" + entry.article() + (claim ? "?claim=" + entry.objectId() : "");
    }

    private String note(AuditEntry entry) {
        return switch (entry.details()) {
            case HIDDEN -> getTranslation("audit.hidden");
            case ERASED -> getTranslation("audit.erased");
            case SHOWN -> "";
        };
    }

    /** As JSON: of maps and records of this package the renderer itself would send nothing. */
    ArrayNode changes(AuditEntry entry) {
        return JacksonUtils.listToJson(new AuditChanges(words).of(entry));
    }

    private String meta(AuditEntry entry) {
        List<String> parts = new ArrayList<>();
        parts.add(words.type(entry.objectType()) + " " + entry.objectId());
        if (entry.article() != null && !entry.objectType().equals("article")) {
            parts.add(words.type("article") + " " + entry.article());
        }
        parts.add(getTranslation("audit.event", entry.id()));
        parts.add(
                entry.number() == null
                        ? getTranslation("audit.unsealed")
                        : getTranslation("audit.sealed", entry.number()));
        return String.join(getTranslation("desk.separator"), parts);
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_WORDS ? value : value.substring(0, LONGEST_WORDS) + "…";
    }
}
