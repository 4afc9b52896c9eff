package org.factcheck.workbench.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Team;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.report.DeskQueries.DeskClaim;
import org.factcheck.workbench.report.WorkQueries.Workload;
import org.factcheck.workbench.review.Absence;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.Initials;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.Notices;
import org.factcheck.workbench.shell.WithHeader;
import org.jspecify.annotations.Nullable;

/** For editors: what everybody of a team has to do, who is away, and how it goes to others. */
@Route("workload")
@PermitAll
class WorkloadView extends LivePage implements BeforeEnterObserver, WithHeader, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CLAIMS = 500;
    private static final String ROW = """
            <div class="wb-claim-row wb-queue-row ${item.look}">
              <span class="wb-glyph" role="img" aria-label="${item.state}" title="${item.state}"></span>
              <div>
                <div class="wb-claim-words" dir="auto"><a href="${item.address}">${item.words}</a></div>
                <div class="wb-claim-meta"><span class="wb-kind ${item.kindLook}">${item.kind}</span><span>${item.article}</span></div>
              </div>
              <span class="wb-due ${item.dueLook}">${item.due}</span>
            </div>""";

    private final Select<Team> team = new Select<>();
    private final Div content = new Div();
    private transient @Nullable PersonId shown;

    WorkloadView(Rooms rooms) {
        super(rooms);
        addClassName("wb-workload");
        Viewer viewer = rooms.viewer();
        List<Team> teams = rooms.accounts().teams(viewer).stream()
                .filter(one -> viewer.may(one.id(), Role.EDITOR))
                .toList();
        team.setAriaLabel(getTranslation("desk.work.team"));
        team.setItemLabelGenerator(Team::name);
        team.setItems(teams);
        team.setVisible(teams.size() > 1);
        if (!teams.isEmpty()) {
            team.setValue(teams.getFirst());
        }
        team.addValueChangeListener(change -> {
            shown = null;
            refresh();
        });
        Div head = new Div(new H1(getTranslation("desk.work.title")), team);
        head.addClassNames("wb-row", "wb-between", "wb-page-head");
        add(head, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("team")
                .ifPresentOrElse(asked -> show(one -> one.id().toString().equals(asked)), this::teamChosen);
    }

    @Override
    public void teamChosen() {
        rooms.teams()
                .chosen(rooms.viewer())
                .ifPresent(chosen -> show(one -> one.id().equals(chosen)));
    }

    private void show(Predicate<Team> which) {
        team.getListDataView().getItems().filter(which).findFirst().ifPresent(team::setValue);
    }

    @Override
    public void fillHeader(Header header) {
        header.trail(
                new Crumb(getTranslation("shell.nav.desk"), ""),
                new Crumb(getTranslation("shell.nav.team"), "team"),
                Crumb.here(getTranslation("desk.work")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("desk.work.title");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        Notices.forgetUndoable(event.getUI());
        super.onDetach(event);
    }

    @Override
    void refresh() {
        content.removeAll();
        Team chosen = team.getValue();
        if (chosen == null) {
            Div empty = new Div(new Paragraph(getTranslation("desk.work.noTeam")));
            empty.addClassNames("wb-card", "wb-empty");
            content.add(empty);
            return;
        }
        Moments moments = Moments.current();
        LocalDate today = LocalDate.now(moments.zone());
        List<Workload> people = rooms.work().workload(rooms.viewer(), chosen.id(), today);
        List<Workload> absent = people.stream()
                .filter(person -> person.away(today) && person.open() > 0)
                .toList();
        if (!absent.isEmpty()) {
            Div warning = new Div(getTranslation(
                    "desk.work.absent",
                    absent.size(),
                    absent.stream().map(Workload::name).collect(Collectors.joining(getTranslation("desk.plan.comma"))),
                    absent.stream().mapToInt(Workload::open).sum()));
            warning.addClassNames("wb-message", "wb-warning");
            content.add(warning);
        }
        Section card = new Section();
        card.addClassName("wb-card");
        if (people.isEmpty()) {
            card.add(new Paragraph(getTranslation("desk.work.none")));
        } else {
            Div wide = new Div(table(chosen, people, today, moments));
            wide.addClassName("wb-wide-table");
            card.add(wide, new Paragraph(Signs.note(getTranslation("desk.work.lead"))));
        }
        content.add(card);
        people.stream()
                .filter(person -> person.person().equals(shown))
                .findFirst()
                .ifPresent(person -> content.add(claims(chosen, person, people, today, moments)));
    }

    private NativeTable table(Team chosen, List<Workload> people, LocalDate today, Moments moments) {
        NativeTable table = new NativeTable();
        table.addClassNames("wb-table", "wb-controls");
        table.setCaptionText(getTranslation("desk.work.caption"));
        table.getCaption().addClassName("wb-hidden-visually");
        NativeTableRow head = new NativeTableRow();
        for (String key : List.of("person", "open", "soon", "overdue", "done", "away", "actions")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("desk.work." + key));
            cell.getElement().setAttribute("scope", "col");
            if (Set.of("open", "soon", "overdue", "done").contains(key)) {
                cell.addClassName("wb-number");
            }
            head.add(cell);
        }
        table.getHead().add(head);
        for (Workload person : people) {
            NativeTableRow row = new NativeTableRow();
            row.add(name(person));
            row.add(
                    number(person.open()),
                    number(person.soon()),
                    late(person.overdue()),
                    number(person.done()),
                    new NativeTableCell(away(person, today, moments)),
                    cell(actions(chosen, person, people, moments)));
            table.getBody().add(row);
        }
        table.getFoot().add(totals(people));
        return table;
    }

    private NativeTableRow totals(List<Workload> people) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(getTranslation("desk.work.total"));
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow();
        row.add(name);
        for (ToIntFunction<Workload> figure :
                List.<ToIntFunction<Workload>>of(Workload::open, Workload::soon, Workload::overdue, Workload::done)) {
            row.add(number(people.stream().mapToInt(figure).sum()));
        }
        row.add(new NativeTableCell(), new NativeTableCell());
        return row;
    }

    private static NativeTableHeaderCell name(Workload person) {
        Span avatar = new Span();
        avatar.addClassName("wb-avatar");
        avatar.getElement().setAttribute("data-initials", Initials.of(person.name()));
        Div line = new Div(avatar, new Span(person.name()));
        line.addClassName("wb-row");
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.add(line);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private String away(Workload person, LocalDate today, Moments moments) {
        LocalDate from = person.awayFrom();
        LocalDate until = person.awayUntil();
        if (from == null || until == null) {
            return "";
        }
        return person.away(today)
                ? getTranslation("desk.work.away.now", moments.day(until))
                : getTranslation("desk.work.away.days", moments.day(from), moments.day(until));
    }

    private Component actions(Team chosen, Workload person, List<Workload> people, Moments moments) {
        Button show = small("desk.work.show", person, () -> {
            shown = person.person().equals(shown) ? null : person.person();
            refresh();
        });
        show.getElement()
                .setAttribute("aria-expanded", Boolean.toString(person.person().equals(shown)));
        Button reassign =
                small("desk.work.reassign", person, () -> reassign(chosen, person, Set.of(), people, moments));
        show.setEnabled(person.open() > 0);
        reassign.setEnabled(person.open() > 0);
        Button away = small("desk.work.mark", person, () -> markAway(chosen, person));
        Div actions = new Div(show, reassign, away);
        actions.addClassName("wb-row");
        return actions;
    }

    private Button small(String key, Workload person, Runnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key + ".of", person.name()));
        return button;
    }

    private void reassign(Team chosen, Workload person, Set<ClaimId> claims, List<Workload> people, Moments moments) {
        Map<PersonId, String> others = new LinkedHashMap<>();
        rooms.directory().reviewers(chosen.id()).forEach((id, name) -> {
            if (!id.equals(person.person())) {
                others.put(id, name);
            }
        });
        for (Workload other : people) {
            LocalDate from = other.awayFrom();
            LocalDate until = other.awayUntil();
            if (from != null && until != null && others.containsKey(other.person())) {
                String days = getTranslation("desk.work.away.days", moments.day(from), moments.day(until));
                others.put(other.person(), getTranslation("desk.work.person.away", other.name(), days));
            }
        }
        new ReassignDialog(rooms, chosen.id(), person, claims, others, this::refresh).open();
    }

    private void markAway(Team chosen, Workload person) {
        LocalDate from = person.awayFrom();
        LocalDate until = person.awayUntil();
        Absence now = from == null || until == null ? null : new Absence(chosen.id(), person.person(), from, until);
        new AbsenceDialog(rooms, Set.of(chosen.id()), person.person(), person.name(), now, this::refresh).open();
    }

    private Section claims(Team chosen, Workload person, List<Workload> people, LocalDate today, Moments moments) {
        List<DeskClaim> work = rooms.work().work(rooms.viewer(), chosen.id(), person.person(), MOST_CLAIMS);
        Grid<DeskClaim> grid = new Grid<>();
        grid.addClassNames("wb-claims", "wb-queue-grid", "wb-selecting");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        ((GridMultiSelectionModel<DeskClaim>) grid.getSelectionModel())
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
        String title = getTranslation(
                work.size() < MOST_CLAIMS ? "desk.work.claims" : "desk.work.claims.first", work.size(), person.name());
        grid.getElement().setProperty("accessibleName", title);
        grid.addColumn(LitRenderer.<DeskClaim>of(ROW)
                .withProperty("look", row -> Signs.className(row.claim().state()))
                .withProperty("state", row -> Words.of(row.claim().state()))
                .withProperty("words", row -> ClaimListPane.words(row.claim()))
                .withProperty(
                        "address",
                        row -> "articles/" + row.article() + "?claim="
                                + row.claim().id())
                .withProperty("kind", row -> Words.of(row.claim().kind()))
                .withProperty("kindLook", row -> Signs.className(row.claim().kind()))
                .withProperty("article", DeskClaim::articleTitle)
                .withProperty("due", row -> Due.words(row.dueOn(), today, moments))
                .withProperty("dueLook", row -> Due.look(row.dueOn(), today)));
        grid.setItems(work);
        grid.setAllRowsVisible(work.size() <= 12);
        Button reassign = small("desk.work.reassign", person, () -> {
            Set<ClaimId> selected = grid.getSelectedItems().stream()
                    .map(row -> row.claim().id())
                    .collect(Collectors.toUnmodifiableSet());
            reassign(chosen, person, selected, people, moments);
        });
        Div head = new Div(new H2(title), reassign);
        head.addClassNames("wb-row", "wb-between");
        Section section = new Section(head, grid);
        section.addClassName("wb-card");
        return section;
    }

    private static NativeTableCell number(int value) {
        NativeTableCell cell = new NativeTableCell(Integer.toString(value));
        cell.addClassName("wb-number");
        return cell;
    }

    private static NativeTableCell late(int value) {
        NativeTableCell cell = number(value);
        if (value > 0) {
            cell.removeAll();
            Span mark = new Span(Integer.toString(value));
            mark.addClassNames("wb-due", "wb-due-over");
            cell.add(mark);
        }
        return cell;
    }

    private static NativeTableCell cell(Component content) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(content);
        return cell;
    }
}
