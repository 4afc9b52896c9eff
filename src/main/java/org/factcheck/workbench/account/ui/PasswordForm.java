package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.factcheck.workbench.account.AccountService;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.shell.FormMessage;

/** Current password, new password twice. */
class PasswordForm extends Div {
    private static final long serialVersionUID = 1L;

    private final transient AccountService accounts;
    private final transient CurrentSession session;
    private final transient Runnable done;
    private final PasswordField current = new PasswordField();
    private final PasswordField fresh = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final FormMessage message = new FormMessage();

    PasswordForm(AccountService accounts, CurrentSession session, String currentLabel, Runnable done) {
        this.accounts = accounts;
        this.session = session;
        this.done = done;
        addClassName("wb-stacked");
        current.setLabel(currentLabel);
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        fresh.setLabel(getTranslation("account.password.new"));
        fresh.setAutocomplete(Autocomplete.NEW_PASSWORD);
        fresh.setHelperText(getTranslation("account.password.rules"));
        again.setLabel(getTranslation("account.password.again"));
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        for (PasswordField field : new PasswordField[] {current, fresh, again}) {
            field.setWidthFull();
            field.setRequiredIndicatorVisible(true);
            field.setManualValidation(true);
        }
        Button change = new Button(getTranslation("account.password.change"), click -> change());
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        change.addClickShortcut(Key.ENTER).listenOn(this);
        Div actions = new Div(change);
        actions.addClassName("wb-actions");
        add(message, current, fresh, again, actions);
    }

    void focus() {
        current.focus();
    }

    private void change() {
        message.clear();
        if (!fresh.getValue().equals(again.getValue())) {
            message.error(getTranslation("account.password.different"));
            again.focus();
            return;
        }
        Viewer viewer = session.current();
        try {
            accounts.changeOwnPassword(viewer, current.getValue(), fresh.getValue());
        } catch (InvalidInputException e) {
            message.error(e);
            return;
        }
        current.clear();
        fresh.clear();
        again.clear();
        done.run();
    }
}
