package org.factcheck.workbench.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.WithFreshDatabase;
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
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "workbench.jobs=false")
@WithFreshDatabase
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
    private TransactionTemplate transaction;

    @Test
    void the_first_start_brings_the_sample_article_and_its_claims() throws Exception {
        Newsroom newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("First team");
        PersonId administrator = newsroom.person("first");
        transaction.executeWithoutResult(status -> events.publishEvent(new FirstStart(team, administrator)));

        Viewer viewer = new Viewer(administrator, "", true, Map.of(team, Role.EDITOR));
        Article article = articles.find(viewer, "secures KHARKIV").getFirst();
        Revision head = articles.head(viewer, article.id());
        assertThat(head.sha256()).isEqualTo("9d01911969bed49c913d28d2711ec89ee60540bf5f4fe2cd1ad0db53c97ee0dd");
        assertThat(head.text())
                .hasSize(3410)
                .isEqualTo(new ClassPathResource("sample/kharkiv.txt")
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(article.publishedOn()).hasToString("2022-05-17");
        assertThat(article.publisher()).isNull();

        while (queue.runNext()) {
            // until the sample's run has been reached
        }
        assertThat(claims.detection(viewer, article.id()))
                .isEqualTo(new DetectionProgress(DetectionProgress.State.DONE, null));
    }
}
