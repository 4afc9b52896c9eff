package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.factcheck.workbench.account.Account;
import org.factcheck.workbench.account.AccountService;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.Member;
import org.factcheck.workbench.account.Person;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Team;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.shell.Confirm;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.Failures;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.Initials;
import org.factcheck.workbench.shell.Notices;
import org.factcheck.workbench.shell.When;
import org.factcheck.workbench.shell.WithHeader;

/** The teams one is in and who does what there; for administrators also teams, accounts and memberships. */
@Route("team")
@PermitAll
class TeamView extends Div implements HasDynamicTitle, WithHeader {
    private static final long serialVersionUID = 1L;

    private final transient AccountService accounts;
    private final transient CurrentSession session;

    TeamView(AccountService accounts, CurrentSession session) {
        this.accounts = accounts;
        this.session = session;
        addClassName("wb-page");
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.team.title");
    }

    @Override
    public void fillHeader(Header header) {
        header.trail(new Crumb(getTranslation("shell.nav.desk"), ""), Crumb.here(getTranslation("account.team.title")));
        if (session.current().administrator()) {
            Button account = new Button(
                    getTranslation("account.create"), click -> new NewAccountDialog(this, accounts, session).open());
            Button team = new Button(
                    getTranslation("account.team.create"), click -> new NewTeamDialog(this, accounts, session).open());
            account.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(team, account);
        }
    }

    /** Reads everything again. */
    final void fill() {
        removeAll();
        Viewer viewer = session.current();
        List<Team> teams = accounts.teams(viewer);
        Map<TeamId, List<Member>> members =
                accounts.members(viewer).stream().collect(Collectors.groupingBy(Member::team));
        add(new H1(getTranslation("account.team.title")));
        if (teams.isEmpty()) {
            add(empty());
        }
        Div list = new Div();
        list.addClassName("wb-list");
        List<Account> everybody = viewer.administrator() ? accounts.accounts(viewer) : List.of();
        for (Team team : teams) {
            list.add(card(viewer, team, members.getOrDefault(team.id(), List.of()), everybody));
        }
        if (viewer.administrator()) {
            list.add(accountsCard(viewer, everybody));
        }
        list.add(rolesCard());
        add(list);
    }

    /** Does something, says so, and reads everything again; a failure is said in words. */
    final void attempt(Runnable change, String done) {
        try {
            change.run();
            Notices.done(done);
        } catch (InvalidInputException | ConflictException e) {
            // What is saved is shown again, so that the next try is made over it.
            Notices.failed(Failures.message(e));
        }
        fill();
    }

    private Component empty() {
        Div empty = new Div(
                new H3(getTranslation("account.team.none")), new Paragraph(getTranslation("account.team.none.help")));
        empty.addClassName("wb-empty");
        return empty;
    }

    private Section card(Viewer viewer, Team team, List<Member> members, List<Account> everybody) {
        Span count = new Span(getTranslation("account.team.members", members.size()));
        count.addClassName("wb-note");
        Div head = new Div(new H2(team.name()), count);
        head.addClassNames("wb-row", "wb-between");
        Section card = new Section(head);
        card.addClassName("wb-card");
        if (members.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("account.team.empty"));
            none.addClassName("wb-note");
            card.add(none);
        } else {
            card.add(memberTable(viewer, team, members));
        }
        if (viewer.administrator()) {
            Button add = new Button(
                    getTranslation("account.member.add"),
                    click -> new AddMemberDialog(this, accounts, session, team, candidates(members, everybody)).open());
            add.setAriaLabel(getTranslation("account.member.add.to", team.name()));
            Div actions = new Div(add);
            actions.addClassName("wb-actions");
            card.add(actions);
        }
        return card;
    }

    private static List<Person> candidates(List<Member> members, List<Account> everybody) {
        return everybody.stream()
                .map(Account::person)
                .filter(Person::active)
                .filter(person ->
                        members.stream().noneMatch(member -> member.person().equals(person.id())))
                .toList();
    }

    private NativeTable memberTable(Viewer viewer, Team team, List<Member> members) {
        NativeTable table = table(
                getTranslation("account.team.table", team.name()),
                "account.name",
                "account.login",
                "account.role",
                viewer.administrator() ? "account.actions" : "account.since");
        for (Member member : members) {
            NativeTableRow row = new NativeTableRow();
            row.add(nameCell(member.name(), member.active()), new NativeTableCell(member.login()));
            if (viewer.administrator()) {
                row.add(cell(roleSelect(team, member)), cell(removeButton(team, member)));
            } else {
                row.add(new NativeTableCell(Roles.label(this, member.role())), cell(new When(member.since())));
            }
            table.getBody().add(row);
        }
        return table;
    }

    private RoleSelect roleSelect(Team team, Member member) {
        RoleSelect select = new RoleSelect();
        select.setValue(member.role());
        select.addThemeVariants(SelectVariant.LUMO_SMALL);
        select.setAriaLabel(getTranslation("account.role.of", member.name(), team.name()));
        select.addValueChangeListener(change -> {
            Role role = change.getValue();
            if (change.isFromClient() && role != null) {
                attempt(
                        () -> accounts.changeRole(
                                session.current(), team.id(), member.person(), role, member.version()),
                        getTranslation("account.role.changed", member.name(), Roles.label(this, role)));
            }
        });
        return select;
    }

    private Button removeButton(Team team, Member member) {
        Button remove = new Button(
                getTranslation("account.member.remove"),
                click -> Confirm.askBeforeDestroying(
                        getTranslation("account.member.remove.question", member.name(), team.name()),
                        getTranslation("account.member.remove.consequences"),
                        getTranslation("account.member.remove"),
                        () -> attempt(
                                () -> accounts.removeMember(session.current(), team.id(), member.person()),
                                getTranslation("account.member.removed", member.name()))));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(getTranslation("account.member.remove.from", member.name(), team.name()));
        return remove;
    }

    private Section accountsCard(Viewer viewer, List<Account> everybody) {
        Span count = new Span(getTranslation("account.accounts.count", everybody.size()));
        count.addClassName("wb-note");
        Div head = new Div(new H2(getTranslation("account.accounts")), count);
        head.addClassNames("wb-row", "wb-between");
        NativeTable table = table(
                getTranslation("account.accounts"),
                "account.name",
                "account.login",
                "account.teams",
                "account.state",
                "account.actions");
        for (Account account : everybody) {
            Person person = account.person();
            String teams = account.places().stream()
                    .map(place -> getTranslation("account.place", place.team(), Roles.label(this, place.role())))
                    .collect(Collectors.joining(", "));
            table.getBody()
                    .add(new NativeTableRow(
                            nameCell(person.name(), person.active()),
                            new NativeTableCell(person.login()),
                            new NativeTableCell(teams.isEmpty() ? getTranslation("account.teams.noneShort") : teams),
                            cell(states(person)),
                            cell(accountActions(viewer, person))));
        }
        Section card = new Section(head, table);
        card.addClassName("wb-card");
        return card;
    }

    private Component states(Person person) {
        Div states = new Div();
        states.addClassName("wb-row");
        if (person.administrator()) {
            states.add(tag("account.state.administrator"));
        }
        if (!person.active()) {
            states.add(tag("account.state.closed"));
        } else if (person.mustChangePassword()) {
            states.add(tag("account.state.oneTime"));
        } else {
            states.add(tag("account.state.active"));
        }
        return states;
    }

    private Component accountActions(Viewer viewer, Person person) {
        Div actions = new Div();
        actions.addClassName("wb-row");
        if (person.id().equals(viewer.person())) {
            Span you = new Span(getTranslation("account.thisIsYou"));
            you.addClassName("wb-note");
            actions.add(you);
            return actions;
        }
        if (!person.active()) {
            actions.add(action(
                    "account.activate",
                    person,
                    () -> attempt(
                            () -> accounts.activate(session.current(), person.id()),
                            getTranslation("account.activated", person.name()))));
            return actions;
        }
        actions.add(action(
                "account.reset",
                person,
                () -> Confirm.ask(
                        getTranslation("account.reset.question", person.name()),
                        getTranslation("account.reset.consequences"),
                        getTranslation("account.reset"),
                        () -> {
                            OneTimePasswordDialog.show(accounts.resetPassword(session.current(), person.id()));
                            fill();
                        })));
        actions.add(
                person.administrator()
                        ? action(
                                "account.administrator.revoke",
                                person,
                                () -> attempt(
                                        () -> accounts.setAdministrator(session.current(), person.id(), false),
                                        getTranslation("account.administrator.revoked", person.name())))
                        : action(
                                "account.administrator.make",
                                person,
                                () -> Confirm.ask(
                                        getTranslation("account.administrator.question", person.name()),
                                        getTranslation("account.administrator.consequences"),
                                        getTranslation("account.administrator.make"),
                                        () -> attempt(
                                                () -> accounts.setAdministrator(session.current(), person.id(), true),
                                                getTranslation("account.administrator.made", person.name())))));
        actions.add(action(
                "account.deactivate",
                person,
                () -> Confirm.askBeforeDestroying(
                        getTranslation("account.deactivate.question", person.name()),
                        getTranslation("account.deactivate.consequences"),
                        getTranslation("account.deactivate"),
                        () -> attempt(
                                () -> accounts.deactivate(session.current(), person.id()),
                                getTranslation("account.deactivated", person.name())))));
        return actions;
    }

    private Button action(String key, Person person, Runnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("account.action.for", getTranslation(key), person.name()));
        return button;
    }

    private Section rolesCard() {
        Section card = new Section(new H2(getTranslation("account.roles")));
        card.addClassName("wb-card");
        DescriptionList list = new DescriptionList();
        list.addClassName("wb-facts");
        for (Role role : Role.values()) {
            list.add(
                    new DescriptionList.Term(Roles.label(this, role)),
                    new DescriptionList.Description(Roles.explanation(this, role)));
        }
        card.add(list);
        return card;
    }

    private NativeTable table(String caption, String... headKeys) {
        NativeTable table = new NativeTable();
        table.addClassNames("wb-table", "wb-controls");
        table.setCaptionText(caption);
        table.getCaption().addClassName("wb-hidden-visually");
        NativeTableRow row = new NativeTableRow();
        for (String key : headKeys) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        NativeTableHeader head = table.getHead();
        head.add(row);
        return table;
    }

    private NativeTableCell nameCell(String name, boolean active) {
        Span avatar = new Span();
        avatar.addClassName("wb-avatar");
        avatar.getElement().setAttribute("data-initials", Initials.of(name));
        Div line = new Div(avatar, new Span(name));
        line.addClassName("wb-row");
        if (!active) {
            line.add(tag("account.state.closed"));
        }
        return cell(line);
    }

    private Span tag(String key) {
        Span tag = new Span(getTranslation(key));
        tag.addClassName("wb-tag");
        return tag;
    }

    private static NativeTableCell cell(Component content) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(content);
        return cell;
    }
}
