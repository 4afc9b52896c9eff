package org.factcheck.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

@AccountRoom
class InvitationServiceTest {
    private static final String PASSWORD = "many paper lanterns";
    private static final Duration WEEK = Duration.ofDays(7);
    private static int numbers;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private PasswordSignIn signIn;

    @Autowired
    private JdbcAccountStore store;

    @Autowired
    private JdbcClient jdbc;

    private Viewer boss;
    private TeamId news;
    private TeamId sports;
    private String login;

    @BeforeEach
    void an_administrator_and_two_teams() {
        numbers++;
        boss = new Viewer(
                store.insertPerson("inviter" + numbers, "Boss", null, true).id(), "Boss", true, Map.of());
        news = store.insertTeam("News " + numbers).id();
        sports = store.insertTeam("Sports " + numbers).id();
        login = "invited" + numbers;
    }

    @Test
    void the_invited_choose_name_and_password_and_are_in_the_teams_they_were_invited_to() {
        InvitationLink link = invitations.invite(
                boss,
                new NewInvitation(
                        " Vera Nowak ", "vera@example.org", Map.of(news, Role.EDITOR, sports, Role.VIEWER), WEEK));

        assertThat(invitations.look(link.token()))
                .isEqualTo(new Welcome(
                        Welcome.State.OPEN, "Vera Nowak", "Boss", List.of("News " + numbers, "Sports " + numbers)));
        Person vera = invitations.accept(link.token(), login.toUpperCase(), "Vera N.", PASSWORD);

        assertThat(store.viewer(vera.id()).orElseThrow().roles())
                .isEqualTo(Map.of(news, Role.EDITOR, sports, Role.VIEWER));
        assertThat(signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, PASSWORD))
                        .isAuthenticated())
                .isTrue();
        assertThat(store.person(vera.id()).orElseThrow().mustChangePassword()).isFalse();
        assertThat(invitations.open(boss)).extracting(Invitation::id).doesNotContain(link.id());
        assertThat(jdbc.sql("""
                        select string_agg(action, ', ' order by id) from audit_event
                        where actor_id = :vera or (object_type = 'invitation' and object_id = :invitation)
                        """)
                        .param("vera", vera.id().value())
                        .param("invitation", link.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("created, accepted, created, joined, joined");
    }

    @Test
    void only_a_hash_of_the_link_is_kept() {
        InvitationLink link = invitation();

        assertThat(link.token()).hasSize(43);
        assertThat(jdbc.sql(
                                "select count(*) from invitation where encode(token_hash, 'hex') = encode(sha256(:token), 'hex')")
                        .param("token", link.token().getBytes(StandardCharsets.UTF_8))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_detail where coalesce(after::text, '') like :token")
                        .param("token", "%" + link.token() + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(link.toString()).doesNotContain(link.token());
    }

    @Test
    void a_link_that_expired_was_used_or_withdrawn_or_never_was_says_so_and_opens_nothing() {
        InvitationLink expired = invitation();
        jdbc.sql("""
                        update invitation set created_at = now() - interval '8 days', expires_at = now() - interval '1 second'
                        where id = :id
                        """).param("id", expired.id().value()).update();
        InvitationLink used = invitation();
        invitations.accept(used.token(), login, "Vera", PASSWORD);
        InvitationLink withdrawn = invitation();
        invitations.withdraw(boss, withdrawn.id());

        closed(expired.token(), Welcome.State.EXPIRED, "account.invitation.expired");
        closed(used.token(), Welcome.State.USED, "account.invitation.used");
        closed(withdrawn.token(), Welcome.State.WITHDRAWN, "account.invitation.withdrawn");
        closed("no such token", Welcome.State.UNKNOWN, "account.invitation.unknown");
        assertThat(invitations.open(boss))
                .extracting(Invitation::id)
                .contains(expired.id())
                .doesNotContain(used.id(), withdrawn.id());
        assertThatThrownBy(() -> invitations.withdraw(boss, used.id())).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> invitations.withdraw(boss, withdrawn.id())).isInstanceOf(ConflictException.class);
    }

    @Test
    void what_cannot_be_accepted_leaves_the_invitation_open() {
        InvitationLink link = invitation();

        assertThatThrownBy(() -> invitations.accept(link.token(), "inviter" + numbers, "Vera", PASSWORD))
                .hasMessage("account.invitation.taken");
        assertThatThrownBy(() -> invitations.accept(link.token(), "not a login", "Vera", PASSWORD))
                .hasMessage("account.login.invalid");
        assertThatThrownBy(() -> invitations.accept(link.token(), login, " ", PASSWORD))
                .hasMessage("account.name.empty");
        assertThatThrownBy(() -> invitations.accept(link.token(), login, "Vera", "short"))
                .hasMessage("account.password.tooShort");
        assertThat(invitations.look(link.token()).state()).isEqualTo(Welcome.State.OPEN);
        assertThat(store.credentials(login)).isEmpty();
    }

    @Test
    void a_link_used_at_the_same_time_creates_one_account() throws Exception {
        InvitationLink link = invitation();
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String own = login + "-" + i;
            tries.add(() -> {
                try {
                    invitations.accept(link.token(), own, "Vera", PASSWORD);
                    return true;
                } catch (InvalidInputException e) {
                    return false;
                }
            });
        }
        int created = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> result : threads.invokeAll(tries)) {
                created += result.get() ? 1 : 0;
            }
        }
        assertThat(created).isEqualTo(1);
    }

    @Test
    void an_invitation_names_a_team_that_exists_an_address_and_a_time_that_make_sense() {
        assertThatThrownBy(() -> invitations.invite(boss, new NewInvitation("", "", Map.of(), WEEK)))
                .hasMessage("account.invitation.noTeam");
        assertThatThrownBy(() ->
                        invitations.invite(boss, new NewInvitation("", "", Map.of(new TeamId(-1), Role.VIEWER), WEEK)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        invitations.invite(boss, new NewInvitation("", "no address", Map.of(news, Role.VIEWER), WEEK)))
                .hasMessage("account.invitation.email");
        assertThatThrownBy(() -> invitations.invite(
                        boss, new NewInvitation("", "", Map.of(news, Role.VIEWER), Duration.ofDays(31))))
                .hasMessage("account.invitation.time");
    }

    @Test
    void somebody_who_has_an_account_under_that_address_is_not_invited_to_a_second_one() {
        String address = "anna" + numbers + "@example.org";
        store.insertPerson(address, "Anna", null, false);

        assertThatThrownBy(() -> invitations.invite(
                        boss, new NewInvitation("Anna", address.toUpperCase(), Map.of(news, Role.VIEWER), WEEK)))
                .hasMessage("account.invitation.exists");
        assertThat(invitations.open(boss)).extracting(Invitation::name).doesNotContain("Anna");
    }

    private InvitationLink invitation() {
        return invitations.invite(boss, new NewInvitation("", "", Map.of(news, Role.REVIEWER), WEEK));
    }

    private void closed(String token, Welcome.State state, String message) {
        assertThat(invitations.look(token)).isEqualTo(Welcome.closed(state));
        assertThatThrownBy(() -> invitations.accept(token, login + "-late", "Vera", PASSWORD))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message);
    }
}
