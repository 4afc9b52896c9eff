package org.factcheck.workbench.evidence.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.factcheck.workbench.account.AccountService;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Team;
import org.factcheck.workbench.account.TeamChoice;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.account.ViewerSource;
import org.factcheck.workbench.evidence.EvidenceService;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.kernel.Page;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.FollowsTeam;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.WithHeader;

/** The sources of a team. */
@Route("sources")
@PermitAll
class SourcesView extends Div implements BeforeEnterObserver, WithHeader, FollowsTeam, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String ROW = """
            <div class="wb-source-row">
              <div class="wb-title">${item.title}</div>
              <div class="wb-note">${item.meta}</div>
            </div>""";

    private final transient EvidenceService service;
    private final transient ViewerSource viewers;
    private final transient AccountService accounts;
    private final transient TeamChoice choice;
    private final TextField search = new TextField();
    private final Select<Team> team = new Select<>();
    private final Div count = new Div();
    private final Grid<Source> grid = new Grid<>();

    SourcesView(EvidenceService service, ViewerSource viewers, AccountService accounts, TeamChoice choice) {
        this.choice = choice;
        this.service = service;
        this.viewers = viewers;
        this.accounts = accounts;
        addClassNames("wb-page", "wb-sources");
        search.setPlaceholder(getTranslation("evidence.sources.search"));
        search.setAriaLabel(getTranslation("evidence.sources.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addClassName("wb-desk-search");
        search.addValueChangeListener(change -> refresh());
        team.setAriaLabel(getTranslation("evidence.sources.team"));
        team.setItemLabelGenerator(Team::name);
        team.addValueChangeListener(change -> refresh());
        Paragraph lead = new Paragraph(getTranslation("evidence.sources.lead"));
        lead.addClassName("wb-note");
        count.addClassName("wb-note");
        Div head = new Div(new H1(getTranslation("evidence.sources")), team, search);
        head.addClassNames("wb-row", "wb-between", "wb-page-head");
        fillGrid();
        add(head, lead, count, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = viewers.current();
        List<Team> teams = accounts.teams(viewer).stream()
                .filter(one -> viewer.may(one.id(), Role.VIEWER))
                .toList();
        team.setItems(teams);
        team.setVisible(teams.size() > 1);
        if (!teams.isEmpty()) {
            team.setValue(teams.getFirst());
        }
        teamChosen();
        refresh();
    }

    @Override
    public void teamChosen() {
        choice.chosen(viewers.current())
                .flatMap(chosen -> team.getListDataView()
                        .getItems()
                        .filter(one -> one.id().equals(chosen))
                        .findFirst())
                .ifPresent(team::setValue);
    }

    @Override
    public void fillHeader(Header header) {
        header.trail(new Crumb(getTranslation("shell.nav.desk"), ""), Crumb.here(getTranslation("evidence.sources")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("evidence.sources");
    }

    private void fillGrid() {
        grid.addClassNames("wb-card", "wb-source-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.getElement().setProperty("accessibleName", getTranslation("evidence.sources"));
        grid.setEmptyStateText(getTranslation("evidence.sources.none"));
        grid.addColumn(LitRenderer.<Source>of(ROW)
                .withProperty("title", SourceFields::name)
                .withProperty("meta", this::meta));
        grid.setItems(new CallbackDataProvider<Source, Void>(
                query -> found(query.getOffset(), query.getLimit()).items().stream(),
                query -> found(0, 1).total(),
                Source::id));
        grid.asSingleSelect().addValueChangeListener(change -> {
            Source chosen = change.getValue();
            if (change.isFromClient() && chosen != null) {
                grid.asSingleSelect().clear();
                Viewer viewer = viewers.current();
                if (viewer.may(chosen.team(), Role.REVIEWER)) {
                    new SourceDialog(service, viewers, service.source(viewer, chosen.id()), this::refresh).open();
                }
            }
        });
    }

    private Page<Source> found(int offset, int limit) {
        return team.isEmpty()
                ? new Page<>(List.of(), 0)
                : service.sources(viewers.current(), team.getValue().id(), search.getValue(), offset, limit);
    }

    private void refresh() {
        count.setText(getTranslation("evidence.sources.count", found(0, 1).total()));
        grid.getDataProvider().refreshAll();
    }

    private String meta(Source source) {
        Moments moments = Moments.current();
        List<String> parts = new ArrayList<>();
        if (source.kind() != null) {
            parts.add(getTranslation("source.kind." + source.kind().name()));
        }
        if (source.publisher() != null) {
            parts.add(source.publisher());
        }
        if (source.publishedOn() != null) {
            parts.add(getTranslation("evidence.sources.published", moments.day(source.publishedOn())));
        }
        if (source.accessedOn() != null) {
            parts.add(getTranslation("evidence.sources.accessed", moments.day(source.accessedOn())));
        }
        if (source.originGroup() != null) {
            parts.add(getTranslation("evidence.sources.origin", source.originGroup()));
        }
        if (source.restricted()) {
            parts.add(getTranslation("evidence.sources.restricted"));
        }
        if (source.url() != null) {
            parts.add(source.url());
        }
        return String.join(getTranslation("desk.separator"), parts);
    }
}
