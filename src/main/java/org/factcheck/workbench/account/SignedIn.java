package org.factcheck.workbench.account;

import java.util.Collection;
import org.factcheck.workbench.kernel.PersonId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of a signed-in session: who, not what they may do; roles are read fresh. */
record SignedIn(long id, String login, String name, boolean administrator, String passwordHash, boolean active)
        implements UserDetails {
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
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public String toString() {
        return "SignedIn[" + id + "]";
    }
}
