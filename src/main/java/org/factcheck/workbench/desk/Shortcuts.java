package org.factcheck.workbench.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** Single keys for the whole page. They are silent while somebody types, in dialogs and in open lists. */
final class Shortcuts {
    private static final String KEY = "event.key";

    private Shortcuts() {}

    /**
     * Listens until the registration is removed.
     *
     * @param keys the keys as a regular expression
     */
    static Registration listen(UI ui, String keys, Consumer<String> pressed) {
        String free = """
                !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
                && /^%s$/.test(event.key)
                && !event.composedPath().some(n => n.matches && n.matches('input, textarea, select, [contenteditable],'
                    + ' [role=dialog], [role=alertdialog], [role=listbox], [role=menu], [role=combobox]'))
                && !document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')""".formatted(keys);
        return ui.getElement()
                .addEventListener(
                        "keydown",
                        event -> pressed.accept(event.getEventData().path(KEY).asString("")))
                .setFilter(free)
                .addEventData(KEY)
                .addEventData("event.preventDefault()");
    }
}
