package org.factcheck.workbench.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import org.factcheck.workbench.kernel.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the open pages of a person, on every node, that there is something new for them; not what. Listeners are called on
 * a background thread and must be quick.
 */
@Service
public class PersonalNews {
    private static final Logger LOG = LoggerFactory.getLogger(PersonalNews.class);

    private final Map<PersonId, Set<Runnable>> listeners = new ConcurrentHashMap<>();
    private final Wire wire;

    PersonalNews(Wire wire) {
        this.wire = wire;
        wire.deliverNewsTo(this::deliver, this::catchUp);
    }

    /** Marks news; it is sent once the surrounding transaction has committed, or at once without one. */
    public void changed(PersonId person) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wire.sendNews(person);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wire.sendNews(person);
            }
        });
    }

    /** Follows the news of one person until the returned subscription is closed. */
    public LiveChanges.Subscription follow(PersonId person, Runnable listener) {
        listeners.compute(person, (same, all) -> {
            Set<Runnable> mine = all == null ? new CopyOnWriteArraySet<>() : all;
            mine.add(listener);
            return mine;
        });
        return () -> listeners.computeIfPresent(person, (same, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    private void deliver(PersonId person) {
        listeners.getOrDefault(person, Set.of()).forEach(PersonalNews::tell);
    }

    private void catchUp() {
        listeners.values().forEach(all -> all.forEach(PersonalNews::tell));
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn("A page could not take in news for its person", e);
        }
    }
}
