package org.factcheck.workbench.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Checks the whole log in one consistent look: the chain from its first link on, each event's place in it, the details
 * against their digests, and heads that were pinned outside of the database. It reads rows as they come and keeps none, so
 * that a log of any length is checked in the same memory.
 */
public final class AuditVerifier {
    private static final int ROWS_AT_ONCE = 5_000;

    private static final String EVENT = """
            e.id, (extract(epoch from e.at) * 1000000)::bigint as micros, e.actor_id, e.actor_role, e.team_id, e.article_id,
            e.object_type, e.object_id, e.action, e.detail_digest, d.event_id is not null as detailed, d.salt, d.before::text,
            d.after::text, d.erased_by, coalesce(by.action = 'erased' and by.article_id = e.article_id, false) as accounted
            """;
    private static final String DETAIL = """
            left join audit_detail d on d.event_id = e.id
            left join audit_event by on by.id = d.erased_by
            """;
    private static final String SEALED = "select l.number, l.event_id, l.previous_hash, l.hash, " + EVENT
            + "from audit_link l left join audit_event e on e.id = l.event_id " + DETAIL + "order by l.number";
    private static final String UNSEALED = "select " + EVENT + "from audit_event e " + DETAIL
            + "where not exists (select from audit_link l where l.event_id = e.id) order by e.id";

    private static final String STRAYS = """
            select s.stray from (
                select 1 as kind, d.event_id as event, format('Details of event %s belong to no event.', d.event_id) as stray
                from audit_detail d where not exists (select from audit_event e where e.id = d.event_id)
                union all
                select 2, e.id, format('Event %s is of a person, a team or an article that is not there.', e.id)
                from audit_event e
                    left join person p on p.id = e.actor_id
                    left join team t on t.id = e.team_id
                    left join article a on a.id = e.article_id
                where e.actor_id is not null and p.id is null or e.team_id is not null and t.id is null
                    or e.article_id is not null and a.id is null) s
            order by s.kind, s.event
            limit 1
            """;

    private final Connection connection;
    private final Deque<AuditHead> heads;
    private long sealed;
    private long unsealed;
    private long erased;
    private byte[] hash = AuditHashes.beforeFirst();

    private AuditVerifier(Connection connection, Collection<AuditHead> pinned) {
        this.connection = connection;
        this.heads = new ArrayDeque<>(pinned.stream()
                .sorted(Comparator.comparingLong(AuditHead::number))
                .toList());
    }

    /**
     * What was found.
     *
     * @param sealed events of the chain that were read, up to the first broken one
     * @param unsealed events that were written too short a time ago to be sealed
     * @param erased events whose details were erased with their article
     * @param heads how many pinned heads agreed
     * @param head the newest link that was read; null when there is none
     * @param broken a sentence that names the first event that is not as it was; null when all are
     */
    public record Finding(
            long sealed,
            long unsealed,
            long erased,
            int heads,
            @Nullable AuditHead head,
            @Nullable String broken) {
        /** All events that were read. */
        public long events() {
            return sealed + unsealed;
        }
    }

    /**
     * Reads the log through a connection that may read every audit table. Its transaction is ended.
     *
     * @param pinned heads that were noted down before
     */
    public static Finding verify(Connection connection, Collection<AuditHead> pinned) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            return new AuditVerifier(connection, pinned).read(pinned.size());
        } finally {
            connection.rollback();
        }
    }

    private Finding read(int pinned) throws SQLException {
        String broken = chain();
        if (broken == null && !heads.isEmpty()) {
            AuditHead missing = heads.getFirst();
            broken = "The chain ends at " + sealed + ": event " + missing.number()
                    + " of the chain, which was pinned as " + missing + ", is missing.";
        }
        if (broken == null) {
            broken = rest();
        }
        if (broken == null) {
            broken = strays();
        }
        AuditHead head =
                sealed == 0 ? null : new AuditHead(sealed, HexFormat.of().formatHex(hash));
        return new Finding(sealed, unsealed, erased, pinned - heads.size(), head, broken);
    }

    private @Nullable String chain() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SEALED)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String broken = link(row);
                    if (broken != null) {
                        return broken;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable String link(ResultSet row) throws SQLException {
        long number = sealed + 1;
        long event = row.getLong("event_id");
        String name = "Event " + event + " (number " + number + " of the chain)";
        if (row.getLong("number") != number) {
            return "Number " + number + " of the chain is missing: event " + event + " has number "
                    + row.getLong("number") + ".";
        }
        if (row.getObject("id") == null) {
            return name + " was deleted.";
        }
        if (!Arrays.equals(row.getBytes("previous_hash"), hash)) {
            return name + " does not follow the one before it: links were changed or reordered.";
        }
        byte[] expected = AuditHashes.link(hash, number, JdbcSealing.event(row));
        if (!Arrays.equals(row.getBytes("hash"), expected)) {
            return name + " is not what was sealed: the event was changed or moved.";
        }
        String broken = detail(row, name);
        if (broken != null) {
            return broken;
        }
        sealed = number;
        hash = expected;
        String hex = HexFormat.of().formatHex(hash);
        while (!heads.isEmpty() && heads.getFirst().number() <= number) {
            if (!heads.getFirst().equals(new AuditHead(number, hex))) {
                return name + " has the hash " + hex + ", not that of the pinned head " + heads.getFirst()
                        + ": the chain was rewritten.";
            }
            heads.removeFirst();
        }
        return null;
    }

    /** Events that are not in the chain yet: what can be checked of them is their details. */
    private @Nullable String rest() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNSEALED)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String broken = detail(row, "Event " + row.getLong("id") + " (not sealed yet)");
                    if (broken != null) {
                        return broken;
                    }
                    unsealed++;
                }
            }
        }
        return null;
    }

    /** What refers to nothing: no key is looked at when an event is written, so that nobody waits for it. */
    private @Nullable String strays() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STRAYS);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString("stray") : null;
        }
    }

    private @Nullable String detail(ResultSet row, String name) throws SQLException {
        if (!row.getBoolean("detailed")) {
            return "The details of " + name + " were deleted.";
        }
        byte[] salt = row.getBytes("salt");
        if (salt == null) {
            erased++;
            return row.getBoolean("accounted")
                    ? null
                    : "The details of " + name + " were erased, but no event of their article says so.";
        }
        byte[] expected = AuditHashes.detail(salt, row.getString("before"), row.getString("after"));
        return Arrays.equals(row.getBytes("detail_digest"), expected)
                ? null
                : "The details of " + name + " are not those that were written.";
    }
}
