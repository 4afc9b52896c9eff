package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.factcheck.workbench.account.CurrentSession;
import org.springframework.stereotype.Component;

/**
 * Leads whoever has taken the first step of signing in only to the second one, and whoever signed in with a one-time
 * password to choosing one's own, from wherever they go. Whose account, password or session was taken away leaves at once,
 * also without going anywhere: what the page shows is no longer theirs to see. What they typed is in their drafts.
 */
@Component
class SignInGuard implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private final transient CurrentSession session;
    private final transient AuthenticationContext authentication;

    SignInGuard(CurrentSession session, AuthenticationContext authentication) {
        this.session = session;
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        leaveWhenTakenAway(event.getUI());
        Class<?> target = event.getNavigationTarget();
        if (event.isErrorEvent() || target == LoginView.class || target == InvitationView.class) {
            return;
        }
        switch (session.standing()) {
            case MUST_GIVE_CODE -> {
                if (target != SecondStepView.class) {
                    SecondStepView.putBefore(event);
                }
            }
            case MUST_CHANGE_PASSWORD -> {
                if (target != ChangePasswordView.class) {
                    event.forwardTo(ChangePasswordView.class);
                }
            }
            case SIGNED_OUT -> {
                if (authentication.isAuthenticated()) {
                    event.forwardTo(LoginView.class, QueryParameters.of(LoginView.ENDED, ""));
                }
            }
            case SIGNED_IN -> {}
        }
    }

    /** Reloading asks {@link EndedSessionFilter}, which says why and leads back here after the next sign-in. */
    private void leaveWhenTakenAway(UI ui) {
        if (ComponentUtil.getData(ui, SignInGuard.class) != null) {
            return;
        }
        session.whenTakenAway(() -> {
                    try {
                        ui.access(() -> ui.getPage().executeJs("window.location.reload()"));
                    } catch (UIDetachedException gone) {
                        // Nobody looks any more.
                    }
                })
                .ifPresent(following -> {
                    ComponentUtil.setData(ui, SignInGuard.class, this);
                    ui.addDetachListener(closed -> following.close());
                });
    }
}
