package org.factcheck.workbench.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.postgres.EmbeddedServer;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the audit log costs: 16 writers save comments, the smallest change a person makes, as fast as they can, on a server
 * with full durability; in turns without the log and with it and its sealer. The share is the best of three turns.
 */
public final class AuditBench {
    private static final int WRITERS = 16;
    private static final int TURNS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration TURN = Duration.ofSeconds(8);
    private static final int MOST_BEHIND_MILLIS = 1_000;

    private AuditBench() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "bench-audit-");
        boolean held;
        try (EmbeddedServer server = EmbeddedServer.start(data);
                HikariDataSource pool = new HikariDataSource()) {
            Flyway.configure()
                    .dataSource(
                            server.owner().url(),
                            server.owner().user(),
                            server.owner().password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            pool.setJdbcUrl(server.application().url());
            pool.setUsername(server.application().user());
            pool.setPassword(server.application().password());
            pool.setMaximumPoolSize(WRITERS);
            held = measure(new Writers(pool), new AuditSealer(pool, data), server);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        System.exit(held ? 0 : 1);
    }

    private static boolean measure(Writers writers, AuditSealer sealer, EmbeddedServer server) throws Exception {
        sealer.start();
        writers.write(false, WARM_UP);
        writers.write(true, WARM_UP);
        double best = 0;
        double plainOfBest = 0;
        double auditedOfBest = 0;
        for (int turn = 1; turn <= TURNS; turn++) {
            // Who begins alternates: the second finds a larger database.
            boolean plainFirst = turn % 2 == 1;
            double first = writers.write(!plainFirst, TURN);
            double second = writers.write(plainFirst, TURN);
            double plain = plainFirst ? first : second;
            double audited = plainFirst ? second : first;
            System.out.printf(
                    Locale.ROOT,
                    "Turn %d: %.0f changes/s without the log, %.0f with it: %.2f%n",
                    turn,
                    plain,
                    audited,
                    audited / plain);
            if (audited / plain > best) {
                best = audited / plain;
                plainOfBest = plain;
                auditedOfBest = audited;
            }
        }
        TimeUnit.MILLISECONDS.sleep(MOST_BEHIND_MILLIS);
        long behind = writers.unsealed();
        sealer.stop();
        AuditVerifier.Finding found;
        try (Connection connection = server.owner().connect()) {
            found = AuditVerifier.verify(connection, List.of());
        }
        if (found.broken() != null) {
            throw new IllegalStateException(found.broken());
        }
        System.out.printf(
                Locale.ROOT,
                "audited_share=%.2f plain_per_s=%.0f audited_per_s=%.0f writers=%d events=%d unsealed_after_1s=%d%n",
                best,
                plainOfBest,
                auditedOfBest,
                WRITERS,
                found.events(),
                behind);
        return best >= 0.8 && behind == 0;
    }

    /** Sixteen connections that save comments. */
    private static final class Writers {
        private final JdbcClient jdbc;
        private final TransactionTemplate transaction;
        private final AuditLog log;
        private final PersonId person;
        private final TeamId team;
        private final ArticleId article;
        private final long claim;

        Writers(HikariDataSource pool) {
            jdbc = JdbcClient.create(pool);
            transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
            log = new AuditLog(new JdbcAuditStore(jdbc), JsonMapper.builder().build());
            person = new PersonId(
                    id("insert into person (login, name, password_hash) values ('rita', 'Rita', 'x') returning id"));
            team = new TeamId(id("insert into team (name) values ('Desk') returning id"));
            article = new ArticleId(id("insert into article (team_id, title, created_by) values (" + team + ", 'T', "
                    + person + ") returning id"));
            long revision = id("insert into revision (article_id, team_id, number, text, sha256, created_by) values ("
                    + article + ", " + team + ", 1, 'Text', sha256('Text'), " + person + ") returning id");
            claim = id("insert into claim (article_id, revision_id, kind, origin, anchor) values (" + article + ", "
                    + revision
                    + ", 'EVENT', 'DETECTED', '{\"start\": 0, \"end\": 4, \"exact\": \"Text\", \"prefix\": \"\","
                    + " \"suffix\": \"\"}') returning id");
        }

        private long id(String sql) {
            return jdbc.sql(sql).query(Long.class).single();
        }

        long unsealed() {
            return new JdbcAuditStore(jdbc).unsealed();
        }

        /** How many changes a second were committed. */
        double write(boolean audited, Duration time) throws Exception {
            AtomicLong written = new AtomicLong();
            long begin = System.nanoTime();
            try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
                List<Future<?>> running = new ArrayList<>();
                for (int i = 0; i < WRITERS; i++) {
                    running.add(threads.submit(() -> {
                        while (System.nanoTime() - begin < time.toNanos()) {
                            comment(audited);
                            written.incrementAndGet();
                        }
                    }));
                }
                for (Future<?> one : running) {
                    one.get();
                }
            }
            return written.get() * 1e9 / (System.nanoTime() - begin);
        }

        /** The statements of CommentService.add. */
        private void comment(boolean audited) {
            transaction.executeWithoutResult(status -> {
                id("select article_id from claim where id = " + claim);
                id("select team_id from article where id = " + article);
                long comment = jdbc.sql("insert into comment (claim_id, author_id, text) values (?, ?, ?) returning id")
                        .params(claim, person.value(), "Who says that there were two of them?")
                        .query(Long.class)
                        .single();
                Map<String, Object> saved = jdbc.sql("select id, text, version from comment where id = ?")
                        .param(comment)
                        .query()
                        .singleRow();
                jdbc.sql("delete from draft where person_id = ? and claim_id = ? and form = 'COMMENT'")
                        .params(person.value(), claim)
                        .update();
                if (audited) {
                    log.record(
                            new AuditLog.Actor(person, "REVIEWER"),
                            "created",
                            new AuditLog.Subject("comment", comment, team, article),
                            null,
                            saved);
                }
            });
        }
    }
}
