package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serializable;
import java.util.function.Consumer;
import org.factcheck.workbench.shell.FormMessage;

/** Asks for a code of the second factor before something is done with it. */
class CodeDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /** What takes the code. */
    interface Act extends Consumer<String>, Serializable {}

    CodeDialog(SecondFactorCard card, String title, String text, Act act) {
        setHeaderTitle(title);
        setWidth("26rem");
        FormMessage message = new FormMessage();
        CodeField code = new CodeField(getTranslation("account.code"));
        code.setHelperText(getTranslation("account.code.orRecovery"));
        code.setAutofocus(true);
        Div content = new Div(message, new Paragraph(text), code);
        content.addClassName("wb-stacked");
        add(content);
        Button cancel = new Button(getTranslation("shell.cancel"), click -> close());
        Button submit = new Button(title, click -> {
            Boolean done = Codes.attempt(this, message, () -> {
                act.accept(code.getValue());
                return true;
            });
            if (done != null) {
                close();
                card.fill();
            }
        });
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(cancel, submit);
    }
}
