package org.factcheck.workbench.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.Serializable;
import java.util.ArrayList;

/** Short messages at the lower edge of the page. Texts come translated. */
public final class Notices {
    private static final int SHORT_MILLIS = 4_000;
    private static final int LONG_MILLIS = 12_000;
    private static final int LASTING = 0;
    /** As many deeds of a page can be taken back by key, the last first. */
    private static final int MOST = 20;

    /** What can still be taken back of what was done at a page, the last at the end. */
    private static final class Deeds extends ArrayList<Deed> {
        private static final long serialVersionUID = 1L;
    }

    private static final class Deed implements Serializable {
        private static final long serialVersionUID = 1L;
        private final Notification notice;
        private final transient Runnable undo;

        Deed(Notification notice, Runnable undo) {
            this.notice = notice;
            this.undo = undo;
        }
    }

    private Notices() {}

    /** Something worked; goes by itself. */
    public static void done(String text) {
        Notification notification = new Notification(text, SHORT_MILLIS, Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notification.open();
    }

    /** Something was changed that can be changed back: here for a while, by {@link #undoLast} until the page is left. */
    public static void undoable(String text, Runnable undo) {
        Notification notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration(LONG_MILLIS);
        notification.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        Deed deed = new Deed(notification, undo);
        Deeds deeds = deeds(UI.getCurrentOrThrow());
        deeds.add(deed);
        if (deeds.size() > MOST) {
            deeds.removeFirst();
        }
        Button back = new Button(I18NProvider.translate("shell.undo"), click -> undo(deed));
        Div row = new Div(new Div(text), back);
        row.addClassNames("wb-row", "wb-between");
        notification.add(row);
        notification.open();
    }

    /** Something was done that is not changed back: {@link #undoLast} says what can be done instead. */
    public static void lasting(Runnable instead) {
        deeds(UI.getCurrentOrThrow()).add(new Deed(new Notification(), instead));
    }

    /** Takes back what was done last of what can be; false when there is nothing. */
    public static boolean undoLast() {
        Deeds deeds = deeds(UI.getCurrentOrThrow());
        if (deeds.isEmpty()) {
            return false;
        }
        undo(deeds.getLast());
        return true;
    }

    /** Nothing that was done so far can be taken back any more: what would do it has left the page. */
    public static void forgetUndoable(UI ui) {
        Deeds deeds = deeds(ui);
        if (!ui.isClosing()) {
            deeds.forEach(deed -> deed.notice.close());
        }
        deeds.clear();
    }

    private static void undo(Deed deed) {
        deed.notice.close();
        if (deeds(UI.getCurrentOrThrow()).remove(deed)) {
            deed.undo.run();
        }
    }

    private static Deeds deeds(UI ui) {
        Deeds deeds = ComponentUtil.getData(ui, Deeds.class);
        if (deeds == null) {
            deeds = new Deeds();
            ComponentUtil.setData(ui, Deeds.class, deeds);
        }
        return deeds;
    }

    /** Something did not work: what happened, what was kept and what to do. Stays until closed. */
    public static void failed(String text) {
        Notification notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration(LASTING);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.setAssertive(true);
        Button close = new Button(I18NProvider.translate("shell.close"), click -> notification.close());
        Div row = new Div(new Div(text), close);
        row.addClassNames("wb-row", "wb-between");
        notification.add(row);
        notification.open();
    }
}
