package org.factcheck.workbench.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.factcheck.workbench.TestDatabase;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one real database. */
class LiveChangesTest {
    private static final ArticleId ARTICLE = new ArticleId(1);
    private static final ArticleId OTHER = new ArticleId(2);
    private static final long PATIENCE = Duration.ofSeconds(20).toMillis();

    private final TestDatabase database = TestDatabase.fresh();
    private final HikariDataSource pool = new HikariDataSource();
    private Wire here;
    private Wire there;
    private LiveChanges atHome;
    private LiveChanges elsewhere;

    @BeforeEach
    void startTwoNodes() throws SQLException {
        pool.setJdbcUrl(database.applicationSignIn().url());
        pool.setUsername(database.applicationSignIn().user());
        pool.setPassword(database.applicationSignIn().password());
        pool.setMaximumPoolSize(2);
        here = new Wire(pool);
        there = new Wire(pool);
        atHome = new LiveChanges(here);
        elsewhere = new LiveChanges(there);
        here.start();
        there.start();
    }

    @AfterEach
    void stop() {
        here.stop();
        there.stop();
        pool.close();
    }

    @Test
    void a_change_reaches_those_who_follow_the_article_on_another_node_and_no_others() throws Exception {
        BlockingQueue<Change> seen = new LinkedBlockingQueue<>();
        BlockingQueue<Change> unconcerned = new LinkedBlockingQueue<>();
        elsewhere.follow(OTHER, unconcerned::add);
        LiveChanges.Subscription subscription = elsewhere.follow(ARTICLE, seen::add);
        Change change = new Change(ARTICLE, new ClaimId(5));

        assertThat(sendUntilSeen(change, seen)).isEqualTo(change);
        assertThat(unconcerned).isEmpty();
        subscription.close();
    }

    @Test
    void a_node_that_was_stopped_and_started_again_tells_each_change_once() throws Exception {
        BlockingQueue<Change> seen = new LinkedBlockingQueue<>();
        elsewhere.follow(ARTICLE, seen::add);
        sendUntilSeen(new Change(ARTICLE, null), seen);
        there.stop();
        there.start();
        sendUntilSeen(new Change(ARTICLE, new ClaimId(1)), seen);
        Change mark = new Change(ARTICLE, new ClaimId(3));
        Change end = new Change(ARTICLE, new ClaimId(4));

        atHome.changed(mark);
        atHome.changed(end);

        List<Change> told = new ArrayList<>();
        while (told.isEmpty() || !told.getLast().equals(end)) {
            told.add(Objects.requireNonNull(seen.poll(PATIENCE, TimeUnit.MILLISECONDS)));
        }
        assertThat(told).filteredOn(mark::equals).hasSize(1);
    }

    @Test
    void a_change_is_told_after_commit_and_never_when_the_transaction_fails() throws Exception {
        BlockingQueue<Change> seen = new LinkedBlockingQueue<>();
        elsewhere.follow(ARTICLE, seen::add);
        sendUntilSeen(new Change(ARTICLE, null), seen);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));

        transaction.executeWithoutResult(status -> {
            atHome.changed(new Change(ARTICLE, new ClaimId(1)));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> atHome.changed(new Change(ARTICLE, new ClaimId(2))));

        Change next;
        do {
            next = seen.poll(PATIENCE, TimeUnit.MILLISECONDS);
        } while (next != null && next.claim() == null);
        assertThat(next).isEqualTo(new Change(ARTICLE, new ClaimId(2)));
    }

    @Test
    void who_follows_an_article_reads_again_after_the_connection_was_lost() throws Exception {
        BlockingQueue<Change> seen = new LinkedBlockingQueue<>();
        elsewhere.follow(ARTICLE, seen::add);
        sendUntilSeen(new Change(ARTICLE, new ClaimId(1)), seen);
        seen.clear();

        JdbcClient.create(database.superuser()).sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and query like 'listen%'
                        """).query().listOfRows();

        assertThat(seen.poll(PATIENCE, TimeUnit.MILLISECONDS)).isEqualTo(new Change(ARTICLE, null));
    }

    /** A node listens a moment after it starts: what is sent before is not its to see. */
    private Change sendUntilSeen(Change change, BlockingQueue<Change> seen) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE;
        Change first = null;
        while (first == null && System.currentTimeMillis() < end) {
            atHome.changed(change);
            first = seen.poll(100, TimeUnit.MILLISECONDS);
        }
        return first;
    }
}
