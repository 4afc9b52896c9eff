package org.factcheck.workbench.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RatingScaleId;
import org.factcheck.workbench.kernel.TeamId;
import org.springframework.stereotype.Service;

/**
 * What other rooms need to know of people and teams to do their own work: names beside what somebody did, who may be
 * given work, which scale a team judges by. It answers for no viewer; its callers have checked theirs.
 */
@Service
public class Directory {
    private static final PersonId NOBODY = new PersonId(0);

    private final JdbcDirectoryStore store;

    Directory(JdbcDirectoryStore store) {
        this.store = store;
    }

    /** The names of the people, those who left included, in one query. */
    public Map<PersonId, String> names(Collection<PersonId> people) {
        return people.isEmpty() ? Map.of() : store.names(people);
    }

    /** The role of an active member. */
    public Optional<Role> role(TeamId team, PersonId person) {
        return store.role(team, person);
    }

    /** The active members who may review, in the order of their names. */
    public Map<PersonId, String> reviewers(TeamId team) {
        return store.reviewers(team);
    }

    /** The active editors. */
    public List<PersonId> editors(TeamId team) {
        return store.editors(team);
    }

    /** A person by both names: the one that is shown and the one that is theirs alone. */
    public record Named(PersonId person, String name, String login) {}

    /** All active members, in the order of their names. */
    public List<Named> members(TeamId team) {
        return store.members(team);
    }

    /** The scale the team judges by. */
    public RatingScaleId scale(TeamId team) {
        return store.scale(team);
    }

    /**
     * Who reads on behalf of the person at the server's own command line: a viewer in every team, who changes nothing.
     */
    public Viewer reader() {
        Map<TeamId, Role> roles = new HashMap<>();
        store.teams().forEach(team -> roles.put(team, Role.VIEWER));
        return new Viewer(NOBODY, "command line", false, roles);
    }
}
