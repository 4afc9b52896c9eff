package org.factcheck.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.InvitationId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Goes through every operation of this room, by an editor of a team and by an administrator who is in none. An operation
 * that is missing here fails the test.
 */
@AccountRoom
class AccountPermissionsTest {
    private static final String PASSWORD = "many paper lanterns";

    /** What takes no viewer, and what stands in for one. */
    private static final Map<String, String> WITHOUT_VIEWER = Map.ofEntries(
            Map.entry("CurrentSession.current", "the session that asks"),
            Map.entry("CurrentSession.standing", "the session that asks"),
            Map.entry("CurrentSession.isTakenAway", "the session that asks"),
            Map.entry("CurrentSession.whenTakenAway", "the session that asks"),
            Map.entry("SecondFactorService.confirm", "the session that asks, and its code"),
            Map.entry("InvitationService.look", "the token of the link"),
            Map.entry("InvitationService.accept", "the token of the link"),
            Map.entry("ProviderSignIn.providerName", "configuration that everybody sees on the sign-in page"),
            Map.entry("ProviderSignIn.path", "configuration that everybody sees on the sign-in page"),
            Map.entry("ProviderSignIn.registrations", "configuration for the sign-in filter"),
            Map.entry("ProviderSignIn.signIn", "what the provider has proved"),
            Map.entry("Directory.names", "its callers have checked theirs"),
            Map.entry("Directory.role", "its callers have checked theirs"),
            Map.entry("Directory.reviewers", "its callers have checked theirs"),
            Map.entry("Directory.editors", "its callers have checked theirs"),
            Map.entry("Directory.members", "its callers have checked theirs"),
            Map.entry("Directory.scale", "its callers have checked theirs"),
            Map.entry("Directory.reader", "the command line of the server itself"));

    private static int numbers;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AccountService accounts;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private SessionService sessions;

    @Autowired
    private SecondFactorService factors;

    @Autowired
    private TeamChoice choice;

    @Autowired
    private PreferenceService preferences;

    @Autowired
    private JdbcAccountStore store;

    @Autowired
    private JdbcSecondFactorStore secrets;

    @Autowired
    private Sealing sealing;

    @Autowired
    private PasswordEncoder encoder;

    private TeamId team;
    private PersonId other;
    private InvitationId invitation;

    private interface Action {
        void by(Viewer viewer);
    }

    /** For administrators only. */
    private Map<String, Action> administration() {
        Map<String, Action> table = new LinkedHashMap<>();
        table.put("AccountService.accounts", accounts::accounts);
        table.put("AccountService.createAccount", v -> accounts.createAccount(v, "made" + ++numbers, "Made"));
        table.put("AccountService.resetPassword", v -> accounts.resetPassword(v, other));
        table.put("AccountService.deactivate", v -> accounts.deactivate(v, other));
        table.put("AccountService.activate", v -> accounts.activate(v, other));
        table.put("AccountService.setAdministrator", v -> accounts.setAdministrator(v, other, true));
        table.put("AccountService.createTeam", v -> accounts.createTeam(v, "Made " + ++numbers));
        table.put("AccountService.addMember", v -> accounts.addMember(v, team, newPerson(), Role.VIEWER));
        table.put("AccountService.changeRole", v -> accounts.changeRole(v, team, other, Role.EDITOR, 0));
        table.put("AccountService.removeMember", v -> accounts.removeMember(v, team, other));
        table.put(
                "InvitationService.invite",
                v -> invitations.invite(v, new NewInvitation("", "", Map.of(team, Role.VIEWER), Duration.ofDays(1))));
        table.put("InvitationService.open", invitations::open);
        table.put("InvitationService.withdraw", v -> invitations.withdraw(v, invitation));
        table.put("SessionService.endAll", v -> sessions.endAll(v, other));
        table.put("SecondFactorService.remove", v -> factors.remove(v, other));
        return table;
    }

    /** For everybody, about themselves. */
    private Map<String, Action> onesOwn() {
        Map<String, Action> table = new LinkedHashMap<>();
        table.put("AccountService.self", v -> assertThat(accounts.self(v).id()).isEqualTo(v.person()));
        table.put(
                "AccountService.hasPassword",
                v -> assertThat(accounts.hasPassword(v)).isTrue());
        table.put(
                "AccountService.teams",
                v -> assertThat(accounts.teams(v)).extracting(Team::id).containsAll(v.teams()));
        table.put(
                "AccountService.members",
                v -> assertThat(accounts.members(v))
                        .filteredOn(member -> !v.administrator())
                        .allMatch(member -> v.teams().contains(member.team())));
        table.put(
                "AccountService.changeOwnPassword",
                v -> accounts.changeOwnPassword(v, PASSWORD, "seven green bicycles"));
        table.put("AccountService.changeOwnName", v -> accounts.changeOwnName(v, "Another"));
        table.put("SessionService.own", v -> assertThat(sessions.own(v)).isEmpty());
        table.put("SessionService.end", v -> {
            var own = sessions.open(accounts.self(v), null, null).orElseThrow();
            sessions.end(v, own.sessionId());
        });
        table.put(
                "SessionService.endOthers",
                v -> assertThat(sessions.endOthers(v)).isZero());
        table.put("SecondFactorService.state", v -> assertThat(factors.state(v)).isEmpty());
        table.put("SecondFactorService.begin", v -> factors.begin(v));
        table.put("SecondFactorService.enable", this::enable);
        table.put(
                "SecondFactorService.renewCodes",
                v -> factors.renewCodes(v, enable(v).getFirst()));
        table.put(
                "SecondFactorService.disable", v -> factors.disable(v, enable(v).getFirst()));
        table.put("TeamChoice.chosen", v -> assertThat(choice.chosen(v)).isEmpty());
        table.put("TeamChoice.choose", v -> choice.choose(v, null));
        table.put("TeamChoice.narrowed", v -> assertThat(choice.narrowed(v)).isEqualTo(v));
        table.put(
                "PreferenceService.value",
                v -> assertThat(preferences.value(v, Preference.KEYS)).isEmpty());
        table.put("PreferenceService.keep", v -> preferences.keep(v, Preference.KEYS, "x"));
        return table;
    }

    @BeforeEach
    void somebody_else_in_a_team() {
        numbers++;
        team = store.insertTeam("Rights " + numbers).id();
        other = newPerson();
        store.insertMember(team, other, Role.VIEWER);
        secrets.insert(other, sealing.seal(new byte[20], other), 0);
        invitation = invitations
                .invite(administrator(), new NewInvitation("", "", Map.of(team, Role.VIEWER), Duration.ofDays(1)))
                .id();
    }

    @TestFactory
    Stream<DynamicTest> what_administrators_do_editors_may_not() {
        return administration().entrySet().stream()
                .flatMap(operation -> Stream.of(
                        DynamicTest.dynamicTest("an editor may not: " + operation.getKey(), () -> {
                            somebody_else_in_a_team();
                            assertThatThrownBy(() -> operation.getValue().by(editor()))
                                    .isInstanceOf(ForbiddenException.class);
                        }),
                        DynamicTest.dynamicTest("an administrator may: " + operation.getKey(), () -> {
                            somebody_else_in_a_team();
                            assertThatCode(() -> operation.getValue().by(administrator()))
                                    .doesNotThrowAnyException();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> what_is_ones_own_everybody_may() {
        return onesOwn().entrySet().stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.getKey(),
                        () -> assertThatCode(() -> {
                                    operation.getValue().by(editor());
                                    operation.getValue().by(administrator());
                                })
                                .doesNotThrowAnyException()));
    }

    @Test
    void every_public_operation_is_listed() {
        Set<String> listed = new TreeSet<>(WITHOUT_VIEWER.keySet());
        listed.addAll(administration().keySet());
        listed.addAll(onesOwn().keySet());
        List<Method> operations = context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(service -> service.getPackageName().endsWith(".account"))
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .toList();

        assertThat(operations).extracting(AccountPermissionsTest::nameOf).isSubsetOf(listed);
        assertThat(operations)
                .filteredOn(method -> !Arrays.asList(method.getParameterTypes()).contains(Viewer.class))
                .extracting(AccountPermissionsTest::nameOf)
                .isSubsetOf(WITHOUT_VIEWER.keySet());
    }

    private static String nameOf(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private List<String> enable(Viewer viewer) {
        Enrolment app = factors.begin(viewer);
        return factors.enable(viewer, app, TimeCodes.code(app.secret(), Instant.now()));
    }

    private PersonId newPerson() {
        Person person = store.insertPerson("rights" + ++numbers, "Somebody", encoder.encode(PASSWORD), false);
        store.ownPasswordChosen(person.id());
        return person.id();
    }

    private Viewer editor() {
        PersonId person = newPerson();
        store.insertMember(team, person, Role.EDITOR);
        return store.viewer(person).orElseThrow();
    }

    private Viewer administrator() {
        return new Viewer(newPerson(), "Administrator", true, Map.of());
    }
}
