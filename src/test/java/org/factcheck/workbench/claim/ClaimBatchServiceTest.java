package org.factcheck.workbench.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Polarity;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ClaimBatchServiceTest {
    private static final String TEXT = "Title\n\nShells hit Tsyrkuny, wounding two residents on Monday.";
    private static int number;

    @Autowired
    private ClaimBatchService batches;

    @Autowired
    private ClaimService claims;

    @Autowired
    private LiveChanges live;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private Viewer reviewer;
    private Viewer second;
    private ArticleId article;
    private ClaimId shells;
    private ClaimId residents;
    private ClaimId monday;

    @BeforeEach
    void article() {
        number++;
        newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("Batch team " + number);
        reviewer = newsroom.member(team, "batches" + number, Role.REVIEWER);
        second = newsroom.member(team, "batches-second" + number, Role.REVIEWER);
        article = newsroom.article(team, reviewer.person(), TEXT);
        shells = newsroom.claim(article, "Shells");
        residents = newsroom.claim(article, "two residents");
        monday = newsroom.claim(article, "Monday");
    }

    @Test
    void claims_that_somebody_changed_meanwhile_are_left_out_of_a_dismissal_and_counted() {
        edit(second, residents, "Others");

        ClaimBatch done = batches.dismiss(reviewer, article, all(0), "Not checkable");

        assertThat(done.changed()).isEqualTo(Map.of(shells, 1, monday, 1));
        assertThat(done.leftOut()).isEqualTo(1);
        assertThat(claims.claim(reviewer, residents).dismissal()).isNull();
        assertThat(claims.claim(reviewer, shells).dismissal())
                .extracting(Claim.Dismissal::by, Claim.Dismissal::reason)
                .containsExactly(reviewer.person(), "Not checkable");
    }

    @Test
    void a_priority_is_set_for_many_and_taken_back_to_what_each_had_without_touching_their_version() {
        batches.prioritise(reviewer, article, Map.of(shells, 0), Map.of(shells, Priority.LOW));

        PriorityBatch done =
                batches.prioritise(reviewer, article, all(0), Map.of(shells, Priority.HIGH, residents, Priority.HIGH));

        assertThat(claims.claim(reviewer, shells).priorityLevel()).isEqualTo(Priority.HIGH);
        assertThat(claims.claim(reviewer, shells).version()).isZero();
        assertThat(done.claims().changed()).isEqualTo(Map.of(shells, 0, residents, 0));
        batches.prioritise(reviewer, article, done.claims().changed(), done.before());
        assertThat(claims.claim(reviewer, shells).priorityLevel()).isEqualTo(Priority.LOW);
        assertThat(claims.claim(reviewer, residents).priorityLevel()).isEqualTo(Priority.AS_DETECTED);
    }

    @Test
    void a_dismissal_is_taken_back_as_a_whole_but_for_what_changed_since() {
        ClaimBatch done = batches.dismiss(reviewer, article, all(0), "Not checkable");
        claims.restore(second, monday, 1);

        ClaimBatch back = batches.restore(reviewer, article, done.changed());

        assertThat(back.changed()).isEqualTo(Map.of(shells, 2, residents, 2));
        assertThat(back.leftOut()).isEqualTo(1);
        assertThat(List.of(shells, residents, monday))
                .allSatisfy(claim ->
                        assertThat(claims.claim(reviewer, claim).dismissal()).isNull());
    }

    @Test
    void each_claim_gets_its_kind_and_the_priority_of_it_and_keeps_the_rest() {
        edit(second, residents, "Two people");
        double before = claims.claim(reviewer, residents).priority();

        ClaimBatch done = batches.changeKinds(
                reviewer,
                article,
                Map.of(residents, 1, monday, 0),
                Map.of(residents, ClaimKind.CASUALTY, monday, ClaimKind.DATE));

        assertThat(done.changed()).isEqualTo(Map.of(residents, 2, monday, 1));
        Claim now = claims.claim(reviewer, residents);
        assertThat(now.kind()).isEqualTo(ClaimKind.CASUALTY);
        assertThat(now.wording()).isEqualTo("Two people");
        assertThat(now.anchor().exact()).isEqualTo("two residents");
        assertThat(now.priority()).isGreaterThan(before);
        assertThat(claims.claim(reviewer, monday).kind()).isEqualTo(ClaimKind.DATE);
        assertThat(claims.claim(reviewer, shells).kind()).isEqualTo(ClaimKind.EVENT);
    }

    @Test
    void every_claim_has_its_own_event_with_what_it_was_and_is() {
        batches.changeKinds(
                reviewer,
                article,
                Map.of(residents, 0, monday, 0),
                Map.of(residents, ClaimKind.CASUALTY, monday, ClaimKind.DATE));
        batches.dismiss(reviewer, article, Map.of(residents, 1), "Not checkable");

        assertThat(jdbc.sql("""
                                select e.object_id || ' ' || e.action || ' ' || (d.before ->> 'kind') || ' ' || (d.after ->> 'kind')
                                    || ' ' || (d.after ->> 'version')
                                from audit_event e join audit_detail d on d.event_id = e.id
                                where e.article_id = ? and e.object_type = 'claim' and e.actor_id = ?
                                order by e.id
                                """)
                        .params(article.value(), reviewer.person().value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        residents + " edited EVENT CASUALTY 1",
                        monday + " edited EVENT DATE 1",
                        residents + " dismissed CASUALTY CASUALTY 2");
    }

    @Test
    void those_who_look_at_the_article_are_told_once() {
        List<Change> told = new CopyOnWriteArrayList<>();
        try (LiveChanges.Subscription following = live.follow(article, told::add)) {
            // What was written before this test may still be on its way.
            ClaimId first = claims.add(second, article, edit(monday, null));
            await().until(() -> told.contains(new Change(article, first)));
            told.clear();
            batches.dismiss(reviewer, article, all(0), "Not checkable");
            ClaimId mark = claims.add(second, article, edit(monday, null));
            await().until(() -> told.contains(new Change(article, mark)));
            assertThat(told).containsExactly(new Change(article, null), new Change(article, mark));
        }
    }

    @Test
    void a_dismissal_needs_a_reason_and_without_one_nothing_is_changed() {
        assertThatThrownBy(() -> batches.dismiss(reviewer, article, all(0), " "))
                .isInstanceOf(InvalidInputException.class);
        assertThat(claims.claim(reviewer, shells).version()).isZero();
    }

    @Test
    void claims_of_another_article_do_not_exist_in_this_one() {
        ArticleId other = newsroom.article(reviewer.teams().iterator().next(), reviewer.person(), "Another title");
        ClaimId elsewhere = newsroom.claim(other, "Another");
        assertThatThrownBy(() -> batches.dismiss(reviewer, article, Map.of(shells, 0, elsewhere, 0), "Not checkable"))
                .isInstanceOf(NotFoundException.class);
        assertThat(claims.claim(reviewer, shells).dismissal()).isNull();
    }

    private Map<ClaimId, Integer> all(int version) {
        return Map.of(shells, version, residents, version, monday, version);
    }

    private void edit(Viewer by, ClaimId id, String wording) {
        claims.edit(by, id, claims.claim(by, id).version(), edit(id, wording));
    }

    private ClaimEdit edit(ClaimId id, String wording) {
        Claim claim = claims.claim(reviewer, id);
        return new ClaimEdit(
                claim.kind(),
                claim.anchor().start(),
                claim.anchor().end(),
                wording,
                Facts.none(),
                Polarity.POSITIVE,
                Modality.ASSERTED,
                null);
    }
}
