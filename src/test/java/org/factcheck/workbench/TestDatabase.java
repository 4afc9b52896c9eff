package org.factcheck.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.factcheck.workbench.postgres.Durability;
import org.factcheck.workbench.postgres.EmbeddedServer;
import org.factcheck.workbench.postgres.SignIn;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * One embedded server per JVM, made the way the product makes its own: the same roles, passwords, locale and migrations.
 * Only durability is off. The database is migrated once and copied from then on, which takes a few hundredths of a second.
 *
 * <ul>
 *   <li>A test of a store is annotated {@link StoreTest}: all of them share one migrated database and roll back.
 *   <li>A test of the whole application is annotated {@code @SpringBootTest} and {@link WithFreshDatabase}: each context
 *       gets a database of its own.
 *   <li>Without Spring: {@code TestDatabase.fresh().application()} is a {@link DataSource}.
 * </ul>
 */
public final class TestDatabase {
    private static final AtomicInteger COPIES = new AtomicInteger();

    private final SignIn application;
    private final SignIn owner;
    private final SignIn superuser;

    private TestDatabase(SignIn application, SignIn owner, SignIn superuser) {
        this.application = application;
        this.owner = owner;
        this.superuser = superuser;
    }

    /** The migrated database that tests share; what they do to it they roll back. */
    public static TestDatabase shared() {
        return Shared.DATABASE;
    }

    /** A migrated database for the caller alone. */
    public static TestDatabase fresh() {
        return copyOf("workbench");
    }

    /** A database for the caller alone that nothing was migrated in. */
    public static TestDatabase empty() {
        return copyOf("template1");
    }

    /** Signs in as the application does: no changing or deleting of what is append-only. */
    public DataSource application() {
        return dataSource(application);
    }

    /** Signs in as the owner of the schema. */
    public DataSource owner() {
        return dataSource(owner);
    }

    /** Signs in as the server's superuser, to see and do what nobody else may. */
    public DataSource superuser() {
        return dataSource(superuser);
    }

    /** How the application signs in. */
    public SignIn applicationSignIn() {
        return application;
    }

    /** How the owner of the schema signs in. */
    public SignIn ownerSignIn() {
        return owner;
    }

    /** What Spring Boot is told so that it uses this database. */
    public Map<String, Object> springProperties() {
        return Map.of(
                "spring.datasource.url", application.url(),
                "spring.datasource.username", application.user(),
                "spring.datasource.password", application.password(),
                "spring.datasource.hikari.maximum-pool-size", 5,
                "spring.datasource.hikari.minimum-idle", 0,
                "spring.flyway.user", owner.user(),
                "spring.flyway.password", owner.password());
    }

    /** Points a Spring context at the shared database. */
    public static final class SharedInitializer
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            addTo(context, shared());
        }
    }

    /** Points a Spring context at a database of its own, and at a data directory of its own. */
    public static final class FreshInitializer
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            addTo(context, fresh());
        }
    }

    private static void addTo(ConfigurableApplicationContext context, TestDatabase database) {
        try {
            Path data = Files.createTempDirectory(Path.of("target"), "data-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(data.toFile())));
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test database", database.springProperties()));
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test data directory", Map.of("workbench.data", data.toString())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestDatabase copyOf(String template) {
        String name = "copy_" + COPIES.incrementAndGet();
        try (Connection connection = Server.RUNNING.superuser().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create database %s template %s owner %s".formatted(name, template, EmbeddedServer.OWNER));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(
                at(name, Server.RUNNING.application()),
                at(name, Server.RUNNING.owner()),
                at(name, Server.RUNNING.superuser()));
    }

    private static SignIn at(String database, SignIn signIn) {
        String url = signIn.url();
        return new SignIn(url.substring(0, url.lastIndexOf('/') + 1) + database, signIn.user(), signIn.password());
    }

    private static DataSource dataSource(SignIn signIn) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(signIn.url());
        source.setUser(signIn.user());
        source.setPassword(signIn.password());
        return source;
    }

    private static final class Shared {
        private static final TestDatabase DATABASE = fresh();
    }

    private static final class Server {
        private static final EmbeddedServer RUNNING = start();

        private static EmbeddedServer start() {
            try {
                Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-postgres-");
                EmbeddedServer server = EmbeddedServer.start(data, Path.of("target"), Durability.NONE);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    FileSystemUtils.deleteRecursively(data.toFile());
                }));
                SignIn owner = server.owner();
                Flyway.configure()
                        .dataSource(owner.url(), owner.user(), owner.password())
                        .locations("classpath:db/migration")
                        .load()
                        .migrate();
                return server;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
