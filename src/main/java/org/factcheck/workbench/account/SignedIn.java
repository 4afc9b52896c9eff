package org.factcheck.workbench.account;

import java.util.Collection;
import org.factcheck.workbench.kernel.PersonId;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a signed-in session: who it is, not what they may do; roles are read fresh.
 *
 * @param passwordMark changes with the password, and then ends the sessions opened with the old one
 */
record SignedIn(long id, String login, String name, boolean administrator, String passwordMark)
        implements UserDetails, AuthenticatedPrincipal {
    private static final long serialVersionUID = 1L;

    PersonId person() {
        return new PersonId(id);
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
