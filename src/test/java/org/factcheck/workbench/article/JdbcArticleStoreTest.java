package org.factcheck.workbench.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.StoreTest;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RevisionId;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import(JdbcArticleStore.class)
class JdbcArticleStoreTest {
    @Autowired
    private JdbcArticleStore store;

    @Autowired
    private JdbcClient jdbc;

    private TeamId team;
    private TeamId other;
    private PersonId ann;

    @BeforeEach
    void people() {
        Newsroom newsroom = new Newsroom(jdbc);
        team = newsroom.team("Articles");
        other = newsroom.team("Other articles");
        ann = newsroom.person("ann");
    }

    @Test
    void what_was_inserted_is_read_back() {
        ArticleId id =
                store.insert(team, "Title", "Herald", "https://herald.example/a", LocalDate.of(2022, 5, 17), ann);
        Article article = store.article(id).orElseThrow();
        assertThat(article)
                .usingRecursiveComparison()
                .ignoringFields("createdAt")
                .isEqualTo(new Article(
                        id,
                        team,
                        "Title",
                        "Herald",
                        "https://herald.example/a",
                        LocalDate.of(2022, 5, 17),
                        article.createdAt(),
                        null,
                        0));
        assertThat(store.place(id)).contains(new JdbcArticleStore.Place(team, false));
        assertThat(store.article(new ArticleId(-1))).isEmpty();
        assertThat(store.place(new ArticleId(-1))).isEmpty();
    }

    @Test
    void all_but_the_title_may_be_unknown() {
        Article article = store.article(store.insert(team, "Title", null, null, null, ann))
                .orElseThrow();
        assertThat(article.publisher()).isNull();
        assertThat(article.url()).isNull();
        assertThat(article.publishedOn()).isNull();
    }

    @Test
    void the_newest_revision_is_the_head() {
        ArticleId id = store.insert(team, "Title", null, null, LocalDate.of(2022, 5, 17), ann);
        RevisionId first = store.insertFirstRevision(id, team, "Title 🛰", new byte[32], ann)
                .orElseThrow();
        assertThat(store.headId(id)).contains(first);
        Revision head = store.head(id).orElseThrow();
        assertThat(head.text()).isEqualTo("Title 🛰");
        assertThat(head.sha256()).isEqualTo("0".repeat(64));
        assertThat(head.number()).isEqualTo(1);
        assertThat(store.content(first))
                .contains(new Revisions.Content(first, id, team, "Title 🛰", LocalDate.of(2022, 5, 17)));
        jdbc.sql(
                        "insert into revision (article_id, team_id, number, text, sha256, created_by) values (?, ?, 2, 'New', sha256('New'), ?)")
                .params(id.value(), team.value(), ann.value())
                .update();
        assertThat(store.head(id).orElseThrow().text()).isEqualTo("New");
        assertThat(store.headId(id)).isNotEqualTo(java.util.Optional.of(first));
    }

    @Test
    void the_same_text_is_imported_once_per_team() {
        ArticleId first = store.insert(team, "First", null, null, null, ann);
        assertThat(store.insertFirstRevision(first, team, "Same", new byte[32], ann))
                .isPresent();
        ArticleId second = store.insert(team, "Second", null, null, null, ann);
        assertThat(store.insertFirstRevision(second, team, "Same", new byte[32], ann))
                .isEmpty();
        assertThat(store.importedAs(team, new byte[32]).orElseThrow().title()).isEqualTo("First");
        ArticleId elsewhere = store.insert(other, "Elsewhere", null, null, null, ann);
        assertThat(store.insertFirstRevision(elsewhere, other, "Same", new byte[32], ann))
                .isPresent();
    }

    @Test
    void an_update_needs_the_version_that_was_read() {
        ArticleId id = store.insert(team, "Title", null, null, null, ann);
        assertThat(store.update(id, 0, "New title", "P", null, LocalDate.EPOCH)).isTrue();
        assertThat(store.update(id, 0, "Lost", null, null, null)).isFalse();
        assertThat(store.article(id).orElseThrow().title()).isEqualTo("New title");
        assertThat(store.article(id).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void articles_are_found_by_words_of_their_title_in_the_given_teams() {
        ArticleId kyiv = store.insert(team, "Битва за Київ 100%", null, null, null, ann);
        ArticleId later = store.insert(team, "Київ later", null, null, null, ann);
        store.insert(other, "Київ", null, null, null, ann);
        assertThat(store.find(Set.of(team), "київ", 10)).extracting(Article::id).containsExactly(later, kyiv);
        assertThat(store.find(Set.of(team), "київ", 1)).extracting(Article::id).containsExactly(later);
        assertThat(store.find(Set.of(team), "0%", 10)).extracting(Article::id).containsExactly(kyiv);
        assertThat(store.find(Set.of(team), "_", 10)).isEmpty();
        assertThat(store.find(Set.of(), "", 10)).isEmpty();
    }

    @Test
    void of_some_articles_those_of_the_teams_are_told_apart() {
        ArticleId ours = store.insert(team, "Ours", null, null, null, ann);
        ArticleId theirs = store.insert(other, "Theirs", null, null, null, ann);
        assertThat(store.ofTeams(Set.of(team), List.of(ours, theirs))).containsExactly(ours);
    }

    @Test
    void a_revision_cannot_be_changed_or_deleted() {
        ArticleId id = store.insert(team, "Title", null, null, null, ann);
        store.insertFirstRevision(id, team, "Title", new byte[32], ann);
        assertThatThrownBy(() -> jdbc.sql("update revision set text = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_text_over_the_limit_is_refused_by_the_schema_too() {
        ArticleId id = store.insert(team, "Title", null, null, null, ann);
        assertThatThrownBy(() -> store.insertFirstRevision(id, team, "x".repeat(2_200_000), new byte[32], ann))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
