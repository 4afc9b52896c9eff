package org.factcheck.workbench.inbox;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for due dates every few minutes, and sends e-mail, on one thread of this node. The property
 * {@code workbench.jobs} switches it off.
 */
@Component
@ConditionalOnBooleanProperty(name = "workbench.jobs", matchIfMissing = true)
class InboxWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);
    private static final int MAIL_SECONDS = 30;
    private static final int DUE_SECONDS = 300;
    private static final int FIRST_SECONDS = 10;

    private final DueDates due;
    private final ObjectProvider<PostOffice> post;
    private volatile @Nullable ScheduledExecutorService thread;

    InboxWorker(DueDates due, ObjectProvider<PostOffice> post) {
        this.due = due;
        this.post = post;
    }

    @Override
    public void start() {
        ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("inbox").factory());
        thread = worker;
        every(worker, DUE_SECONDS, due::tell);
        post.ifAvailable(office -> every(worker, MAIL_SECONDS, office::send));
    }

    private static void every(ScheduledExecutorService worker, int seconds, Runnable work) {
        var unused = worker.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (Throwable e) { // an Error would end the schedule without a word
                        LOG.warn("Notifications could not be worked on; trying again in {} s", seconds, e);
                    }
                },
                FIRST_SECONDS,
                seconds,
                TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService worker = thread;
        thread = null;
        if (worker != null) {
            worker.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
