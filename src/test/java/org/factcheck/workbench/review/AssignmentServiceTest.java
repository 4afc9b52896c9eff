package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class AssignmentServiceTest {
    private static int number;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private ClaimService claims;

    @Autowired
    private JdbcClient jdbc;

    private Viewer editor;
    private Viewer reviewer;
    private Viewer reader;
    private ArticleId article;
    private ClaimId shells;
    private ClaimId monday;
    private ClaimId place;

    @BeforeEach
    void article() {
        number++;
        Newsroom newsroom = new Newsroom(jdbc);
        TeamId team = newsroom.team("Assignment team " + number);
        editor = newsroom.member(team, "assign-editor" + number, Role.EDITOR);
        reviewer = newsroom.member(team, "assign-reviewer" + number, Role.REVIEWER);
        reader = newsroom.member(team, "assign-reader" + number, Role.VIEWER);
        article = newsroom.article(team, editor.person(), "Shells hit Tsyrkuny on Monday " + number);
        shells = newsroom.claim(article, "Shells");
        place = newsroom.claim(article, "Tsyrkuny");
        monday = newsroom.claim(article, "Monday");
    }

    @Test
    void claims_are_given_together_but_for_those_dismissed_and_what_the_person_has_stays_as_it_is() {
        LocalDate due = LocalDate.of(2022, 5, 20);
        assignments.assign(editor, place, reviewer.person(), due);
        claims.dismiss(reviewer, monday, 0, "Not checkable");

        AssignmentBatch done =
                assignments.assignAll(editor, article, List.of(shells, place, monday), reviewer.person());

        assertThat(done).isEqualTo(new AssignmentBatch(Set.of(shells), 1, 1));
        assertThat(assignments.assignments(editor, place))
                .extracting(Assignment::dueOn)
                .containsExactly(due);
        assertThat(assignments.assignments(editor, monday)).isEmpty();
        assertThat(events()).containsExactly("created", "created");
    }

    @Test
    void what_was_given_together_is_ended_together() {
        assignments.assignAll(editor, article, List.of(shells, place), reviewer.person());

        assertThat(assignments.endAll(editor, article, List.of(shells, place, monday), reviewer.person()))
                .containsExactlyInAnyOrder(shells, place);

        assertThat(assignments.assignments(editor, shells)).isEmpty();
        assertThat(events()).containsExactly("created", "created", "ended", "ended");
    }

    @Test
    void a_reviewer_gives_claims_to_themselves_only() {
        assertThat(assignments.candidates(reviewer, article)).containsOnlyKeys(reviewer.person());
        assertThat(assignments.candidates(editor, article)).containsOnlyKeys(editor.person(), reviewer.person());
        assertThat(assignments
                        .assignAll(reviewer, article, List.of(shells), reviewer.person())
                        .given())
                .containsExactly(shells);
        assertThatThrownBy(() -> assignments.assignAll(reviewer, article, List.of(place), editor.person()))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> assignments.endAll(reviewer, article, List.of(place), editor.person()))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void who_only_reads_is_given_no_claims() {
        assertThatThrownBy(() -> assignments.assignAll(editor, article, List.of(shells), reader.person()))
                .isInstanceOf(InvalidInputException.class);
        assertThat(assignments.assignments(editor, shells)).isEmpty();
    }

    private List<String> events() {
        return jdbc.sql(
                        "select action from audit_event where article_id = ? and object_type = 'assignment' order by id")
                .param(article.value())
                .query(String.class)
                .list();
    }
}
