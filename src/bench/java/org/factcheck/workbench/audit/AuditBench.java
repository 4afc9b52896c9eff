package org.factcheck.workbench.audit;

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
import javax.sql.DataSource;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.postgres.EmbeddedServer;
import org.factcheck.workbench.postgres.SignIn;
import org.factcheck.workbench.review.CommentService;
import org.factcheck.workbench.shell.Texts;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the audit log costs: 16 people save comments, the smallest change a person makes, as fast as they can, through the
 * product's own service and on a server with full durability; by turns with a log that writes nothing, and with the real
 * one and its sealer. A turn is three pairs of such spells, so that what else the machine does meets both; the share is the
 * best of three turns.
 */
public final class AuditBench {
    private static final int WRITERS = 16;
    private static final int TURNS = 3;
    private static final int PAIRS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration SPELL = Duration.ofSeconds(5);
    /** Twice the time between two looks of the sealer: what it still has to do is not charged to the spell that follows. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final int MOST_BEHIND_MILLIS = 1_000;

    private AuditBench() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "bench-audit-");
        boolean held;
        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            Flyway.configure()
                    .dataSource(
                            server.owner().url(),
                            server.owner().user(),
                            server.owner().password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            SignIn application = server.application();
            try (ConfigurableApplicationContext rooms = new SpringApplicationBuilder(Rooms.class)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .properties(Map.<String, Object>of(
                            "spring.datasource.url",
                            application.url(),
                            "spring.datasource.username",
                            application.user(),
                            "spring.datasource.password",
                            application.password(),
                            "spring.datasource.hikari.maximum-pool-size",
                            WRITERS,
                            "workbench.data",
                            data.toString(),
                            "workbench.jobs",
                            false,
                            "logging.level.root",
                            "warn"))
                    .run()) {
                AuditSealer sealer = new AuditSealer(rooms.getBean(DataSource.class), data);
                held = measure(new Writers(rooms), sealer, server);
            }
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
            double plain = 0;
            double audited = 0;
            for (int pair = 0; pair < PAIRS; pair++) {
                // Who begins alternates: the second finds a larger database.
                boolean auditedFirst = (turn + pair) % 2 == 0;
                double first = writers.write(auditedFirst, SPELL) / PAIRS;
                double second = writers.write(!auditedFirst, SPELL) / PAIRS;
                plain += auditedFirst ? second : first;
                audited += auditedFirst ? first : second;
            }
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
        if (found.events() != writers.expected) {
            throw new IllegalStateException(writers.expected + " changes left " + found.events() + " events.");
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

    /** Sixteen people, each at a claim of their own of the same article. */
    private static final class Writers {
        private final JdbcClient jdbc;
        private final CommentService comments;
        private final SwitchedLog log;
        private final List<Viewer> people = new ArrayList<>();
        private final List<ClaimId> claims = new ArrayList<>();
        private long expected;

        Writers(ApplicationContext context) {
            jdbc = context.getBean(JdbcClient.class);
            comments = context.getBean(CommentService.class);
            log = context.getBean(SwitchedLog.class);
            long team = id("insert into team (name) values ('Desk') returning id");
            for (int i = 0; i < WRITERS; i++) {
                long person = id("insert into person (login, name, password_hash) values ('w" + i + "', 'Writer " + i
                        + "', 'x') returning id");
                jdbc.sql("insert into membership (team_id, person_id, role) values (?, ?, 'REVIEWER')")
                        .params(team, person)
                        .update();
                people.add(new Viewer(
                        new PersonId(person), "Writer " + i, false, Map.of(new TeamId(team), Role.REVIEWER)));
            }
            PersonId author = people.getFirst().person();
            long article = id("insert into article (team_id, title, created_by) values (" + team + ", 'T', " + author
                    + ") returning id");
            long revision = id("insert into revision (article_id, team_id, number, text, sha256, created_by) values ("
                    + article + ", " + team + ", 1, 'Text', sha256('Text'), " + author + ") returning id");
            for (int i = 0; i < WRITERS; i++) {
                claims.add(new ClaimId(
                        id("insert into claim (article_id, revision_id, created_by, kind, origin, anchor) values ("
                                + article + ", " + revision + ", " + author
                                + ", 'EVENT', 'MANUAL', '{\"start\": 0, \"end\": 4, \"exact\": \"Text\", \"prefix\": \"\","
                                + " \"suffix\": \"\"}') returning id")));
            }
        }

        private long id(String sql) {
            return jdbc.sql(sql).query(Long.class).single();
        }

        long unsealed() {
            return new JdbcAuditStore(jdbc).unsealed();
        }

        /** How many changes a second were committed. */
        double write(boolean audited, Duration time) throws Exception {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            log.write(audited);
            AtomicLong written = new AtomicLong();
            long begin = System.nanoTime();
            try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
                List<Future<?>> running = new ArrayList<>();
                for (int i = 0; i < WRITERS; i++) {
                    Viewer person = people.get(i);
                    ClaimId claim = claims.get(i);
                    running.add(threads.submit(() -> {
                        while (System.nanoTime() - begin < time.toNanos()) {
                            comments.add(person, claim, "Who says that there were two of them?");
                            written.incrementAndGet();
                        }
                    }));
                }
                for (Future<?> one : running) {
                    one.get();
                }
            }
            expected += audited ? written.get() : 0;
            return written.get() * 1e9 / (System.nanoTime() - begin);
        }
    }

    /** The log of the product, and one that writes nothing. */
    static class SwitchedLog extends AuditLog {
        private volatile boolean writing;

        SwitchedLog(JdbcAuditStore store, JsonMapper json) {
            super(store, json);
        }

        void write(boolean on) {
            writing = on;
        }

        @Override
        @Transactional(propagation = Propagation.MANDATORY)
        public void record(
                Actor actor, String action, Subject subject, @Nullable Object before, @Nullable Object after) {
            if (writing) {
                super.record(actor, action, subject, before, after);
            }
        }
    }

    /**
     * The rooms that a comment goes through, put together as the application does. No component, lest the application of
     * another measurement finds it.
     */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {
                "org.factcheck.workbench.article",
                "org.factcheck.workbench.claim",
                "org.factcheck.workbench.evidence",
                "org.factcheck.workbench.inbox",
                "org.factcheck.workbench.review",
                "org.factcheck.workbench.report",
                "org.factcheck.workbench.audit",
                "org.factcheck.workbench.live"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*(Bench(\\$.*)?|Test(\\$.*)?|\\.ui\\..*|\\.AuditLog)"))
    @ComponentScan(
            basePackages = "org.factcheck.workbench.account",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(Jdbc)?Directory(Store)?"))
    @Import({Texts.class, SwitchedLog.class})
    static class Rooms {}
}
