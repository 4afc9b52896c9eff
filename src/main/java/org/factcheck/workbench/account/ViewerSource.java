package org.factcheck.workbench.account;

import java.util.Optional;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.PersonId;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Tells who acts. Roles are read from the database at every call: a change of role holds at once. */
@Service
public class ViewerSource {
    private final JdbcAccountStore store;

    ViewerSource(JdbcAccountStore store) {
        this.store = store;
    }

    /**
     * The signed-in person.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody is signed in, or the account is inactive by now
     */
    public Viewer current() {
        return signedIn()
                .flatMap(person -> store.viewer(person))
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in."));
    }

    /**
     * A person acting without a session: command line, jobs.
     *
     * @throws NotFoundException when there is no such active person
     */
    public Viewer of(PersonId person) {
        return store.viewer(person).orElseThrow(() -> new NotFoundException("Person " + person));
    }

    private static Optional<PersonId> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn principal
                ? Optional.of(principal.person())
                : Optional.empty();
    }
}
