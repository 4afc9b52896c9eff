package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.factcheck.workbench.account.OneTimePassword;

/** Shows a one-time password, this once. */
class OneTimePasswordDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private OneTimePasswordDialog(OneTimePassword password) {
        setHeaderTitle(getTranslation("account.oneTime.title", password.login()));
        setWidth("26rem");
        setCloseOnOutsideClick(false);
        TextField field = new TextField(getTranslation("account.password.oneTime"));
        field.setValue(password.password());
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.addClassName("wb-secret");
        Div content = new Div(new Paragraph(getTranslation("account.oneTime.text", password.login())), field);
        content.addClassName("wb-stacked");
        add(content);
        Button close = new Button(getTranslation("account.oneTime.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
    }

    static void show(OneTimePassword password) {
        new OneTimePasswordDialog(password).open();
    }
}
