package org.factcheck.workbench.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.SessionId;
import org.factcheck.workbench.live.PersonalNews;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people are signed in. Sessions are kept in the database: ending one holds at once, on whatever node it is, and its
 * open pages are told. Everybody sees and ends their own; administrators can end all of a person's.
 */
@Service
@Transactional
public class SessionService {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final SessionId NONE = new SessionId(0);

    private final JdbcSessionStore store;
    private final JdbcAccountStore accounts;
    private final LastSeen lastSeen;
    private final PersonalNews news;
    private final AuditLog audit;
    private final Duration unused;

    SessionService(
            JdbcSessionStore store,
            JdbcAccountStore accounts,
            LastSeen lastSeen,
            PersonalNews news,
            AuditLog audit,
            @Value("${server.servlet.session.timeout:8h}") Duration timeout) {
        this.store = store;
        this.accounts = accounts;
        this.lastSeen = lastSeen;
        this.news = news;
        this.audit = audit;
        // The browser's session ends by itself after that; what a node that crashed left behind does not.
        this.unused = timeout.plus(JdbcSessionStore.COALESCED.multipliedBy(2));
    }

    /** Where the viewer is signed in: this session first, then the one used last. */
    @Transactional(readOnly = true)
    public List<OpenSession> own(Viewer viewer) {
        return store.list(viewer.person(), currentOf(viewer.person()), unused);
    }

    /**
     * Ends one of the viewer's sessions.
     *
     * @throws NotFoundException when there is none of that id, or it is somebody else's
     */
    public void end(Viewer viewer, SessionId session) {
        if (!store.end(viewer.person(), session)) {
            throw new NotFoundException("The session");
        }
        news.changed(viewer.person());
        audit.record(
                viewer.actor(),
                "signed out elsewhere",
                AuditSubjects.person(viewer.person()),
                null,
                Map.of("sessions", 1));
    }

    /** Ends all sessions of the viewer but the one that asks; how many there were. */
    public int endOthers(Viewer viewer) {
        int ended = endOf(viewer, viewer.person());
        if (ended > 0) {
            audit.record(
                    viewer.actor(),
                    "signed out elsewhere",
                    AuditSubjects.person(viewer.person()),
                    null,
                    Map.of("sessions", ended));
        }
        return ended;
    }

    /**
     * Ends all sessions of a person, but the one that asks if it is theirs; how many there were.
     *
     * @throws org.factcheck.workbench.kernel.ForbiddenException unless the viewer is an administrator
     */
    public int endAll(Viewer viewer, PersonId person) {
        viewer.requireAdministrator();
        if (accounts.person(person).isEmpty()) {
            throw new NotFoundException("The account");
        }
        int ended = endOf(viewer, person);
        audit.record(viewer.actor(), "sessions ended", AuditSubjects.person(person), null, Map.of("sessions", ended));
        return ended;
    }

    /** Ends all sessions of a person, for a viewer who may; those who end their own keep the one that asks. */
    int endOf(Viewer viewer, PersonId person) {
        int ended = store.endOthers(person, viewer.person().equals(person) ? currentOf(person) : NONE);
        if (ended > 0) {
            news.changed(person);
        }
        return ended;
    }

    /**
     * Opens a session for whoever has just signed in, in place of the one this browser had.
     *
     * @param passwordHash what the password was checked against; null when another way was taken
     * @return empty when the account was closed or its password changed meanwhile
     */
    Optional<SignedIn> open(Person person, @Nullable String passwordHash, @Nullable Object details) {
        SignedIn.current().ifPresent(before -> store.end(before.person(), before.sessionId()));
        store.forgetEnded(person.id(), KEPT);
        return store.insert(person.id(), passwordHash, SignInDetails.device(details))
                .map(session -> SignedIn.of(person, session));
    }

    /** The session behind the principal, if it is still open, noted as used. */
    @Transactional(readOnly = true)
    Optional<JdbcSessionStore.Row> find(SignedIn principal) {
        Optional<JdbcSessionStore.Row> found = store.open(principal.sessionId(), principal.person(), unused);
        found.filter(JdbcSessionStore.Row::stale).ifPresent(row -> lastSeen.note(principal.sessionId()));
        return found;
    }

    /** Whether the session behind the principal is over; asking is no use of it. */
    @Transactional(readOnly = true)
    boolean isOver(SignedIn principal) {
        return store.open(principal.sessionId(), principal.person(), unused).isEmpty();
    }

    /** Notes that a browser's session has ended. */
    void ended(SignedIn principal) {
        store.end(principal.person(), principal.sessionId());
    }

    private static SessionId currentOf(PersonId person) {
        return SignedIn.current()
                .filter(principal -> principal.person().equals(person))
                .map(SignedIn::sessionId)
                .orElse(NONE);
    }
}
