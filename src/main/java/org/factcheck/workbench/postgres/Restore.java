package org.factcheck.workbench.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Puts a backup into an empty database. */
public final class Restore {
    /** Rows that the migrations themselves put there; a backup brings its own. */
    private static final Set<String> FILLED_BY_MIGRATIONS = Set.of("rating_scale", "rating");

    /** Views and functions fit the newest schema only: they are made once the rows are in and the schema is the newest. */
    private static final String NOT_YET = "not yet";

    private Restore() {}

    /**
     * Checks the file, creates the schema and loads every table, in one transaction.
     *
     * @throws ServerException when the file is damaged or of a newer version, or when the database is not empty; nothing
     *     was written then
     */
    public static BackupManifest read(SignIn owner, Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            BackupManifest manifest = manifest(zip, file);
            verify(zip, manifest);
            requireEmpty(owner);
            migrate(owner, manifest);
            try (Connection connection = owner.connect()) {
                connection.setAutoCommit(false);
                requireSame(connection, manifest);
                load(connection, zip, manifest);
                connection.commit();
            }
            migrateOn(owner);
            return manifest;
        } catch (IOException e) {
            throw new ServerException(file + " cannot be read as a backup: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new ServerException("The backup was not restored, nothing was kept: " + e.getMessage(), e);
        }
    }

    private static BackupManifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.ENTRY);
        if (entry == null) {
            throw new ServerException(file + " is not a backup of the workbench: it has no manifest.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            BackupManifest manifest = JsonMapper.builder().build().readValue(in, BackupManifest.class);
            if (manifest.format() != BackupManifest.FORMAT) {
                throw new ServerException(file + " has format " + manifest.format() + "; this version reads "
                        + BackupManifest.FORMAT + ".");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new ServerException(file + " is not a backup of the workbench: its manifest is damaged.", e);
        }
    }

    private static void verify(ZipFile zip, BackupManifest manifest) throws IOException {
        for (BackupManifest.Table table : manifest.tables()) {
            ZipEntry entry = zip.getEntry(table.entry());
            if (entry == null) {
                throw new ServerException("The backup is damaged: the rows of " + table.name() + " are missing.");
            }
            MessageDigest digest = Backup.sha256();
            try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw new ServerException(
                        "The backup is damaged: the rows of " + table.name() + " are not those that were saved.");
            }
        }
    }

    private static void requireEmpty(SignIn owner) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            for (String table : new Catalogue(connection).tables().keySet()) {
                if (FILLED_BY_MIGRATIONS.contains(table)) {
                    continue;
                }
                try (ResultSet row =
                        statement.executeQuery("select exists (select from public." + Catalogue.quoted(table) + ")")) {
                    row.next();
                    if (row.getBoolean(1)) {
                        throw new ServerException("The database is not empty (there are rows in " + table
                                + "): a backup is restored into an empty one, for example of a new WORKBENCH_DATA.");
                    }
                }
            }
        }
    }

    private static FluentConfiguration flyway(SignIn owner) {
        return Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration")
                .failOnMissingLocations(true);
    }

    /** To the newest schema, so that every command can read what was restored. */
    private static void migrateOn(SignIn owner) {
        try {
            flyway(owner).load().migrate();
        } catch (FlywayException e) {
            throw new ServerException(
                    "The backup was restored, but its schema could not be brought up to date: " + e.getMessage(), e);
        }
    }

    /** Goes to the version of the backup only, so that its rows fit. */
    private static void migrate(SignIn owner, BackupManifest manifest) {
        try {
            FluentConfiguration flyway = flyway(owner);
            MigrationVersion wanted = MigrationVersion.fromVersion(manifest.schema());
            boolean known = Arrays.stream(flyway.load().info().all())
                    .map(MigrationInfo::getVersion)
                    .anyMatch(wanted::equals);
            if (!known) {
                throw new ServerException("The backup has schema version " + manifest.schema()
                        + ", which this version of the workbench does not know: use the one that wrote it.");
            }
            flyway.target(wanted)
                    .repeatableSqlMigrationPrefix(NOT_YET)
                    .ignoreMigrationPatterns("repeatable:missing")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new ServerException("The schema could not be created: " + e.getMessage(), e);
        }
    }

    private static void requireSame(Connection connection, BackupManifest manifest) throws SQLException {
        Catalogue catalogue = new Catalogue(connection);
        String version = catalogue.schemaVersion();
        if (!version.equals(manifest.schema())) {
            throw new ServerException("The backup has schema version " + manifest.schema() + ", the database " + version
                    + ": restore it into an empty database.");
        }
        Map<String, List<String>> tables = catalogue.tables();
        for (BackupManifest.Table table : manifest.tables()) {
            if (!table.columns().equals(tables.get(table.name()))) {
                throw new ServerException("The backup's table " + table.name() + " does not fit the schema.");
            }
        }
    }

    private static void load(Connection connection, ZipFile zip, BackupManifest manifest)
            throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (Statement statement = connection.createStatement()) {
            for (BackupManifest.Table table : manifest.tables().reversed()) {
                if (FILLED_BY_MIGRATIONS.contains(table.name())) {
                    statement.execute("delete from public." + Catalogue.quoted(table.name()));
                }
            }
            for (BackupManifest.Table table : manifest.tables()) {
                try (InputStream in = zip.getInputStream(zip.getEntry(table.entry()))) {
                    long rows = copy.copyIn(Backup.statement(table.name(), table.columns()) + " from stdin", in);
                    if (rows != table.rows()) {
                        throw new ServerException("The backup is damaged: " + table.name() + " should have "
                                + table.rows() + " rows and has " + rows + ".");
                    }
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
                statement.setString(1, "public." + Catalogue.quoted(sequence.getKey()));
                statement.setLong(2, sequence.getValue());
                statement.execute();
            }
        }
    }
}
