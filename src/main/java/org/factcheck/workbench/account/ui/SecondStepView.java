package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.io.Serializable;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.SecondFactorService;
import org.factcheck.workbench.account.Standing;
import org.factcheck.workbench.shell.FormMessage;

/** The second step of signing in: the code of an app, or a recovery code. Nothing else is open before. */
@Route(value = "second-step", autoLayout = false)
@PermitAll
class SecondStepView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient CurrentSession session;
    private final transient SecondFactorService factors;
    private final FormMessage message = new FormMessage();
    private final CodeField code;

    SecondStepView(CurrentSession session, SecondFactorService factors, AuthenticationContext authentication) {
        this.session = session;
        this.factors = factors;
        addClassName("wb-signin");
        setSizeFull();
        code = new CodeField(getTranslation("account.code"));
        code.setHelperText(getTranslation("account.code.orRecovery"));
        Button submit = new Button(getTranslation("account.secondStep.submit"), click -> confirm());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClickShortcut(Key.ENTER).listenOn(this);
        Button signOut = new Button(getTranslation("shell.signOut"), click -> authentication.logout());
        signOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div card = new Div(
                new H1(getTranslation("account.secondStep.title")),
                Tables.noteLine(getTranslation("account.secondStep.lead")),
                message,
                code,
                submit,
                Tables.noteLine(getTranslation("account.secondStep.help")),
                signOut);
        card.addClassName("wb-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (session.standing() != Standing.MUST_GIVE_CODE) {
            event.forwardTo("");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.secondStep.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        code.focus();
    }

    private void confirm() {
        Boolean done = Codes.attempt(this, message, () -> {
            factors.confirm(code.getValue());
            return true;
        });
        if (done == null) {
            code.clear();
            code.focus();
        } else {
            // A new page: it is opened in the person's own language.
            UI.getCurrentOrThrow().getPage().setLocation(wanted());
        }
    }

    /** Leads here first, and from here to where the person was going. */
    static void putBefore(BeforeEnterEvent event) {
        VaadinSession.getCurrent()
                .setAttribute(Wanted.class, new Wanted(event.getLocation().getPathWithQueryParameters()));
        event.forwardTo(SecondStepView.class);
    }

    /** Relative to the first page: an empty address would be this page again. */
    private static String wanted() {
        Wanted wanted = VaadinSession.getCurrent().getAttribute(Wanted.class);
        return wanted == null || wanted.path().isEmpty() || wanted.path().startsWith("?") ? "." : wanted.path();
    }

    private record Wanted(String path) implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
