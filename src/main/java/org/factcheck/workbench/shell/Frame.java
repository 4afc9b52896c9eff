package org.factcheck.workbench.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What holds for every page: its colours from the first byte on, and what it says when the connection or session ends. */
@Component
class Frame implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private static final int RECONNECT_MILLIS = 1_500;

    private final transient Texts texts;

    Frame(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(Frame::paint);
        event.getSource().setSystemMessagesProvider(this::systemMessages);
        event.getSource().addSessionInitListener(started -> started.getSession().setErrorHandler(new Failures()));
        event.getSource().addUIInitListener(opened -> {
            ReconnectDialogConfiguration dialog = opened.getUI().getReconnectDialogConfiguration();
            dialog.setDialogText(opened.getUI().getTranslation("shell.connection.lost"));
            dialog.setDialogTextGaveUp(opened.getUI().getTranslation("shell.connection.gaveUp"));
            dialog.setReconnectInterval(RECONNECT_MILLIS);
            ConnectionNotice.in(opened.getUI());
        });
    }

    private static void paint(IndexHtmlResponse response) {
        Theme theme = Theme.of(response.getVaadinRequest());
        response.getDocument()
                .getElementsByTag("html")
                .attr("style", "color-scheme: " + theme.scheme().getValue())
                .attr("theme", theme == Theme.SYSTEM ? "" : theme.code());
        response.getDocument()
                .head()
                .appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", "favicon.svg");
    }

    private SystemMessages systemMessages(SystemMessagesInfo info) {
        Locale locale = info.getLocale();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("shell.session.expired.title", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("shell.session.expired.text", locale));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.getTranslation("shell.session.internal.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("shell.session.internal.text", locale));
        messages.setSyncErrorCaption(texts.getTranslation("shell.session.internal.title", locale));
        messages.setSyncErrorMessage(texts.getTranslation("shell.session.internal.text", locale));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.getTranslation("shell.session.cookies.title", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("shell.session.cookies.text", locale));
        return messages;
    }
}
