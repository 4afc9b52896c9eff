package org.factcheck.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@AccountRoom
class AccountServiceTest {
    private static int numbers;

    @Autowired
    private AccountService accounts;

    @Autowired
    private JdbcAccountStore store;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    private Viewer administrator;

    @BeforeEach
    void an_administrator() {
        Person person = store.insertPerson(unused("boss"), "Boss", "x", true);
        administrator = new Viewer(person.id(), person.name(), true, Map.of());
    }

    @TestFactory
    List<DynamicTest> whoever_is_no_administrator_may_not() {
        TeamId team = accounts.createTeam(administrator, unused("Team")).id();
        PersonId person = newPerson("ann");
        accounts.addMember(administrator, team, person, Role.VIEWER);
        Map<String, Consumer<Viewer>> operations = Map.of(
                "see_accounts", accounts::accounts,
                "create_accounts", viewer -> accounts.createAccount(viewer, unused("x"), "X"),
                "reset_passwords", viewer -> accounts.resetPassword(viewer, person),
                "close_accounts", viewer -> accounts.deactivate(viewer, person),
                "open_accounts", viewer -> accounts.activate(viewer, person),
                "make_administrators", viewer -> accounts.setAdministrator(viewer, person, true),
                "create_teams", viewer -> accounts.createTeam(viewer, unused("Team")),
                "add_members", viewer -> accounts.addMember(viewer, team, person, Role.EDITOR),
                "change_roles", viewer -> accounts.changeRole(viewer, team, person, Role.EDITOR, 0),
                "remove_members", viewer -> accounts.removeMember(viewer, team, person));
        return operations.entrySet().stream()
                .flatMap(operation -> Arrays.stream(Role.values())
                        .map(role -> DynamicTest.dynamicTest(
                                operation.getKey() + " as " + role,
                                () -> assertThatThrownBy(() -> operation
                                                .getValue()
                                                .accept(new Viewer(person, "Ann", false, Map.of(team, role))))
                                        .isInstanceOf(ForbiddenException.class))))
                .toList();
    }

    @Test
    void members_see_their_own_teams_only_and_an_administrator_sees_all() {
        Team mine = accounts.createTeam(administrator, unused("Mine"));
        Team other = accounts.createTeam(administrator, unused("Other"));
        PersonId ann = newPerson("ann");
        PersonId bob = newPerson("bob");
        accounts.addMember(administrator, mine.id(), ann, Role.REVIEWER);
        accounts.addMember(administrator, other.id(), bob, Role.EDITOR);
        Viewer viewer = store.viewer(ann).orElseThrow();

        assertThat(accounts.teams(viewer)).containsExactly(mine);
        assertThat(accounts.members(viewer)).extracting(Member::person).containsExactly(ann);
        assertThat(accounts.teams(administrator)).contains(mine, other);
        assertThat(accounts.members(administrator)).extracting(Member::person).contains(ann, bob);
        assertThat(accounts.accounts(administrator))
                .filteredOn(account -> account.person().id().equals(ann))
                .singleElement()
                .extracting(Account::places)
                .isEqualTo(List.of(new Account.Place(mine.name(), Role.REVIEWER)));
    }

    @Test
    void a_new_account_has_a_one_time_password_that_must_be_changed() {
        String login = unused("carla");
        OneTimePassword password = accounts.createAccount(administrator, "  " + login.toUpperCase() + " ", " Carla  ");
        Credentials created = store.credentials(login).orElseThrow();

        assertThat(password.login()).isEqualTo(login);
        assertThat(created.person().name()).isEqualTo("Carla");
        assertThat(created.person().mustChangePassword()).isTrue();
        assertThat(created.passwordHash()).startsWith("$argon2id$");
        assertThat(encoder.matches(password.password(), created.passwordHash())).isTrue();
    }

    @Test
    void a_login_is_taken_once_whatever_its_capitals_and_has_plain_letters() {
        String login = unused("dora");
        accounts.createAccount(administrator, login, "Dora");

        assertThatThrownBy(() -> accounts.createAccount(administrator, login.toUpperCase(), "Other Dora"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("account.login.taken");
        assertThatThrownBy(() -> accounts.createAccount(administrator, "d o r a", "Dora"))
                .hasMessage("account.login.invalid");
        assertThatThrownBy(() -> accounts.createAccount(administrator, unused("dora"), "   "))
                .hasMessage("account.name.empty");
    }

    @Test
    void changing_ones_password_needs_the_current_one_and_ends_the_duty_to_change_it() {
        OneTimePassword oneTime = accounts.createAccount(administrator, unused("emil"), "Emil");
        PersonId emil =
                store.credentials(oneTime.login()).orElseThrow().person().id();
        Viewer viewer = store.viewer(emil).orElseThrow();

        assertThatThrownBy(() -> accounts.changeOwnPassword(viewer, "wrong", "many paper lanterns"))
                .hasMessage("account.password.wrong");
        assertThatThrownBy(() -> accounts.changeOwnPassword(viewer, oneTime.password(), oneTime.password()))
                .hasMessage("account.password.same");
        assertThatThrownBy(() -> accounts.changeOwnPassword(viewer, oneTime.password(), "short"))
                .hasMessage("account.password.tooShort");
        assertThat(accounts.self(viewer).mustChangePassword()).isTrue();

        accounts.changeOwnPassword(viewer, oneTime.password(), "many paper lanterns");

        Credentials after = store.credentials(emil).orElseThrow();
        assertThat(after.person().mustChangePassword()).isFalse();
        assertThat(encoder.matches("many paper lanterns", after.passwordHash())).isTrue();
    }

    @Test
    void a_role_is_changed_on_the_version_that_was_read_or_not_at_all() {
        TeamId team = accounts.createTeam(administrator, unused("Team")).id();
        PersonId fay = newPerson("fay");
        accounts.addMember(administrator, team, fay, Role.VIEWER);

        accounts.changeRole(administrator, team, fay, Role.REVIEWER, 0);

        assertThatThrownBy(() -> accounts.changeRole(administrator, team, fay, Role.EDITOR, 0))
                .isInstanceOf(ConflictException.class);
        assertThat(store.viewer(fay).orElseThrow().roles()).containsEntry(team, Role.REVIEWER);

        accounts.removeMember(administrator, team, fay);
        assertThat(store.viewer(fay).orElseThrow().roles()).isEmpty();
        assertThatThrownBy(() -> accounts.changeRole(administrator, team, fay, Role.EDITOR, 1))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void nobody_is_put_into_a_team_twice_or_with_a_closed_account() {
        TeamId team = accounts.createTeam(administrator, unused("Team")).id();
        PersonId gus = newPerson("gus");
        accounts.addMember(administrator, team, gus, Role.VIEWER);
        assertThatThrownBy(() -> accounts.addMember(administrator, team, gus, Role.EDITOR))
                .hasMessage("account.member.already");

        PersonId hal = newPerson("hal");
        accounts.deactivate(administrator, hal);
        assertThatThrownBy(() -> accounts.addMember(administrator, team, hal, Role.EDITOR))
                .hasMessage("account.member.inactive");
        assertThat(store.viewer(hal)).isEmpty();
        accounts.activate(administrator, hal);
        assertThat(store.viewer(hal)).isPresent();
    }

    @Test
    void the_last_administrator_stays() {
        jdbc.sql("update person set administrator = false where id <> :id")
                .param("id", administrator.person().value())
                .update();

        assertThatThrownBy(() -> accounts.deactivate(administrator, administrator.person()))
                .hasMessage("account.administrator.last");
        assertThatThrownBy(() -> accounts.setAdministrator(administrator, administrator.person(), false))
                .hasMessage("account.administrator.last");

        PersonId ida = newPerson("ida");
        accounts.setAdministrator(administrator, ida, true);
        accounts.setAdministrator(administrator, administrator.person(), false);
        assertThat(store.person(administrator.person()).orElseThrow().administrator())
                .isFalse();
    }

    @Test
    void every_change_leaves_an_event_with_its_actor_and_never_a_hash() {
        TeamId team = accounts.createTeam(administrator, unused("Team")).id();
        PersonId jan = newPerson("jan");
        accounts.addMember(administrator, team, jan, Role.VIEWER);
        accounts.changeRole(administrator, team, jan, Role.EDITOR, 0);
        accounts.removeMember(administrator, team, jan);
        jdbc.sql("""
                        insert into person_session (person_id, browser, system, address, second_factor_due)
                        values (:id, 'Firefox', 'Linux', '192.0.2.7', false)
                        """).param("id", jan.value()).update();
        OneTimePassword reset = accounts.resetPassword(administrator, jan);
        accounts.setAdministrator(administrator, jan, true);
        accounts.setAdministrator(administrator, jan, false);
        accounts.deactivate(administrator, jan);
        accounts.activate(administrator, jan);
        accounts.changeOwnName(store.viewer(jan).orElseThrow(), "Jan Novák");
        accounts.changeOwnPassword(store.viewer(jan).orElseThrow(), reset.password(), "many paper lanterns");

        List<String> actions =
                jdbc.sql("""
                        select action from audit_event
                        where object_id = :id and object_type in ('person', 'membership') order by id
                        """).param("id", jan.value()).query(String.class).list();
        assertThat(actions)
                .containsExactly(
                        "created",
                        "added",
                        "role changed",
                        "removed",
                        "password reset",
                        "made administrator",
                        "no longer administrator",
                        "deactivated",
                        "activated",
                        "renamed",
                        "password changed");
        assertThat(jdbc.sql("select count(*) from audit_detail where after::text like '%argon2%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select before::text || after::text from audit_detail d"
                                + " join audit_event e on e.id = d.event_id"
                                + " where e.action = 'role changed' and e.object_id = :id")
                        .param("id", jan.value())
                        .query(String.class)
                        .single())
                .contains("VIEWER")
                .contains("EDITOR");
        assertThat(told(jan, "password reset"))
                .isEqualTo("{\"oneTimePassword\": true} > {\"sessionsEnded\": 1, \"oneTimePassword\": true}");
        assertThat(told(jan, "made administrator")).isEqualTo("{\"administrator\": false} > {\"administrator\": true}");
        assertThat(told(jan, "no longer administrator"))
                .isEqualTo("{\"administrator\": true} > {\"administrator\": false}");
        assertThat(told(jan, "deactivated"))
                .isEqualTo("{\"accountOpen\": true} > {\"accountOpen\": false, \"sessionsEnded\": 0}");
        assertThat(told(jan, "activated")).isEqualTo("{\"accountOpen\": false} > {\"accountOpen\": true}");
        assertThat(told(jan, "password changed"))
                .isEqualTo("{\"oneTimePassword\": true} > {\"sessionsEnded\": 0, \"oneTimePassword\": false}");
    }

    /** What the log keeps of before and after. */
    private String told(PersonId person, String action) {
        return jdbc.sql("""
                        select d.before::jsonb::text || ' > ' || d.after::jsonb::text
                        from audit_detail d join audit_event e on e.id = d.event_id
                        where e.object_type = 'person' and e.object_id = :id and e.action = :action
                        """)
                .param("id", person.value())
                .param("action", action)
                .query(String.class)
                .single();
    }

    @Test
    void team_names_are_unique_whatever_their_capitals() {
        String name = unused("Sports");
        accounts.createTeam(administrator, name);
        assertThatThrownBy(() -> accounts.createTeam(administrator, " " + name.toUpperCase()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("account.team.taken");
    }

    private PersonId newPerson(String word) {
        String login = unused(word);
        accounts.createAccount(administrator, login, word);
        return store.credentials(login).orElseThrow().person().id();
    }

    private static String unused(String word) {
        numbers++;
        return word + numbers;
    }
}
