package org.factcheck.workbench.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ArticleServiceTest {
    private static int number;

    @Autowired
    private ArticleService articles;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private TeamId team;
    private Viewer reviewer;

    @BeforeEach
    void team() {
        number++;
        newsroom = new Newsroom(jdbc);
        team = newsroom.team("Article team " + number);
        reviewer = newsroom.member(team, "article" + number, Role.REVIEWER);
    }

    @Test
    void an_article_without_title_gets_its_first_line_and_keeps_its_text() {
        ArticleId id = articles.add(reviewer, team, new NewArticle(" ", "First line\n\nBody", null, null, null));
        assertThat(articles.article(reviewer, id).title()).isEqualTo("First line");
        assertThat(articles.head(reviewer, id).text()).isEqualTo("First line\n\nBody");
    }

    @Test
    void an_article_with_another_title_gets_it_before_its_text() {
        ArticleId id = articles.add(
                reviewer,
                team,
                new NewArticle("Title", "Body", LocalDate.of(2022, 5, 17), " Herald ", "HTTPS://herald.example/x"));
        Article article = articles.article(reviewer, id);
        assertThat(articles.head(reviewer, id).text()).isEqualTo("Title\n\nBody");
        assertThat(article.publisher()).isEqualTo("Herald");
        assertThat(article.url()).isEqualTo("https://herald.example/x");
    }

    @Test
    void adding_queues_a_detection_and_writes_the_log() {
        ArticleId id = articles.add(reviewer, team, new NewArticle("Title", "Body", null, null, null));
        assertThat(jdbc.sql("select state from detection_run where revision_id = ?")
                        .param(newsroom.head(id).value())
                        .query(String.class)
                        .list())
                .containsExactly("QUEUED");
        assertThat(jdbc.sql("""
                        select e.action || ' ' || e.actor_role || ' ' || (d.after -> 'article' ->> 'title')
                        from audit_event e join audit_detail d on d.event_id = e.id
                        where e.article_id = ?
                        """).param(id.value()).query(String.class).list())
                .containsExactly("created REVIEWER Title");
    }

    @Test
    void the_same_text_is_refused_with_the_article_that_has_it() {
        NewArticle article = new NewArticle("Title", "Body", null, null, null);
        ArticleId id = articles.add(reviewer, team, article);
        assertThatThrownBy(
                        () -> articles.add(reviewer, team, new NewArticle(null, "Title\r\n\r\nBody", null, null, null)))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.messageKey()).isEqualTo("article.invalid.duplicate");
                    assertThat(e.arguments()).containsExactly("Title", id.toString());
                });
        assertThat(articles.find(reviewer, "")).hasSize(1);
    }

    @Test
    void an_address_that_a_browser_would_run_is_refused() {
        for (String url : new String[] {
            "javascript:alert(1)", "ftp://x.example", "//x.example", "http://", "http:/x", "https://a b"
        }) {
            assertThatThrownBy(() -> articles.add(reviewer, team, new NewArticle("T", "B", null, null, url)))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.messageKey()).isEqualTo("article.invalid.url"));
        }
    }

    @Test
    void an_edit_is_saved_once_and_the_log_has_before_and_after() {
        ArticleId id = articles.add(reviewer, team, new NewArticle("Title", "Body", null, null, null));
        Article read = articles.article(reviewer, id);
        Article changed = new Article(
                id, team, "Better title", "Herald", null, LocalDate.EPOCH, read.createdAt(), null, read.version());
        articles.edit(reviewer, changed);
        assertThat(articles.article(reviewer, id).title()).isEqualTo("Better title");
        assertThatThrownBy(() -> articles.edit(reviewer, changed)).isInstanceOf(ConflictException.class);
        assertThat(jdbc.sql("""
                        select d.before ->> 'title' || ' → ' || (d.after ->> 'title')
                        from audit_event e join audit_detail d on d.event_id = e.id
                        where e.article_id = ? and e.action = 'edited'
                        """).param(id.value()).query(String.class).list()).containsExactly("Title → Better title");
    }

    @Test
    void articles_of_other_teams_are_not_found() {
        ArticleId id = articles.add(reviewer, team, new NewArticle("Title", "Body", null, null, null));
        Viewer stranger = newsroom.member(newsroom.team("Strangers " + number), "stranger" + number, Role.EDITOR);
        assertThat(articles.find(stranger, "Title")).isEmpty();
        assertThatThrownBy(() -> articles.article(stranger, id))
                .isInstanceOf(NotFoundException.class)
                .hasMessage(catchMessage(() -> articles.article(stranger, new ArticleId(-1))));
        assertThat(articles.visible(stranger, java.util.List.of(id))).isEmpty();
        Viewer nobody = new Viewer(stranger.person(), "", true, Map.of());
        assertThat(articles.find(nobody, "")).isEmpty();
    }

    private static String catchMessage(Runnable call) {
        try {
            call.run();
            throw new AssertionError("nothing was thrown");
        } catch (RuntimeException e) {
            return e.getMessage();
        }
    }
}
