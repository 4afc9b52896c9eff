package org.factcheck.workbench.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.factcheck.workbench.TestDatabase;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one real database. */
class PresencesTest {
    private static final ArticleId ARTICLE = new ArticleId(1);
    private static final ArticleId OTHER = new ArticleId(2);
    private static final PersonId OLENA = new PersonId(7);
    private static final PersonId MARK = new PersonId(8);
    private static final Duration BEAT = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TestDatabase database = TestDatabase.fresh();
    private final HikariDataSource pool = new HikariDataSource();
    private Wire here;
    private Wire there;
    private Presences atHome;
    private Presences elsewhere;

    @BeforeEach
    void startTwoNodes() throws SQLException {
        pool.setJdbcUrl(database.applicationSignIn().url());
        pool.setUsername(database.applicationSignIn().user());
        pool.setPassword(database.applicationSignIn().password());
        pool.setMaximumPoolSize(2);
        here = new Wire(pool);
        there = new Wire(pool);
        atHome = new Presences(here, BEAT, PATIENCE);
        elsewhere = new Presences(there, BEAT, PATIENCE);
        here.start();
        there.start();
    }

    @AfterEach
    void stop() {
        atHome.destroy();
        elsewhere.destroy();
        here.stop();
        there.stop();
        pool.close();
    }

    @Test
    void who_enters_moves_and_leaves_on_one_node_is_seen_on_the_other() {
        AtomicInteger told = new AtomicInteger();
        elsewhere.follow(ARTICLE, told::incrementAndGet);
        Presences.Place place = atHome.enter(ARTICLE, OLENA, () -> true);
        await().untilAsserted(() -> assertThat(elsewhere.present(ARTICLE))
                .extracting(Presence::person)
                .containsExactly(OLENA));

        place.at(new ClaimId(5), Doing.EVIDENCE);
        await().untilAsserted(() -> assertThat(elsewhere.present(ARTICLE))
                .singleElement()
                .satisfies(presence -> {
                    assertThat(presence.claim()).isEqualTo(new ClaimId(5));
                    assertThat(presence.doing()).isEqualTo(Doing.EVIDENCE);
                }));
        assertThat(elsewhere.present(OTHER)).isEmpty();

        place.close();
        await().untilAsserted(() -> assertThat(elsewhere.present(ARTICLE)).isEmpty());
        assertThat(atHome.present(ARTICLE)).isEmpty();
        assertThat(told).hasValueGreaterThanOrEqualTo(3);
    }

    @Test
    void a_node_that_starts_later_hears_who_was_here_before() {
        atHome.enter(ARTICLE, OLENA, () -> true);
        elsewhere.enter(ARTICLE, MARK, () -> true);

        await().untilAsserted(() -> {
            assertThat(elsewhere.present(ARTICLE)).extracting(Presence::person).containsExactlyInAnyOrder(OLENA, MARK);
            assertThat(atHome.present(ARTICLE)).extracting(Presence::person).containsExactlyInAnyOrder(OLENA, MARK);
        });
    }

    @Test
    void whoever_cannot_be_reached_is_not_shown_until_they_can_be_again() {
        AtomicBoolean connected = new AtomicBoolean(true);
        atHome.enter(ARTICLE, OLENA, connected::get);
        await().until(() -> elsewhere.present(ARTICLE).size() == 1);

        connected.set(false);
        await().until(() -> elsewhere.present(ARTICLE).isEmpty());
        assertThat(atHome.present(ARTICLE)).isEmpty();

        connected.set(true);
        await().until(() -> elsewhere.present(ARTICLE).size() == 1);
    }

    @Test
    void those_of_a_node_that_is_not_heard_of_any_more_are_forgotten() {
        atHome.enter(ARTICLE, OLENA, () -> true);
        await().until(() -> elsewhere.present(ARTICLE).size() == 1);

        here.stop();

        await().until(() -> elsewhere.present(ARTICLE).isEmpty());
    }
}
