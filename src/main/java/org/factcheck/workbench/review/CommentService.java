package org.factcheck.workbench.review;

import java.util.List;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.claim.ClaimScope;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.CommentId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.Input;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say to one another about a claim. Comments of people who have judged it are subject to the blind rule. */
@Service
public class CommentService {
    private static final String COMMENT = "The comment";

    private final JdbcCommentStore store;
    private final JdbcDraftStore drafts;
    private final ClaimService claims;
    private final AuditLog audit;
    private final LiveChanges live;

    CommentService(
            JdbcCommentStore store, JdbcDraftStore drafts, ClaimService claims, AuditLog audit, LiveChanges live) {
        this.store = store;
        this.drafts = drafts;
        this.claims = claims;
        this.audit = audit;
        this.live = live;
    }

    /** The comments on a claim that the viewer may see, oldest first; deleted ones without their words. */
    @Transactional(readOnly = true)
    public List<Comment> comments(Viewer viewer, ClaimId claim) {
        ClaimScope scope = claims.require(viewer, claim, Role.VIEWER, "The claim");
        return store.comments(claim, viewer.person(), viewer.require(scope.team(), Role.VIEWER, "The claim"));
    }

    /**
     * Adds a comment and throws the viewer's draft of it away.
     *
     * @throws InvalidInputException if it has no words, or more than 10,000 characters
     */
    @Transactional
    public CommentId add(Viewer viewer, ClaimId claim, String text) {
        ClaimScope scope = claims.require(viewer, claim, Role.REVIEWER, "The claim");
        CommentId id = store.insert(claim, viewer.person(), checked(text));
        recorded(viewer, scope, "created", id, null);
        drafts.discard(viewer.person(), claim, DraftService.Form.COMMENT);
        return id;
    }

    /**
     * Changes one's own comment.
     *
     * @throws ConflictException if the comment is no longer at this version, or deleted
     * @throws InvalidInputException if it has no words, or more than 10,000 characters
     */
    @Transactional
    public void edit(Viewer viewer, CommentId id, int version, String text) {
        Comment before = comment(id);
        ClaimScope scope = requireOwn(viewer, before);
        if (!store.update(id, version, checked(text))) {
            throw new ConflictException(COMMENT);
        }
        recorded(viewer, scope, "edited", id, before);
    }

    /**
     * Deletes one's own comment; that there was one stays to be seen.
     *
     * @throws ConflictException if the comment is no longer at this version, or deleted already
     */
    @Transactional
    public void delete(Viewer viewer, CommentId id, int version) {
        Comment before = comment(id);
        ClaimScope scope = requireOwn(viewer, before);
        if (!store.delete(id, version)) {
            throw new ConflictException(COMMENT);
        }
        recorded(viewer, scope, "deleted", id, before);
    }

    /**
     * Marks what a comment asks for as done, or as open again.
     *
     * @throws ConflictException if the comment is no longer at this version, or deleted
     * @throws NotFoundException also if the blind rule keeps the comment from the viewer
     */
    @Transactional
    public void settle(Viewer viewer, CommentId id, int version, boolean settled) {
        Comment before = comment(id);
        ClaimScope scope = claims.require(viewer, before.claim(), Role.REVIEWER, COMMENT);
        Role role = viewer.require(scope.team(), Role.REVIEWER, COMMENT);
        if (store.hidden(before, viewer.person(), role)) {
            throw new NotFoundException(COMMENT);
        }
        if (!store.settle(id, version, settled ? viewer.person() : null)) {
            throw new ConflictException(COMMENT);
        }
        recorded(viewer, scope, settled ? "settled" : "reopened", id, before);
    }

    private Comment comment(CommentId id) {
        return store.comment(id).orElseThrow(() -> new NotFoundException(COMMENT));
    }

    private ClaimScope requireOwn(Viewer viewer, Comment comment) {
        ClaimScope scope = claims.require(viewer, comment.claim(), Role.REVIEWER, COMMENT);
        if (!comment.author().equals(viewer.person())) {
            throw new ForbiddenException("A comment is its author's to change.");
        }
        return scope;
    }

    private void recorded(Viewer viewer, ClaimScope scope, String action, CommentId id, @Nullable Comment before) {
        audit.record(
                viewer.actor(scope.team()),
                action,
                new AuditLog.Subject("comment", id.value(), scope.team(), scope.article()),
                before,
                comment(id));
        live.changed(new Change(scope.article(), scope.claim()));
    }

    private static String checked(String text) {
        return Input.required(text, 10_000, "review.invalid.commentEmpty", "review.invalid.commentTooLong");
    }
}
