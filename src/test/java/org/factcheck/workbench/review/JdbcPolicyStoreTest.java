package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.StoreTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import(JdbcPolicyStore.class)
class JdbcPolicyStoreTest {
    @Autowired
    private JdbcPolicyStore store;

    @Autowired
    private JdbcClient jdbc;

    private TeamId team;
    private PersonId ann;
    private PersonId bob;

    @BeforeEach
    void team() {
        Newsroom newsroom = new Newsroom(jdbc);
        team = newsroom.team("Policies");
        ann = newsroom.member(team, "ann", Role.REVIEWER).person();
        bob = newsroom.member(team, "bob", Role.EDITOR).person();
    }

    private static ReviewPolicy first() {
        ReviewPolicy one = ReviewPolicy.oneVerdict();
        return new ReviewPolicy(1, one.blind(), one.adjudicators(), one.named(), one.kinds());
    }

    @Test
    void the_newest_policy_is_read_back_as_it_was_kept_and_other_teams_have_none() {
        assertThat(store.policy(team)).as("the default").isEmpty();
        Map<ClaimKind, ReviewPolicy.Needs> kinds =
                new EnumMap<>(ReviewPolicy.standard().kinds());
        kinds.put(ClaimKind.DATE, new ReviewPolicy.Needs(false, 1, 0));
        kinds.put(ClaimKind.MAP, new ReviewPolicy.Needs(true, 5, 5));
        store.insert(team, first(), null);
        assertThat(store.policy(team)).contains(first());
        ReviewPolicy second = new ReviewPolicy(2, false, Adjudicators.NAMED, Set.of(ann, bob), kinds);
        store.insert(team, second, bob);

        assertThat(store.policy(team)).contains(second);
        assertThat(store.policy(new Newsroom(jdbc).team("Others"))).isEmpty();
        assertThat(jdbc.sql("select changed_by from review_policy where team_id = ? order by version")
                        .param(team.value())
                        .query((row, number) -> row.getObject("changed_by", Long.class))
                        .list())
                .containsExactly(null, bob.value());
        store.hold(team);
        store.lock(team);
    }

    @Test
    void of_two_that_are_made_over_the_same_version_one_is_kept() {
        store.insert(team, first(), ann);
        assertThatThrownBy(() -> store.insert(team, first(), bob)).isInstanceOf(DuplicateKeyException.class);
    }
}
