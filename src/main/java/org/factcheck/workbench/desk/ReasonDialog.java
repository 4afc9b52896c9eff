package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.factcheck.workbench.shell.FormMessage;

/** Asks for the reason of something that others will want to understand. Stays open, with the reason, when it fails. */
final class ReasonDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final TextArea reason;
    private final FormMessage message = new FormMessage();
    private final transient Consumer<String> act;

    /** @param keys prefix of the texts: {@code title}, {@code text}, {@code action} */
    ReasonDialog(String keys, Consumer<String> act) {
        this.act = act;
        setHeaderTitle(getTranslation(keys + ".title"));
        setWidth("30rem");
        reason = new TextArea(getTranslation("desk.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(2_000);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        Paragraph text = new Paragraph(getTranslation(keys + ".text"));
        text.addClassName("wb-note");
        add(text, message, reason);
        Button cancel = new Button(getTranslation("shell.cancel"), click -> close());
        Button go = new Button(getTranslation(keys + ".action"), click -> go());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, go);
        reason.focus();
    }

    private void go() {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("desk.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        try {
            act.accept(reason.getValue());
            close();
        } catch (RuntimeException failure) {
            message.error(failure);
        }
    }
}
