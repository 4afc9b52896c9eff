package org.factcheck.workbench.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.article.NewArticle;
import org.factcheck.workbench.article.Revisions;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.detection.ArticleText;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.DetectedClaim;
import org.factcheck.workbench.detection.Detection;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Polarity;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.live.LiveChanges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class DetectionQueueTest {
    private static int number;

    @Autowired
    private JdbcDetectionStore store;

    @Autowired
    private JdbcCoverageStore coverage;

    @Autowired
    private Revisions revisions;

    @Autowired
    private AuditLog audit;

    @Autowired
    private LiveChanges live;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ArticleService articles;

    @Autowired
    private ClaimService claims;

    @Autowired
    private JdbcClient jdbc;

    private TeamId team;
    private Viewer reviewer;
    private ArticleId article;

    @BeforeEach
    void article() {
        jdbc.sql("update detection_run set state = 'DONE', finished_at = now() where state in ('QUEUED', 'RUNNING')")
                .update();
        number++;
        Newsroom newsroom = new Newsroom(jdbc);
        team = newsroom.team("Queue team " + number);
        reviewer = newsroom.member(team, "queue" + number, Role.REVIEWER);
        article = articles.add(
                reviewer, team, new NewArticle("Title", "Shells wounded two residents.", null, null, null));
    }

    private DetectionQueue queue(java.util.function.Function<ArticleText, Detection> detector) {
        return new DetectionQueue(store, coverage, revisions, detector, () -> "7", audit, live, transactions);
    }

    private static Detection oneClaim(ArticleText text) {
        int start = text.text().indexOf("two residents");
        Span span = new Span(start, start + 13);
        return new Detection(
                List.of(new DetectedClaim(
                        ClaimKind.CASUALTY,
                        span,
                        span,
                        Polarity.POSITIVE,
                        Modality.ASSERTED,
                        Facts.none(),
                        null,
                        null,
                        1,
                        -1)),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void a_run_stores_its_claims_outside_the_detectors_time_and_tells_the_log() {
        DetectionQueue queue = queue(text -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            return oneClaim(text);
        });
        assertThat(progress().state()).isEqualTo(DetectionProgress.State.QUEUED);
        assertThat(queue.runNext()).isTrue();
        assertThat(progress()).isEqualTo(new DetectionProgress(DetectionProgress.State.DONE, null));
        assertThat(words()).containsExactly("two residents");
        assertThat(jdbc.sql("""
                        select coalesce(e.actor_id::text, 'application') || ' ' || (d.after ->> 'claims')
                        from audit_event e join audit_detail d on d.event_id = e.id
                        where e.article_id = ? and e.action = 'detected'
                        """).param(article.value()).query(String.class).list())
                .containsExactly("application 1");
        assertThat(queue.runNext()).isFalse();
    }

    @Test
    void a_failing_run_is_tried_three_times_and_can_then_be_queued_again() {
        AtomicInteger tries = new AtomicInteger();
        DetectionQueue failing = queue(text -> {
            tries.incrementAndGet();
            throw new IllegalStateException("models are missing");
        });
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(failing.runNext()).isTrue();
            assertThat(failing.runNext()).isFalse();
            jdbc.sql("update detection_run set finished_at = finished_at - interval '1 h' where state = 'QUEUED'")
                    .update();
        }
        assertThat(tries).hasValue(3);
        assertThat(progress()).isEqualTo(new DetectionProgress(DetectionProgress.State.FAILED, "models are missing"));

        claims.detectAgain(reviewer, article);
        claims.detectAgain(reviewer, article);
        assertThat(progress().state()).isEqualTo(DetectionProgress.State.QUEUED);
        DetectionQueue working = queue(DetectionQueueTest::oneClaim);
        assertThat(working.runNext()).isTrue();
        assertThat(working.runNext()).isFalse();
        assertThat(words()).containsExactly("two residents");

        claims.detectAgain(reviewer, article);
        assertThat(progress().state()).isEqualTo(DetectionProgress.State.DONE);
    }

    @Test
    void a_failure_while_storing_leaves_no_claim_behind() {
        Detection broken = new Detection(
                List.of(
                        oneClaim(ArticleText.english("Title\n\nShells wounded two residents.", null))
                                .claims()
                                .getFirst(),
                        new DetectedClaim(
                                ClaimKind.EVENT,
                                new Span(0, 5_000),
                                new Span(0, 1),
                                Polarity.POSITIVE,
                                Modality.ASSERTED,
                                Facts.none(),
                                null,
                                null,
                                1,
                                -1)),
                List.of(),
                List.of(),
                List.of());
        assertThat(queue(text -> broken).runNext()).isTrue();
        assertThat(progress().state()).isEqualTo(DetectionProgress.State.QUEUED);
        assertThat(words()).isEmpty();
    }

    @Test
    void a_run_whose_node_died_three_times_is_given_up() {
        jdbc.sql("""
                        update detection_run
                        set state = 'RUNNING', attempts = 3, started_at = now() - interval '1 h'
                        where state = 'QUEUED'
                        """).update();
        assertThat(queue(text -> {
                            throw new AssertionError("must not be tried again");
                        })
                        .runNext())
                .isTrue();
        assertThat(progress().state()).isEqualTo(DetectionProgress.State.FAILED);
    }

    @Test
    void a_node_that_comes_late_stores_nothing_twice() {
        DetectionQueue inTime = queue(DetectionQueueTest::oneClaim);
        DetectionQueue late = queue(text -> {
            jdbc.sql("update detection_run set started_at = now() - interval '1 h' where state = 'RUNNING'")
                    .update();
            assertThat(inTime.runNext()).isTrue();
            return oneClaim(text);
        });
        assertThat(late.runNext()).isTrue();
        assertThat(words()).containsExactly("two residents");
    }

    @Test
    void two_nodes_never_take_the_same_run() {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        Optional<?> second = new TransactionTemplate(transactions).execute(first -> {
            assertThat(store.take("7", Duration.ofHours(1), Duration.ofHours(1)))
                    .isPresent();
            return apart.execute(status -> store.take("7", Duration.ofHours(1), Duration.ofHours(1)));
        });
        assertThat(second).isEmpty();
    }

    private DetectionProgress progress() {
        return claims.detection(reviewer, article);
    }

    private List<String> words() {
        return jdbc.sql("select exact from claim where article_id = ? order by id")
                .param(article.value())
                .query(String.class)
                .list();
    }
}
