package org.factcheck.workbench.review;

import org.factcheck.workbench.claim.ClaimsChanged;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.EvidenceAttached;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.VerdictId;
import org.factcheck.workbench.review.JdbcSettlementStore.Review;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to claims and their evidence may undo what was resolved. Listens inside the transaction that does it. */
@Component
class WorkWatch {
    private final JdbcSettlementStore store;
    private final Settlement settlement;

    WorkWatch(JdbcSettlementStore store, Settlement settlement) {
        this.store = store;
        this.settlement = settlement;
    }

    @EventListener
    void changed(ClaimsChanged event) {
        switch (event.what()) {
            case WORDS -> settlement.reworded(event.viewer(), event.team(), event.claims());
            case KIND -> settlement.settleAnew(event.viewer(), event.team(), event.claims());
            case RESTORED -> settlement.restored(event.viewer(), event.team(), event.claims());
        }
    }

    /**
     * Evidence for or against a claim that is resolved opens it again, unless it was resolved by one verdict and this is
     * what the same person adds to it.
     */
    @EventListener
    void attached(EvidenceAttached event) {
        if (event.stance() == Evidence.Stance.CONTEXT
                || event.scope().dismissed()
                || !store.resolved(event.scope().claim())) {
            return;
        }
        TeamId team = event.scope().team();
        settlement.holdPolicy(team);
        Review review = settlement.lock(event.scope().claim());
        if (!isOwnAlone(event, review.settled())) {
            settlement.reopened(event.viewer(), team, review, ReopenedBecause.EVIDENCE, null);
        }
    }

    private boolean isOwnAlone(EvidenceAttached event, Settled settled) {
        Settled.Rules rules = settled.rules();
        VerdictId verdict = settled.verdict();
        return verdict != null
                && rules != null
                && rules.verdicts() <= 1
                && store.isBy(verdict, event.viewer().person());
    }
}
