package org.factcheck.workbench.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Appends every event to the chain a moment after its transaction has ended, apart from the transactions of people, who
 * never wait for it. Of all nodes on a database one seals: the one whose connection holds the lock; when it is gone, the
 * next takes over. Each node pins the heads it sees in its data directory. The property {@code workbench.jobs} switches it
 * off.
 */
@Component
@ConditionalOnBooleanProperty(name = "workbench.jobs", matchIfMissing = true)
class AuditSealer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final Duration PERIOD = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final Duration BETWEEN_PINS = Duration.ofSeconds(15);
    private static final int BATCH = 2_000;

    /** Opens a connection that nobody else uses. */
    interface Database {
        Connection connect() throws SQLException;
    }

    private final Database database;
    private final PinnedHeads pinned;
    private CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    // What follows belongs to the sealing thread.
    private @Nullable AuditHead head;
    private @Nullable AuditHead pinnedHead;
    private @Nullable String horizon;
    private long pinnedAt;
    private boolean complained;

    @Autowired
    AuditSealer(DataSource dataSource, @Value("${workbench.data}") Path data) throws SQLException {
        this(own(dataSource.unwrap(HikariDataSource.class)), data);
    }

    AuditSealer(Database database, Path data) {
        this.database = database;
        this.pinned = new PinnedHeads(data);
    }

    private static Database own(HikariDataSource pool) {
        return () -> {
            Properties properties = new Properties();
            properties.setProperty("user", pool.getUsername());
            properties.setProperty("password", pool.getPassword());
            // A sealer that lost its server must notice, and a server its sealer: another one waits for the lock.
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("socketTimeout", "60");
            properties.setProperty("ApplicationName", "workbench audit sealer");
            return DriverManager.getConnection(pool.getJdbcUrl(), properties);
        };
    }

    @Override
    public synchronized void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopping = stop;
        thread = Thread.ofVirtual().name("audit-sealer").start(() -> run(stop));
    }

    /** Seals what is there, then ends; what comes later is sealed by another node or at the next start. */
    @Override
    public synchronized void stop() {
        Thread sealing = thread;
        thread = null;
        stopping.countDown();
        if (sealing != null) {
            try {
                if (!sealing.join(FAREWELL)) {
                    LOG.warn("The audit sealer did not end in time; what is not sealed is sealed at the next start");
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

    /** After everything that writes has been stopped, so that its last events are sealed too. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run(CountDownLatch stop) {
        boolean stopped = await(stop, FIRST_WAIT);
        while (true) {
            try (JdbcSealing sealing = new JdbcSealing(database.connect())) {
                complained = false;
                while (!stopped && !sealing.becomeSealer()) {
                    head = sealing.head();
                    pin(false);
                    stopped = await(stop, RETRY);
                }
                if (!stopped) {
                    head = sealing.head();
                    horizon = null;
                }
                while (!stopped) {
                    seal(sealing);
                    pin(false);
                    stopped = await(stop, PERIOD);
                }
                // One that only begins when it is stopped has nothing to say farewell with.
                if (horizon != null) {
                    seal(sealing);
                }
                pin(true);
                return;
            } catch (SQLException | RuntimeException e) {
                if (stopped) {
                    return;
                }
                complain("Events are not sealed at the moment, trying again: {}", e);
            }
            horizon = null;
            stopped = await(stop, RETRY);
        }
    }

    /** Everything that can be sealed now. The first time it looks through the whole log, then only at what is new. */
    private void seal(JdbcSealing sealing) throws SQLException {
        String now = sealing.horizon();
        if (now.equals(horizon)) {
            return;
        }
        List<AuditHashes.Event> events;
        do {
            events = sealing.unsealed(horizon, BATCH);
            if (!events.isEmpty()) {
                head = sealing.append(head, events);
            }
        } while (events.size() == BATCH);
        horizon = now;
    }

    /** Not after each change, or a busy newsroom would fill the disk with heads. */
    private void pin(boolean now) {
        AuditHead current = head;
        long time = System.nanoTime();
        if (current == null
                || current.equals(pinnedHead)
                || !now && pinnedHead != null && time - pinnedAt < BETWEEN_PINS.toNanos()) {
            return;
        }
        try {
            pinned.pin(current);
            pinnedHead = current;
        } catch (IOException e) {
            complain("The head of the audit log cannot be pinned in the data directory: {}", e);
        }
        pinnedAt = time;
    }

    private void complain(String what, Exception why) {
        if (complained) {
            LOG.debug(what, why.getMessage(), why);
        } else {
            LOG.warn(what, why.getMessage());
            complained = true;
        }
    }

    /** True when it was told to stop. */
    private static boolean await(CountDownLatch stop, Duration time) {
        try {
            return stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
