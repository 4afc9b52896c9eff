package org.factcheck.workbench.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** Tells of web addresses that are pasted into the page. */
final class PastedAddresses {
    private static final String ADDRESS = "event.detail";

    private PastedAddresses() {}

    /** Tells of what is pasted while nobody types and no dialog is open, until the registration is removed. */
    static Registration follow(UI ui, Consumer<String> address) {
        DomListenerRegistration told = ui.getElement()
                .addEventListener(
                        "wb-paste",
                        event -> address.accept(
                                event.getEventData().path(ADDRESS).asString("")))
                .addEventData(ADDRESS);
        ui.getElement().executeJs("""
                const listener = event => {
                    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
                    const typing = event.composedPath().some(n => n.matches && n.matches('input, textarea, select,'
                        + ' [contenteditable], [role=dialog], [role=alertdialog], [role=combobox]'));
                    if (!typing && /^https?:\\/\\/\\S{1,1990}$/i.test(text)
                            && !document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) {
                        event.preventDefault();
                        this.dispatchEvent(new CustomEvent('wb-paste', { detail: text }));
                    }
                };
                this.wbPastes?.();
                this.wbPastes = () => document.removeEventListener('paste', listener);
                document.addEventListener('paste', listener);""");
        return () -> {
            told.remove();
            ui.getElement().executeJs("this.wbPastes?.()");
        };
    }
}
