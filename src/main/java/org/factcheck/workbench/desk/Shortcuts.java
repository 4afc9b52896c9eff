package org.factcheck.workbench.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** Single keys for the whole page. They are silent while somebody types, in dialogs and in open lists. */
final class Shortcuts {
    private static final String KEY = "event.detail";

    private Shortcuts() {}

    /**
     * Tells of web addresses that are pasted while nobody types, until the registration is removed.
     */
    static Registration pasted(UI ui, Consumer<String> address) {
        DomListenerRegistration told = ui.getElement()
                .addEventListener(
                        "wb-paste",
                        event -> address.accept(event.getEventData().path(KEY).asString("")))
                .addEventData(KEY);
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

    /**
     * Listens until the registration is removed. On the document, for right after the page has opened nothing in it has
     * the focus. Where the keyboard writes no Latin letters, as a Ukrainian one, the place of the key counts.
     *
     * @param keys the keys as a regular expression
     */
    static Registration listen(UI ui, String keys, Consumer<String> pressed) {
        DomListenerRegistration told = ui.getElement()
                .addEventListener(
                        "wb-key",
                        event -> pressed.accept(event.getEventData().path(KEY).asString("")))
                .addEventData(KEY);
        ui.getElement().executeJs("""
                const name = event => {
                    const foreign = /^\\p{L}$/u.test(event.key) && !/^\\p{Script=Latin}$/u.test(event.key);
                    const letter = foreign && /^Key([A-Z])$/.exec(event.code)?.[1];
                    if (letter) {
                        return event.shiftKey ? letter : letter.toLowerCase();
                    }
                    return event.code === 'Slash' && event.key === '.' ? '/' : event.key;
                };
                const free = event => !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey
                    && !event.isComposing && new RegExp('^' + $0 + '$').test(name(event))
                    && !event.composedPath().some(n => n.matches && n.matches('input, textarea, select, [contenteditable],'
                        + ' [role=dialog], [role=alertdialog], [role=listbox], [role=menu], [role=combobox]'))
                    && !document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');
                const listener = event => {
                    if (free(event)) {
                        event.preventDefault();
                        this.dispatchEvent(new CustomEvent('wb-key', { detail: name(event) }));
                    }
                };
                this.wbKeys?.();
                this.wbKeys = () => document.removeEventListener('keydown', listener);
                document.addEventListener('keydown', listener);""", keys);
        return () -> {
            told.remove();
            ui.getElement().executeJs("this.wbKeys?.()");
        };
    }
}
