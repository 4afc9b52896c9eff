package org.factcheck.workbench.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAbsenceStore {
    private final JdbcClient jdbc;

    JdbcAbsenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The absences of a team that are not over, the soonest first. */
    List<Absence> from(TeamId team, LocalDate day) {
        return jdbc.sql("""
                        select team_id, person_id, away_from, away_until
                        from absence
                        where team_id = :team and away_until >= :day
                        order by away_from, person_id
                        """)
                .param("team", team.value())
                .param("day", day)
                .query(JdbcAbsenceStore::map)
                .list();
    }

    Optional<Absence> find(TeamId team, PersonId person) {
        return jdbc.sql("""
                        select team_id, person_id, away_from, away_until
                        from absence
                        where team_id = :team and person_id = :person
                        """)
                .param("team", team.value())
                .param("person", person.value())
                .query(JdbcAbsenceStore::map)
                .optional();
    }

    void save(Absence absence, PersonId by) {
        jdbc.sql("""
                        insert into absence (team_id, person_id, away_from, away_until, marked_by)
                        values (:team, :person, :from, :until, :by)
                        on conflict (team_id, person_id) do update
                            set away_from = excluded.away_from, away_until = excluded.away_until,
                                marked_by = excluded.marked_by, marked_at = now(), version = absence.version + 1
                        """)
                .param("team", absence.team().value())
                .param("person", absence.person().value())
                .param("from", absence.from())
                .param("until", absence.until())
                .param("by", by.value())
                .update();
    }

    void delete(TeamId team, PersonId person) {
        jdbc.sql("delete from absence where team_id = :team and person_id = :person")
                .param("team", team.value())
                .param("person", person.value())
                .update();
    }

    private static Absence map(ResultSet row, int number) throws SQLException {
        return new Absence(
                new TeamId(row.getLong("team_id")),
                new PersonId(row.getLong("person_id")),
                row.getObject("away_from", LocalDate.class),
                row.getObject("away_until", LocalDate.class));
    }
}
