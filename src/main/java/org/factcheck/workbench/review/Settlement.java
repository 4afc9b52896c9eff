package org.factcheck.workbench.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.factcheck.workbench.account.Directory;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.inbox.Notifications;
import org.factcheck.workbench.kernel.AdjudicationId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.VerdictId;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.factcheck.workbench.review.JdbcSettlementStore.Review;
import org.factcheck.workbench.review.ReviewStateMachine.Circumstances;
import org.factcheck.workbench.review.ReviewStateMachine.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes reviews from state to state, by {@link ReviewStateMachine} and the team's policy, with an audit event for each one
 * that changes. Runs in its caller's transaction. Whoever locks a review holds the policy before it.
 */
@Component
class Settlement {
    private final JdbcSettlementStore store;
    private final JdbcPolicyStore policies;
    private final Directory directory;
    private final Notifications notifications;
    private final AuditLog audit;
    private final LiveChanges live;

    Settlement(
            JdbcSettlementStore store,
            JdbcPolicyStore policies,
            Directory directory,
            Notifications notifications,
            AuditLog audit,
            LiveChanges live) {
        this.store = store;
        this.policies = policies;
        this.directory = directory;
        this.notifications = notifications;
        this.audit = audit;
        this.live = live;
    }

    /** The team's policy, which stays so until the surrounding transaction ends. */
    ReviewPolicy holdPolicy(TeamId team) {
        policies.hold(team);
        return policies.policy(team).orElseGet(ReviewPolicy::standard);
    }

    Review lock(ClaimId claim) {
        return store.lock(claim);
    }

    /** A verdict was given on the claim, which is locked. */
    void judged(Viewer viewer, TeamId team, ReviewPolicy policy, Review review) {
        Map<ClaimId, List<Tally.Active>> verdicts = store.activeVerdicts(List.of(review.claim()));
        settle(viewer, team, Event.VERDICT, policy, review, verdicts);
    }

    /** Lets nobody dismiss or edit a claim whose review has begun; to be done before the policy is locked to change. */
    void holdReviewed(TeamId team) {
        store.holdReviewed(team);
    }

    /** Settles what has not come to a resolution anew, by a policy that has changed; tells how many reviews went on. */
    int policyChanged(Viewer viewer, TeamId team, ReviewPolicy policy) {
        return settleAnew(viewer, team, policy, store.lockUnresolved(team));
    }

    /** Settles some claims anew, after what the policy looks at has changed. */
    void settleAnew(Viewer viewer, TeamId team, Collection<ClaimId> claims) {
        ReviewPolicy policy = holdPolicy(team);
        settleAnew(viewer, team, policy, store.lock(claims));
    }

    private int settleAnew(Viewer viewer, TeamId team, ReviewPolicy policy, List<Review> reviews) {
        Map<ClaimId, List<Tally.Active>> verdicts =
                store.activeVerdicts(reviews.stream().map(Review::claim).toList());
        int changed = 0;
        for (Review review : reviews) {
            if (settle(viewer, team, Event.POLICY_CHANGED, policy, review, verdicts)) {
                changed++;
            }
        }
        return changed;
    }

    /**
     * The claims no longer have the words that were judged. The review of a dismissed one rests, and is opened again when
     * it comes back.
     */
    void reworded(Viewer viewer, TeamId team, Collection<ClaimId> claims) {
        ReviewPolicy policy = holdPolicy(team);
        store.markReworded(claims);
        reopenReworded(viewer, team, store.lock(claims));
        settleAnew(viewer, team, policy, store.lock(claims));
    }

    /** The claims are no longer dismissed: their reviews go on by the policy of today, and by the words of today. */
    void restored(Viewer viewer, TeamId team, Collection<ClaimId> claims) {
        ReviewPolicy policy = holdPolicy(team);
        reopenReworded(
                viewer,
                team,
                store.lock(claims).stream()
                        .filter(review -> review.settled().begun()
                                && review.settled().reopening() != null
                                && store.lastVerdict(review.claim())
                                        <= review.settled().reopening().after())
                        .toList());
        settleAnew(viewer, team, policy, store.lock(claims));
    }

    private void reopenReworded(Viewer viewer, TeamId team, List<Review> reviews) {
        for (Review review : reviews) {
            Optional<ReviewState> next = next(viewer, team, Event.REWORDED, review, Tally.Result.NONE);
            if (next.isPresent() && next.get() == ReviewState.REOPENED) {
                reopen(viewer, team, review, ReopenedBecause.WORDS, null);
            }
        }
    }

    /** Undoes the resolution of a claim that is locked; false if it has none. */
    boolean reopened(Viewer viewer, TeamId team, Review review, ReopenedBecause because, @Nullable String note) {
        boolean possible =
                next(viewer, team, Event.REOPENED, review, Tally.Result.NONE).isPresent();
        if (possible) {
            reopen(viewer, team, review, because, note);
        }
        return possible;
    }

    private void reopen(Viewer viewer, TeamId team, Review review, ReopenedBecause because, @Nullable String note) {
        Settled.Reopening reopening = new Settled.Reopening(store.lastVerdict(review.claim()), because, note);
        Settled after = review.settled().reopened(reopening);
        store.settle(review.claim(), after);
        recorded(viewer, team, "reopened", review, after);
        notifications.reopened(viewer.person(), team, review.article(), review.claim());
    }

    boolean isNewest(ClaimId claim, VerdictId verdict) {
        return store.lastVerdict(claim) == verdict.value();
    }

    /** The dispute about a claim, which is locked, was decided by who may. */
    void adjudicated(
            Viewer viewer, TeamId team, ReviewPolicy policy, Review review, AdjudicationId id, RatingId rating) {
        ReviewPolicy.Needs needs = policy.needs(review.kind());
        ReviewState next = ReviewStateMachine.transition(
                        review.settled().state(),
                        Event.ADJUDICATED,
                        new Circumstances(
                                viewer.roles().get(team),
                                Tally.Result.APART,
                                false,
                                true,
                                review.settled().state()))
                .orElseThrow(() -> new ConflictException("The claim"));
        Settled after = review.settled()
                .decided(id, rating, new Settled.Rules(policy.version(), needs.verdicts(), needs.origins()));
        if (after.state() != next) {
            throw new IllegalStateException("A decision leads to " + next);
        }
        store.settle(review.claim(), after);
        recorded(viewer, team, "adjudicated", review, after);
        notifications.resolved(viewer.person(), team, review.article(), review.claim());
    }

    private static Optional<ReviewState> next(
            Viewer viewer, TeamId team, Event event, Review review, Tally.Result tally) {
        Settled settled = review.settled();
        Role role = viewer.roles().get(team);
        return ReviewStateMachine.transition(
                settled.state(), event, new Circumstances(role, tally, settled.adjudicated(), false, settled.state()));
    }

    /** Whether the review went on, or another verdict stands now. */
    private boolean settle(
            Viewer viewer,
            TeamId team,
            Event event,
            ReviewPolicy policy,
            Review review,
            Map<ClaimId, List<Tally.Active>> verdicts) {
        Settled before = review.settled();
        Settled.Rules own = before.rules();
        ReviewPolicy.Needs needs = policy.needs(review.kind());
        Settled.Rules rules =
                own != null ? own : new Settled.Rules(policy.version(), needs.verdicts(), needs.origins());
        Tally tally = Tally.of(rules.verdicts(), verdicts.getOrDefault(review.claim(), List.of()));
        ReviewState next =
                next(viewer, team, event, review, tally.result()).orElseThrow(() -> new ConflictException("The claim"));
        if (next == ReviewState.AGREED) {
            Settled agreed = before.agreed(Objects.requireNonNull(tally.standing()), rules);
            store.settle(review.claim(), agreed);
            Settled resolved = agreed.resolved();
            store.settle(review.claim(), resolved);
            recorded(viewer, team, "resolved", review, resolved);
            notifications.resolved(viewer.person(), team, review.article(), review.claim());
            return true;
        }
        if (next == before.state()) {
            return false;
        }
        Settled after = before.unresolved(next);
        store.settle(review.claim(), after);
        recorded(viewer, team, "reviewed", review, after);
        if (next == ReviewState.DISPUTED) {
            notifications.disputed(viewer.person(), team, review.article(), review.claim(), adjudicators(team, policy));
        }
        return true;
    }

    private Collection<PersonId> adjudicators(TeamId team, ReviewPolicy policy) {
        return switch (policy.adjudicators()) {
            case EDITORS -> directory.editors(team);
            case NAMED -> policy.named();
            case UNINVOLVED -> directory.reviewers(team).keySet();
        };
    }

    private void recorded(Viewer viewer, TeamId team, String action, Review review, Settled after) {
        audit.record(
                viewer.actor(team),
                action,
                new AuditLog.Subject("claim", review.claim().value(), team, review.article()),
                review.settled(),
                after);
        live.changed(new Change(review.article(), review.claim()));
    }
}
