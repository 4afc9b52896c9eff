package org.factcheck.workbench.account;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;

/**
 * The acting person, with their role in each of their teams. Every service method takes one and asks it before anything
 * else.
 *
 * @param administrator of the installation: accounts, teams and memberships, but no articles
 */
public record Viewer(PersonId person, String name, boolean administrator, Map<TeamId, Role> roles) {
    public Viewer {
        roles = Map.copyOf(roles);
    }

    /** The teams this person is in. */
    public Set<TeamId> teams() {
        return roles.keySet();
    }

    public Optional<Role> role(TeamId team) {
        return Optional.ofNullable(roles.get(team));
    }

    /** Whether this person is in the team with that role or a higher one. */
    public boolean may(TeamId team, Role needed) {
        Role role = roles.get(team);
        return role != null && role.atLeast(needed);
    }

    /**
     * Lets the person through who is in the team with that role or a higher one.
     *
     * @param what the object asked for, in the words of the message when the viewer is not in the team: "The article"
     * @return the person's role in the team
     * @throws NotFoundException when the person is not in the team: its work answers as if it did not exist
     * @throws ForbiddenException when the role in the team is too low
     */
    public Role require(TeamId team, Role needed, String what) {
        Role own = roles.get(team);
        if (own == null) {
            throw new NotFoundException(what);
        }
        if (!own.atLeast(needed)) {
            throw new ForbiddenException("The role " + own + " does not allow this; it takes " + needed + ".");
        }
        return own;
    }

    /** As {@link #require(TeamId, Role, String)}, for the team itself. */
    public Role require(TeamId team, Role needed) {
        return require(team, needed, "The team");
    }

    /** @throws ForbiddenException when the person does not administer the installation */
    public void requireAdministrator() {
        if (!administrator) {
            throw new ForbiddenException("This is for administrators.");
        }
    }

    /** This person as the actor of an audit event of the installation. */
    public AuditLog.Actor actor() {
        return new AuditLog.Actor(person, administrator ? "ADMINISTRATOR" : null);
    }

    /** Who acts in the team, for the audit log. */
    public AuditLog.Actor actor(TeamId team) {
        Role own = roles.get(team);
        return new AuditLog.Actor(person, own == null ? null : own.name());
    }
}
