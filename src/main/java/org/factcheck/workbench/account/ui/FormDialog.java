package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.shell.FormMessage;

/** A dialog with a few fields. What cannot be accepted is said in it, and what was typed stays. */
abstract class FormDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final FormMessage message = new FormMessage();

    FormDialog(String title, String submit) {
        setHeaderTitle(title);
        setWidth("26rem");
        Button cancel = new Button(getTranslation("shell.cancel"), click -> close());
        Button save = new Button(submit, click -> trySubmit());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(cancel, save);
    }

    final void fields(Component... fields) {
        Div form = new Div(message);
        form.add(fields);
        form.addClassName("wb-stacked");
        add(form);
    }

    /** Does what the dialog is for. */
    abstract void submit();

    private void trySubmit() {
        message.clear();
        try {
            submit();
        } catch (InvalidInputException e) {
            message.error(e);
            return;
        }
        close();
    }
}
