package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.Enrolment;
import org.factcheck.workbench.account.SecondFactorService;
import org.factcheck.workbench.shell.FormMessage;

/** Connects an app with the account: scan, or type the key; then prove it with a code. */
class EnrolDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    EnrolDialog(SecondFactorCard card, SecondFactorService factors, CurrentSession session) {
        setHeaderTitle(getTranslation("account.factor.enable"));
        setWidth("30rem");
        setCloseOnOutsideClick(false);
        Enrolment enrolment = factors.begin(session.current());
        FormMessage message = new FormMessage();
        TextField key = new TextField(getTranslation("account.factor.key"));
        key.setValue(enrolment.key());
        key.setReadOnly(true);
        key.setAutoselect(true);
        key.setWidthFull();
        key.addClassName("wb-key-text");
        CodeField code = new CodeField(getTranslation("account.code"));
        code.setAutofocus(true);
        OrderedList steps = new OrderedList(
                new ListItem(
                        new Span(getTranslation("account.factor.step.scan")),
                        new QrCode(enrolment.uri(), getTranslation("account.factor.qr")),
                        key),
                new ListItem(new Span(getTranslation("account.factor.step.code")), code));
        steps.addClassName("wb-steps");
        Div content = new Div(message, steps);
        content.addClassName("wb-stacked");
        add(content);
        Button cancel = new Button(getTranslation("shell.cancel"), click -> close());
        Button enable = new Button(getTranslation("account.factor.enable.submit"), click -> {
            List<String> codes =
                    Codes.attempt(this, message, () -> factors.enable(session.current(), enrolment, code.getValue()));
            if (codes != null) {
                close();
                card.fill();
                RecoveryCodesDialog.show(codes);
            }
        });
        enable.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enable.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(cancel, enable);
    }
}
