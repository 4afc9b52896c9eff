package org.factcheck.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

@AccountRoom
class SecondFactorTest {
    private static final String PASSWORD = "many paper lanterns";
    private static int numbers;
    private static int addresses;

    @Autowired
    private SecondFactorService factors;

    @Autowired
    private PasswordSignIn signIn;

    @Autowired
    private CurrentSession session;

    @Autowired
    private JdbcAccountStore store;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    private Person ann;
    private Viewer viewer;

    @BeforeEach
    void somebody_signed_in() {
        numbers++;
        ann = store.insertPerson("factor" + numbers, "Ann", encoder.encode(PASSWORD), false);
        store.ownPasswordChosen(ann.id());
        signIn();
        viewer = session.current();
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void signing_in_takes_a_code_from_then_on_and_nothing_is_open_before_it() {
        Enrolment app = factors.begin(viewer);
        factors.enable(viewer, app, codeNow(app));
        assertThat(session.standing()).isEqualTo(Standing.SIGNED_IN);

        signIn();
        assertThat(session.standing()).isEqualTo(Standing.MUST_GIVE_CODE);
        assertThatThrownBy(() -> session.current()).isInstanceOf(AuthenticationCredentialsNotFoundException.class);

        assertThatThrownBy(() -> factors.confirm("000000")).hasMessage("account.code.wrong");
        assertThat(session.standing()).isEqualTo(Standing.MUST_GIVE_CODE);
        factors.confirm(nextCode(app));
        assertThat(session.standing()).isEqualTo(Standing.SIGNED_IN);
        assertThat(session.current().person()).isEqualTo(ann.id());
    }

    @Test
    void a_code_opens_one_session_not_two_even_at_the_same_time() throws Exception {
        Enrolment app = factors.begin(viewer);
        factors.enable(viewer, app, codeNow(app));
        assertThatThrownBy(() -> {
                    signIn();
                    factors.confirm(codeNow(app));
                })
                .as("the code that turned it on is used up")
                .hasMessage("account.code.wrong");

        String code = nextCode(app);
        List<Callable<Boolean>> tries = Stream.generate(() -> {
                    SecurityContext context = signIn();
                    return (Callable<Boolean>) () -> {
                        SecurityContextHolder.setContext(context);
                        try {
                            factors.confirm(code);
                            return true;
                        } catch (InvalidInputException e) {
                            return false;
                        }
                    };
                })
                .limit(3)
                .toList();
        int opened = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (Future<Boolean> result : threads.invokeAll(tries)) {
                opened += result.get() ? 1 : 0;
            }
        }
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void five_wrong_codes_slow_the_next_one_down_and_the_right_password_does_not_clear_them() {
        Enrolment app = factors.begin(viewer);
        factors.enable(viewer, app, codeNow(app));
        for (int i = 0; i < 5; i++) {
            signIn();
            assertThatThrownBy(() -> factors.confirm("123 45")).isInstanceOf(InvalidInputException.class);
        }
        signIn();
        assertThatThrownBy(() -> factors.confirm(nextCode(app))).isInstanceOf(SignInDelayedException.class);
        assertThat(session.standing()).isEqualTo(Standing.MUST_GIVE_CODE);
    }

    @Test
    void each_of_ten_recovery_codes_opens_once_and_new_ones_replace_them() {
        Enrolment app = factors.begin(viewer);
        List<String> codes = factors.enable(viewer, app, codeNow(app));
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-9]{4}-){3}[A-Z2-9]{4}"));
        assertThat(jdbc.sql("select count(*) from recovery_code where encode(code_hash, 'escape') like :code")
                        .param("code", "%" + codes.getFirst().substring(0, 4) + "%")
                        .query(Long.class)
                        .single())
                .isZero();

        signIn();
        factors.confirm(codes.getFirst().toLowerCase().replace('-', ' '));
        assertThat(session.standing()).isEqualTo(Standing.SIGNED_IN);
        assertThat(factors.state(viewer).orElseThrow().recoveryCodesLeft()).isEqualTo(9);
        signIn();
        assertThatThrownBy(() -> factors.confirm(codes.getFirst())).hasMessage("account.code.recovery.used");

        List<String> fresh = factors.renewCodes(viewer, codes.get(1));
        assertThatThrownBy(() -> factors.confirm(codes.get(2))).hasMessage("account.code.unknown");
        factors.confirm(fresh.getFirst());
        assertThat(session.standing()).isEqualTo(Standing.SIGNED_IN);
    }

    @Test
    void it_is_turned_on_by_a_valid_code_only_and_off_by_one_only() {
        Enrolment app = factors.begin(viewer);
        assertThatThrownBy(() -> factors.enable(viewer, app, "000000")).hasMessage("account.code.wrong");
        assertThat(factors.state(viewer)).isEmpty();
        factors.enable(viewer, app, codeNow(app));
        assertThatThrownBy(() -> factors.enable(viewer, app, codeNow(app))).hasMessage("account.factor.already");

        assertThatThrownBy(() -> factors.disable(viewer, "ABCD-EFGH-JKLM-NPQR")).hasMessage("account.code.unknown");
        assertThat(factors.state(viewer)).isPresent();
        factors.disable(viewer, nextCode(app));
        assertThat(factors.state(viewer)).isEmpty();
        signIn();
        assertThat(session.standing()).isEqualTo(Standing.SIGNED_IN);
    }

    @Test
    void an_administrator_takes_it_away_from_somebody_who_lost_it_and_the_log_says_so() {
        Enrolment app = factors.begin(viewer);
        factors.enable(viewer, app, codeNow(app));
        Viewer boss = new Viewer(
                store.insertPerson("factor-boss" + numbers, "Boss", null, true).id(), "Boss", true, Map.of());

        assertThatThrownBy(() -> factors.remove(viewer, ann.id())).isInstanceOf(ForbiddenException.class);
        factors.remove(boss, ann.id());

        assertThatThrownBy(() -> factors.remove(boss, ann.id())).isInstanceOf(NotFoundException.class);
        signIn();
        assertThat(session.standing()).isEqualTo(Standing.SIGNED_IN);
        assertThat(jdbc.sql(
                                "select actor_id from audit_event where action = 'second factor removed' and object_id = :ann")
                        .param("ann", ann.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(boss.person().value());
    }

    @Test
    void the_secret_stands_in_the_database_encrypted_and_the_apps_get_what_they_expect() {
        Enrolment app = factors.begin(viewer);
        factors.enable(viewer, app, codeNow(app));

        byte[] kept = jdbc.sql("select secret from second_factor where person_id = :ann")
                .param("ann", ann.id().value())
                .query(byte[].class)
                .single();
        byte[] secret = Base32.decode(app.key().replace(" ", ""));
        assertThat(secret).hasSize(20);
        assertThat(HexFormat.of().formatHex(kept)).doesNotContain(HexFormat.of().formatHex(secret));
        assertThat(app.uri())
                .startsWith("otpauth://totp/Fact-Check%20Workbench:" + ann.login() + "?secret="
                        + app.key().replace(" ", ""))
                .endsWith("&issuer=Fact-Check%20Workbench&algorithm=SHA1&digits=6&period=30");
        assertThat(app.toString()).doesNotContain(app.key());
    }

    /** Signs in with the password, in this thread, each time from elsewhere; the context of that session. */
    private SecurityContext signIn() {
        UsernamePasswordAuthenticationToken given =
                UsernamePasswordAuthenticationToken.unauthenticated(ann.login(), PASSWORD);
        given.setDetails(new WebAuthenticationDetails("192.0.2." + ++addresses, null));
        Authentication signedIn = signIn.authenticate(given);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        return context;
    }

    private static String codeNow(Enrolment app) {
        return TimeCodes.code(app.secret(), Instant.now());
    }

    /** The code after the one that is shown now: it counts already, and is not used up. */
    private static String nextCode(Enrolment app) {
        return TimeCodes.code(app.secret(), Instant.now().plus(TimeCodes.STEP));
    }
}
