package org.factcheck.workbench.account;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RatingScaleId;
import org.factcheck.workbench.kernel.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDirectoryStore {
    private final JdbcClient jdbc;

    JdbcDirectoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PersonId, String> names(Collection<PersonId> people) {
        return jdbc
                .sql("select id, name from person where id = any(:people) order by id")
                .param("people", people.stream().map(PersonId::value).distinct().toArray(Long[]::new))
                .query((row, number) -> Map.entry(new PersonId(row.getLong("id")), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Role> role(TeamId team, PersonId person) {
        return jdbc.sql("""
                        select m.role
                        from membership m join person p on p.id = m.person_id
                        where m.team_id = :team and m.person_id = :person and p.active
                        """)
                .param("team", team.value())
                .param("person", person.value())
                .query((row, number) -> Role.valueOf(row.getString("role")))
                .optional();
    }

    Map<PersonId, String> reviewers(TeamId team) {
        Map<PersonId, String> people = new LinkedHashMap<>();
        jdbc.sql("""
                        select p.id, p.name
                        from membership m join person p on p.id = m.person_id
                        where m.team_id = :team and m.role in ('REVIEWER', 'EDITOR') and p.active
                        order by p.name, p.id
                        """).param("team", team.value()).query(row -> {
            people.put(new PersonId(row.getLong("id")), row.getString("name"));
        });
        return people;
    }

    List<PersonId> editors(TeamId team) {
        return jdbc.sql("""
                        select p.id
                        from membership m join person p on p.id = m.person_id
                        where m.team_id = :team and m.role = 'EDITOR' and p.active
                        order by p.id
                        """)
                .param("team", team.value())
                .query((row, number) -> new PersonId(row.getLong("id")))
                .list();
    }

    List<Directory.Named> members(TeamId team) {
        return jdbc.sql("""
                        select p.id, p.name, p.login
                        from membership m join person p on p.id = m.person_id
                        where m.team_id = :team and p.active
                        order by p.name, p.id
                        """)
                .param("team", team.value())
                .query((row, number) -> new Directory.Named(
                        new PersonId(row.getLong("id")), row.getString("name"), row.getString("login")))
                .list();
    }

    RatingScaleId scale(TeamId team) {
        return jdbc.sql("select scale_id from team where id = :team")
                .param("team", team.value())
                .query((row, number) -> new RatingScaleId(row.getLong("scale_id")))
                .single();
    }

    List<TeamId> teams() {
        return jdbc.sql("select id from team order by id")
                .query((row, number) -> new TeamId(row.getLong("id")))
                .list();
    }
}
