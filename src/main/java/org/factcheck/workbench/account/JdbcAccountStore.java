package org.factcheck.workbench.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RatingScaleId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccountStore {
    private static final long FIRST_START_LOCK = 0x776f726b62656e63L;

    private final JdbcClient jdbc;

    JdbcAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Viewer> viewer(PersonId person) {
        List<ViewerRow> rows = jdbc.sql("""
                        select p.name, p.administrator, m.team_id, m.role
                        from person p left join membership m on m.person_id = p.id
                        where p.id = :person and p.active
                        order by m.team_id, p.id
                        """)
                .param("person", person.value())
                .query((row, number) -> new ViewerRow(
                        row.getString("name"),
                        row.getBoolean("administrator"),
                        row.getString("role") == null ? null : new TeamId(row.getLong("team_id")),
                        row.getString("role") == null ? null : Role.valueOf(row.getString("role"))))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<TeamId, Role> roles = new HashMap<>();
        for (ViewerRow row : rows) {
            if (row.team() != null && row.role() != null) {
                roles.put(row.team(), row.role());
            }
        }
        return Optional.of(
                new Viewer(person, rows.getFirst().name(), rows.getFirst().administrator(), roles));
    }

    private record ViewerRow(
            String name,
            boolean administrator,
            @Nullable TeamId team,
            @Nullable Role role) {}

    Optional<Credentials> credentials(PersonId person) {
        return jdbc.sql("select * from person where id = :id")
                .param("id", person.value())
                .query((row, number) -> new Credentials(person(row), row.getString("password_hash")))
                .optional();
    }

    Optional<Credentials> credentials(String login) {
        return jdbc.sql("select * from person where login = :login")
                .param("login", login)
                .query((row, number) -> new Credentials(person(row), row.getString("password_hash")))
                .optional();
    }

    Optional<Person> person(PersonId id) {
        return jdbc.sql("select * from person where id = :id")
                .param("id", id.value())
                .query((row, number) -> person(row))
                .optional();
    }

    List<Account> accounts() {
        Map<PersonId, Person> people = new LinkedHashMap<>();
        Set<PersonId> careful = new HashSet<>();
        Map<PersonId, List<Account.Place>> places = new HashMap<>();
        jdbc.sql("""
                        select p.*, exists(select from second_factor f where f.person_id = p.id) as second_factor,
                            t.name as team_name, m.role as team_role
                        from person p
                            left join membership m on m.person_id = p.id
                            left join team t on t.id = m.team_id
                        order by p.active desc, lower(p.name), p.id, lower(t.name), t.id
                        """).query(row -> {
            Person person = person(row);
            people.put(person.id(), person);
            if (row.getBoolean("second_factor")) {
                careful.add(person.id());
            }
            List<Account.Place> own = places.computeIfAbsent(person.id(), id -> new ArrayList<>());
            if (row.getString("team_role") != null) {
                own.add(new Account.Place(row.getString("team_name"), Role.valueOf(row.getString("team_role"))));
            }
        });
        return people.values().stream()
                .map(person ->
                        new Account(person, careful.contains(person.id()), places.getOrDefault(person.id(), List.of())))
                .toList();
    }

    boolean anyPerson() {
        return jdbc.sql("select exists(select from person)")
                .query(Boolean.class)
                .single();
    }

    /** Held until the transaction ends: one node at a time makes the first start. */
    void lockFirstStart() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", FIRST_START_LOCK)
                .query((row, number) -> true)
                .single();
    }

    Person insertPerson(String login, String name, @Nullable String passwordHash, boolean administrator) {
        return jdbc.sql("""
                        insert into person (login, name, password_hash, administrator)
                        values (:login, :name, :hash, :administrator)
                        returning *
                        """)
                .param("login", login)
                .param("name", name)
                .param("hash", passwordHash)
                .param("administrator", administrator)
                .query((row, number) -> person(row))
                .single();
    }

    void setPassword(PersonId person, String passwordHash, boolean mustChange) {
        jdbc.sql("""
                        update person
                        set password_hash = :hash, must_change_password = :mustChange, version = version + 1
                        where id = :id
                        """)
                .param("id", person.value())
                .param("hash", passwordHash)
                .param("mustChange", mustChange)
                .update();
    }

    void ownPasswordChosen(PersonId person) {
        jdbc.sql("update person set must_change_password = false where id = :id")
                .param("id", person.value())
                .update();
    }

    void setActive(PersonId person, boolean active) {
        jdbc.sql("update person set active = :active, version = version + 1 where id = :id")
                .param("id", person.value())
                .param("active", active)
                .update();
    }

    void setAdministrator(PersonId person, boolean administrator) {
        jdbc.sql("update person set administrator = :administrator, version = version + 1 where id = :id")
                .param("id", person.value())
                .param("administrator", administrator)
                .update();
    }

    void rename(PersonId person, String name) {
        jdbc.sql("update person set name = :name, version = version + 1 where id = :id")
                .param("id", person.value())
                .param("name", name)
                .update();
    }

    Optional<TeamId> chosenTeam(PersonId person) {
        return jdbc.sql("select team_id from team_choice where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> new TeamId(row.getLong("team_id")))
                .optional();
    }

    void chooseTeam(PersonId person, TeamId team) {
        jdbc.sql("""
                        insert into team_choice (person_id, team_id) values (:person, :team)
                        on conflict (person_id) do update set team_id = excluded.team_id
                        """)
                .param("person", person.value())
                .param("team", team.value())
                .update();
    }

    void forgetTeam(PersonId person) {
        jdbc.sql("delete from team_choice where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** The active administrators, locked against change until the transaction ends. */
    List<PersonId> lockAdministrators() {
        return jdbc.sql("select id from person where administrator and active order by id for update")
                .query((row, number) -> new PersonId(row.getLong("id")))
                .list();
    }

    Team insertTeam(String name) {
        return jdbc.sql("insert into team (name) values (:name) returning *")
                .param("name", name)
                .query((row, number) -> team(row))
                .single();
    }

    Optional<Team> team(TeamId id) {
        return jdbc.sql("select * from team where id = :id")
                .param("id", id.value())
                .query((row, number) -> team(row))
                .optional();
    }

    List<Team> teams() {
        return jdbc.sql("select * from team order by lower(name), id")
                .query((row, number) -> team(row))
                .list();
    }

    List<Team> teamsOf(PersonId person) {
        return jdbc.sql("""
                        select t.* from team t join membership m on m.team_id = t.id
                        where m.person_id = :person
                        order by lower(t.name), t.id
                        """)
                .param("person", person.value())
                .query((row, number) -> team(row))
                .list();
    }

    List<Member> members(List<TeamId> teams) {
        return jdbc.sql("""
                        select m.*, p.login, p.name, p.active
                        from membership m join person p on p.id = m.person_id
                        where m.team_id = any(:teams)
                        order by m.team_id, p.active desc, lower(p.name), p.id
                        """)
                .param("teams", teams.stream().map(TeamId::value).toArray(Long[]::new))
                .query((row, number) -> member(row))
                .list();
    }

    Optional<Member> member(TeamId team, PersonId person) {
        return jdbc.sql("""
                        select m.*, p.login, p.name, p.active
                        from membership m join person p on p.id = m.person_id
                        where m.team_id = :team and m.person_id = :person
                        """)
                .param("team", team.value())
                .param("person", person.value())
                .query((row, number) -> member(row))
                .optional();
    }

    void insertMember(TeamId team, PersonId person, Role role) {
        jdbc.sql("insert into membership (team_id, person_id, role) values (:team, :person, :role)")
                .param("team", team.value())
                .param("person", person.value())
                .param("role", role.name())
                .update();
    }

    /** Returns false when the membership has another version by now, or is gone. */
    boolean updateRole(TeamId team, PersonId person, Role role, int version) {
        return jdbc.sql("""
                        update membership set role = :role, provided = false, version = version + 1
                        where team_id = :team and person_id = :person and version = :version
                        """)
                        .param("team", team.value())
                        .param("person", person.value())
                        .param("role", role.name())
                        .param("version", version)
                        .update()
                == 1;
    }

    void deleteMember(TeamId team, PersonId person) {
        jdbc.sql("delete from membership where team_id = :team and person_id = :person")
                .param("team", team.value())
                .param("person", person.value())
                .update();
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getLong("id")),
                row.getString("login"),
                row.getString("name"),
                row.getBoolean("administrator"),
                row.getBoolean("active"),
                row.getBoolean("must_change_password"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static Team team(ResultSet row) throws SQLException {
        return new Team(
                new TeamId(row.getLong("id")),
                row.getString("name"),
                new RatingScaleId(row.getLong("scale_id")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new TeamId(row.getLong("team_id")),
                new PersonId(row.getLong("person_id")),
                row.getString("login"),
                row.getString("name"),
                row.getBoolean("active"),
                Role.valueOf(row.getString("role")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
