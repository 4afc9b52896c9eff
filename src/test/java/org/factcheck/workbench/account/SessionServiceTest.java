package org.factcheck.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.SessionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;

@AccountRoom
class SessionServiceTest {
    private static final String PASSWORD = "many paper lanterns";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String CHROME =
            "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36";
    private static int numbers;

    @Autowired
    private SessionService sessions;

    @Autowired
    private AccountService accounts;

    @Autowired
    private CurrentSession session;

    @Autowired
    private PasswordSignIn signIn;

    @Autowired
    private LastSeen lastSeen;

    @Autowired
    private JdbcAccountStore store;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    private Person ann;
    private Viewer boss;
    private SecurityContext desk;
    private SecurityContext phone;

    @BeforeEach
    void somebody_signed_in_twice() {
        numbers++;
        ann = person("ann");
        boss = new Viewer(
                store.insertPerson("sessions-boss" + numbers, "Boss", null, true)
                        .id(),
                "Boss",
                true,
                Map.of());
        phone = signIn(ann, CHROME, "198.51.100.9");
        desk = signIn(ann, FIREFOX, "192.0.2.77");
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void one_sees_where_one_is_signed_in_this_session_first() {
        assertThat(sessions.own(session.current()))
                .extracting(OpenSession::browser, OpenSession::system, OpenSession::address, OpenSession::current)
                .containsExactly(
                        tuple("Firefox", "Linux", "192.0.2.…", true),
                        tuple("Chrome", "Android", "198.51.100.…", false));
    }

    @Test
    void a_session_ended_elsewhere_is_over_at_once_and_this_one_goes_on() {
        Viewer viewer = session.current();
        sessions.end(viewer, sessions.own(viewer).getLast().id());

        assertThat(standing(phone)).isEqualTo(Standing.SIGNED_OUT);
        assertThat(standing(desk)).isEqualTo(Standing.SIGNED_IN);

        phone = signIn(ann, CHROME, "198.51.100.9");
        SecurityContextHolder.setContext(desk);
        assertThat(sessions.endOthers(viewer)).isEqualTo(1);
        assertThat(standing(phone)).isEqualTo(Standing.SIGNED_OUT);
        assertThat(standing(desk)).isEqualTo(Standing.SIGNED_IN);
        assertThat(actions(ann.id())).containsExactly("signed out elsewhere", "signed out elsewhere");
    }

    @Test
    void nobody_ends_or_sees_somebody_elses_session_but_an_administrator_ends_all_of_them() {
        Person bob = person("bob");
        Viewer viewer = session.current();
        signIn(bob, FIREFOX, "192.0.2.1");
        Viewer other = session.current();

        assertThat(sessions.own(other)).hasSize(1);
        SecurityContextHolder.setContext(desk);
        var foreign = jdbc.sql("select id from person_session where person_id = :bob")
                .param("bob", bob.id().value())
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> sessions.end(viewer, new SessionId(foreign))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sessions.endAll(viewer, bob.id())).isInstanceOf(ForbiddenException.class);

        assertThat(sessions.endAll(boss, ann.id())).isEqualTo(2);
        assertThat(standing(desk)).isEqualTo(Standing.SIGNED_OUT);
        assertThat(standing(phone)).isEqualTo(Standing.SIGNED_OUT);
        assertThat(actions(ann.id())).containsExactly("sessions ended");
    }

    @Test
    void a_changed_password_ends_the_others_a_reset_or_closed_account_ends_all() {
        accounts.changeOwnPassword(session.current(), PASSWORD, "seven green bicycles");
        assertThat(standing(desk)).isEqualTo(Standing.SIGNED_IN);
        assertThat(standing(phone)).isEqualTo(Standing.SIGNED_OUT);

        accounts.resetPassword(boss, ann.id());
        assertThat(standing(desk)).isEqualTo(Standing.SIGNED_OUT);

        Person cleo = person("cleo");
        SecurityContext open = signIn(cleo, FIREFOX, "192.0.2.1");
        accounts.deactivate(boss, cleo.id());
        assertThat(standing(open)).isEqualTo(Standing.SIGNED_OUT);
        accounts.activate(boss, cleo.id());
        assertThat(standing(open)).as("an ended session stays ended").isEqualTo(Standing.SIGNED_OUT);
    }

    @Test
    void a_password_that_changes_while_somebody_signs_in_with_the_old_one_opens_nothing() {
        String old = store.credentials(ann.id()).orElseThrow().passwordHash();
        store.setPassword(ann.id(), encoder.encode("seven green bicycles"), false);

        assertThat(sessions.open(ann, old, null)).isEmpty();
        assertThatThrownBy(() -> signIn(ann, FIREFOX, "192.0.2.1")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void when_it_was_used_last_is_written_in_the_background_and_at_most_once_a_minute() {
        Instant before = letPass(Duration.ofMinutes(5));
        session.current();
        session.current();
        assertThat(lastSeenOf(desk)).as("no request writes").isEqualTo(before);

        lastSeen.write();
        Instant written = lastSeenOf(desk);
        assertThat(written).isAfter(before);

        session.current();
        lastSeen.write();
        assertThat(lastSeenOf(desk)).isEqualTo(written);
    }

    @Test
    void a_session_that_nobody_uses_runs_out_even_when_its_node_is_gone() {
        letPass(Duration.ofHours(9));

        assertThat(standing(desk)).isEqualTo(Standing.SIGNED_OUT);
        signIn(ann, FIREFOX, "192.0.2.77");
        assertThat(sessions.own(session.current())).hasSize(1);
    }

    private Person person(String word) {
        Person person = store.insertPerson("sessions-" + word + numbers, word, encoder.encode(PASSWORD), false);
        store.ownPasswordChosen(person.id());
        return person;
    }

    private SecurityContext signIn(Person person, String userAgent, String address) {
        // Another browser: it knows nothing of the sessions of this one.
        SecurityContextHolder.clearContext();
        UsernamePasswordAuthenticationToken given =
                UsernamePasswordAuthenticationToken.unauthenticated(person.login(), PASSWORD);
        given.setDetails(new SignInDetails(request(userAgent, address)));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signIn.authenticate(given));
        SecurityContextHolder.setContext(context);
        return context;
    }

    private static HttpServletRequest request(String userAgent, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("User-Agent", userAgent);
        request.setRemoteAddr(address);
        return request;
    }

    private Standing standing(SecurityContext context) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(context);
        try {
            return session.standing();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Moves this person's sessions into the past; when this one was used last. */
    private Instant letPass(Duration time) {
        jdbc.sql("""
                        update person_session set started_at = started_at - make_interval(secs => :time),
                            last_seen_at = last_seen_at - make_interval(secs => :time)
                        where person_id = :person
                        """)
                .param("time", (double) time.toSeconds())
                .param("person", ann.id().value())
                .update();
        return lastSeenOf(desk);
    }

    private Instant lastSeenOf(SecurityContext context) {
        return jdbc.sql("select last_seen_at from person_session where id = :id")
                .param(
                        "id",
                        SignedIn.of(context.getAuthentication()).orElseThrow().session())
                .query(Instant.class)
                .single();
    }

    private List<String> actions(PersonId person) {
        return jdbc.sql("select action from audit_event where object_type = 'person' and object_id = :id order by id")
                .param("id", person.value())
                .query(String.class)
                .list();
    }
}
