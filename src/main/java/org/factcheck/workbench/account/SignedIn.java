package org.factcheck.workbench.account;

import java.util.Collection;
import java.util.Optional;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a signed-in session: who it is, not what they may do; roles are read fresh.
 *
 * @param session its row, which can be ended from elsewhere
 */
record SignedIn(long id, String login, String name, boolean administrator, long session)
        implements UserDetails, AuthenticatedPrincipal {
    private static final long serialVersionUID = 1L;

    static SignedIn of(Person person, SessionId session) {
        return new SignedIn(
                person.id().value(), person.login(), person.name(), person.administrator(), session.value());
    }

    /** The principal of the session that asks. */
    static Optional<SignedIn> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<SignedIn> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn principal
                ? Optional.of(principal)
                : Optional.empty();
    }

    Authentication authentication(@Nullable Object details) {
        UsernamePasswordAuthenticationToken authentication =
                UsernamePasswordAuthenticationToken.authenticated(this, null, getAuthorities());
        authentication.setDetails(details);
        return authentication;
    }

    PersonId person() {
        return new PersonId(id);
    }

    SessionId sessionId() {
        return new SessionId(session);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return administrator
                ? AuthorityUtils.createAuthorityList("ROLE_PERSON", "ROLE_ADMINISTRATOR")
                : AuthorityUtils.createAuthorityList("ROLE_PERSON");
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public String toString() {
        return "SignedIn[" + id + "]";
    }
}
