package org.factcheck.workbench.postgres;

import java.util.List;
import java.util.Map;

/**
 * What a backup holds, as {@code manifest.json} in it.
 *
 * @param schema the newest migration of the database it was taken from
 * @param sequences the last number given by each sequence that gave any
 */
public record BackupManifest(
        int format, String takenAt, String schema, String server, List<Table> tables, Map<String, Long> sequences) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /** One table's rows, in the text format of COPY. */
    public record Table(String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /** How many rows there are in all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
