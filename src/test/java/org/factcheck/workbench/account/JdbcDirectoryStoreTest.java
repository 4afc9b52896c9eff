package org.factcheck.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.StoreTest;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RatingScaleId;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import(JdbcDirectoryStore.class)
class JdbcDirectoryStoreTest {
    @Autowired
    private JdbcDirectoryStore store;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void names_are_read_at_once() {
        Newsroom newsroom = new Newsroom(jdbc);
        PersonId ann = newsroom.person("ann");
        PersonId bob = newsroom.person("bob");
        assertThat(store.names(List.of(ann, bob, bob, new PersonId(-1)))).isEqualTo(Map.of(ann, "Ann", bob, "Bob"));
    }

    @Test
    void only_active_members_have_a_role() {
        Newsroom newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("Directory");
        PersonId ann = newsroom.member(team, "ann", Role.EDITOR).person();
        assertThat(store.role(team, ann)).contains(Role.EDITOR);
        assertThat(store.role(newsroom.team("Elsewhere"), ann)).isEmpty();
        jdbc.sql("update person set active = false where id = ?")
                .param(ann.value())
                .update();
        assertThat(store.role(team, ann)).isEmpty();
    }

    @Test
    void a_team_judges_by_its_scale() {
        TeamId team = new Newsroom(jdbc).team("Directory");
        assertThat(store.scale(team)).isEqualTo(new RatingScaleId(1));
        jdbc.sql("update team set scale_id = 2 where id = ?")
                .param(team.value())
                .update();
        assertThat(store.scale(team)).isEqualTo(new RatingScaleId(2));
    }
}
