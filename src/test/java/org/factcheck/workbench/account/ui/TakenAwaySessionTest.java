package org.factcheck.workbench.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import org.factcheck.workbench.account.AccountService;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.SessionService;
import org.factcheck.workbench.account.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

class TakenAwaySessionTest extends SignedInTest {
    @Autowired
    private SessionService sessions;

    @Autowired
    private AccountService accounts;

    @Autowired
    private CurrentSession session;

    @Test
    void an_open_page_leaves_at_once_when_its_session_is_ended_elsewhere_and_not_when_another_one_is() {
        signIn("sara", false, false);
        SecurityContext elsewhere = SecurityContextHolder.getContext();
        signInAgain("sara");
        SecurityContext third = SecurityContextHolder.getContext();
        signInAgain("sara");
        SecurityContext here = SecurityContextHolder.getContext();
        navigate(AccountView.class);

        SecurityContextHolder.setContext(third);
        var thirds = sessions.own(session.current()).getFirst().id();
        SecurityContextHolder.setContext(elsewhere);
        sessions.end(session.current(), thirds);
        assertThat(session.standing()).isEqualTo(Standing.SIGNED_IN);
        assertThat(leaves()).as("it was another session").isFalse();

        assertThat(sessions.endOthers(session.current())).isEqualTo(1);
        SecurityContextHolder.setContext(here);
        await().pollInSameThread().until(this::leaves);

        UI.getCurrent().navigate("team");
        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
        assertThat(words()).contains("ended from elsewhere").contains("What you typed");
    }

    @Test
    void an_open_page_leaves_at_once_when_the_account_is_closed() {
        signIn("theo", false, false);
        navigate(AccountView.class);

        accounts.deactivate(administrator(), session.current().person());

        await().pollInSameThread().until(this::leaves);
    }

    /** Whether the browser has been told to load the page anew, which the server answers with the page that signs in. */
    private boolean leaves() {
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .anyMatch(call -> call.getInvocation().getExpression().contains("location.reload"));
    }
}
