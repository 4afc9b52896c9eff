package org.factcheck.workbench.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.i18n.I18NProvider;

/** Short messages at the lower edge of the page. Texts come translated. */
public final class Notices {
    private static final int SHORT_MILLIS = 4_000;
    private static final int LONG_MILLIS = 12_000;
    private static final int LASTING = 0;

    private Notices() {}

    /** Something worked; goes by itself. */
    public static void done(String text) {
        Notification notification = new Notification(text, SHORT_MILLIS, Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notification.open();
    }

    /** Something was changed that can be changed back for a while. */
    public static void undoable(String text, Runnable undo) {
        Notification notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration(LONG_MILLIS);
        notification.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        Button back = new Button(I18NProvider.translate("shell.undo"), click -> {
            notification.close();
            undo.run();
        });
        Div row = new Div(new Div(text), back);
        row.addClassNames("wb-row", "wb-between");
        notification.add(row);
        notification.open();
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
