package org.factcheck.workbench.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.article.Article;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.article.Revision;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.detection.ArticleText;
import org.factcheck.workbench.detection.ClaimDetector;
import org.factcheck.workbench.detection.Detection;
import org.factcheck.workbench.detection.Sentence;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Detects the claims of an article once more, with today's detector and the article's details of today, shows what would
 * change, and changes it when asked to. A claim on which a person has worked keeps its words and facts; the order of
 * checking is brought up to date for all.
 */
@Service
public class RedetectionService {
    private final JdbcDetectionStore store;
    private final JdbcCoverageStore coverage;
    private final ArticleService articles;
    private final ClaimDetector detector;
    private final List<ClaimWork> work;
    private final AuditLog audit;
    private final LiveChanges live;

    RedetectionService(
            JdbcDetectionStore store,
            JdbcCoverageStore coverage,
            ArticleService articles,
            ClaimDetector detector,
            List<ClaimWork> work,
            AuditLog audit,
            LiveChanges live) {
        this.store = store;
        this.coverage = coverage;
        this.articles = articles;
        this.detector = detector;
        this.work = work;
        this.audit = audit;
        this.live = live;
    }

    /** What would change. Takes as long as a detection does. */
    public DetectionDifference compare(Viewer viewer, ArticleId id) {
        articles.require(viewer, id, Role.REVIEWER, "The article");
        Article article = articles.article(viewer, id);
        Revision head = articles.head(viewer, id);
        Detection detection = detector.detect(ArticleText.english(head.text(), article.publishedOn()));
        List<StoredClaim> stored = store.stored(head.id());
        boolean restKnown = stored.stream().allMatch(StoredClaim::ranked)
                && coverage.spans(head.id())
                        .equals(detection.sentences().stream()
                                .map(Sentence::span)
                                .toList())
                && store.issuesKnown(head.id(), detection.issues());
        return ClaimMatching.compare(head.id(), detection, stored, worked(id), restKnown);
    }

    /**
     * Makes the changes. Claims that somebody has touched since they were compared stay as they are.
     *
     * @param reason why claims that are gone are set aside
     * @return how many claims were added, changed or set aside
     * @throws ConflictException if the article has another text by now
     */
    @Transactional
    public int apply(Viewer viewer, ArticleId id, DetectionDifference difference, String reason) {
        TeamId team = articles.require(viewer, id, Role.REVIEWER, "The article");
        Revision head = articles.head(viewer, id);
        if (!head.id().equals(difference.revision())) {
            throw new ConflictException("The article");
        }
        store.lock(head.id());
        store.holdClaims(head.id());
        DetectionDifference now =
                ClaimMatching.compare(head.id(), difference.detection(), store.stored(head.id()), worked(id), false);
        Set<DetectionDifference.Changed> changed = new HashSet<>(difference.changed());
        changed.retainAll(now.changed());
        Set<DetectionDifference.Gone> gone = new HashSet<>(difference.gone());
        gone.retainAll(now.gone());
        String version = detector.version();
        store.insertFound(id, head.id(), head.text(), version, now);
        store.updateFound(changed, head.text(), version, now);
        store.setAside(gone, viewer.person(), reason);
        store.rank(head.id());
        store.replaceIssues(id, head.id(), now.detection());
        coverage.replace(head.id(), now.detection().sentences());
        audit.record(
                viewer.actor(team),
                "detected_again",
                new AuditLog.Subject("article", id.value(), team, id),
                null,
                Map.of(
                        "detector", version,
                        "added", now.added().size(),
                        "changed",
                                changed.stream()
                                        .map(DetectionDifference.Changed::claim)
                                        .map(ClaimId::value)
                                        .sorted()
                                        .toList(),
                        "gone",
                                gone.stream()
                                        .map(DetectionDifference.Gone::claim)
                                        .map(ClaimId::value)
                                        .sorted()
                                        .toList()));
        live.changed(new Change(id, null));
        return now.added().size() + changed.size() + gone.size();
    }

    private Set<ClaimId> worked(ArticleId article) {
        Set<ClaimId> worked = new HashSet<>();
        work.forEach(room -> worked.addAll(room.worked(article)));
        return worked;
    }
}
