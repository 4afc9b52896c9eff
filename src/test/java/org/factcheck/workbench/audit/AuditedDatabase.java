package org.factcheck.workbench.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.factcheck.workbench.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A database of its own whose log is written as the application writes it, and broken as nobody should. */
final class AuditedDatabase {
    final TestDatabase database = TestDatabase.fresh();
    private final DataSource application = database.application();
    final JdbcClient jdbc = JdbcClient.create(application);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(application));
    private final AuditLog log =
            new AuditLog(new JdbcAuditStore(jdbc), JsonMapper.builder().build());

    /** Writes one event as every change does: in a transaction. */
    void record(String action) {
        transaction.executeWithoutResult(status -> log.record(
                AuditLog.Actor.APPLICATION,
                action,
                new AuditLog.Subject("claim", 7, null, null),
                Map.of("kind", "DATE"),
                Map.of("kind", "UNIT")));
    }

    /** Writes one event and leaves its transaction open. */
    Connection begin(String action) throws SQLException {
        Connection connection = application.getConnection();
        connection.setAutoCommit(false);
        DataSource single = new SingleConnectionDataSource(connection, true);
        new JdbcAuditStore(JdbcClient.create(single))
                .insert(
                        AuditLog.Actor.APPLICATION,
                        action,
                        new AuditLog.Subject("claim", 7, null, null),
                        AuditHashes.detail(new byte[16], null, null),
                        new byte[16],
                        null,
                        null);
        return connection;
    }

    AuditSealer sealer(Path data) {
        return new AuditSealer(() -> database.application().getConnection(), data);
    }

    long sealed() {
        return count("select count(*) from audit_link");
    }

    long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    /** What a person who owns the machine can do: no trigger, no foreign key holds them. */
    void tamper(String... statements) throws SQLException {
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    AuditVerifier.Finding verify(AuditHead... pinned) throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            return AuditVerifier.verify(connection, List.of(pinned));
        }
    }
}
