package org.factcheck.workbench.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAssignmentStore {
    private final JdbcClient jdbc;

    JdbcAssignmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An assignment without the name of its assignee. */
    record Row(
            long id,
            ClaimId claim,
            PersonId assignee,
            PersonId assignedBy,
            @Nullable LocalDate dueOn,
            Instant since) {

        Assignment named(String assigneeName) {
            return new Assignment(claim, assignee, assigneeName, assignedBy, dueOn, since);
        }
    }

    List<Row> open(ClaimId claim) {
        return jdbc.sql("""
                        select id, claim_id, assignee_id, assigned_by, due_on, created_at
                        from assignment
                        where claim_id = :claim and ended_at is null
                        order by id
                        """)
                .param("claim", claim.value())
                .query(JdbcAssignmentStore::map)
                .list();
    }

    /** Assigns those of the claims that the person has not; gives the new assignments. */
    List<Row> assignAll(Collection<ClaimId> claims, PersonId assignee, PersonId by) {
        return jdbc.sql("""
                        insert into assignment (claim_id, assignee_id, assigned_by)
                        select id, :assignee, :by from unnest(:claims::bigint[]) as given (id) order by id
                        on conflict (claim_id, assignee_id) where ended_at is null do nothing
                        returning id, claim_id, assignee_id, assigned_by, due_on, created_at
                        """)
                .param("claims", claims.stream().map(ClaimId::value).toArray(Long[]::new))
                .param("assignee", assignee.value())
                .param("by", by.value())
                .query(JdbcAssignmentStore::map)
                .list();
    }

    /** Ends what the person has of the claims; gives the assignments that ended. */
    List<Row> endAll(Collection<ClaimId> claims, PersonId assignee) {
        return jdbc.sql("""
                        update assignment
                        set ended_at = now(), version = version + 1
                        where claim_id = any(:claims) and assignee_id = :assignee and ended_at is null
                        returning id, claim_id, assignee_id, assigned_by, due_on, created_at
                        """)
                .param("claims", claims.stream().map(ClaimId::value).toArray(Long[]::new))
                .param("assignee", assignee.value())
                .query(JdbcAssignmentStore::map)
                .list();
    }

    private static Row map(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                new ClaimId(row.getLong("claim_id")),
                new PersonId(row.getLong("assignee_id")),
                new PersonId(row.getLong("assigned_by")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** Assigns the claim, or changes the day it is due. Gives the assignment's id. */
    long assign(ClaimId claim, PersonId assignee, PersonId by, @Nullable LocalDate due) {
        return jdbc.sql("""
                        insert into assignment (claim_id, assignee_id, assigned_by, due_on)
                        values (:claim, :assignee, :by, :due)
                        on conflict (claim_id, assignee_id) where ended_at is null
                            do update set due_on = excluded.due_on, version = assignment.version + 1
                        returning id
                        """)
                .param("claim", claim.value())
                .param("assignee", assignee.value())
                .param("by", by.value())
                .param("due", due)
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    /** The id of the assignment that ended; empty if there was none. */
    Optional<Long> end(ClaimId claim, PersonId assignee) {
        return jdbc.sql("""
                        update assignment
                        set ended_at = now(), version = version + 1
                        where claim_id = :claim and assignee_id = :assignee and ended_at is null
                        returning id
                        """)
                .param("claim", claim.value())
                .param("assignee", assignee.value())
                .query((row, number) -> row.getLong("id"))
                .optional();
    }
}
