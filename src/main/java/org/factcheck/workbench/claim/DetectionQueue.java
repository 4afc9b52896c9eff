package org.factcheck.workbench.claim;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.factcheck.workbench.article.RevisionAdded;
import org.factcheck.workbench.article.Revisions;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.detection.ArticleText;
import org.factcheck.workbench.detection.ClaimDetector;
import org.factcheck.workbench.detection.Detection;
import org.factcheck.workbench.kernel.Input;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job that finds the claims of a new revision. A run is queued in the transaction that adds the revision; any node
 * takes it. The detector works outside of any transaction; what it found is stored in one, together with the end of the
 * run, so that a run that dies half-way leaves nothing behind and is taken over.
 */
@Component
class DetectionQueue {
    static final int MOST_ATTEMPTS = 3;
    /** Longer than the detection of the largest text takes; after that its node is taken for dead. */
    static final Duration LOST = Duration.ofMinutes(3);

    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(DetectionQueue.class);
    private static final int LONGEST_MESSAGE = 500;

    private final JdbcDetectionStore store;
    private final JdbcCoverageStore coverage;
    private final Revisions revisions;
    private final Function<ArticleText, Detection> detector;
    private final Supplier<String> detectorVersion;
    private final AuditLog audit;
    private final LiveChanges live;
    private final TransactionTemplate transaction;

    @Autowired
    DetectionQueue(
            JdbcDetectionStore store,
            JdbcCoverageStore coverage,
            Revisions revisions,
            ClaimDetector detector,
            AuditLog audit,
            LiveChanges live,
            PlatformTransactionManager transactions) {
        this(store, coverage, revisions, detector::detect, detector::version, audit, live, transactions);
    }

    DetectionQueue(
            JdbcDetectionStore store,
            JdbcCoverageStore coverage,
            Revisions revisions,
            Function<ArticleText, Detection> detector,
            Supplier<String> detectorVersion,
            AuditLog audit,
            LiveChanges live,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.coverage = coverage;
        this.revisions = revisions;
        this.detector = detector;
        this.detectorVersion = detectorVersion;
        this.audit = audit;
        this.live = live;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void queue(RevisionAdded added) {
        store.queue(added.revision());
    }

    /** Takes and does one run. False if none waits. */
    boolean runNext() {
        Optional<JdbcDetectionStore.Run> taken =
                transaction.execute(status -> store.take(detectorVersion.get(), LOST, PAUSE));
        if (taken.isEmpty()) {
            return false;
        }
        JdbcDetectionStore.Run run = taken.get();
        Revisions.Content content = revisions.content(run.revision()).orElseThrow();
        live.changed(new Change(content.article(), null));
        if (run.attempt() > MOST_ATTEMPTS) {
            // Its node died in every attempt before: whatever this text does must not take the others along.
            fail(run, content, true, "The detection was interrupted " + MOST_ATTEMPTS + " times.");
            return true;
        }
        try {
            Detection detection = detector.apply(ArticleText.english(content.text(), content.publishedOn()));
            transaction.executeWithoutResult(status -> keep(run, content, detection));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("Detection of revision {} failed in attempt {}", run.revision(), run.attempt(), e);
            String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            fail(run, content, run.attempt() >= MOST_ATTEMPTS, what);
        }
        return true;
    }

    private void keep(JdbcDetectionStore.Run run, Revisions.Content content, Detection detection) {
        if (!store.finish(run, detection.claims().size()) || store.detected(content.id())) {
            return;
        }
        store.insertClaims(content.article(), content.id(), content.text(), detectorVersion.get(), detection.claims());
        store.insertIssues(content.article(), content.id(), detection);
        coverage.replace(content.id(), detection.sentences());
        audit.record(
                AuditLog.Actor.APPLICATION,
                "detected",
                new AuditLog.Subject("article", content.article().value(), content.team(), content.article()),
                null,
                Map.of(
                        "revision",
                        content.id().value(),
                        "claims",
                        detection.claims().size(),
                        "issues",
                        detection.issues().size(),
                        "detector",
                        detectorVersion.get()));
        live.changed(new Change(content.article(), null));
    }

    private void fail(JdbcDetectionStore.Run run, Revisions.Content content, boolean forGood, String message) {
        String kept = message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
        transaction.executeWithoutResult(status -> store.fail(run, forGood, Input.storable(kept)));
        live.changed(new Change(content.article(), null));
    }
}
