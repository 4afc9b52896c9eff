package org.factcheck.workbench.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.InvitationId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that let somebody create their own account: made by administrators, good for one account, until they expire or are
 * withdrawn. The invited need no account for the two methods that take the token: who has it is who was meant.
 */
@Service
@Transactional
public class InvitationService {
    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_EMAIL = 254;
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    private final SecureRandom random = new SecureRandom();
    private final JdbcInvitationStore store;
    private final JdbcAccountStore accounts;
    private final PasswordEncoder encoder;
    private final AuditLog audit;

    InvitationService(JdbcInvitationStore store, JdbcAccountStore accounts, PasswordEncoder encoder, AuditLog audit) {
        this.store = store;
        this.accounts = accounts;
        this.encoder = encoder;
        this.audit = audit;
    }

    /**
     * Invites somebody.
     *
     * @return the link, to be shown once
     * @throws InvalidInputException when no team is named, the e-mail address is none or the username of an account, or the
     *     time is too short or too long
     * @throws NotFoundException when there is no such team
     * @throws org.factcheck.workbench.kernel.ForbiddenException unless the viewer is an administrator
     */
    public InvitationLink invite(Viewer viewer, NewInvitation invitation) {
        viewer.requireAdministrator();
        if (invitation.places().isEmpty()) {
            throw new InvalidInputException("account.invitation.noTeam");
        }
        if (invitation.validFor().compareTo(SHORTEST) < 0
                || invitation.validFor().compareTo(LONGEST) > 0) {
            throw new InvalidInputException("account.invitation.time", LONGEST.toDays());
        }
        String name = invitation.name().isBlank() ? null : AccountService.name(invitation.name());
        String email = email(invitation.email());
        if (email != null
                && accounts.credentials(email.toLowerCase(Locale.ROOT)).isPresent()) {
            throw new InvalidInputException("account.invitation.exists", email);
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant expiresAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(invitation.validFor());
        InvitationId id = store.insert(Digests.sha256(token), name, email, viewer.person(), expiresAt);
        Map<String, Object> after = new TreeMap<>();
        after.put("expires", expiresAt.toString());
        if (name != null) {
            after.put("name", name);
        }
        if (email != null) {
            after.put("email", email);
        }
        invitation.places().forEach((team, role) -> {
            Team found = accounts.team(team).orElseThrow(() -> new NotFoundException("The team"));
            store.insertPlace(id, team, role);
            after.put("team " + found.name(), role.name());
        });
        audit.record(viewer.actor(), "created", AuditSubjects.invitation(id), null, after);
        return new InvitationLink(id, token, expiresAt);
    }

    /**
     * The invitations that were neither used nor withdrawn, those that have expired included, the newest first.
     *
     * @throws org.factcheck.workbench.kernel.ForbiddenException unless the viewer is an administrator
     */
    @Transactional(readOnly = true)
    public List<Invitation> open(Viewer viewer) {
        viewer.requireAdministrator();
        return store.open();
    }

    /**
     * Takes an invitation back: its link no longer works.
     *
     * @throws ConflictException when it was used or withdrawn meanwhile
     * @throws org.factcheck.workbench.kernel.ForbiddenException unless the viewer is an administrator
     */
    public void withdraw(Viewer viewer, InvitationId invitation) {
        viewer.requireAdministrator();
        if (!store.withdraw(invitation, viewer.person())) {
            throw new ConflictException("The invitation");
        }
        audit.record(viewer.actor(), "withdrawn", AuditSubjects.invitation(invitation), null, null);
    }

    /** What the invitation of the link is for, and whether it can still be used. */
    @Transactional(readOnly = true)
    public Welcome look(String token) {
        return store.find(Digests.sha256(token))
                .map(row -> row.state() == Welcome.State.OPEN
                        ? new Welcome(row.state(), row.name(), row.invitedBy(), store.teamNames(row.id()))
                        : Welcome.closed(row.state()))
                .orElse(Welcome.closed(Welcome.State.UNKNOWN));
    }

    /**
     * Uses an invitation: creates the account, with the password it will sign in with, in the invitation's teams.
     *
     * @throws InvalidInputException when the invitation cannot be used any more, the login is taken or invalid, the name is
     *     empty, or the password is too short, too long or too easy to guess; the invitation stays as it was
     */
    public Person accept(String token, String login, String name, String password) {
        JdbcInvitationStore.Row invitation = store.lock(Digests.sha256(token))
                .orElseThrow(() -> new InvalidInputException(refusal(Welcome.State.UNKNOWN)));
        if (invitation.state() != Welcome.State.OPEN) {
            throw new InvalidInputException(refusal(invitation.state()));
        }
        String account = AccountService.login(login);
        String checkedName = AccountService.name(name);
        PasswordRules.check(password, account);
        if (accounts.credentials(account).isPresent()) {
            throw new InvalidInputException("account.invitation.taken", account);
        }
        Person person;
        try {
            person = accounts.insertPerson(account, checkedName, PasswordSignIn.hash(encoder, password), false);
        } catch (DuplicateKeyException e) {
            throw new InvalidInputException("account.invitation.taken", account);
        }
        accounts.ownPasswordChosen(person.id());
        store.used(invitation.id(), person.id());
        AuditLog.Actor self = new AuditLog.Actor(person.id(), null);
        audit.record(self, "accepted", AuditSubjects.invitation(invitation.id()), null, null);
        audit.record(
                self,
                "created",
                AuditSubjects.person(person.id()),
                null,
                Map.of(
                        "login",
                        account,
                        "name",
                        checkedName,
                        "invitation",
                        invitation.id().value()));
        store.places(invitation.id()).forEach((team, role) -> join(self, team, person, role));
        return person;
    }

    private void join(AuditLog.Actor self, TeamId team, Person person, Role role) {
        accounts.insertMember(team, person.id(), role);
        audit.record(self, "joined", AuditSubjects.membership(team, person.id()), null, Map.of("role", role.name()));
    }

    /** The key of the sentence that says why an invitation cannot be used. */
    static String refusal(Welcome.State state) {
        return switch (state) {
            case EXPIRED -> "account.invitation.expired";
            case USED -> "account.invitation.used";
            case WITHDRAWN -> "account.invitation.withdrawn";
            case UNKNOWN, OPEN -> "account.invitation.unknown";
        };
    }

    private static @Nullable String email(String email) {
        String stripped = email.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        if (stripped.length() > LONGEST_EMAIL || !stripped.matches("[^@\\s]+@[^@\\s]+")) {
            throw new InvalidInputException("account.invitation.email");
        }
        return stripped;
    }
}
