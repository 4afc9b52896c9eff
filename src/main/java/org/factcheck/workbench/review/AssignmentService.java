package org.factcheck.workbench.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.factcheck.workbench.account.Directory;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.claim.ClaimBatchService;
import org.factcheck.workbench.claim.ClaimScope;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.inbox.Notifications;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who reviews which claim. Editors assign; reviewers take work and hand theirs back. */
@Service
public class AssignmentService {
    private static final String CLAIM = "The claim";

    private final JdbcAssignmentStore store;
    private final ArticleService articles;
    private final ClaimService claims;
    private final ClaimBatchService batches;
    private final Directory directory;
    private final Notifications notifications;
    private final AuditLog audit;
    private final LiveChanges live;

    AssignmentService(
            JdbcAssignmentStore store,
            ArticleService articles,
            ClaimService claims,
            ClaimBatchService batches,
            Directory directory,
            Notifications notifications,
            AuditLog audit,
            LiveChanges live) {
        this.store = store;
        this.articles = articles;
        this.claims = claims;
        this.batches = batches;
        this.directory = directory;
        this.notifications = notifications;
        this.audit = audit;
        this.live = live;
    }

    /** Who has the claim now, in the order they got it. */
    @Transactional(readOnly = true)
    public List<Assignment> assignments(Viewer viewer, ClaimId claim) {
        claims.require(viewer, claim, Role.VIEWER, CLAIM);
        List<JdbcAssignmentStore.Row> rows = store.open(claim);
        Map<PersonId, String> names = directory.names(
                rows.stream().map(JdbcAssignmentStore.Row::assignee).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.named(names.getOrDefault(row.assignee(), "")))
                .toList();
    }

    /**
     * Gives a claim to a reviewer of its team; somebody who has it already gets the new day.
     *
     * @throws InvalidInputException if the person is no active member who may review, or has judged the claim
     */
    @Transactional
    public void assign(Viewer viewer, ClaimId claim, PersonId person, @Nullable LocalDate due) {
        ClaimScope scope = claims.require(viewer, claim, Role.EDITOR, CLAIM);
        requireReviewer(scope.team(), person);
        if (find(claim, person) == null) {
            requireUnjudged(claim, person);
        }
        give(viewer, scope, person, due);
    }

    /**
     * The viewer takes a claim to review it.
     *
     * @throws InvalidInputException if the viewer has judged the claim
     */
    @Transactional
    public void take(Viewer viewer, ClaimId claim) {
        ClaimScope scope = claims.require(viewer, claim, Role.REVIEWER, CLAIM);
        if (find(claim, viewer.person()) == null) {
            requireUnjudged(claim, viewer.person());
            give(viewer, scope, viewer.person(), null);
        }
    }

    /**
     * The viewer takes the first of the claims that still needs somebody: nothing stands for it, the viewer neither has nor
     * has judged it, and fewer people than it needs do. Two who take at the same time take different claims.
     *
     * @param inOrder the likely ones, the most pressing first
     * @return the claim, or nothing if none of them needs the viewer
     */
    @Transactional
    public Optional<ClaimId> takeFirst(Viewer viewer, Collection<ClaimId> inOrder) {
        if (!claims.articles(viewer, inOrder).keySet().containsAll(inOrder)) {
            throw new NotFoundException(CLAIM);
        }
        Map<ClaimId, JdbcAssignmentStore.Engaged> engagedNow = store.engaged(inOrder).stream()
                .filter(claim -> claim.open() && !claim.busy(viewer.person()))
                .collect(Collectors.toMap(JdbcAssignmentStore.Engaged::claim, Function.identity()));
        for (ClaimId claim : inOrder) {
            JdbcAssignmentStore.Engaged likely = engagedNow.get(claim);
            if (likely == null) {
                continue;
            }
            ClaimScope scope = claims.require(viewer, claim, Role.REVIEWER, CLAIM);
            if (likely.missing() == 0) {
                continue;
            }
            batches.hold(viewer, scope.article(), Set.of(claim), Role.REVIEWER);
            JdbcAssignmentStore.Engaged engaged = store.engaged(Set.of(claim)).getFirst();
            if (!engaged.busy(viewer.person()) && engaged.missing() > 0) {
                give(viewer, scope, viewer.person(), null);
                return Optional.of(claim);
            }
        }
        return Optional.empty();
    }

    /**
     * The viewer takes a claim again that they have just handed back, by the same day; a claim they never had by none.
     *
     * @throws InvalidInputException if the viewer has judged the claim
     */
    @Transactional
    public void takeAgain(Viewer viewer, ClaimId claim) {
        ClaimScope scope = claims.require(viewer, claim, Role.REVIEWER, CLAIM);
        if (find(claim, viewer.person()) == null) {
            requireUnjudged(claim, viewer.person());
            LocalDate due = store.last(claim, viewer.person())
                    .map(JdbcAssignmentStore.Row::dueOn)
                    .orElse(null);
            give(viewer, scope, viewer.person(), due);
        }
    }

    /** Ends an assignment: one's own as a reviewer, others' as an editor. Nothing happens if there is none. */
    @Transactional
    public void end(Viewer viewer, ClaimId claim, PersonId person) {
        ClaimScope scope = claims.require(viewer, claim, needed(viewer, person), CLAIM);
        JdbcAssignmentStore.Row before = find(claim, person);
        Optional<Long> ended = store.end(claim, person);
        ended.ifPresent(id -> {
            recorded(viewer, scope, "ended", id, before, null);
            notifications.takenBack(viewer.person(), scope.team(), scope.article(), person, List.of(claim));
        });
    }

    /** To whom the viewer may give claims of the article: editors to everyone who reviews, reviewers to themselves. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> candidates(Viewer viewer, ArticleId article) {
        TeamId team = articles.require(viewer, article, Role.REVIEWER, "The article");
        return viewer.may(team, Role.EDITOR) ? directory.reviewers(team) : Map.of(viewer.person(), viewer.name());
    }

    /**
     * Gives the claims of an article to one person, in one transaction and told live once: to oneself as a reviewer, to
     * others as an editor. Dismissed claims and those that the person has judged are left out. That others edited a claim
     * meanwhile is no hindrance.
     *
     * @param due what the person has already gets this day too; null leaves it as it is
     * @throws InvalidInputException if the person is no active member who may review
     */
    @Transactional
    public AssignmentBatch assignAll(
            Viewer viewer, ArticleId article, Collection<ClaimId> ids, PersonId person, @Nullable LocalDate due) {
        ClaimBatchService.Held held = batches.hold(viewer, article, ids, needed(viewer, person));
        requireReviewer(held.team(), person);
        Set<ClaimId> had = new HashSet<>();
        Set<ClaimId> free = new HashSet<>();
        for (JdbcAssignmentStore.Engaged claim : store.engaged(held.standing())) {
            if (claim.holders().contains(person)) {
                had.add(claim.claim());
            } else if (!claim.judges().contains(person)) {
                free.add(claim.claim());
            }
        }
        List<JdbcAssignmentStore.Row> given = store.assignAll(free, person, viewer.person(), due);
        for (JdbcAssignmentStore.Row row : given) {
            audit.record(viewer.actor(held.team()), "created", subject(row.id(), held.team(), article), null, row);
        }
        List<JdbcAssignmentStore.Row> redated =
                due == null ? List.of() : redate(viewer, held.team(), article, had, person, due);
        tell(article, !given.isEmpty() || !redated.isEmpty());
        notifications.assigned(viewer.person(), held.team(), article, person, claims(given));
        int standing = held.standing().size();
        return new AssignmentBatch(
                claims(given),
                had.size(),
                redated.stream().map(JdbcAssignmentStore.Row::pick).toList(),
                standing - had.size() - free.size(),
                ids.size() - standing);
    }

    /** Takes back what {@link #assignAll} did, as far as it is still so; gives how many claims that were. */
    @Transactional
    public int takeBack(Viewer viewer, ArticleId article, AssignmentBatch batch, PersonId person) {
        Set<ClaimId> all = new HashSet<>(batch.given());
        batch.redated().forEach(pick -> all.add(pick.claim()));
        TeamId team = batches.hold(viewer, article, all, needed(viewer, person)).team();
        int redated = 0;
        for (AssignmentPlan.Pick pick : batch.redated()) {
            redated += redate(viewer, team, article, Set.of(pick.claim()), person, pick.dueOn())
                    .size();
        }
        tell(article, redated > 0);
        return redated + endAll(viewer, article, batch.given(), person).size();
    }

    private List<JdbcAssignmentStore.Row> redate(
            Viewer viewer, TeamId team, ArticleId article, Set<ClaimId> had, PersonId person, @Nullable LocalDate due) {
        List<JdbcAssignmentStore.Row> before = store.setDue(had, person, due);
        for (JdbcAssignmentStore.Row row : before) {
            audit.record(viewer.actor(team), "edited", subject(row.id(), team, article), row, row.due(due));
        }
        return before;
    }

    /**
     * Ends what a person has of the claims of an article, in one transaction and told live once: one's own as a reviewer,
     * others' as an editor. Gives the claims that the person had.
     */
    @Transactional
    public Set<ClaimId> endAll(Viewer viewer, ArticleId article, Collection<ClaimId> ids, PersonId person) {
        TeamId team = batches.hold(viewer, article, ids, needed(viewer, person)).team();
        List<JdbcAssignmentStore.Row> ended = store.endAll(ids, person);
        for (JdbcAssignmentStore.Row row : ended) {
            audit.record(viewer.actor(team), "ended", subject(row.id(), team, article), row, null);
        }
        tell(article, !ended.isEmpty());
        notifications.takenBack(viewer.person(), team, article, person, claims(ended));
        return claims(ended);
    }

    private void tell(ArticleId article, boolean changed) {
        if (changed) {
            live.changed(new Change(article, null));
        }
    }

    private static Set<ClaimId> claims(List<JdbcAssignmentStore.Row> rows) {
        return rows.stream().map(JdbcAssignmentStore.Row::claim).collect(Collectors.toUnmodifiableSet());
    }

    /** What a person may do with their own work as a reviewer needs an editor for others'. */
    private static Role needed(Viewer viewer, PersonId person) {
        return person.equals(viewer.person()) ? Role.REVIEWER : Role.EDITOR;
    }

    private void requireReviewer(TeamId team, PersonId person) {
        if (directory
                .role(team, person)
                .filter(role -> role.atLeast(Role.REVIEWER))
                .isEmpty()) {
            throw new InvalidInputException("review.invalid.assignee");
        }
    }

    private void requireUnjudged(ClaimId claim, PersonId person) {
        if (store.engaged(Set.of(claim)).getFirst().judges().contains(person)) {
            throw new InvalidInputException("review.invalid.judged");
        }
    }

    static AuditLog.Subject subject(long id, TeamId team, ArticleId article) {
        return new AuditLog.Subject("assignment", id, team, article);
    }

    private void give(Viewer viewer, ClaimScope scope, PersonId person, @Nullable LocalDate due) {
        JdbcAssignmentStore.Row before = find(scope.claim(), person);
        long id = store.assign(scope.claim(), person, viewer.person(), due);
        recorded(viewer, scope, before == null ? "created" : "edited", id, before, find(scope.claim(), person));
        if (before == null) {
            notifications.assigned(viewer.person(), scope.team(), scope.article(), person, List.of(scope.claim()));
        }
    }

    private JdbcAssignmentStore.@Nullable Row find(ClaimId claim, PersonId person) {
        for (JdbcAssignmentStore.Row row : store.open(claim)) {
            if (row.assignee().equals(person)) {
                return row;
            }
        }
        return null;
    }

    private void recorded(
            Viewer viewer, ClaimScope scope, String action, long id, @Nullable Object before, @Nullable Object after) {
        audit.record(viewer.actor(scope.team()), action, subject(id, scope.team(), scope.article()), before, after);
        live.changed(new Change(scope.article(), scope.claim()));
    }
}
