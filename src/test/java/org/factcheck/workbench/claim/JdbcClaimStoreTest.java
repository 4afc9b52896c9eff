package org.factcheck.workbench.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.StoreTest;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.CountRange;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Outcome;
import org.factcheck.workbench.detection.Polarity;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RevisionId;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import(JdbcClaimStore.class)
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
class JdbcClaimStoreTest {
    private static final String TEXT = "Shells hit Tsyrkuny, wounding two residents.";

    @Autowired
    private JdbcClaimStore store;

    @Autowired
    private JdbcClient jdbc;

    private PersonId ann;
    private ArticleId article;
    private RevisionId revision;
    private ClaimId detected;

    @BeforeEach
    void claim() {
        Newsroom newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("Claims");
        ann = newsroom.person("ann");
        article = newsroom.article(team, ann, TEXT);
        revision = newsroom.head(article);
        detected = newsroom.claim(article, "wounding two residents");
    }

    private static ClaimEdit edit() {
        return new ClaimEdit(
                ClaimKind.CASUALTY,
                21,
                43,
                "Two people were wounded",
                Facts.none().withCount(CountRange.exactly(2)).withOutcome(Outcome.WOUNDED),
                Polarity.NEGATIVE,
                Modality.POSSIBLE,
                "an officer");
    }

    @Test
    void a_manual_claim_is_read_back() {
        Anchor anchor = Anchor.of(TEXT, 21, 43);
        ClaimId id = store.insert(article, revision, anchor, edit(), ann);
        Claim claim = store.claim(id).orElseThrow();
        assertThat(claim)
                .isEqualTo(new Claim(
                        id,
                        article,
                        revision,
                        null,
                        ClaimKind.CASUALTY,
                        Claim.Origin.MANUAL,
                        anchor,
                        "Two people were wounded",
                        edit().facts(),
                        Polarity.NEGATIVE,
                        Modality.POSSIBLE,
                        "an officer",
                        0.95,
                        Priority.AS_DETECTED,
                        null,
                        claim.createdAt(),
                        0));
        assertThat(store.claim(new ClaimId(-1))).isEmpty();
    }

    @Test
    void a_claim_of_another_kind_stands_elsewhere_in_the_order_of_checking() {
        Anchor anchor = Anchor.of(TEXT, 21, 43);
        ClaimId id = store.insert(article, revision, anchor, edit(), ann);
        ClaimEdit role =
                new ClaimEdit(ClaimKind.ROLE, 21, 43, null, Facts.none(), Polarity.POSITIVE, Modality.ASSERTED, null);
        assertThat(store.update(id, 0, revision, anchor, role)).isTrue();
        assertThat(store.claim(id).orElseThrow().priority()).isLessThan(0.5);
    }

    @Test
    void a_claim_tells_its_article_and_whether_it_is_dismissed() {
        assertThat(store.find(detected)).contains(new JdbcClaimStore.Row(article, 0, false));
        assertThat(store.hold(detected)).contains(new JdbcClaimStore.Row(article, 0, false));
        store.dismiss(detected, 0, ann, "no claim");
        assertThat(store.find(detected)).contains(new JdbcClaimStore.Row(article, 1, true));
        assertThat(store.hold(detected)).contains(new JdbcClaimStore.Row(article, 1, true));
        assertThat(store.find(new ClaimId(-1))).isEmpty();
        assertThat(store.hold(new ClaimId(-1))).isEmpty();
    }

    @Test
    void the_articles_of_several_claims_are_read_at_once() {
        assertThat(store.articles(List.of(detected, new ClaimId(-1)))).isEqualTo(Map.of(detected, article));
    }

    @Test
    void an_update_needs_the_version_that_was_read() {
        assertThat(store.update(detected, 1, revision, Anchor.of(TEXT, 21, 43), edit()))
                .isFalse();
        assertThat(store.update(detected, 0, revision, Anchor.of(TEXT, 21, 43), edit()))
                .isTrue();
        Claim claim = store.claim(detected).orElseThrow();
        assertThat(claim.kind()).isEqualTo(ClaimKind.CASUALTY);
        assertThat(claim.wording()).isEqualTo("Two people were wounded");
        assertThat(claim.facts()).isEqualTo(edit().facts());
        assertThat(claim.version()).isEqualTo(1);
        assertThat(claim.origin()).isEqualTo(Claim.Origin.DETECTED);
    }

    @Test
    void a_head_outside_the_new_words_is_dropped_and_one_inside_kept() {
        jdbc.sql("update claim set head_start = 30, head_end = 43 where id = ?")
                .param(detected.value())
                .update();
        store.update(detected, 0, revision, Anchor.of(TEXT, 21, 43), edit());
        assertThat(heads()).containsExactly("30-43");
        store.update(detected, 1, revision, Anchor.of(TEXT, 21, 33), edit());
        assertThat(heads()).containsExactly("none");
    }

    private List<String> heads() {
        return jdbc.sql("select coalesce(head_start || '-' || head_end, 'none') from claim where id = ?")
                .param(detected.value())
                .query(String.class)
                .list();
    }

    @Test
    void a_claim_is_dismissed_once_and_restored_once() {
        assertThat(store.restore(detected, 0)).isFalse();
        assertThat(store.dismiss(detected, 1, ann, "no claim")).isFalse();
        assertThat(store.dismiss(detected, 0, ann, "no claim")).isTrue();
        assertThat(store.dismiss(detected, 1, ann, "again")).isFalse();
        Claim.Dismissal dismissal = store.claim(detected).orElseThrow().dismissal();
        assertThat(dismissal.by()).isEqualTo(ann);
        assertThat(dismissal.reason()).isEqualTo("no claim");
        assertThat(store.restore(detected, 0)).isFalse();
        assertThat(store.restore(detected, 1)).isTrue();
        assertThat(store.claim(detected).orElseThrow().dismissal()).isNull();
    }
}
