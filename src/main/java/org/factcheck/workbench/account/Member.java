package org.factcheck.workbench.account;

import java.time.Instant;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;

/** A person's place in a team. */
public record Member(
        TeamId team,
        PersonId person,
        String login,
        String name,
        boolean active,
        Role role,
        Instant since,
        int version) {}
