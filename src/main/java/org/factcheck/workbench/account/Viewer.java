package org.factcheck.workbench.account;

import java.util.Map;
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

    public boolean may(TeamId team, Role role) {
        Role own = roles.get(team);
        return own != null && own.atLeast(role);
    }

    /**
     * Returns the viewer's role in the team.
     *
     * @param what the object asked for, in the words of the message when the viewer is not in the team: "The article"
     * @throws NotFoundException if the viewer is not in the team: the object answers as if it did not exist
     * @throws ForbiddenException if the role is too low
     */
    public Role require(TeamId team, Role role, String what) {
        Role own = roles.get(team);
        if (own == null) {
            throw new NotFoundException(what);
        }
        if (!own.atLeast(role)) {
            throw new ForbiddenException("The role " + own + " does not allow this; it takes " + role + ".");
        }
        return own;
    }
}
