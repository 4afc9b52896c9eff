package org.factcheck.workbench.review;

import java.time.LocalDate;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;

/** When a member of a team is away, both days included. */
public record Absence(TeamId team, PersonId person, LocalDate from, LocalDate until) {
    /** Whether the person is away on the day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
