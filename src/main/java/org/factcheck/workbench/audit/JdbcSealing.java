package org.factcheck.workbench.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sealer's statements, on a connection of its own: the lock of the sealer is held by the connection. */
final class JdbcSealing implements AutoCloseable {
    /** Any number that nothing else locks: the letters of "seal". */
    private static final long LOCK = 0x7365616cL;

    /** Of transactions that have all ended: none of them can come with another event later. */
    private static final String NEW = """
            e.xact >= ?::text::xid8 and e.xact < pg_snapshot_xmin(pg_current_snapshot())""";
    /** All that; and events that a copy brought from a server whose transactions were numbered higher. */
    private static final String ANY = """
            (e.xact < pg_snapshot_xmin(pg_current_snapshot()) or e.xact >= pg_snapshot_xmax(pg_current_snapshot()))""";

    private final Connection connection;

    JdbcSealing(Connection connection) {
        this.connection = connection;
    }

    /** Whether this connection is the one that seals: true for one at a time on a database, until it is closed. */
    boolean becomeSealer() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Transactions before this one have ended. */
    String horizon() throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select pg_snapshot_xmin(pg_current_snapshot())::text");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    @Nullable
    AuditHead head() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select number, hash from audit_link order by number desc limit 1");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? new AuditHead(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))) : null;
        }
    }

    /**
     * Events that are not sealed, in the order of their transactions.
     *
     * @param since only of transactions from that one on; null for all, which reads the whole log
     */
    List<AuditHashes.Event> unsealed(@Nullable String since, int limit) throws SQLException {
        String query = """
                select e.id, (extract(epoch from e.at) * 1000000)::bigint as micros, e.actor_id, e.actor_role, e.team_id,
                    e.article_id, e.object_type, e.object_id, e.action, e.detail_digest
                from audit_event e
                where %s and not exists (select from audit_link l where l.event_id = e.id)
                order by e.xact, e.id
                limit %d
                """.formatted(since == null ? ANY : NEW, limit);
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            if (since != null) {
                statement.setString(1, since);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<AuditHashes.Event> events = new ArrayList<>();
                while (row.next()) {
                    events.add(event(row));
                }
                return events;
            }
        }
    }

    static AuditHashes.Event event(ResultSet row) throws SQLException {
        return new AuditHashes.Event(
                row.getLong("id"),
                row.getLong("micros"),
                row.getObject("actor_id", Long.class),
                row.getString("actor_role"),
                row.getObject("team_id", Long.class),
                row.getObject("article_id", Long.class),
                row.getString("object_type"),
                row.getLong("object_id"),
                row.getString("action"),
                row.getBytes("detail_digest"));
    }

    /** Appends links for the events, all of them or none, and says what the head is then. */
    AuditHead append(@Nullable AuditHead head, List<AuditHashes.Event> events) throws SQLException {
        Long[] numbers = new Long[events.size()];
        Long[] ids = new Long[events.size()];
        byte[][] previous = new byte[events.size()][];
        byte[][] hashes = new byte[events.size()][];
        long number = head == null ? 0 : head.number();
        byte[] hash = head == null ? AuditHashes.beforeFirst() : HexFormat.of().parseHex(head.hash());
        for (int i = 0; i < events.size(); i++) {
            number++;
            numbers[i] = number;
            ids[i] = events.get(i).id();
            previous[i] = hash;
            hash = AuditHashes.link(hash, number, events.get(i));
            hashes[i] = hash;
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into audit_link (number, event_id, previous_hash, hash)
                select * from unnest(?::bigint[], ?::bigint[], ?::bytea[], ?::bytea[])
                """)) {
            statement.setArray(1, connection.createArrayOf("bigint", numbers));
            statement.setArray(2, connection.createArrayOf("bigint", ids));
            statement.setArray(3, connection.createArrayOf("bytea", previous));
            statement.setArray(4, connection.createArrayOf("bytea", hashes));
            statement.executeUpdate();
        }
        return new AuditHead(number, HexFormat.of().formatHex(hash));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
