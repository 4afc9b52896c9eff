package org.factcheck.workbench.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A real PostgreSQL 18 in a directory of ours. It listens on the loopback address only, has no Unix socket, asks every
 * connection for a password (SCRAM) and keeps what it acknowledged. One process at a time owns a data directory; a server
 * that outlived its application is stopped before a new one starts.
 */
public final class EmbeddedServer implements AutoCloseable {
    /** The role that owns the schema and migrates it. */
    public static final String OWNER = "workbench_owner";
    /** The role the application runs as. */
    public static final String APPLICATION = "workbench_app";

    static final String SUPERUSER = "postgres";

    private static final String DATABASE = "workbench";
    private static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent", "pgcrypto", "btree_gist");
    private static final String CLUSTER = "postgres";
    private static final int START_TRIES = 5;
    private static final int PID_FILE_PORT_LINE = 3;
    private static final String LOOPBACK = "127.0.0.1";
    private static final String SIGN_IN_RULES = """
            # Written at every start: each connection signs in with a password.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final Path cluster;
    private final Binaries binaries;
    private final Credentials credentials;
    private final FileChannel lock;
    private final int port;
    private boolean closed;

    private EmbeddedServer(Path directory, Binaries binaries, Credentials credentials, FileChannel lock, int port) {
        this.directory = directory;
        this.cluster = directory.resolve(CLUSTER);
        this.binaries = binaries;
        this.credentials = credentials;
        this.lock = lock;
        this.port = port;
    }

    /** Starts the server of a data directory with full durability, creating both when they are not there. */
    public static EmbeddedServer start(Path data) {
        return start(data, data, Durability.FULL);
    }

    /**
     * Starts the server of a data directory, creating it when it is not there.
     *
     * @param programs where the server's programs are unpacked to
     * @throws ServerException when the directory is in use or the server does not come up as it must
     */
    public static EmbeddedServer start(Path data, Path programs, Durability durability) {
        Path directory = data.toAbsolutePath().normalize();
        try {
            createPrivate(directory);
            createPrivate(directory.resolve("logs"));
            FileChannel lock = lock(directory)
                    .orElseThrow(() -> new ServerException("Another workbench is using " + directory
                            + ": stop it, or choose another WORKBENCH_DATA."));
            HELD.add(directory);
            try {
                return startLocked(directory, programs.toAbsolutePath().normalize(), durability, lock);
            } catch (IOException | RuntimeException e) {
                HELD.remove(directory);
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ServerException("The embedded PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    private static EmbeddedServer startLocked(Path directory, Path programs, Durability durability, FileChannel lock)
            throws IOException {
        Binaries binaries = Binaries.unpackOnce(programs);
        Path cluster = directory.resolve(CLUSTER);
        if (Files.exists(cluster) && !Credentials.exist(directory)) {
            throw new ServerException("The passwords of the database in " + directory
                    + " are missing: put its file postgres-passwords back.");
        }
        Credentials credentials = Credentials.readOrCreate(directory);
        if (!Files.exists(cluster)) {
            create(cluster, binaries, credentials);
        }
        stopSurvivor(cluster, binaries);
        Files.writeString(cluster.resolve("pg_hba.conf"), SIGN_IN_RULES);
        Map<String, String> settings = settings(durability);
        int port = startPostmaster(cluster, binaries, directory.resolve("logs/postgres.log"), settings);
        EmbeddedServer server = new EmbeddedServer(directory, binaries, credentials, lock, port);
        try {
            server.prepare();
            server.check(settings);
            return server;
        } catch (SQLException | RuntimeException e) {
            server.stop();
            if (e instanceof ServerException told) {
                throw told;
            }
            throw new ServerException("The embedded PostgreSQL could not be prepared: " + e.getMessage(), e);
        }
    }

    /** How to sign in to a server that another process runs: as the application, and as the owner of the schema. */
    public record Running(SignIn application, SignIn owner) {}

    /** The running server of a data directory that another process owns, if there is one. */
    public static Optional<Running> running(Path data) {
        Path directory = data.toAbsolutePath().normalize();
        Path pidFile = directory.resolve("postgres/postmaster.pid");
        if (!Files.exists(pidFile) || !Credentials.exist(directory)) {
            return Optional.empty();
        }
        try (FileChannel lock = lock(directory).orElse(null)) {
            if (lock != null) {
                return Optional.empty();
            }
            String url = url(Integer.parseInt(Files.readAllLines(pidFile).get(PID_FILE_PORT_LINE)), DATABASE);
            Credentials credentials = Credentials.read(directory);
            return Optional.of(new Running(
                    new SignIn(url, APPLICATION, credentials.application()),
                    new SignIn(url, OWNER, credentials.owner())));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new ServerException(
                    "The workbench that runs in " + directory + " is not ready: " + e.getMessage(), e);
        }
    }

    /** Whether a data directory holds a database. */
    public static boolean exists(Path data) {
        return Files.exists(data.resolve("postgres/PG_VERSION"));
    }

    /** How the application signs in. */
    public SignIn application() {
        return new SignIn(url(port, DATABASE), APPLICATION, credentials.application());
    }

    /** How migrations sign in. */
    public SignIn owner() {
        return new SignIn(url(port, DATABASE), OWNER, credentials.owner());
    }

    /** How the server's own upkeep signs in: used for nothing else. */
    public SignIn superuser() {
        return new SignIn(url(port, SUPERUSER), SUPERUSER, credentials.superuser());
    }

    /** Stops the server: open transactions are rolled back, everything committed is kept. Closing twice is harmless. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        stop();
    }

    private void stop() {
        try (lock) {
            stop(cluster, binaries);
        } catch (IOException e) {
            throw new ServerException("The embedded PostgreSQL did not stop: " + e.getMessage(), e);
        } finally {
            HELD.remove(directory);
        }
    }

    private static void createPrivate(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Path parent = directory.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /**
     * Locks the directory against other processes. Within this process a second lock is never tried: closing its channel
     * would give up the first.
     */
    private static Optional<FileChannel> lock(Path directory) throws IOException {
        if (HELD.contains(directory)) {
            return Optional.empty();
        }
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock held;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            held = null;
        }
        if (held == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(channel);
    }

    /** Creates the cluster beside its place and moves it there when it is whole. */
    private static void create(Path cluster, Binaries binaries, Credentials credentials) throws IOException {
        Path draft = cluster.resolveSibling("postgres.new");
        Binaries.deleteTree(draft);
        Path password = Files.createTempFile(
                cluster.getParent(),
                "password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, credentials.superuser());
            binaries.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + draft,
                            "--username=" + SUPERUSER,
                            "--auth=scram-sha-256",
                            "--pwfile=" + password,
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--lc-ctype=C.UTF-8"));
        } finally {
            Files.delete(password);
        }
        Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A postmaster outlives a killed application; so may its pid file, and the pid be somebody else's by now. */
    private static void stopSurvivor(Path cluster, Binaries binaries) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> survivor = Files.readAllLines(pidFile).stream()
                .findFirst()
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
        if (survivor.isPresent()) {
            stop(cluster, binaries);
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    private static void stop(Path cluster, Binaries binaries) throws IOException {
        if (Files.exists(cluster.resolve("postmaster.pid"))) {
            binaries.run("pg_ctl", List.of("stop", "--pgdata=" + cluster, "--mode=fast", "--wait", "--timeout=60"));
        }
    }

    private static Map<String, String> settings(Durability durability) {
        Map<String, String> settings = new TreeMap<>(durability.settings());
        settings.put("listen_addresses", LOOPBACK);
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "200");
        return settings;
    }

    /** Settings go on the command line, where neither postgresql.conf nor ALTER SYSTEM can undo them. */
    private static int startPostmaster(Path cluster, Binaries binaries, Path log, Map<String, String> settings)
            throws IOException {
        @Nullable IOException failure = null;
        for (int attempt = 0; attempt < START_TRIES; attempt++) {
            int port = freePort();
            StringBuilder options = new StringBuilder("-p " + port);
            settings.forEach((name, value) ->
                    options.append(" -c ").append(name).append("=").append(value));
            try {
                binaries.run(
                        "pg_ctl",
                        List.of(
                                "start",
                                "--pgdata=" + cluster,
                                "--log=" + log,
                                "--wait",
                                "--timeout=120",
                                "--options=" + options));
                return port;
            } catch (IOException e) {
                failure = e;
            }
        }
        throw new ServerException("The embedded PostgreSQL did not start; " + log + " says why.", failure);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + database;
    }

    private void prepare() throws SQLException {
        try (Connection connection = superuser().connect();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> role : roles().entrySet()) {
                if (!exists(connection, "select from pg_roles where rolname = ?", role.getKey())) {
                    statement.execute("create role " + role.getKey() + " login");
                }
                connection
                        .unwrap(PGConnection.class)
                        .alterUserPassword(role.getKey(), role.getValue().toCharArray(), "scram-sha-256");
            }
            if (!exists(connection, "select from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
        }
        try (Connection connection = new SignIn(url(port, DATABASE), SUPERUSER, credentials.superuser()).connect();
                Statement statement = connection.createStatement()) {
            for (String extension : EXTENSIONS) {
                statement.execute("create extension if not exists " + extension);
            }
        }
    }

    private Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put(OWNER, credentials.owner());
        roles.put(APPLICATION, credentials.application());
        return roles;
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    /** Asks the running server itself whether it is what it must be. */
    private void check(Map<String, String> expected) throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (Connection connection = superuser().connect();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : expected.entrySet()) {
                String actual = one(statement, "show " + setting.getKey());
                if (!setting.getValue().equals(actual)) {
                    wrong.add(setting.getKey() + " is '" + actual + "', not '" + setting.getValue() + "'");
                }
            }
            String rules = one(statement, """
                    select coalesce(string_agg(line_number || ': ' || coalesce(auth_method, error), ', '), '')
                    from pg_hba_file_rules where error is not null or auth_method is distinct from 'scram-sha-256'
                    """);
            if (!rules.isEmpty()) {
                wrong.add("pg_hba.conf has lines that do not ask for a password (" + rules + ")");
            }
            String locale = one(
                    statement,
                    "select datlocprovider::text || ' ' || coalesce(datlocale, '') from pg_database where datname = '"
                            + DATABASE + "'");
            if (!locale.equals("b C.UTF-8")) {
                wrong.add("the locale of the database is '" + locale + "', not the built-in C.UTF-8");
            }
            if (!one(statement, "show server_version_num").startsWith("18")) {
                wrong.add("it is not PostgreSQL 18");
            }
        }
        if (!wrong.isEmpty()) {
            throw new ServerException("The embedded PostgreSQL is not safe to use: " + String.join("; ", wrong) + ".");
        }
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
