package org.factcheck.workbench.inbox.ui;

import com.vaadin.flow.component.Component;
import org.factcheck.workbench.account.ViewerSource;
import org.factcheck.workbench.inbox.NotificationService;
import org.factcheck.workbench.live.PersonalNews;
import org.factcheck.workbench.shell.HeaderPart;

/** Puts the bell into the header. */
@org.springframework.stereotype.Component
class BellPart implements HeaderPart {
    private final NotificationService notifications;
    private final ViewerSource viewers;
    private final PersonalNews news;

    BellPart(NotificationService notifications, ViewerSource viewers, PersonalNews news) {
        this.notifications = notifications;
        this.viewers = viewers;
        this.news = news;
    }

    @Override
    public Component create() {
        return new Bell(notifications, viewers, news);
    }
}
