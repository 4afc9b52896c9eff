package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Team;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.report.DeskQueries.DeskClaim;
import org.factcheck.workbench.review.Absence;
import org.factcheck.workbench.review.Assignment;
import org.junit.jupiter.api.Test;

/** The queue of a person, the workload of a team, and how claims get from one to another. */
class WorkViewTest extends DeskRoom {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Test
    void my_queue_marks_what_is_overdue_and_is_narrowed_by_article_and_kind() {
        doors.assignments().assign(editor, monday, reviewer.person(), TODAY.minusDays(2));
        doors.assignments().assign(editor, wounded, reviewer.person(), TODAY.plusDays(2));
        doors.assignments().assign(editor, killed, editor.person(), null);

        navigate(QueueView.class);

        assertThat(words()).contains("2 claims wait for you. 1 is overdue.");
        assertThat(shown()).containsExactly(monday, wounded);
        assertThat(property(0, "due")).startsWith("Overdue since ");
        assertThat(property(0, "dueLook")).isEqualTo("wb-due-over");
        assertThat(property(1, "due")).startsWith("due ");

        Select<ClaimKind> kind = select("Kind");
        kind.setValue(ClaimKind.CASUALTY);
        assertThat(shown()).containsExactly(wounded);
    }

    @Test
    void take_next_gives_the_most_pressing_claim_that_needs_somebody_and_opens_it() {
        jdbc.sql("update claim set priority_level = 'HIGH' where id = ?")
                .param(killed.value())
                .update();
        navigate(QueueView.class);
        assertThat(words()).contains("Nothing waits for you.");

        press("Take next");

        assertThat(holders(killed)).containsExactly(reviewer.person());
        assertThat(getCurrentView()).isInstanceOf(WorkbenchView.class);
    }

    @Test
    void a_claim_that_is_handed_back_leaves_the_queue_and_comes_again_by_its_day_when_that_is_undone() {
        doors.assignments().assign(editor, monday, reviewer.person(), TODAY);
        navigate(QueueView.class);

        test(grid()).invokeLitRendererFunction(0, 0, "handBack");
        assertThat(shown()).isEmpty();
        press("Undo");

        assertThat(shown()).containsExactly(monday);
        assertThat(doors.assignments().assignments(reviewer, monday).getFirst().dueOn())
                .isEqualTo(TODAY);
    }

    @Test
    void
            a_reviewer_says_when_they_are_away_and_the_editor_sees_it_in_the_workload_and_gives_the_work_to_somebody_else() {
        doors.assignments().assignAll(editor, article, List.of(wounded, monday), reviewer.person(), TODAY.minusDays(1));
        navigate(QueueView.class);
        press("Away…");
        day("From").setValue(TODAY);
        day("Until").setValue(TODAY.plusDays(3));
        press("Save");
        assertThat(doors.absences().absences(editor, team))
                .containsExactly(new Absence(team, reviewer.person(), TODAY, TODAY.plusDays(3)));

        as(editor);
        navigate(WorkloadView.class);

        assertThat(words())
                .contains(shownName(reviewer) + " is away and has 2 open claims.")
                .contains("Away until");

        press("Reassign what " + shownName(reviewer) + " has");
        press("Reassign");
        assertThat(words(PlanDialog.class)).contains("2 assignments would be made.");
        press("Make 2 assignments");

        assertThat(holders(wounded)).containsExactly(editor.person());
        assertThat(doors.assignments().assignments(editor, monday).getFirst().dueOn())
                .isEqualTo(TODAY.minusDays(1));
        press("Undo");
        assertThat(holders(wounded)).containsExactly(reviewer.person());
    }

    @Test
    void some_of_what_somebody_has_goes_to_one_other_person() {
        doors.assignments().assignAll(editor, article, List.of(wounded, monday), reviewer.person(), null);
        as(editor);
        navigate(WorkloadView.class);
        press("Show the claims of " + shownName(reviewer));
        Grid<DeskClaim> grid = grid();
        grid.getGenericDataView()
                .getItems()
                .filter(row -> row.claim().id().equals(monday))
                .forEach(grid::select);

        find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel()
                        .filter(("Reassign what " + shownName(reviewer) + " has")::equals)
                        .isPresent())
                .reduce((first, second) -> second)
                .ifPresent(button -> test(button).click());
        ComboBox<PersonId> to = person("To");
        to.setValue(editor.person());
        press("Reassign");

        assertThat(holders(monday)).containsExactly(editor.person());
        assertThat(holders(wounded)).containsExactly(reviewer.person());
    }

    @Test
    void selected_claims_are_assigned_automatically_after_a_look_at_who_would_get_what_and_taken_back_as_one() {
        as(editor);
        workbench();
        press("Select several");
        press("Select all shown");

        press("Assign automatically…");
        assertThat(words(PlanDialog.class))
                .contains("3 assignments would be made.")
                .contains(shownName(reviewer))
                .contains("+1")
                .contains("+2");
        day("Due date").setValue(TODAY.plusDays(1));
        press("Make 3 assignments");

        assertThat(Stream.of(wounded, killed, monday)
                        .map(claim -> doors.assignments().assignments(editor, claim)))
                .allSatisfy(
                        given -> assertThat(given).extracting(Assignment::dueOn).containsExactly(TODAY.plusDays(1)));
        press("Undo");
        assertThat(holders(wounded)).isEmpty();
    }

    @Test
    void who_is_no_editor_sees_no_workload() {
        navigate(WorkloadView.class);

        assertThat(words()).contains("You are an editor in no team.");
    }

    @Test
    void queue_and_workload_follow_the_team_that_is_chosen() {
        Newsroom newsroom = new Newsroom(jdbc);
        TeamId other = newsroom.team("Aside of " + team);
        jdbc.sql("insert into membership (team_id, person_id, role) values (?, ?, 'EDITOR')")
                .params(other.value(), editor.person().value())
                .update();
        Viewer ofBoth =
                new Viewer(editor.person(), editor.name(), false, Map.of(team, Role.EDITOR, other, Role.EDITOR));
        ClaimId elsewhere =
                newsroom.claim(newsroom.article(other, editor.person(), "Shells hit Derhachi."), "hit Derhachi");
        doors.assignments().assign(ofBoth, wounded, editor.person(), TODAY);
        doors.assignments().assign(ofBoth, elsewhere, editor.person(), null);
        as(ofBoth);

        QueueView queue = navigate(QueueView.class);
        assertThat(shown()).containsExactly(wounded, elsewhere);
        doors.teams().choose(ofBoth, other);
        queue.teamChosen();
        assertThat(shown()).containsExactly(elsewhere);
        assertThat(words()).contains("1 claim waits for you.");

        navigate(WorkloadView.class);
        assertThat(chosenTeam()).isEqualTo(other);
        UI.getCurrent().navigate("workload", QueryParameters.of("team", team.toString()));
        assertThat(chosenTeam()).isEqualTo(team);
    }

    private TeamId chosenTeam() {
        return ((Team) find(Select.class).single().getValue()).id();
    }

    private List<PersonId> holders(ClaimId claim) {
        return doors.assignments().assignments(editor, claim).stream()
                .map(Assignment::assignee)
                .toList();
    }

    /** As the workload calls a person: by the name of the account, not of the sign-in. */
    private String shownName(Viewer viewer) {
        return doors.directory().names(List.of(viewer.person())).getOrDefault(viewer.person(), "");
    }

    @SuppressWarnings("unchecked")
    private Grid<DeskClaim> grid() {
        return (Grid<DeskClaim>) find(Grid.class).single();
    }

    private List<ClaimId> shown() {
        Grid<DeskClaim> grid = grid();
        return Stream.iterate(0, row -> row + 1)
                .limit(test(grid).size())
                .map(row -> test(grid).getRow(row).claim().id())
                .toList();
    }

    private String property(int row, String name) {
        return test(grid()).getLitRendererPropertyValue(row, 0, name, String.class);
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return (Select<T>) find(Select.class).all().stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<PersonId> person(String label) {
        return (ComboBox<PersonId>) find(ComboBox.class).all().stream()
                .filter(box -> label.equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private DatePicker day(String label) {
        return find(DatePicker.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
