package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.ServiceTest;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.review.AssignmentPlan.Pick;
import org.factcheck.workbench.review.AssignmentPlan.Share;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class AssignmentPlanServiceTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate DUE = TODAY.plusDays(3);
    private static int number;

    @Autowired
    private AssignmentPlanService plans;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private AbsenceService absences;

    @Autowired
    private ClaimService claims;

    @Autowired
    private JdbcClient jdbc;

    private TeamId team;
    private Viewer editor;
    private Viewer ann;
    private Viewer bob;
    private ArticleId article;
    private List<ClaimId> all;

    @BeforeEach
    void article() {
        number++;
        Newsroom newsroom = new Newsroom(jdbc);
        team = newsroom.team("Plan team " + number);
        editor = newsroom.member(team, "plan-editor" + number, Role.EDITOR);
        ann = newsroom.member(team, "plan-ann" + number, Role.REVIEWER);
        bob = newsroom.member(team, "plan-bob" + number, Role.REVIEWER);
        newsroom.member(team, "plan-reader" + number, Role.VIEWER);
        article = newsroom.article(team, editor.person(), "One two three four five six " + number);
        all = List.of("One", "two", "three", "four", "five", "six").stream()
                .map(words -> newsroom.claim(article, words))
                .toList();
    }

    @Test
    void a_plan_evens_out_what_people_have_and_changes_nothing_until_it_is_applied_and_is_taken_back_as_one() {
        assignments.assignAll(editor, article, all.subList(0, 2), ann.person(), null);

        AssignmentPlan plan = plans.plan(editor, article, all, DUE);

        assertThat(plan.enough()).isEqualTo(2);
        assertThat(plan.nobody()).isZero();
        assertThat(plan.shares())
                .extracting(Share::person, Share::before, Share::plus)
                .containsExactly(share(ann, 2, 0), share(bob, 0, 2), share(editor, 0, 2));
        assertThat(holders(all.get(5))).isEmpty();

        AssignmentPlan.Outcome done = plans.apply(editor, team, plan.picks());

        assertThat(done.done()).hasSize(4).allMatch(pick -> DUE.equals(pick.dueOn()));
        assertThat(done.leftOut()).isZero();
        assertThat(all).allSatisfy(claim -> assertThat(holders(claim)).hasSize(1));
        assertThat(events()).containsExactly("created", "created", "created", "created", "created", "created");

        assertThat(plans.takeBack(editor, team, done.done()).done()).hasSize(4);

        assertThat(all.subList(2, 6))
                .allSatisfy(claim -> assertThat(holders(claim)).isEmpty());
        assertThat(holders(all.getFirst())).containsExactly(ann.person());
    }

    @Test
    void
            a_claim_gets_as_many_different_people_as_the_policy_asks_for_and_who_judged_it_before_it_was_reopened_may_again() {
        new Newsroom(jdbc).verdictsNeeded(team, 2);
        judge(ann, all.get(0));
        judge(bob, all.get(1));
        jdbc.sql("insert into claim_review (claim_id, state, reopened_after, reopened_at, reopened_because)"
                        + " select ?, 'REOPENED', max(id), now(), 'EVIDENCE' from verdict")
                .param(all.get(1).value())
                .update();

        AssignmentPlan plan = plans.plan(editor, article, all, null);

        assertThat(plan.picks()).hasSize(11).doesNotHaveDuplicates();
        assertThat(plan.picks())
                .filteredOn(pick -> pick.claim().equals(all.get(0)))
                .hasSize(1)
                .noneMatch(pick -> pick.to().equals(ann.person()));
        assertThat(plans.apply(editor, team, plan.picks()).done()).hasSize(11);
        assertThat(plans.plan(editor, article, all, null).enough()).isEqualTo(6);
        assignments.take(bob, all.get(1));
    }

    @Test
    void who_is_away_today_or_on_the_day_gets_nothing() {
        absences.mark(ann, List.of(team), ann.person(), TODAY, TODAY.plusDays(1));
        absences.mark(editor, List.of(team), bob.person(), DUE, DUE);

        AssignmentPlan plan = plans.plan(editor, article, all, DUE);

        assertThat(plan.away()).hasSize(2);
        assertThat(plan.picks()).hasSize(6).allMatch(pick -> pick.to().equals(editor.person()));
        assertThat(plans.plan(editor, article, all, TODAY.plusDays(1)).picks())
                .extracting(Pick::to)
                .containsOnly(editor.person(), bob.person());
    }

    @Test
    void what_happened_since_the_plan_was_made_is_left_out() {
        AssignmentPlan plan = plans.plan(editor, article, all, null);
        claims.dismiss(editor, all.get(0), 0, "No claim");
        assignments.take(plan.picks().get(1).to().equals(ann.person()) ? bob : ann, all.get(1));
        jdbc.sql("insert into claim_review (claim_id, state, rating_id, resolved_by, resolved_at)"
                        + " select ?, 'RESOLVED', min(id), 'AGREEMENT', now() from rating")
                .param(all.get(2).value())
                .update();

        AssignmentPlan.Outcome done = plans.apply(editor, team, plan.picks());

        assertThat(done.leftOut()).isEqualTo(3);
        assertThat(done.done()).extracting(Pick::claim).containsExactlyElementsOf(all.subList(3, 6));
        assertThat(holders(all.get(1))).hasSize(1);
    }

    @Test
    void what_somebody_absent_has_goes_to_the_others_with_its_days_but_not_to_who_has_judged_it() {
        assignments.assignAll(editor, article, all.subList(0, 4), ann.person(), DUE);
        judge(bob, all.get(0));
        judge(ann, all.get(3));

        AssignmentPlan plan = plans.relieve(editor, team, ann.person(), Set.of());

        assertThat(plan.picks()).extracting(Pick::claim).containsExactlyElementsOf(all.subList(0, 3));
        assertThat(plan.picks().getFirst().to()).isEqualTo(editor.person());
        assertThat(plan.picks()).allMatch(pick -> ann.person().equals(pick.from()) && DUE.equals(pick.dueOn()));

        AssignmentPlan.Outcome done = plans.apply(editor, team, plan.picks());

        assertThat(done.leftOut()).isZero();
        assertThat(holders(all.get(0))).containsExactly(editor.person());
        plans.takeBack(editor, team, done.done());
        assertThat(holders(all.get(0))).containsExactly(ann.person());
        assertThat(assignments.assignments(editor, all.get(0)).getFirst().dueOn())
                .isEqualTo(DUE);
    }

    @Test
    void what_somebody_has_can_be_handed_to_one_other_person() {
        assignments.assignAll(editor, article, all.subList(0, 3), ann.person(), DUE);
        assignments.assign(editor, all.get(1), bob.person(), null);

        List<Pick> picks = plans.handOver(editor, team, ann.person(), bob.person(), Set.of());

        assertThat(picks).extracting(Pick::claim).containsExactly(all.get(0), all.get(2));
        assertThat(plans.handOver(editor, team, ann.person(), bob.person(), Set.of(all.get(2))))
                .hasSize(1);
        plans.apply(editor, team, picks);
        assertThat(holders(all.get(2))).containsExactly(bob.person());
        assertThatThrownBy(() -> plans.handOver(editor, team, ann.person(), new PersonId(-1), Set.of()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void an_absence_is_marked_and_taken_back_and_days_that_make_no_sense_are_refused() {
        absences.mark(ann, List.of(team), ann.person(), TODAY, DUE);
        absences.mark(editor, List.of(team), ann.person(), TODAY, TODAY);
        assertThat(absences.absences(bob, team)).containsExactly(new Absence(team, ann.person(), TODAY, TODAY));
        absences.end(ann, List.of(team), ann.person());
        assertThat(absences.absences(bob, team)).isEmpty();
        assertThat(jdbc.sql("select action from audit_event where team_id = ? and object_type = 'absence' order by id")
                        .param(team.value())
                        .query(String.class)
                        .list())
                .containsExactly("created", "edited", "ended");

        assertThatThrownBy(() -> absences.mark(ann, List.of(team), ann.person(), DUE, TODAY))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> absences.mark(ann, List.of(team), ann.person(), TODAY, TODAY.plusYears(3)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> absences.mark(editor, List.of(team), new PersonId(-1), TODAY, DUE))
                .isInstanceOf(InvalidInputException.class);
    }

    private static org.assertj.core.groups.Tuple share(Viewer person, int before, int plus) {
        return org.assertj.core.api.Assertions.tuple(person.person(), before, plus);
    }

    private List<PersonId> holders(ClaimId claim) {
        return assignments.assignments(editor, claim).stream()
                .map(Assignment::assignee)
                .toList();
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
