package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.jspecify.annotations.Nullable;
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
                assignments.assignAll(editor, article, List.of(shells, place, monday), reviewer.person(), null);

        assertThat(done).isEqualTo(new AssignmentBatch(Set.of(shells), 1, List.of(), 0, 1));
        assertThat(assignments.assignments(editor, place))
                .extracting(Assignment::dueOn)
                .containsExactly(due);
        assertThat(assignments.assignments(editor, monday)).isEmpty();
        assertThat(events()).containsExactly("created", "created");
    }

    @Test
    void what_was_given_together_is_ended_together() {
        assignments.assignAll(editor, article, List.of(shells, place), reviewer.person(), null);

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
                        .assignAll(reviewer, article, List.of(shells), reviewer.person(), null)
                        .given())
                .containsExactly(shells);
        assertThatThrownBy(() -> assignments.assignAll(reviewer, article, List.of(place), editor.person(), null))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> assignments.endAll(reviewer, article, List.of(place), editor.person()))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void who_only_reads_is_given_no_claims() {
        assertThatThrownBy(() -> assignments.assignAll(editor, article, List.of(shells), reader.person(), null))
                .isInstanceOf(InvalidInputException.class);
        assertThat(assignments.assignments(editor, shells)).isEmpty();
    }

    @Test
    void a_day_for_all_is_given_to_what_the_person_has_as_well_and_taken_back_with_the_rest() {
        LocalDate before = LocalDate.of(2022, 5, 20);
        LocalDate due = LocalDate.of(2022, 5, 25);
        assignments.assign(editor, place, reviewer.person(), before);

        AssignmentBatch done = assignments.assignAll(editor, article, List.of(shells, place), reviewer.person(), due);

        assertThat(List.of(shells, place))
                .allSatisfy(claim -> assertThat(due(claim)).isEqualTo(due));
        assertThat(events()).containsExactly("created", "created", "edited");
        assertThat(assignments.takeBack(editor, article, done, reviewer.person()))
                .isEqualTo(2);
        assertThat(due(place)).isEqualTo(before);
        assertThat(assignments.assignments(editor, shells)).isEmpty();
    }

    @Test
    void nobody_is_second_to_their_own_verdict_however_they_would_get_the_claim() {
        judge(reviewer, shells);

        assertThatThrownBy(() -> assignments.take(reviewer, shells)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> assignments.assign(editor, shells, reviewer.person(), null))
                .isInstanceOf(InvalidInputException.class);
        assertThat(assignments.assignAll(editor, article, List.of(shells, place), reviewer.person(), null))
                .isEqualTo(new AssignmentBatch(Set.of(place), 0, List.of(), 1, 0));
        assertThat(assignments.takeFirst(reviewer, List.of(shells))).isEmpty();
        assertThat(assignments.assignments(editor, shells)).isEmpty();
    }

    @Test
    void the_next_claim_is_the_first_that_nobody_has_and_nobody_has_judged() {
        assignments.take(editor, shells);
        judge(editor, place);

        assertThat(assignments.takeFirst(reviewer, List.of(shells, place, monday)))
                .contains(monday);
        assertThat(assignments.takeFirst(reviewer, List.of(shells, place, monday)))
                .isEmpty();
        assertThat(assignments.assignments(editor, monday))
                .extracting(Assignment::assignee)
                .containsExactly(reviewer.person());
    }

    @Test
    void two_who_take_the_next_at_the_same_time_take_different_claims() throws Exception {
        List<ClaimId> all = List.of(shells, place, monday);
        List<Callable<Optional<ClaimId>>> both =
                List.of(() -> assignments.takeFirst(reviewer, all), () -> assignments.takeFirst(editor, all));

        List<Optional<ClaimId>> taken = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Optional<ClaimId>> one : threads.invokeAll(both)) {
                taken.add(one.get());
            }
        }

        assertThat(taken).doesNotHaveDuplicates().allMatch(Optional::isPresent);
    }

    private @Nullable LocalDate due(ClaimId claim) {
        return assignments.assignments(editor, claim).getFirst().dueOn();
    }

    private void judge(Viewer who, ClaimId claim) {
        jdbc.sql("insert into verdict (claim_id, reviewer_id, rating_id, confidence, as_of)"
                        + " select ?, ?, min(id), 'HIGH', now() from rating")
                .params(claim.value(), who.person().value())
                .update();
    }

    private List<String> events() {
        return jdbc.sql(
                        "select action from audit_event where article_id = ? and object_type = 'assignment' order by id")
                .param(article.value())
                .query(String.class)
                .list();
    }
}
