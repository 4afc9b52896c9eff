package org.factcheck.workbench.account;

import java.util.Optional;
import org.factcheck.workbench.kernel.PersonId;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** The person of the signed-in session, with roles read from the database: a change of role holds at once. */
@Service
class SignedInViewer implements ViewerSource {
    private final JdbcAccountStore store;

    SignedInViewer(JdbcAccountStore store) {
        this.store = store;
    }

    @Override
    public Viewer current() {
        return signedIn()
                .flatMap(store::viewer)
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in."));
    }

    private static Optional<PersonId> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn principal
                ? Optional.of(principal.person())
                : Optional.empty();
    }
}
