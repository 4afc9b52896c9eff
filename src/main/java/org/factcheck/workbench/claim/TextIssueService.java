package org.factcheck.workbench.claim;

import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.Input;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.TextIssueId;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles what does not fit together inside a text: somebody has looked into it and says what came of it. */
@Service
public class TextIssueService {
    private static final String WHAT = "The inconsistency";

    private final JdbcTextIssueStore store;
    private final ArticleService articles;
    private final AuditLog audit;
    private final LiveChanges live;

    TextIssueService(JdbcTextIssueStore store, ArticleService articles, AuditLog audit, LiveChanges live) {
        this.store = store;
        this.articles = articles;
        this.audit = audit;
        this.live = live;
    }

    /**
     * Settles an issue.
     *
     * @param note what came of it, at most 2,000 characters
     * @throws ConflictException if the issue is no longer at this version, or settled already
     * @throws org.factcheck.workbench.kernel.InvalidInputException without a note
     */
    @Transactional
    public void settle(Viewer viewer, TextIssueId id, int version, String note) {
        JdbcTextIssueStore.Row before = store.issue(id).orElseThrow(() -> new NotFoundException(WHAT));
        TeamId team = articles.require(viewer, before.article(), Role.REVIEWER, WHAT);
        String clean = Input.required(note, 2_000, "claim.invalid.issueNote", "claim.invalid.issueNoteTooLong");
        if (!store.settle(id, version, viewer.person(), clean)) {
            throw new ConflictException(WHAT);
        }
        told(viewer, team, "settled", before);
    }

    /**
     * Opens a settled issue again.
     *
     * @throws ConflictException if the issue is no longer at this version, or not settled
     */
    @Transactional
    public void reopen(Viewer viewer, TextIssueId id, int version) {
        JdbcTextIssueStore.Row before = store.issue(id).orElseThrow(() -> new NotFoundException(WHAT));
        TeamId team = articles.require(viewer, before.article(), Role.REVIEWER, WHAT);
        if (!store.reopen(id, version)) {
            throw new ConflictException(WHAT);
        }
        told(viewer, team, "reopened", before);
    }

    private void told(Viewer viewer, TeamId team, String action, JdbcTextIssueStore.Row before) {
        audit.record(
                viewer.actor(team),
                action,
                new AuditLog.Subject("text_issue", before.id().value(), team, before.article()),
                before,
                store.issue(before.id()).orElseThrow());
        live.changed(new Change(before.article(), null));
    }
}
