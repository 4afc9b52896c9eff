package org.factcheck.workbench.claim;

import java.util.Map;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.RevisionId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks sentences of the head revision in which there is nothing to check. Sentences are named by their first offset, in
 * UTF-16 code units.
 */
@Service
public class CoverageService {
    private static final String WHAT = "The sentence";

    private final JdbcCoverageStore store;
    private final ArticleService articles;
    private final AuditLog audit;
    private final LiveChanges live;

    CoverageService(JdbcCoverageStore store, ArticleService articles, AuditLog audit, LiveChanges live) {
        this.store = store;
        this.articles = articles;
        this.audit = audit;
        this.live = live;
    }

    /**
     * Somebody has read the sentence: there is nothing to check. Marking it twice changes nothing.
     *
     * @throws NotFoundException if no sentence of the head revision begins there
     */
    @Transactional
    public void nothingToCheck(Viewer viewer, ArticleId article, int start) {
        TeamId team = articles.require(viewer, article, Role.REVIEWER, WHAT);
        RevisionId head = articles.headId(viewer, article);
        if (!store.exists(head, start)) {
            throw new NotFoundException(WHAT);
        }
        if (store.mark(head, start, viewer.person())) {
            told(viewer, team, article, "nothing_to_check", start);
        }
    }

    /** Takes the mark back. Where there is none, nothing changes. */
    @Transactional
    public void lookAgain(Viewer viewer, ArticleId article, int start) {
        TeamId team = articles.require(viewer, article, Role.REVIEWER, WHAT);
        if (store.unmark(articles.headId(viewer, article), start)) {
            told(viewer, team, article, "look_again", start);
        }
    }

    private void told(Viewer viewer, TeamId team, ArticleId article, String action, int start) {
        audit.record(
                viewer.actor(team),
                action,
                new AuditLog.Subject("article", article.value(), team, article),
                null,
                Map.of("sentence", start));
        live.changed(new Change(article, null));
    }
}
