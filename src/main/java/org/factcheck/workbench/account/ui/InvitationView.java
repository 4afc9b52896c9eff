package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.InvitationService;
import org.factcheck.workbench.account.Standing;
import org.factcheck.workbench.account.Welcome;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.shell.FormMessage;

/** Where an invited person creates their account. An invitation that no longer works says why and what to do. */
@Route(value = "invitation/:token", autoLayout = false)
@AnonymousAllowed
class InvitationView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient InvitationService invitations;
    private final transient CurrentSession session;
    private final Div card = new Div();
    private final FormMessage message = new FormMessage();
    private final TextField name = new TextField();
    private final TextField login = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private String token = "";

    InvitationView(InvitationService invitations, CurrentSession session) {
        this.invitations = invitations;
        this.session = session;
        addClassName("wb-signin");
        setSizeFull();
        card.addClassName("wb-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        card.removeAll();
        Welcome welcome = invitations.look(token);
        if (session.standing() != Standing.SIGNED_OUT) {
            message.warning(getTranslation("account.invitation.signedIn"));
            card.add(new H1(getTranslation("account.invitation.title")), message, link("", "account.invitation.desk"));
        } else if (welcome.state() == Welcome.State.OPEN) {
            form(welcome);
        } else {
            message.error(getTranslation(
                    switch (welcome.state()) {
                        case EXPIRED -> "account.invitation.expired";
                        case USED -> "account.invitation.used";
                        case WITHDRAWN -> "account.invitation.withdrawn";
                        case UNKNOWN, OPEN -> "account.invitation.unknown";
                    }));
            card.add(
                    new H1(getTranslation("account.invitation.title")),
                    message,
                    link("login", "account.invitation.toSignIn"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.invitation.title");
    }

    private void form(Welcome welcome) {
        String by = welcome.invitedBy() == null ? "" : welcome.invitedBy();
        Paragraph lead = Tables.noteLine(getTranslation(
                "account.invitation.lead",
                by,
                String.join(", ", welcome.teams()),
                welcome.teams().size()));
        name.setLabel(getTranslation("account.name"));
        name.setHelperText(getTranslation("account.name.help"));
        name.setMaxLength(200);
        name.setAutocomplete(Autocomplete.NAME);
        name.setValue(welcome.name() == null ? "" : welcome.name());
        login.setLabel(getTranslation("account.login"));
        login.setHelperText(getTranslation("account.login.help"));
        login.setMaxLength(100);
        login.setAutocomplete(Autocomplete.USERNAME);
        password.setLabel(getTranslation("account.password"));
        password.setHelperText(getTranslation("account.password.rules"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setLabel(getTranslation("account.invitation.again"));
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        name.setWidthFull();
        login.setWidthFull();
        password.setWidthFull();
        again.setWidthFull();
        Button create = new Button(getTranslation("account.invitation.accept"), click -> accept());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickShortcut(Key.ENTER).listenOn(this);
        card.add(
                new H1(getTranslation("account.invitation.title")),
                lead,
                message,
                name,
                login,
                password,
                again,
                create);
    }

    private void accept() {
        message.clear();
        if (!password.getValue().equals(again.getValue())) {
            message.error(getTranslation("account.password.different"));
            again.focus();
            return;
        }
        try {
            invitations.accept(token, login.getValue(), name.getValue(), password.getValue());
        } catch (InvalidInputException e) {
            message.error(e);
            return;
        }
        UI.getCurrentOrThrow().navigate("login", QueryParameters.of("welcome", ""));
    }

    private Anchor link(String path, String key) {
        return new Anchor(path, getTranslation(key));
    }
}
