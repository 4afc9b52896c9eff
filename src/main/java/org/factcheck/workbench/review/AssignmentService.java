package org.factcheck.workbench.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * @throws InvalidInputException if the person is no active member who may review
     */
    @Transactional
    public void assign(Viewer viewer, ClaimId claim, PersonId person, @Nullable LocalDate due) {
        ClaimScope scope = claims.require(viewer, claim, Role.EDITOR, CLAIM);
        requireReviewer(scope.team(), person);
        give(viewer, scope, person, due);
    }

    /** The viewer takes a claim to review it. */
    @Transactional
    public void take(Viewer viewer, ClaimId claim) {
        ClaimScope scope = claims.require(viewer, claim, Role.REVIEWER, CLAIM);
        if (find(claim, viewer.person()) == null) {
            give(viewer, scope, viewer.person(), null);
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
     * others as an editor. Dismissed claims are left out. That others edited a claim meanwhile is no hindrance.
     *
     * @throws InvalidInputException if the person is no active member who may review
     */
    @Transactional
    public AssignmentBatch assignAll(Viewer viewer, ArticleId article, Collection<ClaimId> ids, PersonId person) {
        ClaimBatchService.Held held = batches.hold(viewer, article, ids, needed(viewer, person));
        requireReviewer(held.team(), person);
        List<JdbcAssignmentStore.Row> given = store.assignAll(held.standing(), person, viewer.person());
        for (JdbcAssignmentStore.Row row : given) {
            audit.record(viewer.actor(held.team()), "created", subject(row.id(), held.team(), article), null, row);
        }
        tell(article, given);
        notifications.assigned(viewer.person(), held.team(), article, person, claims(given));
        int standing = held.standing().size();
        return new AssignmentBatch(claims(given), standing - given.size(), ids.size() - standing);
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
        tell(article, ended);
        notifications.takenBack(viewer.person(), team, article, person, claims(ended));
        return claims(ended);
    }

    private void tell(ArticleId article, List<JdbcAssignmentStore.Row> changed) {
        if (!changed.isEmpty()) {
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

    private static AuditLog.Subject subject(long id, TeamId team, ArticleId article) {
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
