package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.factcheck.workbench.account.AccountService;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.Standing;
import org.factcheck.workbench.shell.Notices;

/** Where a one-time password is exchanged for one's own; nothing else is open before. */
@Route(value = "change-password", autoLayout = false)
@PermitAll
class ChangePasswordView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient CurrentSession session;
    private final PasswordForm form;

    ChangePasswordView(AccountService accounts, CurrentSession session, AuthenticationContext authentication) {
        this.session = session;
        addClassName("wb-signin");
        setSizeFull();
        form = new PasswordForm(accounts, session, getTranslation("account.password.oneTime"), this::changed);
        Paragraph lead = new Paragraph(getTranslation("account.changePassword.lead"));
        lead.addClassName("wb-note");
        Button signOut = new Button(getTranslation("shell.signOut"), click -> authentication.logout());
        signOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div card = new Div(new H1(getTranslation("account.changePassword.title")), lead, form, signOut);
        card.addClassName("wb-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (session.standing() == Standing.SIGNED_IN) {
            event.forwardTo("account");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.changePassword.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        form.focus();
    }

    private void changed() {
        Notices.done(getTranslation("account.password.changed"));
        UI.getCurrentOrThrow().navigate("");
    }
}
