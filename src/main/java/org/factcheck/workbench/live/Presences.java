package org.factcheck.workbench.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Who has which article open, on every node. Kept in memory only: each node says again every ten seconds who is there,
 * and forgets whom it has not heard of for thirty. Whoever enters for somebody has checked that they may read the
 * article.
 */
@Service
public class Presences implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Presences.class);
    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String node = UUID.randomUUID() + "/";
    private final Wire wire;
    private final Duration patience;
    private final Map<String, Place> own = new ConcurrentHashMap<>();
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();
    private final Set<Follower> followers = new CopyOnWriteArraySet<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-presence").factory());

    private record Heard(Presence presence, long nanos) {}

    private record Follower(ArticleId article, Runnable action, Object self) {}

    @Autowired
    Presences(Wire wire) {
        this(wire, BEAT, PATIENCE);
    }

    Presences(Wire wire, Duration beat, Duration patience) {
        this.wire = wire;
        this.patience = patience;
        wire.deliverPresenceTo(this::hear, this::hearLeft, this::tellAll);
        clock.scheduleAtFixedRate(this::beat, beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Lets a person enter an article with one page.
     *
     * @param connected whether their browser can still be reached: one that cannot be is not shown to others
     */
    public Place enter(ArticleId article, PersonId person, BooleanSupplier connected) {
        Place place = new Place(new Presence(article, person, node + UUID.randomUUID(), null, null), connected);
        own.put(place.presence.session(), place);
        place.told();
        return place;
    }

    /** Everyone who has the article open, one entry for each page, in no order. */
    public List<Presence> present(ArticleId article) {
        return Stream.concat(
                        own.values().stream().filter(place -> !place.away).map(place -> place.presence),
                        heard.values().stream().map(Heard::presence))
                .filter(presence -> presence.article().equals(article))
                .toList();
    }

    /** Calls the listener, on a background thread, when somebody enters, moves or leaves, until it is closed. */
    public LiveChanges.Subscription follow(ArticleId article, Runnable listener) {
        Follower follower = new Follower(article, listener, new Object());
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    private void hear(Presence presence) {
        if (presence.session().startsWith(node)) {
            // The echo of what was said here, perhaps of a page that has been left meanwhile.
            return;
        }
        Heard before = heard.put(presence.session(), new Heard(presence, System.nanoTime()));
        if (before == null) {
            // Somebody new does not know yet who was here before.
            own.values().stream()
                    .filter(place -> !place.away && place.presence.article().equals(presence.article()))
                    .forEach(place -> wire.send(place.presence));
        }
        if (before == null || !before.presence().equals(presence)) {
            tellFollowers(presence.article());
        }
    }

    private void hearLeft(String session) {
        Heard left = heard.remove(session);
        if (left != null) {
            tellFollowers(left.presence().article());
        }
    }

    private void beat() {
        try {
            own.values().forEach(Place::beat);
            long oldest = System.nanoTime() - patience.toNanos();
            heard.forEach((session, last) -> {
                if (last.nanos() - oldest < 0 && heard.remove(session, last)) {
                    tellFollowers(last.presence().article());
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("Could not say who is here", e);
        }
    }

    private void tellAll() {
        own.values().stream().filter(place -> !place.away).forEach(place -> wire.send(place.presence));
    }

    private void tellFollowers(ArticleId article) {
        for (Follower follower : followers) {
            if (follower.article().equals(article)) {
                try {
                    follower.action().run();
                } catch (RuntimeException e) {
                    LOG.warn("A view could not follow who is at article {}", article, e);
                }
            }
        }
    }

    @Override
    public void destroy() {
        own.values().forEach(Place::close);
        clock.shutdownNow();
    }

    /** One person's page in an article; they have left when it is closed. */
    public final class Place implements AutoCloseable {
        private final BooleanSupplier connected;
        private volatile Presence presence;
        private volatile boolean away;

        private Place(Presence presence, BooleanSupplier connected) {
            this.presence = presence;
            this.connected = connected;
        }

        /** The person is at another claim, or has begun or ended writing something there. */
        public void at(@Nullable ClaimId claim, @Nullable Doing doing) {
            Presence now = new Presence(presence.article(), presence.person(), presence.session(), claim, doing);
            if (!now.equals(presence) || away) {
                presence = now;
                away = false;
                told();
            }
        }

        private void told() {
            wire.send(presence);
            tellFollowers(presence.article());
        }

        private void beat() {
            boolean gone = !connected.getAsBoolean();
            if (gone != away) {
                away = gone;
                tellFollowers(presence.article());
                if (gone) {
                    wire.sendLeft(presence.session());
                }
            }
            if (!gone) {
                wire.send(presence);
            }
        }

        @Override
        public void close() {
            if (own.remove(presence.session()) != null) {
                wire.sendLeft(presence.session());
                tellFollowers(presence.article());
            }
        }
    }
}
