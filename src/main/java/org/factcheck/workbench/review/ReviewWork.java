package org.factcheck.workbench.review;

import java.util.Set;
import org.factcheck.workbench.claim.ClaimWork;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.springframework.stereotype.Component;

/** Somebody judges the claim, or has begun to. */
@Component
class ReviewWork implements ClaimWork {
    private final JdbcReviewStore store;

    ReviewWork(JdbcReviewStore store) {
        this.store = store;
    }

    @Override
    public Set<ClaimId> worked(ArticleId article) {
        return store.claimsWithWork(article);
    }
}
