package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.shell.FormMessage;

/** Asks for the reason of something that others will want to understand. Stays open, with the reason, when it fails. */
final class ReasonDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final TextArea reason;
    private final FormMessage message = new FormMessage();
    private final transient ObjIntConsumer<String> act;
    private final transient Supplier<Standing> newest;
    private final Button go;
    private int version;

    /**
     * The thing as it is saved now.
     *
     * @param words what it says, for the person who decides about it
     * @param open whether it can still be done
     */
    record Standing(int version, String words, boolean open) {}

    /**
     * @param keys prefix of the texts: {@code title}, {@code text}, {@code action}
     * @param version the version that the person has seen
     * @param act does it, with the reason, to the version
     * @param newest reads the thing again when somebody changed it meanwhile
     */
    ReasonDialog(String keys, int version, ObjIntConsumer<String> act, Supplier<Standing> newest) {
        this.act = act;
        this.newest = newest;
        this.version = version;
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
        go = new Button(getTranslation(keys + ".action"), click -> go());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, go);
        reason.focus();
    }

    private void showNewest() {
        try {
            Standing now = newest.get();
            version = now.version();
            message.warning(getTranslation("desk.reason.conflict", now.words()));
            go.setEnabled(now.open());
        } catch (RuntimeException gone) {
            message.error(gone);
        }
    }

    private void go() {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("desk.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        try {
            act.accept(reason.getValue(), version);
            close();
        } catch (ConflictException conflict) {
            // Nothing is lost: the reason stays, beside what the other person saved.
            showNewest();
        } catch (RuntimeException failure) {
            message.error(failure);
        }
    }
}
