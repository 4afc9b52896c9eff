package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.review.AssignmentPlanner.Candidate;
import org.factcheck.workbench.review.AssignmentPlanner.Choice;
import org.factcheck.workbench.review.AssignmentPlanner.Task;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AssignmentPlannerTest {
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BOB = new PersonId(2);
    private static final PersonId CYD = new PersonId(3);

    @Test
    void who_has_less_gets_more_until_all_have_as_much() {
        List<Choice> plan = AssignmentPlanner.plan(
                tasks(6, 1, ClaimKind.EVENT),
                List.of(
                        new Candidate(ANN, Map.of(ClaimKind.DATE, 4)),
                        new Candidate(BOB, Map.of(ClaimKind.DATE, 2)),
                        new Candidate(CYD, Map.of())));

        assertThat(number(plan, ANN)).isZero();
        assertThat(number(plan, BOB)).isEqualTo(2);
        assertThat(number(plan, CYD)).isEqualTo(4);
    }

    @Test
    void every_kind_is_shared_out_and_not_only_the_number() {
        List<Task> tasks = new ArrayList<>(tasks(6, 1, ClaimKind.CASUALTY));
        tasks.addAll(tasks(106, 101, ClaimKind.QUOTE));
        tasks.addAll(tasks(203, 201, ClaimKind.MAP));

        List<Choice> plan = AssignmentPlanner.plan(tasks, idle(ANN, BOB, CYD));

        for (PersonId person : List.of(ANN, BOB, CYD)) {
            assertThat(kinds(plan, person))
                    .isEqualTo(Map.of(ClaimKind.CASUALTY, 2, ClaimKind.QUOTE, 2, ClaimKind.MAP, 1));
        }
    }

    @Test
    void a_claim_that_needs_two_gets_two_different_people_who_neither_have_nor_have_judged_it() {
        Task claim = new Task(new ClaimId(7), ClaimKind.EVENT, 2, Set.of(BOB));

        assertThat(AssignmentPlanner.plan(List.of(claim), idle(ANN, BOB, CYD)))
                .containsExactly(new Choice(claim, ANN), new Choice(claim, CYD));
        assertThat(AssignmentPlanner.plan(List.of(claim), idle(ANN, BOB))).containsExactly(new Choice(claim, ANN));
        assertThat(AssignmentPlanner.plan(List.of(claim), List.of())).isEmpty();
    }

    @Test
    void what_one_person_alone_may_not_review_does_not_leave_the_others_with_more() {
        List<Task> tasks = new ArrayList<>();
        IntStream.rangeClosed(1, 4)
                .mapToObj(i -> new Task(new ClaimId(i), ClaimKind.EVENT, 1, Set.of()))
                .forEach(tasks::add);
        IntStream.rangeClosed(5, 8)
                .mapToObj(i -> new Task(new ClaimId(i), ClaimKind.UNIT, 1, Set.of(ANN)))
                .forEach(tasks::add);

        List<Choice> plan = AssignmentPlanner.plan(tasks, idle(ANN, BOB));

        assertThat(number(plan, ANN)).isEqualTo(4);
        assertThat(number(plan, BOB)).isEqualTo(4);
    }

    @RepeatedTest(50)
    void no_plan_bars_anybody_for_nothing_and_no_single_move_would_make_it_more_even(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        List<PersonId> people = IntStream.rangeClosed(1, 2 + random.nextInt(6))
                .mapToObj(PersonId::new)
                .toList();
        List<Candidate> candidates = people.stream()
                .map(person -> new Candidate(person, Map.of(ClaimKind.DATE, random.nextInt(8))))
                .toList();
        ClaimKind[] kinds = ClaimKind.values();
        List<Task> tasks = IntStream.rangeClosed(1, random.nextInt(60))
                .mapToObj(i -> new Task(
                        new ClaimId(i),
                        kinds[random.nextInt(4)],
                        random.nextInt(3),
                        people.stream().filter(person -> random.nextInt(4) == 0).collect(Collectors.toSet())))
                .toList();

        List<Choice> plan = AssignmentPlanner.plan(tasks, candidates);

        Map<PersonId, Integer> loads = new HashMap<>();
        candidates.forEach(one -> loads.put(one.person(), one.waiting().getOrDefault(ClaimKind.DATE, 0)));
        plan.forEach(choice -> loads.merge(choice.person(), 1, Integer::sum));
        for (Task task : tasks) {
            Set<PersonId> chosen = plan.stream()
                    .filter(choice -> choice.task().equals(task))
                    .map(Choice::person)
                    .collect(Collectors.toSet());
            Set<PersonId> free = new HashSet<>(people);
            free.removeAll(task.barred());
            assertThat(free).containsAll(chosen);
            assertThat(chosen).hasSize(Math.min(task.people(), free.size()));
            free.removeAll(chosen);
            for (PersonId person : chosen) {
                assertThat(free).allMatch(other -> loads.getOrDefault(other, 0) > loads.getOrDefault(person, 0) - 2);
            }
        }
        assertThat(AssignmentPlanner.plan(tasks, candidates)).isEqualTo(plan);
    }

    private static List<Task> tasks(int last, int first, ClaimKind kind) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> new Task(new ClaimId(i), kind, 1, Set.of()))
                .toList();
    }

    private static List<Candidate> idle(PersonId... people) {
        return List.of(people).stream()
                .map(person -> new Candidate(person, Map.of()))
                .toList();
    }

    private static long number(List<Choice> plan, PersonId person) {
        return plan.stream().filter(choice -> choice.person().equals(person)).count();
    }

    private static Map<ClaimKind, Integer> kinds(List<Choice> plan, PersonId person) {
        Map<ClaimKind, Integer> kinds = new EnumMap<>(ClaimKind.class);
        plan.stream()
                .filter(choice -> choice.person().equals(person))
                .forEach(choice -> kinds.merge(choice.task().kind(), 1, Integer::sum));
        return kinds;
    }
}
