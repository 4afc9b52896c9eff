package org.factcheck.workbench.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/**
 * Says on the page when the Workbench does not answer, in place of Vaadin's own indicator, and tells the server when it
 * does again: what was pushed meanwhile may have been missed. Vaadin does not always notice that itself after the browser
 * was offline, so the page asks.
 */
public final class ConnectionNotice {
    private static final String BACK = "wb-back";

    private ConnectionNotice() {}

    static void in(UI ui) {
        ui.getElement().executeJs("""
                const notice = document.createElement('div');
                notice.className = 'wb-connection';
                notice.setAttribute('role', 'alert');
                notice.hidden = true;
                document.body.append(notice);
                document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');
                const state = window.Vaadin.connectionState;
                const ask = () => fetch('favicon.svg', { method: 'HEAD', cache: 'no-store' })
                    .then(answer => { if (answer.ok) state.state = 'connected'; }, () => {});
                let asking = 0;
                state.addStateChangeListener((before, now) => {
                    if (now === 'reconnecting' || now === 'connection-lost') {
                        asking ||= setInterval(ask, 1000);
                        notice.textContent = $0;
                        notice.hidden = false;
                    } else if (asking && now === 'connected') {
                        clearInterval(asking);
                        asking = 0;
                        notice.hidden = true;
                        this.dispatchEvent(new CustomEvent($1));
                    }
                });""", ui.getTranslation("shell.connection.lost"), BACK);
    }

    /** Calls back whenever the browser has its connection again after it was lost. */
    public static Registration onReturn(UI ui, Runnable returned) {
        return ui.getElement().addEventListener(BACK, event -> returned.run());
    }
}
