package org.factcheck.workbench.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is in a database, as its own catalogue tells. */
final class Catalogue {
    /** Transaction numbers mean nothing on another server: restored events take that of the restore. */
    private static final Set<String> NOT_CARRIED = Set.of("audit_event.xact");

    private static final String HISTORY = "flyway_schema_history";

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    boolean isMigrated() throws SQLException {
        return !strings("select relname from pg_class where oid = to_regclass('public." + HISTORY + "')")
                .isEmpty();
    }

    String schemaVersion() throws SQLException {
        return strings("select version from " + HISTORY + " where success and version is not null"
                        + " order by installed_rank desc limit 1")
                .getFirst();
    }

    String server() throws SQLException {
        return strings("show server_version").getFirst();
    }

    /** Every table with the columns to carry, each table after those it refers to. */
    Map<String, List<String>> tables() throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        each("""
                select c.relname, a.attname
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
                    and not a.attisdropped and a.attgenerated = ''
                order by c.relname, a.attnum
                """, row -> {
            String table = row.getString(1);
            String column = row.getString(2);
            if (!table.equals(HISTORY) && !NOT_CARRIED.contains(table + "." + column)) {
                columns.computeIfAbsent(table, name -> new ArrayList<>()).add(column);
            }
        });
        Map<String, Set<String>> needs = new HashMap<>();
        each(
                """
                select distinct c.conrelid::regclass::text, c.confrelid::regclass::text from pg_constraint c
                where c.contype = 'f' and c.conrelid <> c.confrelid and c.connamespace = 'public'::regnamespace
                """,
                row -> needs.computeIfAbsent(row.getString(1), name -> new HashSet<>())
                        .add(row.getString(2)));
        Set<String> ordered = new LinkedHashSet<>();
        for (String table : columns.keySet()) {
            place(table, needs, ordered, new HashSet<>());
        }
        Map<String, List<String>> tables = new LinkedHashMap<>();
        ordered.forEach(table -> tables.put(table, columns.getOrDefault(table, List.of())));
        return tables;
    }

    private static void place(String table, Map<String, Set<String>> needs, Set<String> ordered, Set<String> open) {
        if (ordered.contains(table) || !open.add(table)) {
            return;
        }
        needs.getOrDefault(table, Set.of()).stream().sorted().forEach(other -> place(other, needs, ordered, open));
        ordered.add(table);
    }

    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> sequences = new LinkedHashMap<>();
        each("""
                select sequencename, last_value from pg_sequences
                where schemaname = 'public' and last_value is not null order by sequencename
                """, row -> sequences.put(row.getString(1), row.getLong(2)));
        return sequences;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private List<String> strings(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        each(query, row -> found.add(row.getString(1)));
        return found;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String query, Row reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
