package org.factcheck.workbench.report;

import java.util.List;
import java.util.Map;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.TeamId;

/** Whose eyes a query looks through: a person with their role in each team, as arrays that SQL can unnest. */
record Eyes(long person, Long[] teams, String[] roles) {
    /** Whether the person reviews in the team. */
    boolean review(TeamId team) {
        for (int i = 0; i < teams.length; i++) {
            if (teams[i] == team.value()) {
                return Role.valueOf(roles[i]).atLeast(Role.REVIEWER);
            }
        }
        return false;
    }

    static Eyes of(Viewer viewer) {
        List<Map.Entry<TeamId, Role>> roles = List.copyOf(viewer.roles().entrySet());
        return new Eyes(
                viewer.person().value(),
                roles.stream().map(entry -> entry.getKey().value()).toArray(Long[]::new),
                roles.stream().map(entry -> entry.getValue().name()).toArray(String[]::new));
    }
}
