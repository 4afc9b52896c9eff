package org.factcheck.workbench.desk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.factcheck.workbench.account.Preference;

/** The keys of the person at the bench. What shows one shows the new one as soon as it is changed. */
final class Keyboard {
    private final Rooms rooms;
    private Keys keys;

    Keyboard(Rooms rooms) {
        this.rooms = rooms;
        keys = rooms.preferences()
                .value(rooms.viewer(), Preference.KEYS)
                .map(Keys::read)
                .orElse(Keys.USUAL);
    }

    Keys keys() {
        return keys;
    }

    /** Keeps other keys for the person and uses them from now on. */
    void change(Keys chosen) {
        rooms.preferences().keep(rooms.viewer(), Preference.KEYS, chosen.own().isEmpty() ? "" : chosen.json());
        keys = chosen;
        UI ui = UI.getCurrentOrThrow();
        ComponentUtil.fireEvent(ui, new KeysChanged(ui));
    }

    /** Says with a control which key does the same. */
    void hint(Component control, Shortcut shortcut, String label) {
        show(control, shortcut, label);
        control.addAttachListener(attached -> {
            show(control, shortcut, label);
            Registration changes = ComponentUtil.addListener(
                    attached.getUI(), KeysChanged.class, changed -> show(control, shortcut, label));
            control.addDetachListener(detached -> {
                changes.remove();
                detached.unregisterListener();
            });
        });
    }

    private void show(Component control, Shortcut shortcut, String label) {
        control.getElement().setAttribute("aria-keyshortcuts", keys.aria(shortcut));
        control.getElement().setAttribute("title", translate("desk.shortcut.hint", label, keys.of(shortcut)));
    }

    /** Lets the key that confirms save a form, as its button does. */
    void confirms(SavableForm form, Component save, String label) {
        form.getElement().setAttribute(SavableForm.ATTRIBUTE, form.name());
        hint(save, Shortcut.CONFIRM, label);
    }
}
