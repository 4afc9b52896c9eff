package org.factcheck.workbench.claim;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.factcheck.workbench.article.RevisionAdded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Works off the detection queue on one thread of this node: at start, after a revision was committed here, and every few
 * seconds for what other nodes left. The property {@code workbench.jobs} switches it off.
 */
@Component
@ConditionalOnBooleanProperty(name = "workbench.jobs", matchIfMissing = true)
class DetectionWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DetectionWorker.class);
    private static final int PERIOD_SECONDS = 5;
    private static final int FAREWELL_SECONDS = 5;

    private final DetectionQueue queue;
    private volatile @Nullable ScheduledExecutorService thread;

    DetectionWorker(DetectionQueue queue) {
        this.queue = queue;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void wake(RevisionAdded added) {
        wake();
    }

    void wake() {
        ScheduledExecutorService worker = thread;
        if (worker != null) {
            try {
                worker.execute(this::workOff);
            } catch (RejectedExecutionException e) {
                LOG.debug("Stopping: what is queued waits for the next start");
            }
        }
    }

    private void workOff() {
        try {
            while (isRunning() && queue.runNext()) {
                LOG.debug("A detection run ended");
            }
        } catch (Throwable e) { // an Error would end the schedule without a word
            LOG.warn("The detection queue cannot be worked off; trying again in {} s", PERIOD_SECONDS, e);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("claim-detection").factory());
        thread = worker;
        var unused = worker.scheduleWithFixedDelay(this::workOff, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService worker = thread;
        thread = null;
        if (worker != null) {
            worker.shutdown();
            try {
                if (!worker.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("Stopped while detecting: another node, or the next start, takes the run over");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
