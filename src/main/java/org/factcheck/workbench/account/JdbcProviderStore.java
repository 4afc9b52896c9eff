package org.factcheck.workbench.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProviderStore {
    private final JdbcClient jdbc;

    JdbcProviderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A membership, and whether the provider gave it. */
    record Membership(Role role, boolean provided) {}

    /** One sign-in of a person at a time, on whatever node, until the transaction ends. */
    void lock(String issuer, String subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "provider identity " + issuer + " " + subject)
                .query((row, number) -> true)
                .single();
    }

    Optional<PersonId> find(String issuer, String subject) {
        return jdbc.sql("select person_id from provider_identity where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .optional();
    }

    void insert(String issuer, String subject, PersonId person) {
        jdbc.sql("insert into provider_identity (issuer, subject, person_id) values (:issuer, :subject, :person)")
                .param("issuer", issuer)
                .param("subject", subject)
                .param("person", person.value())
                .update();
    }

    /** All teams by their names in small letters. */
    Map<String, TeamId> teams() {
        Map<String, TeamId> teams = new LinkedHashMap<>();
        jdbc.sql("select lower(name) as name, id from team order by id").query(row -> {
            teams.put(row.getString("name"), new TeamId(row.getLong("id")));
        });
        return teams;
    }

    Map<TeamId, Membership> memberships(PersonId person) {
        Map<TeamId, Membership> memberships = new LinkedHashMap<>();
        jdbc.sql("select team_id, role, provided from membership where person_id = :person order by team_id")
                .param("person", person.value())
                .query(row -> {
                    memberships.put(
                            new TeamId(row.getLong("team_id")),
                            new Membership(Role.valueOf(row.getString("role")), row.getBoolean("provided")));
                });
        return memberships;
    }

    void provide(TeamId team, PersonId person, Role role) {
        jdbc.sql("""
                        insert into membership (team_id, person_id, role, provided) values (:team, :person, :role, true)
                        on conflict (team_id, person_id)
                            do update set role = excluded.role, version = membership.version + 1
                        """)
                .param("team", team.value())
                .param("person", person.value())
                .param("role", role.name())
                .update();
    }
}
