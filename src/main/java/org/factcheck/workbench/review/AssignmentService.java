package org.factcheck.workbench.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.factcheck.workbench.account.Directory;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.claim.ClaimScope;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.PersonId;
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
    private final ClaimService claims;
    private final Directory directory;
    private final AuditLog audit;
    private final LiveChanges live;

    AssignmentService(
            JdbcAssignmentStore store, ClaimService claims, Directory directory, AuditLog audit, LiveChanges live) {
        this.store = store;
        this.claims = claims;
        this.directory = directory;
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
        boolean reviews = directory
                .role(scope.team(), person)
                .filter(role -> role.atLeast(Role.REVIEWER))
                .isPresent();
        if (!reviews) {
            throw new InvalidInputException("review.invalid.assignee");
        }
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
        Role needed = person.equals(viewer.person()) ? Role.REVIEWER : Role.EDITOR;
        ClaimScope scope = claims.require(viewer, claim, needed, CLAIM);
        JdbcAssignmentStore.Row before = find(claim, person);
        Optional<Long> ended = store.end(claim, person);
        ended.ifPresent(id -> recorded(viewer, scope, "ended", id, before, null));
    }

    private void give(Viewer viewer, ClaimScope scope, PersonId person, @Nullable LocalDate due) {
        JdbcAssignmentStore.Row before = find(scope.claim(), person);
        long id = store.assign(scope.claim(), person, viewer.person(), due);
        recorded(viewer, scope, before == null ? "created" : "edited", id, before, find(scope.claim(), person));
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
        audit.record(
                viewer.actor(scope.team()),
                action,
                new AuditLog.Subject("assignment", id, scope.team(), scope.article()),
                before,
                after);
        live.changed(new Change(scope.article(), scope.claim()));
    }
}
