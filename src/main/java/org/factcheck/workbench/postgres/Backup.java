package org.factcheck.workbench.postgres;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes everything a database holds, as of one moment, into one file. */
public final class Backup {
    private Backup() {}

    /**
     * Takes the backup in one REPEATABLE READ snapshot; the application may go on writing meanwhile.
     *
     * @param file is created, readable by its owner only; must not exist
     * @throws ServerException when the file exists or the database cannot be read
     */
    public static BackupManifest write(SignIn owner, Path file) {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new ServerException(file + " exists already: choose another name.");
        }
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Catalogue catalogue = new Catalogue(connection);
            if (!catalogue.isMigrated()) {
                throw new ServerException("There is nothing to back up: the database is empty.");
            }
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            BackupManifest manifest;
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(draft))) {
                manifest = write(connection, catalogue, zip);
            }
            Files.move(draft, target);
            return manifest;
        } catch (SQLException | IOException e) {
            throw new ServerException("The backup was not taken: " + e.getMessage(), e);
        } finally {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException e) {
                // A leftover .part file is harmless and is replaced by the next backup of that name.
            }
        }
    }

    private static BackupManifest write(Connection connection, Catalogue catalogue, ZipOutputStream zip)
            throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        List<BackupManifest.Table> tables = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : catalogue.tables().entrySet()) {
            String name = table.getKey();
            zip.putNextEntry(new ZipEntry(new BackupManifest.Table(name, List.of(), 0, "").entry()));
            MessageDigest digest = sha256();
            long rows;
            try (OutputStream out = new DigestOutputStream(new Uncloseable(zip), digest)) {
                rows = copy.copyOut(statement(name, table.getValue()) + " to stdout", out);
            }
            zip.closeEntry();
            tables.add(new BackupManifest.Table(
                    name, table.getValue(), rows, HexFormat.of().formatHex(digest.digest())));
        }
        BackupManifest manifest = new BackupManifest(
                BackupManifest.FORMAT,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                catalogue.schemaVersion(),
                catalogue.server(),
                tables,
                catalogue.sequences());
        zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
        zip.write(JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    static String statement(String table, List<String> columns) {
        return columns.stream()
                .map(Catalogue::quoted)
                .collect(Collectors.joining(", ", "copy public." + Catalogue.quoted(table) + " (", ")"));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An entry of the archive ends where the next begins: closing it must not close the archive. */
    private static final class Uncloseable extends FilterOutputStream {
        Uncloseable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
