package org.factcheck.workbench.report;

import java.util.List;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.springframework.stereotype.Service;

/** Lists of an article's claims across features, each in a bounded number of queries. */
@Service
public class ClaimQueries {
    public List<ClaimRow> claims(Viewer viewer, ArticleId article, ClaimFilter filter, int offset, int limit) {
        throw new UnsupportedOperationException("not there yet");
    }

    public int count(Viewer viewer, ArticleId article, ClaimFilter filter) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** One claim as it stands in lists. */
    public ClaimRow claim(Viewer viewer, ClaimId id) {
        throw new UnsupportedOperationException("not there yet");
    }

    public ClaimCounts counts(Viewer viewer, ArticleId article) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** The inconsistencies inside the article's text, the most severe first. */
    public List<TextIssueRow> issues(Viewer viewer, ArticleId article) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** What was done to a claim, newest first: the audit events of it, its evidence, verdicts and corrections. */
    public List<Activity> history(Viewer viewer, ClaimId claim, int limit) {
        throw new UnsupportedOperationException("not there yet");
    }
}
