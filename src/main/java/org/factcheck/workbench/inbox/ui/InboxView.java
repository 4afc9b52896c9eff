package org.factcheck.workbench.inbox.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.factcheck.workbench.account.ViewerSource;
import org.factcheck.workbench.inbox.Notification;
import org.factcheck.workbench.inbox.NotificationService;
import org.factcheck.workbench.kernel.NotificationId;
import org.factcheck.workbench.kernel.Page;
import org.factcheck.workbench.live.LiveChanges;
import org.factcheck.workbench.live.PersonalNews;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.When;
import org.factcheck.workbench.shell.WithHeader;
import org.jspecify.annotations.Nullable;

/** What the person is told of, the latest first, each with a link to it. */
@Route("inbox")
@PermitAll
class InboxView extends Div implements WithHeader, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final int EXCERPT = 240;

    private final transient NotificationService notifications;
    private final transient ViewerSource viewers;
    private final transient PersonalNews news;
    private final Checkbox unreadOnly;
    private final Button allRead;
    private final Button older;
    private final Div days = new Div();
    private final Paragraph nothing = new Paragraph();
    private int shown = PAGE;
    private transient @Nullable NotificationId latest;
    private transient LiveChanges.@Nullable Subscription following;

    InboxView(NotificationService notifications, ViewerSource viewers, PersonalNews news) {
        this.notifications = notifications;
        this.viewers = viewers;
        this.news = news;
        addClassName("wb-page");
        unreadOnly = new Checkbox(getTranslation("inbox.unreadOnly"), change -> show());
        allRead = new Button(getTranslation("inbox.markAllRead"), click -> markAllRead());
        older = new Button(getTranslation("inbox.older"), click -> {
            shown += PAGE;
            show();
        });
        nothing.addClassName("wb-empty");
        days.addClassName("wb-inbox");
        Div tools = new Div(unreadOnly, allRead);
        tools.addClassName("wb-row");
        Div head = new Div(new H1(getTranslation("inbox.title")), tools);
        head.addClassNames("wb-row", "wb-between");
        add(head, nothing, days, older);
    }

    private void show() {
        Page<Notification> page = notifications.page(viewers.current(), unreadOnly.getValue(), 0, shown);
        List<Notification> items = page.items();
        latest = items.isEmpty() ? null : items.getFirst().id();
        days.removeAll();
        Moments moments = Moments.current();
        LocalDate day = null;
        OrderedList list = new OrderedList();
        for (Notification item : items) {
            LocalDate own = item.at().atZone(moments.zone()).toLocalDate();
            if (!own.equals(day)) {
                day = own;
                H2 heading = new H2(moments.day(day));
                heading.addClassName("wb-day");
                list = new OrderedList();
                list.addClassName("wb-inbox-day");
                days.add(heading, list);
            }
            list.add(item(item, moments));
        }
        nothing.setText(getTranslation(unreadOnly.getValue() ? "inbox.nothing.unread" : "inbox.nothing"));
        nothing.setVisible(items.isEmpty());
        older.setVisible(page.total() > items.size());
        allRead.setEnabled(items.stream().anyMatch(item -> !item.read()));
    }

    private ListItem item(Notification item, Moments moments) {
        ListItem whole = new ListItem();
        whole.setClassName("wb-unread", !item.read());
        Span mark = new Span(item.read() ? "" : getTranslation("inbox.unread"));
        mark.addClassName("wb-unread-mark");
        LocalDate due = item.dueOn();
        Anchor link = new Anchor(
                "inbox/open/" + item.id(),
                getTranslation(
                        "inbox.item." + item.kind(),
                        Objects.requireNonNullElse(item.actor(), getTranslation("inbox.somebody")),
                        item.claims(),
                        due == null ? "" : moments.day(due)));
        link.addClassName("wb-inbox-link");
        link.setRouterIgnore(false);
        Span when = new Span(new When(item.at()));
        when.addClassName("wb-note");
        NativeButton read =
                new NativeButton(getTranslation(item.read() ? "inbox.markUnread" : "inbox.markRead"), click -> {
                    notifications.mark(viewers.current(), item.id(), !item.read());
                    show();
                });
        read.addClassNames("wb-link-button", "wb-note");
        read.getElement().setAttribute("type", "button");
        Div head = new Div(mark, link, when, read);
        head.addClassNames("wb-row", "wb-inbox-head");
        whole.add(head);
        if (item.claimWords() != null) {
            Div words = new Div(item.claimWords());
            words.addClassName("wb-claim-words");
            words.getElement().setAttribute("dir", "auto");
            whole.add(words);
        }
        if (item.words() != null) {
            Div said = new Div(excerpt(item.words()));
            said.addClassName("wb-excerpt");
            whole.add(said);
        }
        boolean teams = viewers.current().teams().size() > 1;
        Div where = new Div(
                teams ? getTranslation("inbox.where.team", item.articleTitle(), item.teamName()) : item.articleTitle());
        where.addClassName("wb-note");
        whole.add(where);
        return whole;
    }

    private static String excerpt(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.length() <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, EXCERPT))) + "…";
    }

    private void markAllRead() {
        NotificationId last = latest;
        if (last != null) {
            notifications.markAllRead(viewers.current(), last);
            show();
        }
    }

    @Override
    public void fillHeader(Header header) {
        header.trail(new Crumb(getTranslation("shell.nav.desk"), ""), Crumb.here(getTranslation("inbox.title")));
        Anchor settings = new Anchor("inbox/settings", getTranslation("inbox.settings"));
        settings.addClassName("wb-button-link");
        settings.setRouterIgnore(false);
        header.actions(settings);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inbox.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        following = news.follow(
                viewers.current().person(),
                () -> Thread.ofVirtual().name("inbox").start(() -> reread(ui)));
        show();
    }

    private void reread(UI ui) {
        try {
            ui.access(this::show);
        } catch (UIDetachedException gone) {
            // Nobody looks any more.
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.close();
            following = null;
        }
        super.onDetach(event);
    }
}
