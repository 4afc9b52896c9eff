package org.factcheck.workbench.inbox.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.account.ViewerSource;
import org.factcheck.workbench.inbox.NotificationService;
import org.factcheck.workbench.inbox.Unread;
import org.factcheck.workbench.live.LiveChanges;
import org.factcheck.workbench.live.PersonalNews;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** The way to the inbox, with how many are unread; in quiet hours it does not count up. */
class Bell extends Anchor {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 99;

    private final transient NotificationService notifications;
    private final transient ViewerSource viewers;
    private final transient PersonalNews news;
    private final Span count = new Span();
    private transient LiveChanges.@Nullable Subscription following;
    private transient @Nullable Instant quietUntil;

    Bell(NotificationService notifications, ViewerSource viewers, PersonalNews news) {
        super("inbox");
        this.notifications = notifications;
        this.viewers = viewers;
        this.news = news;
        addClassName("wb-bell");
        count.addClassName("wb-bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        Span sign = new Span();
        sign.addClassName("wb-bell-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        add(sign, count);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        Viewer viewer = viewers.current();
        following = news.follow(viewer.person(), () -> later(ui, 0));
        show(ui);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.close();
            following = null;
        }
        super.onDetach(event);
    }

    private void show(UI ui) {
        Unread unread = notifications.unread(viewers.current());
        int number = unread.count();
        count.setText(number > MOST ? MOST + "+" : Integer.toString(number));
        count.setVisible(number > 0);
        Instant until = unread.quietUntil();
        String label = getTranslation(until == null ? "inbox.bell" : "inbox.bell.quiet", number);
        getElement().setAttribute("aria-label", label);
        setTitle(label);
        setClassName("wb-quiet", until != null);
        if (until != null && !until.equals(quietUntil)) {
            later(ui, Duration.between(Instant.now(), until).toMillis() + 1_000);
        }
        quietUntil = until;
    }

    /** The news may be that the session was ended: the page leaves by itself then. */
    private void showToWhoIsThere(UI ui) {
        try {
            show(ui);
        } catch (AuthenticationException signedOut) {
            count.setVisible(false);
        }
    }

    /** On a thread of its own: taking the session's lock may wait. */
    private void later(UI ui, long millis) {
        CompletableFuture.delayedExecutor(
                        millis,
                        TimeUnit.MILLISECONDS,
                        task -> Thread.ofVirtual().name("bell").start(task))
                .execute(() -> {
                    try {
                        ui.access(() -> {
                            if (isAttached()) {
                                showToWhoIsThere(ui);
                            }
                        });
                    } catch (UIDetachedException gone) {
                        // Nobody looks any more.
                    }
                });
    }
}
