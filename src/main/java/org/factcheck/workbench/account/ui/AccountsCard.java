package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Collectors;
import org.factcheck.workbench.account.Account;
import org.factcheck.workbench.account.AccountService;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.Person;
import org.factcheck.workbench.account.SecondFactorService;
import org.factcheck.workbench.account.SessionService;
import org.factcheck.workbench.shell.Confirm;

/** Everybody with an account, and what an administrator can do about it. */
class AccountsCard extends Section {
    private static final long serialVersionUID = 1L;

    private final TeamView view;
    private final transient AccountService accounts;
    private final transient SessionService sessions;
    private final transient SecondFactorService factors;
    private final transient CurrentSession session;

    AccountsCard(
            TeamView view,
            AccountService accounts,
            SessionService sessions,
            SecondFactorService factors,
            CurrentSession session,
            List<Account> everybody) {
        this.view = view;
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.session = session;
        addClassName("wb-card");
        NativeTable table = Tables.of(
                view,
                getTranslation("account.accounts"),
                "account.name",
                "account.login",
                "account.teams",
                "account.state",
                "account.actions");
        everybody.forEach(account -> table.getBody().add(row(account)));
        add(
                Tables.head(
                        getTranslation("account.accounts"), getTranslation("account.accounts.count", everybody.size())),
                table);
    }

    private NativeTableRow row(Account account) {
        Person person = account.person();
        String teams = account.places().stream()
                .map(place -> getTranslation("account.place", place.team(), Roles.label(view, place.role())))
                .collect(Collectors.joining(", "));
        return new NativeTableRow(
                Tables.person(view, person.name(), person.active()),
                new NativeTableCell(person.login()),
                new NativeTableCell(teams.isEmpty() ? getTranslation("account.teams.noneShort") : teams),
                Tables.cell(states(account)),
                Tables.cell(actions(account)));
    }

    private Component states(Account account) {
        Person person = account.person();
        Div states = new Div();
        states.addClassNames("wb-row", "wb-tags");
        if (person.administrator()) {
            states.add(Tables.tag(view, "account.state.administrator"));
        }
        if (!person.active()) {
            states.add(Tables.tag(view, "account.state.closed"));
        } else if (person.mustChangePassword()) {
            states.add(Tables.tag(view, "account.state.oneTime"));
        } else {
            states.add(Tables.tag(view, "account.state.active"));
        }
        if (account.secondFactor()) {
            states.add(Tables.tag(view, "account.state.secondFactor"));
        }
        return states;
    }

    private Component actions(Account account) {
        Person person = account.person();
        if (person.id().equals(session.current().person())) {
            return Tables.note(getTranslation("account.thisIsYou"));
        }
        Div actions = new Div();
        actions.addClassNames("wb-row", "wb-row-actions");
        if (person.active()) {
            actions.add(reset(person), administrator(person), signOut(person));
            if (account.secondFactor()) {
                actions.add(removeFactor(person));
            }
            actions.add(deactivate(person));
        } else {
            actions.add(action(
                    "account.activate",
                    person,
                    () -> view.attempt(
                            () -> accounts.activate(session.current(), person.id()),
                            getTranslation("account.activated", person.name()))));
        }
        return actions;
    }

    private Button reset(Person person) {
        return action(
                "account.reset",
                person,
                () -> Confirm.ask(
                        getTranslation("account.reset.question", person.name()),
                        getTranslation("account.reset.consequences"),
                        getTranslation("account.reset"),
                        () -> {
                            OneTimePasswordDialog.show(accounts.resetPassword(session.current(), person.id()));
                            view.fill();
                        }));
    }

    private Button administrator(Person person) {
        return person.administrator()
                ? action(
                        "account.administrator.revoke",
                        person,
                        () -> view.attempt(
                                () -> accounts.setAdministrator(session.current(), person.id(), false),
                                getTranslation("account.administrator.revoked", person.name())))
                : action(
                        "account.administrator.make",
                        person,
                        () -> Confirm.ask(
                                getTranslation("account.administrator.question", person.name()),
                                getTranslation("account.administrator.consequences"),
                                getTranslation("account.administrator.make"),
                                () -> view.attempt(
                                        () -> accounts.setAdministrator(session.current(), person.id(), true),
                                        getTranslation("account.administrator.made", person.name()))));
    }

    private Button signOut(Person person) {
        return action(
                "account.sessions.endAll",
                person,
                () -> Confirm.ask(
                        getTranslation("account.sessions.endAll.question", person.name()),
                        getTranslation("account.sessions.endAll.consequences"),
                        getTranslation("account.sessions.endAll"),
                        () -> view.attempt(
                                () -> sessions.endAll(session.current(), person.id()),
                                getTranslation("account.sessions.endedAll", person.name()))));
    }

    private Button removeFactor(Person person) {
        return action(
                "account.factor.remove",
                person,
                () -> Confirm.askBeforeDestroying(
                        getTranslation("account.factor.remove.question", person.name()),
                        getTranslation("account.factor.remove.consequences"),
                        getTranslation("account.factor.remove"),
                        () -> view.attempt(
                                () -> factors.remove(session.current(), person.id()),
                                getTranslation("account.factor.removed", person.name()))));
    }

    private Button deactivate(Person person) {
        return action(
                "account.deactivate",
                person,
                () -> Confirm.askBeforeDestroying(
                        getTranslation("account.deactivate.question", person.name()),
                        getTranslation("account.deactivate.consequences"),
                        getTranslation("account.deactivate"),
                        () -> view.attempt(
                                () -> accounts.deactivate(session.current(), person.id()),
                                getTranslation("account.deactivated", person.name()))));
    }

    private Button action(String key, Person person, Runnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("account.action.for", getTranslation(key), person.name()));
        return button;
    }
}
