package org.factcheck.workbench.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccountStore {
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
}
