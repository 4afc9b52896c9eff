package org.factcheck.workbench.live;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries changes between nodes over PostgreSQL LISTEN/NOTIFY. One connection sends, coalescing what came within 20 ms
 * (NOTIFY takes a lock on the whole server at commit, so it never runs inside a business transaction); one connection
 * listens. Both are opened apart from the pool and reopened when lost.
 */
@Component
class Wire implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final String CHANNEL = "workbench_change";
    private static final int COALESCE_MILLIS = 20;
    private static final int LISTEN_MILLIS = 1_000;
    private static final int RETRY_MILLIS = 1_000;

    private final HikariDataSource settings;
    private final BlockingQueue<Change> outgoing = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile Consumer<Change> receiver = change -> {};
    private volatile Runnable afterLoss = () -> {};
    private volatile boolean running;
    private boolean lost;

    Wire(DataSource dataSource) throws SQLException {
        this.settings = dataSource.unwrap(HikariDataSource.class);
    }

    /** Says where changes go, and what is to be done after a time in which some may have been missed. */
    void deliverTo(Consumer<Change> receiver, Runnable afterLoss) {
        this.receiver = receiver;
        this.afterLoss = afterLoss;
    }

    void send(Change change) {
        outgoing.add(change);
    }

    @Override
    public void start() {
        running = true;
        threads.add(Thread.ofPlatform().daemon().name("live-send").start(() -> keepDoing(this::sendUntilStopped)));
        threads.add(Thread.ofPlatform().daemon().name("live-listen").start(() -> keepDoing(this::listenUntilStopped)));
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private interface Work {
        void run() throws SQLException, InterruptedException;
    }

    /** A stopped thread may outlive a new start by a second: each looks at its own interruption, not at the state of all. */
    private static boolean wanted() {
        return !Thread.currentThread().isInterrupted();
    }

    private void keepDoing(Work work) {
        while (wanted()) {
            try {
                work.run();
            } catch (SQLException e) {
                if (wanted()) {
                    LOG.warn("Live changes lost their database connection; trying again: {}", e.getMessage());
                    pause();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.getJdbcUrl(), settings.getUsername(), settings.getPassword());
    }

    private void sendUntilStopped() throws SQLException, InterruptedException {
        Set<Change> batch = new LinkedHashSet<>();
        batch.add(outgoing.take());
        try (Connection connection = connect();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            while (wanted()) {
                TimeUnit.MILLISECONDS.sleep(COALESCE_MILLIS);
                outgoing.drainTo(batch);
                for (Change change : batch) {
                    notify.setString(1, CHANNEL);
                    notify.setString(2, write(change));
                    notify.addBatch();
                }
                notify.executeBatch();
                batch.clear();
                batch.add(outgoing.take());
            }
        } finally {
            outgoing.addAll(batch);
        }
    }

    private void listenUntilStopped() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            if (lost) {
                afterLoss.run();
            }
            lost = true;
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (wanted()) {
                PGNotification[] notifications = postgres.getNotifications(LISTEN_MILLIS);
                if (notifications != null) {
                    for (PGNotification notification : notifications) {
                        Change change = read(notification.getParameter());
                        if (change != null) {
                            receiver.accept(change);
                        }
                    }
                }
            }
        }
    }

    private static String write(Change change) {
        return change.article() + ","
                + (change.claim() == null ? "" : change.claim().toString());
    }

    private static @Nullable Change read(String payload) {
        int comma = payload.indexOf(',');
        try {
            ArticleId article = new ArticleId(Long.parseLong(payload.substring(0, comma)));
            String claim = payload.substring(comma + 1);
            return new Change(article, claim.isEmpty() ? null : new ClaimId(Long.parseLong(claim)));
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            LOG.warn("Ignored a change that cannot be read: {}", payload);
            return null;
        }
    }
}
