package org.factcheck.workbench.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.kernel.InvitationId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInvitationStore {
    private final JdbcClient jdbc;

    JdbcInvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is needed to answer the person who has the link. */
    record Row(
            InvitationId id, Welcome.State state, @Nullable String name, String invitedBy) {}

    InvitationId insert(
            byte[] tokenHash, @Nullable String name, @Nullable String email, PersonId by, Instant expiresAt) {
        return jdbc.sql("""
                        insert into invitation (token_hash, name, email, created_by, expires_at)
                        values (:hash, :name, :email, :by, :expires)
                        returning id
                        """)
                .param("hash", tokenHash)
                .param("name", name)
                .param("email", email)
                .param("by", by.value())
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new InvitationId(row.getLong("id")))
                .single();
    }

    void insertPlace(InvitationId invitation, TeamId team, Role role) {
        jdbc.sql("insert into invitation_place (invitation_id, team_id, role) values (:invitation, :team, :role)")
                .param("invitation", invitation.value())
                .param("team", team.value())
                .param("role", role.name())
                .update();
    }

    /** What was neither used nor withdrawn, expired ones included, the newest first. */
    List<Invitation> open() {
        Map<InvitationId, Invitation> invitations = new LinkedHashMap<>();
        Map<InvitationId, List<Account.Place>> places = new LinkedHashMap<>();
        jdbc.sql("""
                        select i.*, p.name as invited_by, t.name as team_name, m.role as team_role
                        from invitation i
                            join person p on p.id = i.created_by
                            join invitation_place m on m.invitation_id = i.id
                            join team t on t.id = m.team_id
                        where i.used_at is null and i.withdrawn_at is null
                        order by i.created_at desc, i.id, lower(t.name), t.id
                        """).query(row -> {
            InvitationId id = new InvitationId(row.getLong("id"));
            places.computeIfAbsent(id, key -> new ArrayList<>())
                    .add(new Account.Place(row.getString("team_name"), Role.valueOf(row.getString("team_role"))));
            invitations.put(
                    id,
                    new Invitation(
                            id,
                            row.getString("name"),
                            row.getString("email"),
                            List.of(),
                            row.getString("invited_by"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            row.getObject("expires_at", OffsetDateTime.class).toInstant()));
        });
        return invitations.values().stream()
                .map(one -> new Invitation(
                        one.id(),
                        one.name(),
                        one.email(),
                        places.getOrDefault(one.id(), List.of()),
                        one.invitedBy(),
                        one.createdAt(),
                        one.expiresAt()))
                .toList();
    }

    Optional<Row> find(byte[] tokenHash) {
        return row(tokenHash, "");
    }

    /** As {@link #find}, locked: a link used twice at the same time makes one account. */
    Optional<Row> lock(byte[] tokenHash) {
        return row(tokenHash, "for update of i");
    }

    private Optional<Row> row(byte[] tokenHash, String lock) {
        return jdbc.sql("""
                        select i.*, p.name as invited_by, i.expires_at <= clock_timestamp() as expired
                        from invitation i join person p on p.id = i.created_by
                        where i.token_hash = :hash
                        """ + lock)
                .param("hash", tokenHash)
                .query((row, number) -> new Row(
                        new InvitationId(row.getLong("id")),
                        state(row),
                        row.getString("name"),
                        row.getString("invited_by")))
                .optional();
    }

    private static Welcome.State state(ResultSet row) throws SQLException {
        if (row.getObject("used_at") != null) {
            return Welcome.State.USED;
        }
        if (row.getObject("withdrawn_at") != null) {
            return Welcome.State.WITHDRAWN;
        }
        return row.getBoolean("expired") ? Welcome.State.EXPIRED : Welcome.State.OPEN;
    }

    Map<TeamId, Role> places(InvitationId invitation) {
        Map<TeamId, Role> places = new LinkedHashMap<>();
        jdbc.sql("select team_id, role from invitation_place where invitation_id = :invitation order by team_id")
                .param("invitation", invitation.value())
                .query(row -> {
                    places.put(new TeamId(row.getLong("team_id")), Role.valueOf(row.getString("role")));
                });
        return places;
    }

    List<String> teamNames(InvitationId invitation) {
        return jdbc.sql("""
                        select t.name from invitation_place m join team t on t.id = m.team_id
                        where m.invitation_id = :invitation
                        order by lower(t.name), t.id
                        """)
                .param("invitation", invitation.value())
                .query((row, number) -> row.getString("name"))
                .list();
    }

    void used(InvitationId invitation, PersonId by) {
        jdbc.sql("update invitation set used_at = now(), used_by = :by where id = :id")
                .param("id", invitation.value())
                .param("by", by.value())
                .update();
    }

    /** Returns false when it is gone, used or withdrawn by now. */
    boolean withdraw(InvitationId invitation, PersonId by) {
        return jdbc.sql("""
                        update invitation set withdrawn_at = now(), withdrawn_by = :by
                        where id = :id and used_at is null and withdrawn_at is null
                        """)
                        .param("id", invitation.value())
                        .param("by", by.value())
                        .update()
                == 1;
    }
}
