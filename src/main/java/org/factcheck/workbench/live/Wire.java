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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
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
    private static final String PRESENT = "p";
    private static final String LEFT = "x";
    private static final String NEWS = "n";
    private static final int COALESCE_MILLIS = 20;
    private static final int LISTEN_MILLIS = 1_000;
    private static final int RETRY_MILLIS = 1_000;

    private final HikariDataSource settings;
    private final BlockingQueue<String> outgoing = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile Consumer<Change> receiver = change -> {};
    private volatile Runnable afterLoss = () -> {};
    private volatile Consumer<Presence> presentReceiver = presence -> {};
    private volatile Consumer<String> leftReceiver = session -> {};
    private volatile Runnable presenceAfterLoss = () -> {};
    private volatile Consumer<PersonId> newsReceiver = person -> {};
    private volatile Runnable newsAfterLoss = () -> {};
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

    /** Says where it goes who is present, and which page was left; and what is to be done after a loss. */
    void deliverPresenceTo(Consumer<Presence> present, Consumer<String> left, Runnable afterLoss) {
        this.presentReceiver = present;
        this.leftReceiver = left;
        this.presenceAfterLoss = afterLoss;
    }

    /** Says where it goes that there is something new for a person; and what is to be done after a loss. */
    void deliverNewsTo(Consumer<PersonId> receiver, Runnable afterLoss) {
        this.newsReceiver = receiver;
        this.newsAfterLoss = afterLoss;
    }

    void sendNews(PersonId person) {
        outgoing.add(NEWS + "," + person);
    }

    void send(Change change) {
        outgoing.add(change.article() + "," + word(change.claim()));
    }

    void send(Presence at) {
        outgoing.add(String.join(
                ",",
                PRESENT,
                at.article().toString(),
                at.person().toString(),
                at.session(),
                word(at.claim()),
                word(at.doing())));
    }

    void sendLeft(String session) {
        outgoing.add(LEFT + "," + session);
    }

    private static String word(@Nullable Object value) {
        return value == null ? "" : value.toString();
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
        LinkedHashSet<String> batch = new LinkedHashSet<>();
        List<String> more = new ArrayList<>();
        batch.add(outgoing.take());
        try (Connection connection = connect();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            while (wanted()) {
                TimeUnit.MILLISECONDS.sleep(COALESCE_MILLIS);
                outgoing.drainTo(more);
                // What is said twice counts where it was said last: somebody may have gone and come back.
                more.forEach(batch::addLast);
                more.clear();
                for (String message : batch) {
                    notify.setString(1, CHANNEL);
                    notify.setString(2, message);
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
                presenceAfterLoss.run();
                newsAfterLoss.run();
            }
            lost = true;
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (wanted()) {
                PGNotification[] notifications = postgres.getNotifications(LISTEN_MILLIS);
                if (notifications != null) {
                    for (PGNotification notification : notifications) {
                        receive(notification.getParameter());
                    }
                }
            }
        }
    }

    private void receive(String message) {
        String[] parts = message.split(",", -1);
        try {
            switch (parts[0]) {
                case PRESENT ->
                    presentReceiver.accept(new Presence(
                            new ArticleId(Long.parseLong(parts[1])),
                            new PersonId(Long.parseLong(parts[2])),
                            parts[3],
                            claim(parts[4]),
                            parts[5].isEmpty() ? null : Doing.valueOf(parts[5])));
                case LEFT -> leftReceiver.accept(parts[1]);
                case NEWS -> newsReceiver.accept(new PersonId(Long.parseLong(parts[1])));
                default -> receiver.accept(new Change(new ArticleId(Long.parseLong(parts[0])), claim(parts[1])));
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            LOG.warn("Ignored a message that cannot be read: {}", message);
        }
    }

    private static @Nullable ClaimId claim(String id) {
        return id.isEmpty() ? null : new ClaimId(Long.parseLong(id));
    }
}
