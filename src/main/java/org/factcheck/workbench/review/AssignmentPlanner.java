package org.factcheck.workbench.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;

/**
 * Spreads claims over people so that in the end everybody has about as much to do, and of every kind about as much as
 * the others. The same input gives the same plan.
 *
 * <p>Claims are dealt out one after the other, the kinds taking turns, each to whoever has least; of several, to whoever
 * has least of that kind. Who may not review a claim can make that uneven: then claims move on from who has more to who
 * has at least two less, until none can.
 */
final class AssignmentPlanner {
    private final Map<PersonId, Load> loads = new LinkedHashMap<>();
    private final List<Choice> choices = new ArrayList<>();

    private AssignmentPlanner(List<Candidate> candidates) {
        candidates.stream()
                .sorted(Comparator.comparingLong(candidate -> candidate.person().value()))
                .forEach(candidate -> loads.put(candidate.person(), new Load(candidate)));
    }

    /**
     * A claim that needs people.
     *
     * @param people how many more
     * @param barred who must not get it: they have it, or have judged it
     */
    record Task(ClaimId claim, ClaimKind kind, int people, Set<PersonId> barred) {
        Task {
            barred = Set.copyOf(barred);
        }
    }

    /** Somebody who may get claims, with how many of each kind wait for them now. */
    record Candidate(PersonId person, Map<ClaimKind, Integer> waiting) {
        Candidate {
            waiting = Map.copyOf(waiting);
        }
    }

    /** A claim for a person. */
    record Choice(Task task, PersonId person) {}

    /** At most as many different people for each task as it needs; fewer when there are not as many who may. */
    static List<Choice> plan(List<Task> tasks, List<Candidate> candidates) {
        AssignmentPlanner planner = new AssignmentPlanner(candidates);
        takingTurns(tasks).forEach(planner::deal);
        planner.even();
        Map<ClaimId, Integer> order = new HashMap<>();
        tasks.forEach(task -> order.putIfAbsent(task.claim(), order.size()));
        return planner.choices.stream()
                .sorted(Comparator.comparing(
                                (Choice choice) -> order.get(choice.task().claim()))
                        .thenComparing(choice -> choice.person().value()))
                .toList();
    }

    /** The kinds in turn, each spread evenly over the whole. */
    private static List<Task> takingTurns(List<Task> tasks) {
        Map<ClaimKind, Integer> all = new EnumMap<>(ClaimKind.class);
        tasks.forEach(task -> all.merge(task.kind(), 1, Integer::sum));
        Map<ClaimKind, Integer> seen = new EnumMap<>(ClaimKind.class);
        Map<Task, Double> places = new LinkedHashMap<>();
        for (Task task : tasks) {
            int before = seen.merge(task.kind(), 1, Integer::sum) - 1;
            places.put(task, (before + 0.5) / all.getOrDefault(task.kind(), 1));
        }
        return places.entrySet().stream()
                .sorted(Map.Entry.<Task, Double>comparingByValue()
                        .thenComparing(place -> place.getKey().kind())
                        .thenComparing(place -> place.getKey().claim().value()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void deal(Task task) {
        Set<PersonId> chosen = new HashSet<>(task.barred());
        for (int i = 0; i < task.people(); i++) {
            loads.values().stream()
                    .filter(load -> !chosen.contains(load.person))
                    .min(Comparator.<Load>comparingInt(load -> load.all)
                            .thenComparingInt(load -> load.of(task.kind()))
                            .thenComparingLong(load -> load.person.value()))
                    .ifPresent(load -> {
                        chosen.add(load.person);
                        load.add(task.kind(), 1);
                        choices.add(new Choice(task, load.person));
                    });
        }
    }

    private void even() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int i = 0; i < choices.size(); i++) {
                moved |= moveOn(i);
            }
        }
    }

    /** Each move lessens the sum of the squares of what people have: it comes to an end. */
    private boolean moveOn(int place) {
        Choice choice = choices.get(place);
        Task task = choice.task();
        Load from = load(choice.person());
        Set<PersonId> taken = new HashSet<>(task.barred());
        choices.stream()
                .filter(other -> other.task().claim().equals(task.claim()))
                .forEach(other -> taken.add(other.person()));
        return loads.values().stream()
                .filter(load -> !taken.contains(load.person) && load.all <= from.all - 2)
                .min(Comparator.<Load>comparingInt(load -> load.all)
                        .thenComparingInt(load -> load.of(task.kind()))
                        .thenComparingLong(load -> load.person.value()))
                .map(to -> {
                    from.add(task.kind(), -1);
                    to.add(task.kind(), 1);
                    choices.set(place, new Choice(task, to.person));
                    return true;
                })
                .orElse(false);
    }

    private Load load(PersonId person) {
        Load load = loads.get(person);
        if (load == null) {
            throw new IllegalArgumentException("Nobody of the candidates: " + person);
        }
        return load;
    }

    private static final class Load {
        private final PersonId person;
        private final Map<ClaimKind, Integer> byKind = new EnumMap<>(ClaimKind.class);
        private int all;

        Load(Candidate candidate) {
            person = candidate.person();
            candidate.waiting().forEach(this::add);
        }

        void add(ClaimKind kind, int claims) {
            byKind.merge(kind, claims, Integer::sum);
            all += claims;
        }

        int of(ClaimKind kind) {
            return byKind.getOrDefault(kind, 0);
        }
    }
}
