package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
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
import org.factcheck.workbench.account.InvitationService;
import org.factcheck.workbench.account.Member;
import org.factcheck.workbench.account.Person;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.SecondFactorService;
import org.factcheck.workbench.account.SessionService;
import org.factcheck.workbench.account.Team;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.shell.Confirm;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.Failures;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.Notices;
import org.factcheck.workbench.shell.When;
import org.factcheck.workbench.shell.WithHeader;

/** The teams one is in and who does what there; for administrators also teams, accounts and memberships. */
@Route("team")
@PermitAll
class TeamView extends Div implements HasDynamicTitle, WithHeader {
    private static final long serialVersionUID = 1L;

    private final transient AccountService accounts;
    private final transient InvitationService invitations;
    private final transient SessionService sessions;
    private final transient SecondFactorService factors;
    private final transient CurrentSession session;

    TeamView(
            AccountService accounts,
            InvitationService invitations,
            SessionService sessions,
            SecondFactorService factors,
            CurrentSession session) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.factors = factors;
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
    }

    /** The name of the screen, and what an administrator makes on it. */
    private Div head(boolean administrator) {
        Div head = new Div(new H1(getTranslation("account.team.title")));
        head.addClassNames("wb-row", "wb-between");
        if (administrator) {
            Button account = new Button(
                    getTranslation("account.create"), click -> new NewAccountDialog(this, accounts, session).open());
            Button team = new Button(
                    getTranslation("account.team.create"), click -> new NewTeamDialog(this, accounts, session).open());
            Button invite = new Button(
                    getTranslation("account.invite"),
                    click -> new InviteDialog(this, invitations, session, accounts.teams(session.current())).open());
            invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Div actions = new Div(team, account, invite);
            actions.addClassName("wb-row");
            head.add(actions);
        }
        return head;
    }

    /** Reads everything again. */
    final void fill() {
        removeAll();
        Viewer viewer = session.current();
        List<Team> teams = accounts.teams(viewer);
        Map<TeamId, List<Member>> members =
                accounts.members(viewer).stream().collect(Collectors.groupingBy(Member::team));
        add(head(viewer.administrator()));
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
            list.add(new InvitationsCard(this, invitations, session));
            list.add(new AccountsCard(this, accounts, sessions, factors, session, everybody));
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
        Section card = new Section(Tables.head(team.name(), getTranslation("account.team.members", members.size())));
        card.addClassName("wb-card");
        if (members.isEmpty()) {
            card.add(Tables.noteLine(getTranslation("account.team.empty")));
        } else {
            card.add(memberTable(viewer, team, members));
        }
        Div links = new Div();
        links.addClassNames("wb-row", "wb-team-links");
        if (viewer.may(team.id(), Role.VIEWER)) {
            Anchor policy = new Anchor("team/policy?team=" + team.id(), getTranslation("account.team.policy"));
            policy.getElement().setAttribute("aria-label", getTranslation("account.team.policyOf", team.name()));
            links.add(policy);
        }
        if (viewer.may(team.id(), Role.EDITOR)) {
            links.add(new Anchor("workload?team=" + team.id(), getTranslation("account.team.workload")));
        }
        if (viewer.may(team.id(), Role.REVIEWER)) {
            links.add(new Anchor("agreement?team=" + team.id(), getTranslation("account.team.agreement")));
        }
        Div foot = new Div(links);
        foot.addClassNames("wb-row", "wb-between", "wb-team-foot");
        card.add(foot);
        if (viewer.administrator()) {
            Button add = new Button(
                    getTranslation("account.member.add"),
                    click -> new AddMemberDialog(this, accounts, session, team, candidates(members, everybody)).open());
            add.setAriaLabel(getTranslation("account.member.add.to", team.name()));
            foot.add(add);
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
        NativeTable table = Tables.of(
                this,
                getTranslation("account.team.table", team.name()),
                "account.name",
                "account.login",
                "account.role",
                viewer.administrator() ? "account.actions" : "account.since");
        for (Member member : members) {
            NativeTableRow row = new NativeTableRow();
            row.add(Tables.person(this, member.name(), member.active()), new NativeTableCell(member.login()));
            if (viewer.administrator()) {
                row.add(Tables.cell(roleSelect(team, member)), Tables.cell(removeButton(team, member)));
            } else {
                row.add(new NativeTableCell(Roles.label(this, member.role())), Tables.cell(new When(member.since())));
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
}
