package org.factcheck.workbench.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.PersonId;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second step of signing in: a code of an app that knows a shared secret, or one of ten recovery codes, each of which
 * counts once. People turn it on and off for themselves; an administrator can take it away from somebody who lost it.
 * Wrong codes slow further ones down as wrong passwords do.
 */
@Service
@Transactional(noRollbackFor = InvalidInputException.class)
public class SecondFactorService {
    private static final int RECOVERY_CODES = 10;

    private final JdbcSecondFactorStore store;
    private final JdbcAccountStore accounts;
    private final JdbcSessionStore sessions;
    private final SignInThrottle throttle;
    private final Sealing sealing;
    private final AuditLog audit;

    SecondFactorService(
            JdbcSecondFactorStore store,
            JdbcAccountStore accounts,
            JdbcSessionStore sessions,
            SignInThrottle throttle,
            Sealing sealing,
            AuditLog audit) {
        this.store = store;
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.sealing = sealing;
        this.audit = audit;
    }

    /** The viewer's own second factor, if they have one. */
    @Transactional(readOnly = true)
    public Optional<SecondFactor> state(Viewer viewer) {
        return store.state(viewer.person());
    }

    /** A new secret for the viewer's app. Nothing changes before {@link #enable}. */
    @Transactional(readOnly = true)
    public Enrolment begin(Viewer viewer) {
        return Enrolment.of(person(viewer.person()).login());
    }

    /**
     * Turns the second factor on.
     *
     * @param code what the app shows now, which proves that it has the secret
     * @return the recovery codes, to be shown once
     * @throws InvalidInputException when the code is wrong, or the viewer has a second factor already
     * @throws SignInDelayedException after too many wrong codes
     */
    public List<String> enable(Viewer viewer, Enrolment enrolment, String code) {
        long attempt = begin(person(viewer.person()));
        OptionalLong step = TimeCodes.step(enrolment.secret(), compact(code), Instant.now(), 0);
        if (step.isEmpty()) {
            throw new InvalidInputException("account.code.wrong");
        }
        if (!store.insert(viewer.person(), sealing.seal(enrolment.secret(), viewer.person()), step.getAsLong())) {
            throw new InvalidInputException("account.factor.already");
        }
        throttle.succeeded(attempt);
        audit.record(
                viewer.actor(),
                "second factor on",
                AuditSubjects.person(viewer.person()),
                Map.of("secondFactor", false),
                Map.of("secondFactor", true));
        return newCodes(viewer.person());
    }

    /**
     * Replaces the recovery codes.
     *
     * @param code of the app, or a recovery code
     * @return the new ones, to be shown once
     * @throws InvalidInputException when the code is wrong
     * @throws SignInDelayedException after too many wrong codes
     */
    public List<String> renewCodes(Viewer viewer, String code) {
        check(viewer, code);
        audit.record(viewer.actor(), "recovery codes renewed", AuditSubjects.person(viewer.person()), null, null);
        return newCodes(viewer.person());
    }

    /**
     * Turns the second factor off.
     *
     * @param code of the app, or a recovery code
     * @throws InvalidInputException when the code is wrong
     * @throws SignInDelayedException after too many wrong codes
     */
    public void disable(Viewer viewer, String code) {
        check(viewer, code);
        store.delete(viewer.person());
        audit.record(
                viewer.actor(),
                "second factor off",
                AuditSubjects.person(viewer.person()),
                Map.of("secondFactor", true),
                Map.of("secondFactor", false));
    }

    /**
     * Takes the second factor away from somebody who lost it.
     *
     * @throws NotFoundException when they have none
     * @throws org.factcheck.workbench.kernel.ForbiddenException unless the viewer is an administrator
     */
    public void remove(Viewer viewer, PersonId person) {
        viewer.requireAdministrator();
        if (!store.delete(person)) {
            throw new NotFoundException("The second factor");
        }
        audit.record(
                viewer.actor(),
                "second factor removed",
                AuditSubjects.person(person),
                Map.of("secondFactor", true),
                Map.of("secondFactor", false));
    }

    /**
     * Takes the second step of signing in, for the session that asks.
     *
     * @param code of the app, or a recovery code
     * @throws InvalidInputException when the code is wrong, or was used
     * @throws SignInDelayedException after too many wrong codes
     */
    public void confirm(String code) {
        SignedIn principal = SignedIn.current()
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in."));
        Person person = person(principal.person());
        long attempt = begin(person);
        boolean recovery = accept(person.id(), code);
        throttle.succeeded(attempt);
        sessions.secondFactorGiven(principal.sessionId());
        if (recovery) {
            audit.record(
                    new AuditLog.Actor(person.id(), null),
                    "recovery code used",
                    AuditSubjects.person(person.id()),
                    null,
                    null);
        }
    }

    private void check(Viewer viewer, String code) {
        long attempt = begin(person(viewer.person()));
        accept(viewer.person(), code);
        throttle.succeeded(attempt);
    }

    /** Counted apart from passwords: whoever knows the password must not clear their wrong codes with it. */
    private long begin(Person person) {
        Object details = SecurityContextHolder.getContext().getAuthentication() == null
                ? null
                : SecurityContextHolder.getContext().getAuthentication().getDetails();
        return throttle.begin("code of " + person.login(), SignInDetails.address(details));
    }

    /** Uses the code up; whether it was a recovery code. */
    private boolean accept(PersonId person, String code) {
        JdbcSecondFactorStore.Row own =
                store.find(person).orElseThrow(() -> new InvalidInputException("account.factor.none"));
        String compact = compact(code);
        if (!compact.matches("[0-9]{6}")) {
            if (!store.useCode(person, hash(compact))) {
                throw new InvalidInputException(
                        store.hasCode(person, hash(compact)) ? "account.code.recovery.used" : "account.code.unknown");
            }
            return true;
        }
        byte[] secret = sealing.open(own.secret(), person)
                .orElseThrow(() -> new InvalidInputException("account.code.unreadable"));
        OptionalLong step = TimeCodes.step(secret, compact, Instant.now(), own.lastStep());
        if (step.isEmpty() || !store.useStep(person, step.getAsLong())) {
            throw new InvalidInputException("account.code.wrong");
        }
        return false;
    }

    private List<String> newCodes(PersonId person) {
        List<String> codes =
                Stream.generate(RandomWords::next).limit(RECOVERY_CODES).toList();
        store.replaceCodes(
                person, codes.stream().map(code -> hash(compact(code))).toList());
        return codes;
    }

    private static byte[] hash(String compactCode) {
        return Digests.sha256(compactCode);
    }

    /** As it was meant: apps show a space, recovery codes have hyphens. */
    private static String compact(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private Person person(PersonId person) {
        return accounts.person(person).orElseThrow(() -> new NotFoundException("The account"));
    }
}
