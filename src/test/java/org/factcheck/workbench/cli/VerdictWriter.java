package org.factcheck.workbench.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.VerdictId;
import org.factcheck.workbench.postgres.EmbeddedServer;
import org.factcheck.workbench.review.NewVerdict;
import org.factcheck.workbench.review.ReviewService;
import org.factcheck.workbench.review.Verdict;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application without its screens, in which several people give verdicts without end; it says which ones were
 * acknowledged. Is meant to be killed.
 */
final class VerdictWriter {
    static final String ACKNOWLEDGED = "acknowledged ";

    private static final int REVIEWERS = 4;

    private VerdictWriter() {}

    public static void main(String[] args) {
        Path data = Path.of(args[0]);
        EmbeddedServer server = EmbeddedServer.start(data);
        // Killed together with the application it would prove nothing: no shutdown hook is needed.
        ConfigurableApplicationContext context = start(data, server);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        newsroom(jdbc);
        RatingId rating = new RatingId(jdbc.sql("select min(id) from rating where scale_id = 1")
                .query(Long.class)
                .single());
        ReviewService reviews = context.getBean(ReviewService.class);
        for (int number = 1; number <= REVIEWERS; number++) {
            int reviewer = number;
            new Thread(() -> giveVerdicts(reviews, reviewer, rating)).start();
        }
    }

    static ConfigurableApplicationContext start(Path data, EmbeddedServer server) {
        SpringApplication application = Application.in(data);
        Application.withoutScreens(application);
        Application.use(application, server.application(), server.owner());
        return application.run();
    }

    private static void newsroom(JdbcClient jdbc) {
        for (String sql : new String[] {
            """
            insert into person (id, login, name, password_hash)
            select n, 'reviewer' || n, 'Reviewer', 'none' from generate_series(1, 4) n
            """,
            "insert into team (id, name) values (1, 'Newsroom')",
            "insert into membership (team_id, person_id, role) select 1, id, 'REVIEWER' from person",
            "insert into article (id, team_id, title, created_by) values (1, 1, 'Title', 1)",
            """
            insert into revision (id, article_id, team_id, number, text, sha256, created_by)
            values (1, 1, 1, 1, 'Two were wounded.', sha256('a'), 1)
            """,
            """
            insert into claim (id, article_id, revision_id, kind, origin, anchor)
            select n, 1, 1, 'CASUALTY', 'DETECTED',
                '{"start": 0, "end": 3, "exact": "Two", "prefix": "", "suffix": " were"}'
            from generate_series(1, 4) n
            """
        }) {
            jdbc.sql(sql).update();
        }
    }

    private static void giveVerdicts(ReviewService reviews, int reviewer, RatingId rating) {
        Viewer viewer = new Viewer(new PersonId(reviewer), "Reviewer", false, Map.of(new TeamId(1), Role.REVIEWER));
        AtomicReference<VerdictId> last = new AtomicReference<>();
        while (true) {
            last.set(reviews.give(
                    viewer,
                    new ClaimId(reviewer),
                    new NewVerdict(rating, "Seen", Verdict.Confidence.HIGH, Instant.now(), last.get(), 0)));
            synchronized (System.out) {
                System.out.println(ACKNOWLEDGED + last.get().value());
                System.out.flush();
            }
        }
    }
}
