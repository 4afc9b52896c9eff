package org.factcheck.workbench.claim;

import java.util.Set;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.article.MediaService;
import org.factcheck.workbench.article.Medium;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Claims on regions of an article's images. Wording, kind and facts are changed, and the claim dismissed, as any other. */
@Service
public class RegionClaimService {
    private static final String WHAT = "The claim";

    private final JdbcClaimStore store;
    private final ArticleService articles;
    private final MediaService media;
    private final AuditLog audit;
    private final LiveChanges live;
    private final ApplicationEventPublisher events;

    RegionClaimService(
            JdbcClaimStore store,
            ArticleService articles,
            MediaService media,
            AuditLog audit,
            LiveChanges live,
            ApplicationEventPublisher events) {
        this.store = store;
        this.articles = articles;
        this.media = media;
        this.audit = audit;
        this.live = live;
        this.events = events;
    }

    /**
     * Adds a MANUAL claim on a region of an image.
     *
     * @throws NotFoundException if the article or the image does not exist for the viewer
     * @throws InvalidInputException if it has no wording, or the image was removed
     */
    @Transactional
    public ClaimId add(Viewer viewer, ArticleId article, RegionEdit edit) {
        TeamId team = articles.require(viewer, article, Role.REVIEWER, "The article");
        Medium medium = media.medium(viewer, edit.region().medium());
        if (!medium.article().equals(article)) {
            throw new NotFoundException("The image");
        }
        if (medium.removed()) {
            throw new InvalidInputException("claim.invalid.imageRemoved");
        }
        ClaimId id = store.insert(
                article,
                articles.headId(viewer, article),
                edit.kind(),
                edit.region(),
                ClaimService.requiredWording(edit.wording()),
                viewer.person());
        audit.record(
                viewer.actor(team),
                "created",
                new AuditLog.Subject("claim", id.value(), team, article),
                null,
                store.claim(id).orElseThrow());
        live.changed(new Change(article, id));
        return id;
    }

    /**
     * Gives a claim on an image another region of the same image.
     *
     * @throws ConflictException if the claim is no longer at this version
     * @throws InvalidInputException if the claim is none on that image
     */
    @Transactional
    public void move(Viewer viewer, ClaimId id, int version, Region region) {
        Claim before = store.claim(id).orElseThrow(() -> new NotFoundException(WHAT));
        TeamId team = articles.require(viewer, before.article(), Role.REVIEWER, WHAT);
        Region old = before.anchor().region();
        if (old == null || !old.medium().equals(region.medium())) {
            throw new InvalidInputException("claim.invalid.region");
        }
        if (!store.move(id, version, region)) {
            throw new ConflictException(WHAT);
        }
        audit.record(
                viewer.actor(team),
                "edited",
                new AuditLog.Subject("claim", id.value(), team, before.article()),
                before,
                store.claim(id).orElseThrow());
        live.changed(new Change(before.article(), id));
        events.publishEvent(new ClaimsChanged(viewer, team, Set.of(id), ClaimsChanged.What.WORDS));
    }
}
