package org.factcheck.workbench.account.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import java.util.Map;
import java.util.stream.Collectors;
import org.factcheck.workbench.WithFreshDatabase;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.shell.FormMessage;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The whole application, with somebody signed in. */
@SpringBootTest(properties = {"workbench.jobs=false", "server.port=0"})
@WithFreshDatabase
abstract class SignedInTest extends SpringBrowserlessTest {
    static final String PASSWORD = "many paper lanterns";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private AuthenticationProvider signIn;

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    /** Creates an account and signs in with it. */
    void signIn(String login, boolean administrator, boolean mustChange) {
        jdbc.sql("""
                        insert into person (login, name, password_hash, administrator, must_change_password)
                        values (:login, initcap(:login), :hash, :administrator, :mustChange)
                        """)
                .param("login", login)
                .param("hash", encoder.encode(PASSWORD))
                .param("administrator", administrator)
                .param("mustChange", mustChange)
                .update();
        signInAgain(login);
    }

    /** Signs in with an account there is, in another browser. */
    void signInAgain(String login) {
        SecurityContextHolder.clearContext();
        Authentication person =
                signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, PASSWORD));
        SecurityContextHolder.getContext().setAuthentication(person);
    }

    /** Somebody else, who administers the installation. */
    Viewer administrator() {
        long id = jdbc.sql("""
                        insert into person (login, name, administrator) values ('boss' || :number, 'Boss', true)
                        returning id
                        """)
                .param("number", System.nanoTime())
                .query(Long.class)
                .single();
        return new Viewer(new PersonId(id), "Boss", true, Map.of());
    }

    void click(String caption) {
        test(find(Button.class).all().stream()
                        .filter(button -> caption.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    /** All words of the view and of messages in dialogs. */
    String words() {
        return getCurrentView().getElement().getTextRecursively()
                + find(FormMessage.class).all().stream()
                        .map(FormMessage::getText)
                        .collect(Collectors.joining("\n"));
    }
}
