package org.factcheck.workbench.postgres;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Gives verdicts without end, from several people at once, and says which ones were acknowledged. Is meant to be killed. */
final class VerdictWriter {
    static final String ACKNOWLEDGED = "acknowledged ";

    private static final int REVIEWERS = 4;

    private VerdictWriter() {}

    public static void main(String[] args) {
        EmbeddedServer server = EmbeddedServer.start(Path.of(args[0]), Path.of("target"), Durability.FULL);
        SignIn owner = server.owner();
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        JdbcClient jdbc = connect(server.application());
        for (String sql : new String[] {
            "insert into person (id, login, name, password_hash) select n, 'p' || n, 'P', 'x' from generate_series(1, 9) n",
            "insert into team (id, name) values (1, 'Newsroom')",
            "insert into article (id, team_id, title, created_by) values (1, 1, 'Title', 1)",
            "insert into revision (id, article_id, team_id, number, text, sha256, created_by)"
                    + " values (1, 1, 1, 1, 'Two were wounded.', sha256('a'), 1)",
            """
            insert into claim (id, article_id, revision_id, kind, origin, anchor) values (1, 1, 1, 'CASUALTY', 'DETECTED',
                '{"start": 0, "end": 3, "exact": "Two", "prefix": "", "suffix": " were"}')
            """
        }) {
            jdbc.sql(sql).update();
        }
        for (int reviewer = 1; reviewer <= REVIEWERS; reviewer++) {
            int person = reviewer;
            new Thread(() -> giveVerdicts(connect(server.application()), person)).start();
        }
    }

    private static JdbcClient connect(SignIn signIn) {
        return JdbcClient.create(new SingleConnectionDataSource(signIn.url(), signIn.user(), signIn.password(), true));
    }

    private static void giveVerdicts(JdbcClient jdbc, int person) {
        AtomicLong last = new AtomicLong();
        while (true) {
            last.set(jdbc.sql("""
                            insert into verdict (claim_id, reviewer_id, rating_id, confidence, as_of, supersedes)
                            select 1, :person, min(id), 'HIGH', now(), nullif(:last, 0) from rating returning id
                            """)
                    .param("person", person)
                    .param("last", last.get())
                    .query(Long.class)
                    .single());
            synchronized (System.out) {
                System.out.println(ACKNOWLEDGED + last.get());
                System.out.flush();
            }
        }
    }
}
