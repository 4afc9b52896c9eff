package org.factcheck.workbench.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts, teams and memberships. Administrators change them; everybody sees the teams they are in and changes their own
 * password and name. Every change leaves an audit event in its transaction.
 */
@Service
@Transactional
public class AccountService {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");
    private static final int LONGEST_NAME = 200;

    private final JdbcAccountStore store;
    private final PasswordEncoder encoder;
    private final InitialPassword initialPassword;
    private final SessionService sessions;
    private final AuditLog audit;

    AccountService(
            JdbcAccountStore store,
            PasswordEncoder encoder,
            InitialPassword initialPassword,
            SessionService sessions,
            AuditLog audit) {
        this.store = store;
        this.sessions = sessions;
        this.encoder = encoder;
        this.initialPassword = initialPassword;
        this.audit = audit;
    }

    /** The viewer's own account. */
    @Transactional(readOnly = true)
    public Person self(Viewer viewer) {
        return person(viewer.person());
    }

    /** Whether the viewer has a password here; whoever signs in with a provider only has none. */
    @Transactional(readOnly = true)
    public boolean hasPassword(Viewer viewer) {
        return store.credentials(viewer.person()).map(Credentials::passwordHash).isPresent();
    }

    /**
     * Everybody with an account, active ones first, with their teams.
     *
     * @throws ForbiddenException unless the viewer is an administrator
     */
    @Transactional(readOnly = true)
    public List<Account> accounts(Viewer viewer) {
        viewer.requireAdministrator();
        return store.accounts();
    }

    /** The viewer's teams; an administrator sees all. */
    @Transactional(readOnly = true)
    public List<Team> teams(Viewer viewer) {
        return viewer.administrator() ? store.teams() : store.teamsOf(viewer.person());
    }

    /** The members of all teams that {@link #teams} gives, by team. */
    @Transactional(readOnly = true)
    public List<Member> members(Viewer viewer) {
        return store.members(teams(viewer).stream().map(Team::id).toList());
    }

    /**
     * Creates an account that signs in with a one-time password first.
     *
     * @return the account and its password, to be shown once
     * @throws InvalidInputException when the login is taken or has other characters than small letters, digits and
     *     {@code . _ @ -}, or the name is empty
     * @throws ForbiddenException unless the viewer is an administrator
     */
    public OneTimePassword createAccount(Viewer viewer, String login, String name) {
        viewer.requireAdministrator();
        String account = login(login);
        String checkedName = name(name);
        if (store.credentials(account).isPresent()) {
            throw new InvalidInputException("account.login.taken", account);
        }
        OneTimePassword password = OneTimePassword.of(account);
        try {
            Person person =
                    store.insertPerson(account, checkedName, PasswordSignIn.hash(encoder, password.password()), false);
            audit.record(
                    viewer.actor(),
                    "created",
                    AuditSubjects.person(person.id()),
                    null,
                    Map.of("login", account, "name", checkedName));
        } catch (DuplicateKeyException e) {
            throw new InvalidInputException("account.login.taken", account);
        }
        return password;
    }

    /**
     * Gives a person a new one-time password and ends their sessions.
     *
     * @throws ForbiddenException unless the viewer is an administrator
     */
    public OneTimePassword resetPassword(Viewer viewer, PersonId person) {
        viewer.requireAdministrator();
        Person found = person(person);
        OneTimePassword password = OneTimePassword.of(found.login());
        store.setPassword(person, PasswordSignIn.hash(encoder, password.password()), true);
        int ended = sessions.endOf(viewer, person);
        audit.record(
                viewer.actor(),
                "password reset",
                AuditSubjects.person(person),
                Map.of("oneTimePassword", found.mustChangePassword()),
                Map.of("oneTimePassword", true, "sessionsEnded", ended));
        return password;
    }

    /**
     * Closes an account: no more signing in, open sessions end. What the person did stays theirs.
     *
     * @throws InvalidInputException when it is the last administrator's
     * @throws ForbiddenException unless the viewer is an administrator
     */
    public void deactivate(Viewer viewer, PersonId person) {
        viewer.requireAdministrator();
        Person found = person(person);
        if (found.administrator()) {
            keepOneAdministrator(person);
        }
        if (found.active()) {
            store.setActive(person, false);
            int ended = sessions.endOf(viewer, person);
            audit.record(
                    viewer.actor(),
                    "deactivated",
                    AuditSubjects.person(person),
                    Map.of("accountOpen", true),
                    Map.of("accountOpen", false, "sessionsEnded", ended));
        }
    }

    /**
     * Opens a closed account again.
     *
     * @throws ForbiddenException unless the viewer is an administrator
     */
    public void activate(Viewer viewer, PersonId person) {
        viewer.requireAdministrator();
        if (!person(person).active()) {
            store.setActive(person, true);
            audit.record(
                    viewer.actor(),
                    "activated",
                    AuditSubjects.person(person),
                    Map.of("accountOpen", false),
                    Map.of("accountOpen", true));
        }
    }

    /**
     * Makes a person an administrator of the installation, or no longer one.
     *
     * @throws InvalidInputException when nobody would be left
     * @throws ForbiddenException unless the viewer is an administrator
     */
    public void setAdministrator(Viewer viewer, PersonId person, boolean administrator) {
        viewer.requireAdministrator();
        Person found = person(person);
        if (found.administrator() == administrator) {
            return;
        }
        if (!administrator) {
            keepOneAdministrator(person);
        }
        store.setAdministrator(person, administrator);
        audit.record(
                viewer.actor(),
                administrator ? "made administrator" : "no longer administrator",
                AuditSubjects.person(person),
                Map.of("administrator", found.administrator()),
                Map.of("administrator", administrator));
    }

    /**
     * Creates a team without members.
     *
     * @throws InvalidInputException when there is a team of that name, or the name is empty
     * @throws ForbiddenException unless the viewer is an administrator
     */
    public Team createTeam(Viewer viewer, String name) {
        viewer.requireAdministrator();
        String checkedName = name(name);
        try {
            Team team = store.insertTeam(checkedName);
            audit.record(viewer.actor(), "created", AuditSubjects.team(team.id()), null, Map.of("name", checkedName));
            return team;
        } catch (DuplicateKeyException e) {
            throw new InvalidInputException("account.team.taken", checkedName);
        }
    }

    /**
     * Puts a person into a team.
     *
     * @throws InvalidInputException when the person is in the team already or the account is closed
     * @throws ForbiddenException unless the viewer is an administrator
     */
    public void addMember(Viewer viewer, TeamId team, PersonId person, Role role) {
        viewer.requireAdministrator();
        team(team);
        Person found = person(person);
        if (!found.active()) {
            throw new InvalidInputException("account.member.inactive", found.name());
        }
        try {
            store.insertMember(team, person, role);
        } catch (DuplicateKeyException e) {
            throw new InvalidInputException("account.member.already", found.name());
        }
        audit.record(
                viewer.actor(), "added", AuditSubjects.membership(team, person), null, Map.of("role", role.name()));
    }

    /**
     * Gives a member another role.
     *
     * @param version of the membership as it was read
     * @throws ConflictException when somebody else changed or ended the membership meanwhile
     * @throws ForbiddenException unless the viewer is an administrator
     */
    public void changeRole(Viewer viewer, TeamId team, PersonId person, Role role, int version) {
        viewer.requireAdministrator();
        Role before =
                store.member(team, person).map(Member::role).orElseThrow(() -> new ConflictException("The membership"));
        if (!store.updateRole(team, person, role, version)) {
            throw new ConflictException("The membership");
        }
        audit.record(
                viewer.actor(),
                "role changed",
                AuditSubjects.membership(team, person),
                Map.of("role", before.name()),
                Map.of("role", role.name()));
    }

    /**
     * Takes a person out of a team. What they did there stays.
     *
     * @throws ForbiddenException unless the viewer is an administrator
     */
    public void removeMember(Viewer viewer, TeamId team, PersonId person) {
        viewer.requireAdministrator();
        Member member = store.member(team, person).orElseThrow(() -> new NotFoundException("The membership"));
        store.deleteMember(team, person);
        audit.record(
                viewer.actor(),
                "removed",
                AuditSubjects.membership(team, person),
                Map.of("role", member.role().name()),
                null);
    }

    /**
     * Changes the viewer's own password, which ends their other sessions.
     *
     * @throws InvalidInputException when the current password is wrong, or the new one is the same, too short, too long
     *     or too easy to guess
     */
    public void changeOwnPassword(Viewer viewer, String current, String fresh) {
        Credentials credentials =
                store.credentials(viewer.person()).orElseThrow(() -> new NotFoundException("The account"));
        String hash = credentials.passwordHash();
        if (hash == null) {
            throw new InvalidInputException("account.password.elsewhere");
        }
        if (current.length() > PasswordRules.LONGEST || !encoder.matches(current, hash)) {
            throw new InvalidInputException("account.password.wrong");
        }
        if (fresh.equals(current)) {
            throw new InvalidInputException("account.password.same");
        }
        PasswordRules.check(fresh, credentials.person().login());
        store.setPassword(viewer.person(), PasswordSignIn.hash(encoder, fresh), false);
        int ended = sessions.endOf(viewer, viewer.person());
        audit.record(
                viewer.actor(),
                "password changed",
                AuditSubjects.person(viewer.person()),
                Map.of("oneTimePassword", credentials.person().mustChangePassword()),
                Map.of("oneTimePassword", false, "sessionsEnded", ended));
        if (credentials.person().login().equals(FirstStartSetup.LOGIN)) {
            initialPassword.remove();
        }
    }

    /**
     * Changes the name that stands beside what the viewer does.
     *
     * @throws InvalidInputException when the name is empty
     */
    public void changeOwnName(Viewer viewer, String name) {
        String checkedName = name(name);
        Person before = person(viewer.person());
        store.rename(viewer.person(), checkedName);
        audit.record(
                viewer.actor(),
                "renamed",
                AuditSubjects.person(viewer.person()),
                Map.of("name", before.name()),
                Map.of("name", checkedName));
    }

    private void keepOneAdministrator(PersonId leaving) {
        if (store.lockAdministrators().stream().allMatch(leaving::equals)) {
            throw new InvalidInputException("account.administrator.last");
        }
    }

    private Person person(PersonId person) {
        return store.person(person).orElseThrow(() -> new NotFoundException("The account"));
    }

    private Team team(TeamId team) {
        return store.team(team).orElseThrow(() -> new NotFoundException("The team"));
    }

    /** The login as it is kept. */
    static String login(String login) {
        String account = login.strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(account).matches()) {
            throw new InvalidInputException("account.login.invalid");
        }
        return account;
    }

    /** The name as it is kept. */
    static String name(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            throw new InvalidInputException("account.name.empty");
        }
        if (stripped.length() > LONGEST_NAME) {
            throw new InvalidInputException("account.name.tooLong", LONGEST_NAME);
        }
        return stripped;
    }
}
