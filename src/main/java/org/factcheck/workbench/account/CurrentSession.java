package org.factcheck.workbench.account;

import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.live.LiveChanges;
import org.factcheck.workbench.live.PersonalNews;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Service;

/**
 * The person of the current session, with roles read from the database at every call: a change of role, a deactivated
 * account, a password that was reset or a session that was ended elsewhere hold at once. As long as the second step of
 * signing in is due there is nobody; before a one-time password is changed the person has no roles.
 */
@Service
public class CurrentSession implements ViewerSource {
    private final JdbcAccountStore store;
    private final SessionService sessions;
    private final PersonalNews news;

    CurrentSession(JdbcAccountStore store, SessionService sessions, PersonalNews news) {
        this.store = store;
        this.sessions = sessions;
        this.news = news;
    }

    @Override
    public Viewer current() {
        Person person = valid().filter(row -> !row.secondFactorDue())
                .map(JdbcSessionStore.Row::person)
                .orElseThrow(CurrentSession::nobody);
        return person.mustChangePassword()
                ? new Viewer(person.id(), person.name(), false, Map.of())
                : store.viewer(person.id()).orElseThrow(CurrentSession::nobody);
    }

    /** How far signing in has come. */
    public Standing standing() {
        return valid().map(CurrentSession::standing).orElse(Standing.SIGNED_OUT);
    }

    /** Whether somebody had signed in with this browser and their session was taken away since. */
    public boolean isTakenAway() {
        return SignedIn.current().filter(sessions::isOver).isPresent();
    }

    /**
     * Calls back, on a thread of its own, when the session was ended from elsewhere: signed out there, a new password, a
     * closed account; on whatever node.
     *
     * @return ends it when closed; empty when nobody has signed in
     */
    public Optional<LiveChanges.Subscription> whenTakenAway(Runnable left) {
        return SignedIn.current()
                .map(principal -> news.follow(
                        principal.person(),
                        () -> Thread.ofVirtual().name("session-ended").start(() -> {
                            if (sessions.isOver(principal)) {
                                left.run();
                            }
                        })));
    }

    private static Standing standing(JdbcSessionStore.Row row) {
        if (row.secondFactorDue()) {
            return Standing.MUST_GIVE_CODE;
        }
        return row.person().mustChangePassword() ? Standing.MUST_CHANGE_PASSWORD : Standing.SIGNED_IN;
    }

    private Optional<JdbcSessionStore.Row> valid() {
        return SignedIn.current().flatMap(sessions::find);
    }

    private static AuthenticationCredentialsNotFoundException nobody() {
        return new AuthenticationCredentialsNotFoundException("Nobody is signed in.");
    }
}
