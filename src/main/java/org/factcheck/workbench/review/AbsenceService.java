package org.factcheck.workbench.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.factcheck.workbench.account.Directory;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When members of a team are away: reviewers say it of themselves, editors of everybody. */
@Service
public class AbsenceService {
    private static final int LONGEST_YEARS = 2;

    private final JdbcAbsenceStore store;
    private final Directory directory;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    AbsenceService(JdbcAbsenceStore store, Directory directory, AuditLog audit) {
        this.store = store;
        this.directory = directory;
        this.audit = audit;
    }

    /** Who of the team is away or will be, the soonest first. */
    @Transactional(readOnly = true)
    public List<Absence> absences(Viewer viewer, TeamId team) {
        viewer.require(team, Role.REVIEWER);
        return store.from(team, LocalDate.now(clock).minusDays(1));
    }

    /**
     * Says of a member of the teams from when until when they are away; what was said before is replaced.
     *
     * @throws InvalidInputException if the days are not in order, too far apart, or the person is no reviewer of a team
     */
    @Transactional
    public void mark(Viewer viewer, Collection<TeamId> teams, PersonId person, LocalDate from, LocalDate until) {
        teams.forEach(team -> viewer.require(team, needed(viewer, person)));
        if (until.isBefore(from)) {
            throw new InvalidInputException("review.invalid.absenceOrder");
        }
        if (until.isAfter(from.plusYears(LONGEST_YEARS))
                || until.isBefore(LocalDate.now(clock).minusDays(1))) {
            throw new InvalidInputException("review.invalid.absenceDays");
        }
        for (TeamId team : teams) {
            if (directory
                    .role(team, person)
                    .filter(role -> role.atLeast(Role.REVIEWER))
                    .isEmpty()) {
                throw new InvalidInputException("review.invalid.absentee");
            }
            Absence after = new Absence(team, person, from, until);
            Optional<Absence> before = store.find(team, person);
            store.save(after, viewer.person());
            recorded(viewer, before.isPresent() ? "edited" : "created", team, person, before.orElse(null), after);
        }
    }

    /** Takes back that somebody is away. Nothing happens if nobody has said so. */
    @Transactional
    public void end(Viewer viewer, Collection<TeamId> teams, PersonId person) {
        teams.forEach(team -> viewer.require(team, needed(viewer, person)));
        for (TeamId team : teams) {
            store.find(team, person).ifPresent(before -> {
                store.delete(team, person);
                recorded(viewer, "ended", team, person, before, null);
            });
        }
    }

    private static Role needed(Viewer viewer, PersonId person) {
        return person.equals(viewer.person()) ? Role.REVIEWER : Role.EDITOR;
    }

    private void recorded(
            Viewer viewer,
            String action,
            TeamId team,
            PersonId person,
            @Nullable Absence before,
            @Nullable Absence after) {
        AuditLog.Subject subject = new AuditLog.Subject("absence", person.value(), team, null);
        audit.record(viewer.actor(team), action, subject, before, after);
    }
}
