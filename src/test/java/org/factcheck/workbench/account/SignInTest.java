package org.factcheck.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

@AccountRoom
class SignInTest {
    private static final String RIGHT = "many paper lanterns";
    private static int numbers;

    @Autowired
    private PasswordSignIn signIn;

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private JdbcAccountStore store;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    private String login;
    private String address;

    @BeforeEach
    void somebody() {
        numbers++;
        login = "signer" + numbers;
        address = "10.0.0." + numbers;
        store.insertPerson(login, "Ann", encoder.encode(RIGHT), false);
    }

    @Test
    void the_right_password_opens_the_account_whatever_the_capitals_of_its_name() {
        Authentication signedIn = signIn.authenticate(attempt(" " + login.toUpperCase(), RIGHT, address));

        assertThat(signedIn.isAuthenticated()).isTrue();
        assertThat(signedIn.getName()).isEqualTo(login);
        assertThat(signedIn.getCredentials()).isNull();
        assertThat(signedIn.getAuthorities()).extracting("authority").containsExactly("ROLE_PERSON");
    }

    @Test
    void a_wrong_password_an_unknown_account_and_a_closed_one_answer_alike() {
        Person closed = store.insertPerson(login + "x", "Closed", encoder.encode(RIGHT), false);
        store.setActive(closed.id(), false);

        assertThatThrownBy(() -> signIn.authenticate(attempt(login, "wrong", address)))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("Wrong account or password.");
        assertThatThrownBy(() -> signIn.authenticate(attempt("nobody" + numbers, RIGHT, address)))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("Wrong account or password.");
        assertThatThrownBy(() -> signIn.authenticate(attempt(closed.login(), RIGHT, address)))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("Wrong account or password.");
    }

    @Test
    void five_wrong_tries_slow_the_account_down_from_every_address_even_for_the_right_password() {
        for (int i = 0; i < 5; i++) {
            int from = i;
            assertThatThrownBy(() -> signIn.authenticate(attempt(login, "wrong", address + ".." + from)))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn.authenticate(attempt(login, RIGHT, "192.0.2.1")))
                .isInstanceOfSatisfying(
                        SignInDelayedException.class,
                        delayed ->
                                assertThat(delayed.waitFor()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(10)));

        letPass(Duration.ofSeconds(11));
        assertThat(signIn.authenticate(attempt(login, RIGHT, "192.0.2.1")).isAuthenticated())
                .isTrue();
    }

    @Test
    void five_wrong_tries_slow_the_address_down_for_every_account_known_or_not() {
        for (int i = 0; i < 5; i++) {
            String guessed = login + "-guess-" + i;
            assertThatThrownBy(() -> signIn.authenticate(attempt(guessed, "wrong", address)))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn.authenticate(attempt(login, RIGHT, address)))
                .isInstanceOf(SignInDelayedException.class);
        assertThat(signIn.authenticate(attempt(login, RIGHT, address + "9")).isAuthenticated())
                .isTrue();
    }

    @Test
    void signing_in_forgives_the_own_wrong_tries_but_not_those_on_other_accounts() {
        for (int i = 0; i < 4; i++) {
            throttle.begin(login, address);
        }
        signIn.authenticate(attempt(login, RIGHT, address));
        for (int i = 0; i < 4; i++) {
            throttle.begin("victim" + numbers, address);
        }
        signIn.authenticate(attempt(login, RIGHT, address));
        throttle.begin("victim" + numbers, address);

        assertThatThrownBy(() -> throttle.begin(login, address)).isInstanceOf(SignInDelayedException.class);
    }

    @Test
    void tries_at_the_same_time_do_not_get_past_the_limit() throws Exception {
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            tries.add(() -> {
                try {
                    throttle.begin(login, address);
                    return true;
                } catch (SignInDelayedException e) {
                    return false;
                }
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            int heard = 0;
            for (Future<Boolean> result : threads.invokeAll(tries)) {
                heard += result.get() ? 1 : 0;
            }
            assertThat(heard).isEqualTo(SignInThrottle.FREE_TRIES);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 10", "6, 20", "9, 160", "11, 640", "12, 900", "1000, 900"})
    void the_delay_doubles_with_every_further_wrong_try(int wrongTries, long seconds) {
        assertThat(SignInThrottle.delay(wrongTries)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void what_was_typed_as_an_account_is_not_kept_in_clear_and_tries_are_forgotten_after_a_day() {
        throttle.begin("my secret typed into the wrong field", address);
        assertThat(jdbc.sql("select count(*) from sign_in_attempt where login like '%secret%'")
                        .query(Long.class)
                        .single())
                .isZero();

        jdbc.sql("update sign_in_attempt set at = at - interval '25 hours' where address = :address")
                .param("address", address)
                .update();
        throttle.succeeded(throttle.begin(login, address));
        assertThat(jdbc.sql("select count(*) from sign_in_attempt where address = :address")
                        .param("address", address)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void letPass(Duration time) {
        jdbc.sql("update sign_in_attempt set at = at - make_interval(secs => :seconds)")
                .param("seconds", (double) time.toSeconds())
                .update();
    }

    private static Authentication attempt(String login, String password, String address) {
        UsernamePasswordAuthenticationToken given =
                UsernamePasswordAuthenticationToken.unauthenticated(login, password);
        given.setDetails(new WebAuthenticationDetails(address, null));
        return given;
    }
}
