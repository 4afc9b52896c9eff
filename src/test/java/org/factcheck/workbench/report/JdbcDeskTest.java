package org.factcheck.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.factcheck.workbench.StoreTest;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.report.DeskQueries.DeskArticle;
import org.factcheck.workbench.report.DeskQueries.DeskClaim;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@Import({DeskQueries.class, JdbcDeskStore.class, JdbcClaimListStore.class})
class JdbcDeskTest {
    @Autowired
    private DeskQueries queries;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private ArticleId article;
    private ClaimId first;
    private ClaimId second;

    @BeforeEach
    void write() {
        newsroom = new Newsroom(jdbc);
        article = newsroom.article("Харків звільнено", "The first words. The second words.");
        first = newsroom.claim(article, "EVENT", "The first words", 0.3);
        second = newsroom.claim(article, "EVENT", "The second words", 0.8);
    }

    @Test
    void articles_come_with_their_progress_and_only_of_ones_own_teams() {
        new Newsroom(jdbc).article("Another team's", "Text.");
        newsroom.resolve(first, newsroom.reviewer, "TRUE", "");
        assertThat(queries.articles(newsroom.viewer, 0, 10))
                .extracting(
                        DeskArticle::title,
                        row -> row.counts().total(),
                        row -> row.counts().settled())
                .containsExactly(tuple("Харків звільнено", 2, 1));
    }

    @Test
    void an_article_without_claims_has_counts_of_nothing() {
        ArticleId empty = newsroom.article("Empty", "Nothing here.");
        assertThat(queries.articles(newsroom.viewer, 0, 10))
                .filteredOn(row -> row.id().equals(empty))
                .singleElement()
                .satisfies(row -> assertThat(row.counts().total()).isZero());
    }

    @Test
    void disputed_claims_are_shown_to_who_may_know_of_them() {
        newsroom.state(first, "DISPUTED");
        assertThat(queries.disputed(newsroom.editor, 10))
                .extracting(DeskClaim::articleTitle)
                .containsExactly("Харків звільнено");
        assertThat(queries.disputed(newsroom.reviewer, 10)).isEmpty();
    }

    @Test
    void search_looks_into_words_and_titles_of_ones_own_teams() {
        assertThat(queries.search(newsroom.viewer, "SECOND w", 10))
                .extracting(row -> row.claim().id())
                .containsExactly(second);
        assertThat(queries.search(newsroom.viewer, "харків", 10))
                .extracting(row -> row.claim().id())
                .containsExactly(first, second);
        assertThat(queries.search(new Newsroom(jdbc).editor, "second", 10)).isEmpty();
        assertThat(queries.search(newsroom.viewer, " ", 10)).isEmpty();
    }

    @Test
    void recent_activity_names_claims_and_articles_and_leaves_out_what_the_detector_did() {
        newsroom.event(Optional.of(newsroom.editor), article, "article", article.value(), "created");
        newsroom.event(Optional.empty(), article, "claim", first.value(), "detected");
        long verdict = newsroom.verdict(first, newsroom.reviewer, "TRUE", "");
        newsroom.event(Optional.of(newsroom.reviewer), article, "verdict", verdict, "created");
        assertThat(queries.recent(newsroom.editor, 10))
                .extracting(Activity::who, Activity::objectType, Activity::words, Activity::claim)
                .containsExactly(
                        tuple("Rita Reviewer", "verdict", "The first words", first),
                        tuple("Edda Editor", "article", "Харків звільнено", null));
        assertThat(queries.recent(newsroom.viewer, 10))
                .as("to who is blind to the claim")
                .extracting(Activity::who, Activity::hidden)
                .containsExactly(tuple(null, true), tuple("Edda Editor", false));
        assertThat(queries.recent(new Newsroom(jdbc).editor, 10)).isEmpty();
    }
}
