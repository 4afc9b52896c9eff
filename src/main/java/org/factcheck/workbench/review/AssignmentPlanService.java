package org.factcheck.workbench.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.factcheck.workbench.account.Directory;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.claim.ClaimBatchService;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.inbox.Notifications;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.factcheck.workbench.review.AssignmentPlan.Outcome;
import org.factcheck.workbench.review.AssignmentPlan.Pick;
import org.factcheck.workbench.review.AssignmentPlan.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spreads claims over a team: proposes who gets what, does it once an editor has looked at it, and takes it back. Everything
 * that is done or taken back together is one transaction.
 */
@Service
public class AssignmentPlanService {
    private final JdbcAssignmentStore store;
    private final JdbcAbsenceStore absences;
    private final ClaimService claims;
    private final ClaimBatchService batches;
    private final Directory directory;
    private final Notifications notifications;
    private final AuditLog audit;
    private final LiveChanges live;
    private final Clock clock = Clock.systemUTC();

    AssignmentPlanService(
            JdbcAssignmentStore store,
            JdbcAbsenceStore absences,
            ClaimService claims,
            ClaimBatchService batches,
            Directory directory,
            Notifications notifications,
            AuditLog audit,
            LiveChanges live) {
        this.store = store;
        this.absences = absences;
        this.claims = claims;
        this.batches = batches;
        this.directory = directory;
        this.notifications = notifications;
        this.audit = audit;
        this.live = live;
    }

    /** Proposes who gets the claims of an article so that each has as many people as it needs. Nothing is done yet. */
    @Transactional
    public AssignmentPlan plan(Viewer viewer, ArticleId article, Collection<ClaimId> ids, @Nullable LocalDate due) {
        ClaimBatchService.Held held = batches.hold(viewer, article, ids, Role.EDITOR);
        List<AssignmentPlanner.Task> tasks = store.engaged(held.standing()).stream()
                .map(claim -> new AssignmentPlanner.Task(claim.claim(), claim.kind(), claim.missing(), claim.people()))
                .toList();
        return plan(held.team(), tasks, day -> due, null, due);
    }

    /**
     * Proposes who gets what waits for somebody, by the days that it has. Nothing is done yet.
     *
     * @param ids empty means all
     */
    @Transactional(readOnly = true)
    public AssignmentPlan relieve(Viewer viewer, TeamId team, PersonId person, Collection<ClaimId> ids) {
        viewer.require(team, Role.EDITOR);
        Map<ClaimId, JdbcAssignmentStore.Row> waiting = waiting(team, person, ids);
        List<AssignmentPlanner.Task> tasks = store.engaged(waiting.keySet()).stream()
                .map(claim -> new AssignmentPlanner.Task(claim.claim(), claim.kind(), 1, claim.people()))
                .toList();
        return plan(team, tasks, claim -> due(waiting, claim), person, null);
    }

    /**
     * The plan to give what waits for somebody to one other person, by the days that it has; what that person has or has
     * judged is left out.
     *
     * @param ids empty means all
     * @throws InvalidInputException if the other person is no active member who may review
     */
    @Transactional(readOnly = true)
    public List<Pick> handOver(Viewer viewer, TeamId team, PersonId person, PersonId to, Collection<ClaimId> ids) {
        viewer.require(team, Role.EDITOR);
        requireReviewer(team, to);
        Map<ClaimId, JdbcAssignmentStore.Row> waiting = waiting(team, person, ids);
        return store.engaged(waiting.keySet()).stream()
                .filter(claim -> !claim.busy(to))
                .map(claim -> new Pick(claim.claim(), to, person, due(waiting, claim.claim())))
                .toList();
    }

    private Map<ClaimId, JdbcAssignmentStore.Row> waiting(TeamId team, PersonId person, Collection<ClaimId> ids) {
        Set<ClaimId> only = Set.copyOf(ids);
        return store.waitingFor(team, person).stream()
                .filter(row -> only.isEmpty() || only.contains(row.claim()))
                .collect(Collectors.toMap(
                        JdbcAssignmentStore.Row::claim, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static @Nullable LocalDate due(Map<ClaimId, JdbcAssignmentStore.Row> waiting, ClaimId claim) {
        JdbcAssignmentStore.Row row = waiting.get(claim);
        return row == null ? null : row.dueOn();
    }

    private interface DueOf {
        @Nullable
        LocalDate of(ClaimId claim);
    }

    /** @param from who is to be relieved, and gets nothing */
    private AssignmentPlan plan(
            TeamId team,
            List<AssignmentPlanner.Task> tasks,
            DueOf due,
            @Nullable PersonId from,
            @Nullable LocalDate day) {
        Map<PersonId, String> reviewers = new LinkedHashMap<>(directory.reviewers(team));
        if (from != null) {
            reviewers.remove(from);
        }
        List<String> away = withoutAbsent(team, reviewers, day);
        Map<PersonId, Map<ClaimKind, Integer>> waiting = store.waiting(team);
        List<AssignmentPlanner.Choice> choices = AssignmentPlanner.plan(
                tasks,
                reviewers.keySet().stream()
                        .map(person -> new AssignmentPlanner.Candidate(person, waiting.getOrDefault(person, Map.of())))
                        .toList());
        int wanted = tasks.stream().mapToInt(AssignmentPlanner.Task::people).sum();
        return new AssignmentPlan(
                choices.stream()
                        .map(choice -> new Pick(
                                choice.task().claim(),
                                choice.person(),
                                from,
                                due.of(choice.task().claim())))
                        .toList(),
                shares(reviewers, waiting, choices),
                (int) tasks.stream().filter(task -> task.people() == 0).count(),
                wanted - choices.size(),
                away);
    }

    /** Takes those out of the reviewers who are away today or on the day, and gives their names. */
    private List<String> withoutAbsent(TeamId team, Map<PersonId, String> reviewers, @Nullable LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        List<String> away = new ArrayList<>();
        for (Absence absence : absences.from(team, today)) {
            if (absence.covers(today) || day != null && absence.covers(day)) {
                String name = reviewers.remove(absence.person());
                if (name != null) {
                    away.add(name);
                }
            }
        }
        away.sort(Comparator.naturalOrder());
        return away;
    }

    private static List<Share> shares(
            Map<PersonId, String> reviewers,
            Map<PersonId, Map<ClaimKind, Integer>> waiting,
            List<AssignmentPlanner.Choice> choices) {
        Map<PersonId, Map<ClaimKind, Integer>> added = new HashMap<>();
        choices.forEach(choice -> added.computeIfAbsent(choice.person(), person -> new EnumMap<>(ClaimKind.class))
                .merge(choice.task().kind(), 1, Integer::sum));
        return reviewers.entrySet().stream()
                .map(person -> new Share(
                        person.getKey(),
                        person.getValue(),
                        waiting.getOrDefault(person.getKey(), Map.of()).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        added.getOrDefault(person.getKey(), Map.of())))
                .toList();
    }

    /**
     * Does what a plan says. What is no longer possible is left out: the claim is dismissed or settled or has enough people,
     * the person has it, has judged it or reviews no more, or who was to give it up has it no longer.
     */
    @Transactional
    public Outcome apply(Viewer viewer, TeamId team, Collection<Pick> picks) {
        viewer.require(team, Role.EDITOR);
        Map<ClaimId, ArticleId> articles = hold(viewer, team, picks);
        Set<PersonId> reviewers = directory.reviewers(team).keySet();
        Map<ClaimId, JdbcAssignmentStore.Engaged> engaged = store.engaged(articles.keySet()).stream()
                .collect(Collectors.toMap(JdbcAssignmentStore.Engaged::claim, Function.identity()));
        Map<ClaimId, Integer> more = new HashMap<>();
        engaged.values().forEach(claim -> more.put(claim.claim(), claim.missing()));
        Predicate<Pick> possible = pick -> {
            JdbcAssignmentStore.Engaged claim = engaged.get(pick.claim());
            return claim != null
                    && claim.open()
                    && reviewers.contains(pick.to())
                    && !claim.busy(pick.to())
                    && (pick.from() == null
                            ? more.merge(pick.claim(), -1, Integer::sum) >= 0
                            : claim.holders().contains(pick.from()));
        };
        List<Pick> now = picks.stream().filter(possible).toList();
        end(
                viewer,
                team,
                articles,
                now.stream().filter(pick -> pick.from() != null).toList(),
                Pick::from,
                notifications::reassigned);
        give(viewer, team, articles, now);
        tell(articles, now);
        return new Outcome(now, picks.size() - now.size());
    }

    /** Takes back what {@link #apply} did, as far as it is still so. */
    @Transactional
    public Outcome takeBack(Viewer viewer, TeamId team, Collection<Pick> picks) {
        viewer.require(team, Role.EDITOR);
        Map<ClaimId, ArticleId> articles = hold(viewer, team, picks);
        Set<Map.Entry<ClaimId, PersonId>> ended = new HashSet<>();
        end(viewer, team, articles, List.copyOf(picks), Pick::to, notifications::takenBack)
                .forEach(row -> ended.add(Map.entry(row.claim(), row.assignee())));
        List<Pick> undone = picks.stream()
                .filter(pick -> ended.contains(Map.entry(pick.claim(), pick.to())))
                .toList();
        List<Pick> back = new ArrayList<>();
        for (Pick pick : undone) {
            PersonId from = pick.from();
            if (from != null) {
                back.add(new Pick(pick.claim(), from, null, pick.dueOn()));
            }
        }
        give(viewer, team, articles, back);
        tell(articles, undone);
        return new Outcome(undone, picks.size() - undone.size());
    }

    /** The articles of the claims, which nobody changes before this transaction ends. */
    private Map<ClaimId, ArticleId> hold(Viewer viewer, TeamId team, Collection<Pick> picks) {
        Map<ClaimId, ArticleId> articles = new HashMap<>(
                claims.articles(viewer, picks.stream().map(Pick::claim).collect(Collectors.toUnmodifiableSet())));
        Map<ArticleId, List<ClaimId>> byArticle = articles.keySet().stream()
                .sorted(Comparator.comparingLong(ClaimId::value))
                .collect(Collectors.groupingBy(
                        claim -> articles.getOrDefault(claim, new ArticleId(0)), Collectors.toList()));
        byArticle.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getKey().value()))
                .forEach(entry -> {
                    ClaimBatchService.Held held = batches.hold(viewer, entry.getKey(), entry.getValue(), Role.EDITOR);
                    if (!held.team().equals(team)) {
                        entry.getValue().forEach(articles::remove);
                    }
                });
        return articles;
    }

    private void give(Viewer viewer, TeamId team, Map<ClaimId, ArticleId> articles, List<Pick> picks) {
        List<JdbcAssignmentStore.Row> given = store.assignEach(picks, viewer.person());
        for (JdbcAssignmentStore.Row row : given) {
            audit.record(viewer.actor(team), "created", subject(team, articles, row), null, row);
        }
        byArticleAndPerson(articles, given)
                .forEach((place, of) ->
                        notifications.assigned(viewer.person(), team, place.article(), place.person(), of));
    }

    private interface PersonOf {
        @Nullable
        PersonId of(Pick pick);
    }

    private List<JdbcAssignmentStore.Row> end(
            Viewer viewer,
            TeamId team,
            Map<ClaimId, ArticleId> articles,
            List<Pick> picks,
            PersonOf whose,
            Telling telling) {
        List<ClaimId> of = new ArrayList<>();
        List<PersonId> people = new ArrayList<>();
        for (Pick pick : picks) {
            PersonId person = whose.of(pick);
            if (person != null && articles.containsKey(pick.claim())) {
                of.add(pick.claim());
                people.add(person);
            }
        }
        List<JdbcAssignmentStore.Row> ended = store.endEach(of, people);
        for (JdbcAssignmentStore.Row row : ended) {
            audit.record(viewer.actor(team), "ended", subject(team, articles, row), row, null);
        }
        byArticleAndPerson(articles, ended)
                .forEach((place, told) -> telling.tell(viewer.person(), team, place.article(), place.person(), told));
        return ended;
    }

    private interface Telling {
        void tell(PersonId by, TeamId team, ArticleId article, PersonId former, Collection<ClaimId> claims);
    }

    private record Place(ArticleId article, PersonId person) {}

    private static Map<Place, List<ClaimId>> byArticleAndPerson(
            Map<ClaimId, ArticleId> articles, List<JdbcAssignmentStore.Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Place(articles.getOrDefault(row.claim(), new ArticleId(0)), row.assignee()),
                        LinkedHashMap::new,
                        Collectors.mapping(JdbcAssignmentStore.Row::claim, Collectors.toList())));
    }

    private static AuditLog.Subject subject(
            TeamId team, Map<ClaimId, ArticleId> articles, JdbcAssignmentStore.Row row) {
        return AssignmentService.subject(row.id(), team, articles.getOrDefault(row.claim(), new ArticleId(0)));
    }

    private void tell(Map<ClaimId, ArticleId> articles, List<Pick> changed) {
        changed.stream()
                .map(pick -> articles.getOrDefault(pick.claim(), new ArticleId(0)))
                .distinct()
                .forEach(article -> live.changed(new Change(article, null)));
    }

    private void requireReviewer(TeamId team, PersonId person) {
        if (directory
                .role(team, person)
                .filter(role -> role.atLeast(Role.REVIEWER))
                .isEmpty()) {
            throw new InvalidInputException("review.invalid.assignee");
        }
    }
}
