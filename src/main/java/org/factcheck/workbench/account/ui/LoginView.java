package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.ProviderSignIn;
import org.factcheck.workbench.account.Standing;
import org.factcheck.workbench.shell.FormMessage;

/** Where one signs in. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    /** The parameter of who comes here because their session was ended from elsewhere. */
    static final String ENDED = "ended";

    private final transient CurrentSession session;
    private final LoginForm form = new LoginForm();
    private final FormMessage message = new FormMessage();

    LoginView(CurrentSession session, ProviderSignIn provider) {
        this.session = session;
        addClassName("wb-signin");
        setSizeFull();
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        Paragraph lead = new Paragraph(getTranslation("account.signIn.lead"));
        lead.addClassName("wb-note");
        Paragraph help = new Paragraph(getTranslation("account.signIn.help"));
        help.addClassName("wb-note");
        Div card = new Div(new H1(getTranslation("shell.product.full")), lead, message, form, help);
        card.addClassName("wb-card");
        provider.providerName().ifPresent(name -> card.addComponentAtIndex(3, providerLink(provider.path(), name)));
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (session.standing() != Standing.SIGNED_OUT) {
            event.forwardTo("");
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        if (query.getParameters().containsKey("wait")) {
            message.warning(getTranslation("account.signIn.wait", seconds(query)));
        } else if (query.getParameters().containsKey("error")) {
            message.error(getTranslation("account.signIn.wrong"));
        } else if (query.getParameters().containsKey("refused")) {
            message.error(getTranslation(
                    query.getSingleParameter("refused").filter("closed"::equals).isPresent()
                            ? "account.signIn.closed"
                            : "account.signIn.unknown"));
        } else if (query.getParameters().containsKey("provider")) {
            message.error(getTranslation("account.signIn.provider.failed"));
        } else if (query.getParameters().containsKey("welcome")) {
            message.success(getTranslation("account.signIn.welcome"));
        } else if (query.getParameters().containsKey(ENDED)) {
            message.warning(getTranslation("account.signIn.ended"));
        } else if (query.getParameters().containsKey("bye")) {
            message.success(getTranslation("account.signIn.bye"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.signIn.title");
    }

    private Div providerLink(String path, String name) {
        Anchor link = new Anchor(path, getTranslation("account.signIn.with", name));
        link.setRouterIgnore(true);
        link.addClassName("wb-button-link");
        Div or = new Div(getTranslation("account.signIn.or"));
        or.addClassName("wb-or");
        return new Div(link, or);
    }

    private static int seconds(QueryParameters query) {
        try {
            return Math.clamp(Long.parseLong(query.getSingleParameter("wait").orElse("")), 1, 3_600);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("account.signIn.title"));
        texts.getForm().setUsername(getTranslation("account.login"));
        texts.getForm().setPassword(getTranslation("account.password"));
        texts.getForm().setSubmit(getTranslation("account.signIn.submit"));
        texts.getErrorMessage().setUsername(getTranslation("account.login.missing"));
        texts.getErrorMessage().setPassword(getTranslation("account.password.missing"));
        return texts;
    }
}
