package org.factcheck.workbench.inbox.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.factcheck.workbench.account.ViewerSource;
import org.factcheck.workbench.inbox.NotificationService;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.NotificationId;

/** Leads on to what a notification tells of, and marks it as read. */
@Route("inbox/open/:id([0-9]+)")
@PermitAll
class OpenNotificationView extends Div implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private final transient NotificationService notifications;
    private final transient ViewerSource viewers;

    OpenNotificationView(NotificationService notifications, ViewerSource viewers) {
        this.notifications = notifications;
        this.viewers = viewers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        NotificationId id = new NotificationId(
                event.getRouteParameters().getLong("id").orElseThrow(() -> new NotFoundException("The notification")));
        Location there = new Location(notifications.open(viewers.current(), id));
        event.forwardTo(there.getPath(), there.getQueryParameters());
    }
}
