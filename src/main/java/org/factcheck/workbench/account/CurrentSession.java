package org.factcheck.workbench.account;

import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.kernel.PersonId;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * The person of the current session, with roles read from the database at every call: a change of role, a deactivated
 * account or a password that was reset hold at once. Before a one-time password is changed the person has no roles.
 */
@Service
public class CurrentSession implements ViewerSource {
    private final JdbcAccountStore store;

    CurrentSession(JdbcAccountStore store) {
        this.store = store;
    }

    @Override
    public Viewer current() {
        Credentials credentials =
                valid().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in."));
        Person person = credentials.person();
        return person.mustChangePassword()
                ? new Viewer(person.id(), person.name(), false, Map.of())
                : store.viewer(person.id())
                        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in."));
    }

    /** How far signing in has come. */
    public Standing standing() {
        return valid().map(credentials ->
                        credentials.person().mustChangePassword() ? Standing.MUST_CHANGE_PASSWORD : Standing.SIGNED_IN)
                .orElse(Standing.SIGNED_OUT);
    }

    /**
     * Keeps this session open after its person has changed the password, which ends all others.
     *
     * @return the context that the web session must keep from now on
     */
    public SecurityContext renew(PersonId person) {
        SignedIn principal = store.credentials(person)
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in."))
                .signedIn();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        return context;
    }

    private Optional<Credentials> valid() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn principal)) {
            return Optional.empty();
        }
        return store.credentials(principal.person())
                .filter(found -> found.person().active() && found.mark().equals(principal.passwordMark()));
    }
}
