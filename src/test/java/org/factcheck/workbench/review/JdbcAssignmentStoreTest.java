package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.StoreTest;
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
}
