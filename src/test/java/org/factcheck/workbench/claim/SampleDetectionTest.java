package org.factcheck.workbench.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.FirstStart;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.Article;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.article.Revision;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class SampleDetectionTest {
    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private ArticleService articles;

    @Autowired
    private DetectionQueue queue;

    @Autowired
    private ClaimService claims;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void the_first_start_brings_the_sample_article_and_its_claims() throws Exception {
        Newsroom newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("First team");
        PersonId administrator = newsroom.person("first");
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new FirstStart(team, administrator)));

        Viewer viewer = new Viewer(administrator, "", true, Map.of(team, Role.EDITOR));
        Article article = articles.find(viewer, "secures KHARKIV").getFirst();
        Revision head = articles.head(viewer, article.id());
        assertThat(head.sha256()).isEqualTo("9d01911969bed49c913d28d2711ec89ee60540bf5f4fe2cd1ad0db53c97ee0dd");
        assertThat(head.text())
                .hasSize(3410)
                .isEqualTo(new ClassPathResource("sample/kharkiv.txt").getContentAsString(StandardCharsets.UTF_8));
        assertThat(article.publishedOn()).hasToString("2022-05-17");
        assertThat(article.publisher()).isNull();

        while (claims.detection(viewer, article.id()).state() == DetectionProgress.State.QUEUED) {
            assertThat(queue.runNext()).isTrue();
        }
        assertThat(claims.detection(viewer, article.id()))
                .isEqualTo(new DetectionProgress(DetectionProgress.State.DONE, null));
    }

    @Test
    void every_stored_claim_of_the_sample_quotes_its_exact_words() throws Exception {
        Newsroom newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("Second team");
        PersonId administrator = newsroom.person("second");
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new FirstStart(team, administrator)));
        Viewer viewer = new Viewer(administrator, "", true, Map.of(team, Role.EDITOR));
        Article article = articles.find(viewer, "").getFirst();
        while (claims.detection(viewer, article.id()).state() == DetectionProgress.State.QUEUED) {
            assertThat(queue.runNext()).isTrue();
        }

        String text = articles.head(viewer, article.id()).text();
        jdbc.sql("select start_at, end_at, exact, anchor ->> 'prefix' as prefix from claim where article_id = ?")
                .param(article.id().value())
                .query(row -> {
                    int start = row.getInt("start_at");
                    assertThat(row.getString("exact")).isEqualTo(text.substring(start, row.getInt("end_at")));
                    assertThat(text.substring(0, start)).endsWith(row.getString("prefix"));
                });
        assertThat(jdbc.sql(
                                "select after ->> 'claims' from audit_event e join audit_detail d on d.event_id = e.id where e.article_id = ? and e.action = 'detected'")
                        .param(article.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(jdbc.sql("select count(*)::text from claim where article_id = ?")
                        .param(article.id().value())
                        .query(String.class)
                        .single());
    }
}
