package org.factcheck.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccountRoom
class TeamChoiceTest {
    @Autowired
    private TeamChoice choice;

    @Autowired
    private JdbcAccountStore store;

    @Test
    void the_chosen_team_is_kept_narrows_the_viewer_and_falls_away_with_the_membership() {
        Person ann = store.insertPerson("chooser", "Ann", null, false);
        TeamId news = store.insertTeam("Chosen news").id();
        TeamId sports = store.insertTeam("Chosen sports").id();
        TeamId foreign = store.insertTeam("Chosen by others").id();
        store.insertMember(news, ann.id(), Role.EDITOR);
        assertThat(choice.narrowed(viewer(ann)).teams()).containsExactly(news);
        store.insertMember(sports, ann.id(), Role.VIEWER);

        assertThat(choice.chosen(viewer(ann))).isEmpty();
        assertThat(choice.narrowed(viewer(ann)).teams()).containsExactlyInAnyOrder(news, sports);

        choice.choose(viewer(ann), sports);
        assertThat(choice.narrowed(viewer(ann)).teams()).containsExactly(sports);
        assertThat(choice.narrowed(viewer(ann)).may(sports, Role.REVIEWER)).isFalse();
        assertThatThrownBy(() -> choice.choose(viewer(ann), foreign)).isInstanceOf(NotFoundException.class);
        assertThat(choice.chosen(viewer(ann))).hasValue(sports);

        choice.choose(viewer(ann), null);
        assertThat(choice.chosen(viewer(ann))).isEmpty();

        choice.choose(viewer(ann), sports);
        store.deleteMember(sports, ann.id());
        store.insertMember(foreign, ann.id(), Role.VIEWER);
        assertThat(choice.chosen(viewer(ann))).isEmpty();
    }

    private Viewer viewer(Person person) {
        return store.viewer(person.id()).orElseThrow();
    }
}
