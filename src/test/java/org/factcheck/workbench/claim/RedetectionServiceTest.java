package org.factcheck.workbench.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.article.NewArticle;
import org.factcheck.workbench.detection.ArticleText;
import org.factcheck.workbench.detection.ClaimDetector;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.RevisionId;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class RedetectionServiceTest {
    private static final String WHY = "No longer found";
    private static int number;

    @Autowired
    private RedetectionService redetection;

    @Autowired
    private JdbcDetectionStore store;

    @Autowired
    private ArticleService articles;

    @Autowired
    private ClaimService claims;

    @Autowired
    private ClaimDetector detector;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private TeamId team;
    private Viewer reviewer;
    private ArticleId article;
    private RevisionId revision;

    @BeforeEach
    void detectedArticle() {
        number++;
        newsroom = new Newsroom(jdbc);
        team = newsroom.team("Detected again " + number);
        reviewer = newsroom.member(team, "again" + number, Role.REVIEWER);
        article = articles.add(
                reviewer,
                team,
                new NewArticle(
                        "Shelling",
                        "Shelling\n\nRockets hit a village on Monday, wounding two residents. Report " + number + ".",
                        LocalDate.of(2022, 5, 17),
                        null,
                        null));
        jdbc.sql("update detection_run set state = 'DONE', finished_at = now()").update();
        revision = articles.headId(reviewer, article);
        String text = articles.head(reviewer, article).text();
        store.insertClaims(
                article,
                revision,
                text,
                "old",
                detector.detect(ArticleText.english(text, LocalDate.of(2022, 5, 17)))
                        .claims());
    }

    @Test
    void the_same_detector_changes_nothing() {
        assertThat(redetection.compare(reviewer, article).isEmpty()).isTrue();
    }

    @Test
    void what_an_older_detector_missed_found_otherwise_or_invented_is_put_right() {
        ClaimId casualty = id(ClaimKind.CASUALTY);
        ClaimId date = id(ClaimKind.DATE);
        jdbc.sql("update claim set facts = '{}' where id = ?")
                .param(casualty.value())
                .update();
        jdbc.sql("delete from claim where id = ?").param(date.value()).update();
        ClaimId invented = newsroom.claim(article, "village");
        jdbc.sql("update claim set origin = 'DETECTED' where id = ?")
                .param(invented.value())
                .update();

        DetectionDifference difference = redetection.compare(reviewer, article);
        assertThat(difference.changed())
                .extracting(DetectionDifference.Changed::claim)
                .containsExactly(casualty);
        assertThat(difference.gone())
                .extracting(DetectionDifference.Gone::claim)
                .containsExactly(invented);
        assertThat(difference.added())
                .extracting(found -> difference.found(found).kind())
                .containsExactly(ClaimKind.DATE);

        assertThat(redetection.apply(reviewer, article, difference, WHY)).isEqualTo(3);
        assertThat(claims.claim(reviewer, casualty).facts().count()).isNotNull();
        assertThat(claims.claim(reviewer, invented).dismissal()).isNotNull();
        assertThat(redetection.compare(reviewer, article).isEmpty()).isTrue();
    }

    @Test
    void a_claim_that_a_person_has_worked_on_stays_as_it_is() {
        ClaimId casualty = id(ClaimKind.CASUALTY);
        jdbc.sql("update claim set facts = '{}'").update();
        newsroom.correction(casualty, reviewer.person());
        List<ClaimId> invented = List.of(newsroom.claim(article, "village"), newsroom.claim(article, "Rockets"));
        jdbc.sql("update claim set origin = 'DETECTED' where id = any(?)")
                .param(invented.stream().map(ClaimId::value).toArray(Long[]::new))
                .update();
        claims.dismiss(reviewer, invented.getFirst(), 0, "Checked: no claim");
        claims.restore(reviewer, invented.getFirst(), 1);
        DetectionDifference difference = redetection.compare(reviewer, article);

        assertThat(difference.changed())
                .extracting(DetectionDifference.Changed::claim)
                .doesNotContain(casualty);
        assertThat(difference.gone())
                .extracting(DetectionDifference.Gone::claim)
                .containsExactly(invented.getLast());
        redetection.apply(reviewer, article, difference, WHY);
        assertThat(claims.claim(reviewer, casualty).facts().count()).isNull();
    }

    @Test
    void what_a_person_touches_between_looking_and_applying_stays() {
        ClaimId invented = newsroom.claim(article, "village");
        jdbc.sql("update claim set origin = 'DETECTED' where id = ?")
                .param(invented.value())
                .update();
        DetectionDifference difference = redetection.compare(reviewer, article);
        newsroom.evidence(invented, newsroom.source(team, reviewer.person(), "Bulletin", false), reviewer.person());

        redetection.apply(reviewer, article, difference, WHY);

        assertThat(claims.claim(reviewer, invented).dismissal()).isNull();
    }

    @Test
    void claims_ranked_by_older_rules_a_persons_among_them_are_ranked_by_todays() {
        redetection.apply(reviewer, article, redetection.compare(reviewer, article), WHY);
        assertThat(redetection.compare(reviewer, article).restKnown()).isTrue();
        ClaimId casualty = id(ClaimKind.CASUALTY);
        newsroom.correction(casualty, reviewer.person());
        jdbc.sql("update claim set priority = 0.5 where revision_id = ?")
                .param(revision.value())
                .update();

        DetectionDifference difference = redetection.compare(reviewer, article);
        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.restKnown()).isFalse();
        redetection.apply(reviewer, article, difference, WHY);

        assertThat(store.stored(revision)).isNotEmpty().allMatch(StoredClaim::ranked);
        assertThat(claims.claim(reviewer, casualty))
                .extracting(Claim::priority, Claim::version)
                .containsExactly(0.95, 0);
        assertThat(redetection.compare(reviewer, article).restKnown()).isTrue();
    }

    private ClaimId id(ClaimKind kind) {
        return new ClaimId(jdbc.sql("select id from claim where revision_id = ? and kind = ? order by id limit 1")
                .params(revision.value(), kind.name())
                .query(Long.class)
                .single());
    }
}
