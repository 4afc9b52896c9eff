package org.factcheck.workbench.evidence;

import java.util.Set;
import org.factcheck.workbench.claim.ClaimWork;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.springframework.stereotype.Component;

/** Somebody has put a source beside the claim. */
@Component
class EvidenceWork implements ClaimWork {
    private final JdbcEvidenceStore store;

    EvidenceWork(JdbcEvidenceStore store) {
        this.store = store;
    }

    @Override
    public Set<ClaimId> worked(ArticleId article) {
        return store.claimsWithEvidence(article);
    }
}
