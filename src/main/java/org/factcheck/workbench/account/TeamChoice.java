package org.factcheck.workbench.account;

import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The team that a person of several works in now. It narrows what lists show and says where new things go; what somebody
 * may do it does not change: a link to another team's article opens for its members all the same. Like other preferences
 * it leaves no trace in the log.
 */
@Service
@Transactional
public class TeamChoice {
    private final JdbcAccountStore store;

    TeamChoice(JdbcAccountStore store) {
        this.store = store;
    }

    /** The chosen team; empty for all of the viewer's teams. */
    @Transactional(readOnly = true)
    public Optional<TeamId> chosen(Viewer viewer) {
        return viewer.teams().size() < 2
                ? Optional.empty()
                : store.chosenTeam(viewer.person()).filter(viewer.teams()::contains);
    }

    /**
     * Chooses a team.
     *
     * @param team null for all
     * @throws org.factcheck.workbench.kernel.NotFoundException when the viewer is not in it
     */
    public void choose(Viewer viewer, @Nullable TeamId team) {
        if (team == null) {
            store.forgetTeam(viewer.person());
        } else {
            viewer.require(team, Role.VIEWER);
            store.chooseTeam(viewer.person(), team);
        }
    }

    /** The viewer as they work now: in the chosen team alone, or in all. */
    @Transactional(readOnly = true)
    public Viewer narrowed(Viewer viewer) {
        return chosen(viewer)
                .flatMap(team -> viewer.role(team).map(role -> Map.of(team, role)))
                .map(roles -> new Viewer(viewer.person(), viewer.name(), viewer.administrator(), roles))
                .orElse(viewer);
    }
}
