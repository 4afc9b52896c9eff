package org.factcheck.workbench.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.Input;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.NotificationId;
import org.factcheck.workbench.kernel.Page;
import org.factcheck.workbench.live.PersonalNews;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's own inbox and how they want to be told. Everybody reads and changes only their own; it is no change of
 * anybody's work and leaves no trace in the log. What a notification says is made from what its person may know now.
 */
@Service
@Transactional
public class NotificationService {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+");
    private static final String NOTIFICATION = "The notification";
    private static final int LONGEST_ADDRESS = 254;

    private final JdbcNotificationStore store;
    private final JdbcNotificationSettingStore settings;
    private final PersonalNews news;
    private final boolean mails;
    private final Clock clock;

    @Autowired
    NotificationService(
            JdbcNotificationStore store,
            JdbcNotificationSettingStore settings,
            PersonalNews news,
            ObjectProvider<PostOffice> post) {
        this(store, settings, news, post.getIfAvailable() != null, Clock.systemUTC());
    }

    NotificationService(
            JdbcNotificationStore store,
            JdbcNotificationSettingStore settings,
            PersonalNews news,
            boolean mails,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.news = news;
        this.mails = mails;
        this.clock = clock;
    }

    /** What the viewer is told of, the latest first. */
    @Transactional(readOnly = true)
    public Page<Notification> page(Viewer viewer, boolean unreadOnly, int offset, int limit) {
        return new Page<>(
                store.notifications(viewer.person(), unreadOnly, offset, limit),
                store.count(viewer.person(), unreadOnly));
    }

    /** How many the viewer has not read; what came in quiet hours counts when they are over. */
    @Transactional(readOnly = true)
    public Unread unread(Viewer viewer) {
        NotificationSettings.Quiet quiet = settings.settings(viewer.person()).quietAt(clock.instant());
        Instant since = quiet == null ? null : quiet.since();
        return new Unread(store.unread(viewer.person(), since), quiet == null ? null : quiet.until());
    }

    /** @throws NotFoundException if the viewer has no such notification */
    public void mark(Viewer viewer, NotificationId id, boolean read) {
        if (!store.mark(viewer.person(), id, read)) {
            throw new NotFoundException(NOTIFICATION);
        }
        news.changed(viewer.person());
    }

    /**
     * Marks everything the viewer can see up to one notification as read; what came later stays.
     *
     * @param last the latest that the viewer has seen in the list
     */
    public void markAllRead(Viewer viewer, NotificationId last) {
        if (store.markAllRead(viewer.person(), last) > 0) {
            news.changed(viewer.person());
        }
    }

    /**
     * Where the thing is that a notification tells of, as a path inside the product; it counts as read from now on.
     *
     * @throws NotFoundException if the viewer has no such notification, or may not know of it now
     */
    public String open(Viewer viewer, NotificationId id) {
        Notification found =
                store.notification(viewer.person(), id).orElseThrow(() -> new NotFoundException(NOTIFICATION));
        if (!found.read()) {
            mark(viewer, id, true);
        }
        return found.path();
    }

    /** How the viewer wants to be told. */
    @Transactional(readOnly = true)
    public NotificationSettings settings(Viewer viewer) {
        return settings.settings(viewer.person());
    }

    /**
     * Keeps how the viewer wants to be told, from now on.
     *
     * @throws InvalidInputException if the address is none, or is missing where e-mail is wanted, or the time zone is not
     *     known
     */
    public void keepSettings(Viewer viewer, NotificationSettings chosen) {
        String email = Input.optional(chosen.email(), LONGEST_ADDRESS, "inbox.invalid.emailTooLong");
        if (email != null && !ADDRESS.matcher(email).matches()) {
            throw new InvalidInputException("inbox.invalid.email");
        }
        if (email == null && chosen.ways().containsValue(Notification.Way.MAIL)) {
            throw new InvalidInputException("inbox.invalid.emailMissing");
        }
        if (!settings.knows(chosen.zone())) {
            throw new InvalidInputException("inbox.invalid.zone", chosen.zone().getId());
        }
        settings.keep(viewer.person(), new NotificationSettings(chosen.ways(), email, chosen.zone(), chosen.quiet()));
        news.changed(viewer.person());
    }

    /** Whether this installation sends e-mail at all. */
    public boolean mails(Viewer viewer) {
        return mails;
    }
}
