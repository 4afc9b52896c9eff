package org.factcheck.workbench.review;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.factcheck.workbench.account.Directory;
import org.factcheck.workbench.account.FirstStart;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each team reviews. A change applies at once to every claim that has not come to a resolution. */
@Service
public class PolicyService {
    private final JdbcPolicyStore store;
    private final Settlement settlement;
    private final Directory directory;
    private final AuditLog audit;

    PolicyService(JdbcPolicyStore store, Settlement settlement, Directory directory, AuditLog audit) {
        this.store = store;
        this.settlement = settlement;
        this.directory = directory;
        this.audit = audit;
    }

    /** The team's policy; the product's default until somebody changes it. */
    @Transactional(readOnly = true)
    public ReviewPolicy policy(Viewer viewer, TeamId team) {
        viewer.require(team, Role.VIEWER);
        return current(team);
    }

    /** The active members whom a policy may name, by name. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> candidates(Viewer viewer, TeamId team) {
        viewer.require(team, Role.EDITOR);
        return directory.reviewers(team);
    }

    /**
     * Gives the team another policy and settles its open claims by it; resolutions stay as they came about.
     *
     * @param policy with the version that the viewer has seen
     * @return how many claims have another state now
     * @throws ConflictException if somebody has changed the policy meanwhile
     * @throws InvalidInputException if a number is out of bounds, or named members shall adjudicate and none is named, or one
     *     who may not review
     */
    @Transactional
    public int change(Viewer viewer, TeamId team, ReviewPolicy policy) {
        viewer.require(team, Role.EDITOR);
        Map<ClaimKind, ReviewPolicy.Needs> kinds = new EnumMap<>(ClaimKind.class);
        for (ClaimKind kind : ClaimKind.values()) {
            kinds.put(kind, checked(policy.needs(kind)));
        }
        Set<PersonId> named = policy.adjudicators() == Adjudicators.NAMED ? policy.named() : Set.of();
        if (policy.adjudicators() == Adjudicators.NAMED
                && (named.isEmpty() || !directory.reviewers(team).keySet().containsAll(named))) {
            throw new InvalidInputException("review.invalid.adjudicators");
        }
        settlement.holdReviewed(team);
        store.lock(team);
        ReviewPolicy before = current(team);
        if (before.version() != policy.version()) {
            throw new ConflictException("The policy");
        }
        ReviewPolicy after =
                new ReviewPolicy(before.version() + 1, policy.blind(), policy.adjudicators(), named, kinds);
        store.insert(team, after, viewer.person());
        recorded(viewer.actor(team), "edited", team, before, after);
        return settlement.policyChanged(viewer, team, after);
    }

    /** The first team, with the sample article, starts with one verdict for every kind. */
    @EventListener
    void begin(FirstStart start) {
        ReviewPolicy one = ReviewPolicy.oneVerdict();
        ReviewPolicy first = new ReviewPolicy(1, one.blind(), one.adjudicators(), one.named(), one.kinds());
        store.insert(start.team(), first, null);
        recorded(AuditLog.Actor.APPLICATION, "created", start.team(), null, first);
    }

    private ReviewPolicy current(TeamId team) {
        return store.policy(team).orElseGet(ReviewPolicy::standard);
    }

    private void recorded(
            AuditLog.Actor actor, String action, TeamId team, @Nullable ReviewPolicy before, ReviewPolicy after) {
        audit.record(
                actor,
                action,
                new AuditLog.Subject("policy", team.value(), team, null),
                before == null ? null : Recorded.of(before),
                Recorded.of(after));
    }

    /** A policy for the log, in an order that does not change. */
    private record Recorded(
            int version,
            boolean blind,
            Adjudicators adjudicators,
            java.util.List<Long> named,
            Map<ClaimKind, ReviewPolicy.Needs> kinds) {
        static Recorded of(ReviewPolicy policy) {
            return new Recorded(
                    policy.version(),
                    policy.blind(),
                    policy.adjudicators(),
                    policy.named().stream().map(PersonId::value).sorted().collect(Collectors.toUnmodifiableList()),
                    Collections.unmodifiableMap(new TreeMap<>(policy.kinds())));
        }
    }

    private static ReviewPolicy.Needs checked(ReviewPolicy.Needs needs) {
        if (needs.verdicts() < 1
                || needs.verdicts() > ReviewPolicy.MOST
                || needs.origins() < 0
                || needs.origins() > ReviewPolicy.MOST) {
            throw new InvalidInputException("review.invalid.needs", ReviewPolicy.MOST);
        }
        return needs;
    }
}
