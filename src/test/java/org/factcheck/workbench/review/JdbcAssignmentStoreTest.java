package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.StoreTest;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import(JdbcAssignmentStore.class)
class JdbcAssignmentStoreTest {
    @Autowired
    private JdbcAssignmentStore store;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_person_has_a_claim_once_and_may_get_it_again_after_it_ended() {
        Newsroom newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("Assignments");
        PersonId ann = newsroom.person("ann");
        PersonId bob = newsroom.person("bob");
        ClaimId claim = newsroom.claim(newsroom.article(team, ann, "Words"), "Words");
        long first = store.assign(claim, ann, bob, null);
        assertThat(store.assign(claim, ann, bob, LocalDate.of(2022, 5, 20))).isEqualTo(first);
        store.assign(claim, bob, bob, null);
        assertThat(store.open(claim))
                .extracting(JdbcAssignmentStore.Row::assignee)
                .containsExactly(ann, bob);
        assertThat(store.open(claim).getFirst().dueOn()).isEqualTo(LocalDate.of(2022, 5, 20));
        assertThat(store.open(claim).getFirst().assignedBy()).isEqualTo(bob);
        assertThat(store.end(claim, ann)).contains(first);
        assertThat(store.end(claim, ann)).isEmpty();
        assertThat(store.open(claim)).hasSize(1);
        assertThat(store.assign(claim, ann, ann, null)).isNotEqualTo(first);
    }

    @Test
    void work_waits_until_it_is_judged_settled_dismissed_or_handed_back() {
        Newsroom newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("Waiting");
        PersonId ann = newsroom.person("ann-waits");
        PersonId bob = newsroom.person("bob-waits");
        ArticleId article = newsroom.article(team, ann, "One two three four five");
        List<ClaimId> claims = List.of("One", "two", "three", "four", "five").stream()
                .map(words -> newsroom.claim(article, words))
                .toList();
        LocalDate due = LocalDate.of(2022, 5, 20);
        assertThat(store.assignAll(claims, ann, bob, due)).hasSize(5);
        assertThat(store.waiting(team)).isEqualTo(Map.of(ann, Map.of(ClaimKind.EVENT, 5)));

        jdbc.sql("insert into verdict (claim_id, reviewer_id, rating_id, confidence, as_of)"
                        + " select ?, ?, min(id), 'HIGH', now() from rating")
                .params(claims.get(0).value(), ann.value())
                .update();
        jdbc.sql("insert into claim_review (claim_id, state, rating_id, resolved_by, resolved_at)"
                        + " select ?, 'RESOLVED', min(id), 'AGREEMENT', now() from rating")
                .param(claims.get(1).value())
                .update();
        jdbc.sql("update claim set dismissed_at = now(), dismissed_by = ?, dismissed_reason = 'x' where id = ?")
                .params(ann.value(), claims.get(2).value())
                .update();
        store.endEach(List.of(claims.get(3)), List.of(ann));

        assertThat(store.waiting(team)).isEqualTo(Map.of(ann, Map.of(ClaimKind.EVENT, 1)));
        assertThat(store.waitingFor(team, ann))
                .extracting(JdbcAssignmentStore.Row::claim)
                .containsExactly(claims.get(4));
        assertThat(store.setDue(claims, ann, null))
                .extracting(JdbcAssignmentStore.Row::dueOn)
                .containsOnly(due);
        assertThat(store.engaged(List.of(claims.get(0), claims.get(1), claims.get(2))))
                .extracting(
                        JdbcAssignmentStore.Engaged::open,
                        JdbcAssignmentStore.Engaged::needed,
                        JdbcAssignmentStore.Engaged::judges,
                        JdbcAssignmentStore.Engaged::holders)
                .containsExactly(
                        tuple(true, 1, Set.of(ann), Set.of(ann)),
                        tuple(false, 1, Set.of(), Set.of(ann)),
                        tuple(false, 1, Set.of(), Set.of(ann)));
        assertThat(store.assignEach(
                        List.of(
                                new AssignmentPlan.Pick(claims.get(4), ann, null, due),
                                new AssignmentPlan.Pick(claims.get(4), bob, null, due)),
                        ann))
                .extracting(JdbcAssignmentStore.Row::assignee, JdbcAssignmentStore.Row::dueOn)
                .containsExactly(tuple(bob, due));
    }
}
