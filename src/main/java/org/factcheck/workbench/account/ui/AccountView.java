package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.factcheck.workbench.account.AccountService;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.Person;
import org.factcheck.workbench.account.PreferenceService;
import org.factcheck.workbench.account.SecondFactorService;
import org.factcheck.workbench.account.SessionService;
import org.factcheck.workbench.account.Team;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.shell.Appearance;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.FormMessage;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.Notices;
import org.factcheck.workbench.shell.WithHeader;

/** One's own account: name, teams, password, appearance. */
@Route("account")
@PermitAll
class AccountView extends Div implements HasDynamicTitle, WithHeader {
    private static final long serialVersionUID = 1L;

    private final transient AccountService accounts;
    private final transient CurrentSession session;

    AccountView(
            AccountService accounts,
            PreferenceService preferences,
            SessionService sessions,
            SecondFactorService factors,
            CurrentSession session,
            AuthenticationContext authentication,
            I18NProvider texts) {
        this.accounts = accounts;
        this.session = session;
        addClassName("wb-page");
        Viewer viewer = session.current();
        Button signOut = new Button(getTranslation("shell.signOut"), click -> authentication.logout());
        Div head = new Div(new H1(getTranslation("account.title")), signOut);
        head.addClassNames("wb-row", "wb-between");
        Section appearance = card(
                "account.appearance",
                new LanguageChoice(preferences, session, texts.getProvidedLocales()),
                new Appearance());
        Div left = new Div(aboutYou(viewer), teams(viewer), appearance);
        left.addClassName("wb-list");
        SessionsCard places = new SessionsCard(sessions, session);
        Div right = new Div(password(viewer, places), new SecondFactorCard(factors, session), keys());
        right.addClassName("wb-list");
        Div columns = new Div(left, right);
        columns.addClassName("wb-columns");
        Div all = new Div(columns, places);
        all.addClassName("wb-list");
        add(head, all);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.title");
    }

    @Override
    public void fillHeader(Header header) {
        header.trail(new Crumb(getTranslation("shell.nav.desk"), ""), Crumb.here(getTranslation("account.title")));
    }

    private Section aboutYou(Viewer viewer) {
        Person self = accounts.self(viewer);
        TextField name = new TextField(getTranslation("account.name"));
        name.setValue(self.name());
        name.setMaxLength(200);
        name.setWidthFull();
        name.setHelperText(getTranslation("account.name.help"));
        FormMessage message = new FormMessage();
        Button save = new Button(getTranslation("account.name.save"), click -> {
            message.clear();
            try {
                accounts.changeOwnName(session.current(), name.getValue());
                Notices.done(getTranslation("account.name.saved"));
            } catch (InvalidInputException e) {
                message.error(e);
            }
        });
        Paragraph login = new Paragraph(getTranslation("account.login.is", self.login()));
        login.addClassName("wb-note");
        Div actions = new Div(save);
        actions.addClassName("wb-actions");
        return card("account.you", login, message, name, actions);
    }

    private Section teams(Viewer viewer) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wb-list");
        for (Team team : accounts.teams(viewer)) {
            viewer.role(team.id()).ifPresent(role -> {
                Span badge = new Span(Roles.label(this, role));
                badge.addClassName("wb-tag");
                ListItem item = new ListItem(new Span(team.name()), badge);
                item.addClassNames("wb-row", "wb-between");
                list.add(item);
            });
        }
        if (viewer.roles().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("account.teams.none"));
            none.addClassName("wb-note");
            return card("account.teams", none);
        }
        return card("account.teams", list);
    }

    private Section password(Viewer viewer, SessionsCard places) {
        if (!accounts.hasPassword(viewer)) {
            return card("account.password", Tables.noteLine(getTranslation("account.password.provider")));
        }
        return card(
                "account.password",
                new PasswordForm(accounts, session, getTranslation("account.password.current"), () -> {
                    Notices.done(getTranslation("account.password.changed"));
                    places.fill();
                }));
    }

    private Section keys() {
        return card("account.keys", Tables.noteLine(getTranslation("account.keys.where")));
    }

    private Section card(String titleKey, Component... content) {
        Section section = new Section(new H2(getTranslation(titleKey)));
        section.add(content);
        section.addClassName("wb-card");
        return section;
    }
}
