package org.factcheck.workbench.account;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.factcheck.workbench.kernel.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Writes down that sessions are used, in the background and for all of them together: no request waits for it, and a
 * session that is used all the time costs one row in a minute.
 */
@Component
class LastSeen implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LastSeen.class);
    private static final int PERIOD_SECONDS = 10;

    private final JdbcSessionStore store;
    private final Set<SessionId> noted = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("last-seen").factory());

    LastSeen(JdbcSessionStore store) {
        this.store = store;
        var unused = clock.scheduleWithFixedDelay(this::write, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    void note(SessionId session) {
        noted.add(session);
    }

    /** Writes what was noted since the last time. */
    void write() {
        List<SessionId> sessions = List.copyOf(noted);
        if (sessions.isEmpty()) {
            return;
        }
        try {
            store.seen(sessions);
        } catch (RuntimeException e) {
            LOG.warn("Could not write down which sessions are used", e);
        }
        sessions.forEach(noted::remove);
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
