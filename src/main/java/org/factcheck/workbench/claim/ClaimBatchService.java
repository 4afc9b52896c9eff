package org.factcheck.workbench.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.Input;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes many claims of one article in one transaction, each as {@link ClaimService} would: with an audit event for
 * every claim, told live once. Claims that are no longer at the version that the person has seen are left out.
 */
@Service
public class ClaimBatchService {
    private static final String ARTICLE = "The article";

    private final JdbcClaimStore store;
    private final ArticleService articles;
    private final AuditLog audit;
    private final LiveChanges live;
    private final ApplicationEventPublisher events;

    ClaimBatchService(
            JdbcClaimStore store,
            ArticleService articles,
            AuditLog audit,
            LiveChanges live,
            ApplicationEventPublisher events) {
        this.store = store;
        this.articles = articles;
        this.audit = audit;
        this.live = live;
        this.events = events;
    }

    /**
     * Claims that nobody changes before the surrounding transaction ends.
     *
     * @param standing those of them that are not dismissed
     */
    public record Held(TeamId team, Set<ClaimId> standing) {}

    /**
     * Holds claims of an article for work on all of them: the door through which other rooms do theirs.
     *
     * @throws NotFoundException if the article does not exist for the viewer, or a claim not in the article
     * @throws org.factcheck.workbench.kernel.ForbiddenException if the role is too low
     */
    @Transactional
    public Held hold(Viewer viewer, ArticleId article, Collection<ClaimId> ids, Role role) {
        TeamId team = articles.require(viewer, article, role, ARTICLE);
        return new Held(
                team,
                claims(article, ids).stream()
                        .filter(claim -> claim.dismissal() == null)
                        .map(Claim::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Gives each claim its kind; words and facts stay.
     *
     * @param versions of each claim the version that the viewer has seen
     * @param kinds of each claim the kind to give it
     */
    @Transactional
    public ClaimBatch changeKinds(
            Viewer viewer, ArticleId article, Map<ClaimId, Integer> versions, Map<ClaimId, ClaimKind> kinds) {
        ClaimBatch done = change(
                viewer,
                article,
                versions,
                "edited",
                claim -> kinds.containsKey(claim.id()),
                claims -> store.changeKinds(claims, kinds));
        return published(viewer, article, done, ClaimsChanged.What.KIND);
    }

    /**
     * Says of each claim when it is to be checked. The claims stay at their version.
     *
     * @param versions of each claim the version that the viewer has seen
     * @param levels of each claim the priority to give it
     */
    @Transactional
    public PriorityBatch prioritise(
            Viewer viewer, ArticleId article, Map<ClaimId, Integer> versions, Map<ClaimId, Priority> levels) {
        Map<ClaimId, Priority> before = new HashMap<>();
        ClaimBatch done =
                change(viewer, article, versions, "prioritised", claim -> levels.containsKey(claim.id()), claims -> {
                    claims.forEach(claim -> before.put(claim.id(), claim.priorityLevel()));
                    store.prioritise(claims, levels);
                });
        return new PriorityBatch(before, done);
    }

    /**
     * Sets the claims aside.
     *
     * @param versions of each claim the version that the viewer has seen
     * @throws InvalidInputException if no reason is given
     */
    @Transactional
    public ClaimBatch dismiss(Viewer viewer, ArticleId article, Map<ClaimId, Integer> versions, String reason) {
        return change(
                viewer,
                article,
                versions,
                "dismissed",
                claim -> claim.dismissal() == null,
                claims -> store.dismissAll(
                        claims,
                        viewer.person(),
                        Input.required(reason, 2000, "claim.invalid.reason", "claim.invalid.reasonTooLong")));
    }

    /**
     * Brings dismissed claims back.
     *
     * @param versions of each claim the version that the viewer has seen
     */
    @Transactional
    public ClaimBatch restore(Viewer viewer, ArticleId article, Map<ClaimId, Integer> versions) {
        ClaimBatch done =
                change(viewer, article, versions, "restored", claim -> claim.dismissal() != null, store::restoreAll);
        return published(viewer, article, done, ClaimsChanged.What.RESTORED);
    }

    private ClaimBatch published(Viewer viewer, ArticleId article, ClaimBatch done, ClaimsChanged.What what) {
        if (!done.changed().isEmpty()) {
            TeamId team = articles.require(viewer, article, Role.REVIEWER, ARTICLE);
            events.publishEvent(new ClaimsChanged(viewer, team, done.changed().keySet(), what));
        }
        return done;
    }

    private ClaimBatch change(
            Viewer viewer,
            ArticleId article,
            Map<ClaimId, Integer> versions,
            String action,
            Predicate<Claim> possible,
            Consumer<List<Claim>> change) {
        TeamId team = articles.require(viewer, article, Role.REVIEWER, ARTICLE);
        List<Claim> asSeen = claims(article, versions.keySet()).stream()
                .filter(claim -> versions.getOrDefault(claim.id(), -1) == claim.version() && possible.test(claim))
                .toList();
        if (asSeen.isEmpty()) {
            return new ClaimBatch(Map.of(), versions.size());
        }
        change.accept(asSeen);
        Map<ClaimId, Claim> after = new HashMap<>();
        claims(article, asSeen.stream().map(Claim::id).toList()).forEach(claim -> after.put(claim.id(), claim));
        Map<ClaimId, Integer> changed = new HashMap<>();
        for (Claim before : asSeen) {
            Claim now = after.getOrDefault(before.id(), before);
            audit.record(
                    viewer.actor(team),
                    action,
                    new AuditLog.Subject("claim", before.id().value(), team, article),
                    before,
                    now);
            changed.put(now.id(), now.version());
        }
        live.changed(new Change(article, null));
        return new ClaimBatch(changed, versions.size() - changed.size());
    }

    private List<Claim> claims(ArticleId article, Collection<ClaimId> ids) {
        List<Claim> claims = store.hold(article, ids);
        if (claims.size() < new HashSet<>(ids).size()) {
            throw new NotFoundException("The claim");
        }
        return claims;
    }
}
