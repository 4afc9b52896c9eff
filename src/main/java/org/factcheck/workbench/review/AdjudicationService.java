package org.factcheck.workbench.review;

import java.util.Map;
import org.factcheck.workbench.account.Directory;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.claim.ClaimScope;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.kernel.AdjudicationId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.Input;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.TeamId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles disputes. Who may is said by the team's policy; whoever has judged the claim may only if nobody else can, so that
 * a small desk is never stuck.
 */
@Service
public class AdjudicationService {
    private static final String CLAIM = "The claim";

    private final JdbcAdjudicationStore store;
    private final JdbcReviewStore reviews;
    private final Settlement settlement;
    private final ClaimService claims;
    private final Directory directory;
    private final AuditLog audit;

    AdjudicationService(
            JdbcAdjudicationStore store,
            JdbcReviewStore reviews,
            Settlement settlement,
            ClaimService claims,
            Directory directory,
            AuditLog audit) {
        this.store = store;
        this.reviews = reviews;
        this.settlement = settlement;
        this.claims = claims;
        this.directory = directory;
        this.audit = audit;
    }

    /** Whether the viewer may decide a dispute about the claim, now or when there is one. */
    @Transactional(readOnly = true)
    public boolean may(Viewer viewer, ClaimId claim) {
        ClaimScope scope = claims.require(viewer, claim, Role.VIEWER, CLAIM);
        return store.may(claim, viewer.person(), viewer.require(scope.team(), Role.VIEWER, CLAIM));
    }

    /** How many of the team's disputes were decided for which reason. */
    @Transactional(readOnly = true)
    public Map<Adjudication.Reason, Integer> reasons(Viewer viewer, TeamId team) {
        viewer.require(team, Role.VIEWER);
        return store.reasons(team);
    }

    /**
     * Decides the dispute about a claim, which is resolved by it.
     *
     * @throws ForbiddenException if the team's policy does not let the viewer adjudicate this claim
     * @throws ConflictException if somebody has judged the claim since the adjudicator looked
     * @throws InvalidInputException if the claim is not disputed, the rating is not of the team's scale, or there is no text
     */
    @Transactional
    public AdjudicationId decide(Viewer viewer, ClaimId claim, Decision decision) {
        ClaimScope scope = claims.requireStanding(viewer, claim, Role.REVIEWER);
        TeamId team = scope.team();
        ReviewPolicy policy = settlement.holdPolicy(team);
        JdbcSettlementStore.Review review = settlement.lock(claim);
        Role role = viewer.require(team, Role.REVIEWER, CLAIM);
        if (!store.may(claim, viewer.person(), role)) {
            throw new ForbiddenException("The team's policy lets others adjudicate this claim.");
        }
        // To who is blind to the claim it does not look disputed.
        if (review.settled().state() != ReviewState.DISPUTED || store.blind(claim, viewer.person(), role)) {
            throw new InvalidInputException("review.invalid.notDisputed");
        }
        if (reviews.scale(directory.scale(team)).stream()
                .noneMatch(rating -> rating.id().equals(decision.rating()))) {
            throw new InvalidInputException("review.invalid.rating");
        }
        Decision checked = new Decision(
                decision.rating(),
                decision.reason(),
                Input.required(
                        decision.text(), 20_000, "review.invalid.decisionText", "review.invalid.rationaleTooLong"),
                decision.newest());
        if (!settlement.isNewest(claim, decision.newest())) {
            throw new ConflictException("The verdicts");
        }
        AdjudicationId id = store.insert(claim, viewer.person(), checked);
        audit.record(
                viewer.actor(team),
                "created",
                new AuditLog.Subject("adjudication", id.value(), team, scope.article()),
                null,
                checked);
        settlement.adjudicated(viewer, team, policy, review, id, checked.rating());
        return id;
    }
}
