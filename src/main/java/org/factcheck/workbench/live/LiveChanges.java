package org.factcheck.workbench.live;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.factcheck.workbench.kernel.ArticleId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells everyone who looks at an article that it changed, on every node. Services call {@link #changed} inside their
 * transaction; nothing is sent before it has committed. Listeners are called on a background thread and must be quick:
 * they re-read what they show.
 */
@Service
public class LiveChanges {
    private static final Logger LOG = LoggerFactory.getLogger(LiveChanges.class);

    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
    private final Wire wire;

    LiveChanges(Wire wire) {
        this.wire = wire;
        wire.deliverTo(this::deliver, this::catchUp);
    }

    /** Marks a change; it is sent once the surrounding transaction has committed, or at once without one. */
    public void changed(Change change) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wire.send(change);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wire.send(change);
            }
        });
    }

    /** Follows one article until the returned subscription is closed. */
    public Subscription follow(ArticleId article, Consumer<Change> listener) {
        return follow(new Listener(article, listener));
    }

    /** Follows every article until the returned subscription is closed. */
    public Subscription followAll(Consumer<Change> listener) {
        return follow(new Listener(null, listener));
    }

    private Subscription follow(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void deliver(Change change) {
        for (Listener listener : listeners) {
            if (listener.article == null || listener.article.equals(change.article())) {
                tell(listener, change);
            }
        }
    }

    /** What was said while the connection was away is not known: everyone who follows an article reads it again. */
    private void catchUp() {
        for (Listener listener : listeners) {
            if (listener.article != null) {
                tell(listener, new Change(listener.article, null));
            }
        }
    }

    private static void tell(Listener listener, Change change) {
        try {
            listener.action.accept(change);
        } catch (RuntimeException e) {
            LOG.warn("A view could not follow a change of article {}", change.article(), e);
        }
    }

    /** Ends following when closed. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** Not a record: two views that follow alike are still two. */
    private static final class Listener {
        private final @Nullable ArticleId article;
        private final Consumer<Change> action;

        Listener(@Nullable ArticleId article, Consumer<Change> action) {
            this.article = article;
            this.action = action;
        }
    }
}
