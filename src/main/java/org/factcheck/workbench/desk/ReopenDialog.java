package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.review.ReopenedBecause;
import org.factcheck.workbench.shell.FormMessage;
import org.factcheck.workbench.shell.Notices;

/** Asks why a claim that is settled is to be judged again. Stays open, with what is typed, when it fails. */
final class ReopenDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final transient ClaimId claim;
    private final transient Runnable reopened;
    private final RadioButtonGroup<ReopenedBecause> because = new RadioButtonGroup<>();
    private final TextArea note = new TextArea(getTranslation("desk.reason"));
    private final FormMessage message = new FormMessage();

    /** @param reopened told once the claim is open again */
    ReopenDialog(Bench bench, ClaimId claim, Runnable reopened) {
        this.bench = bench;
        this.claim = claim;
        this.reopened = reopened;
        setHeaderTitle(getTranslation("desk.reopen.title"));
        setWidth("32rem");
        setMaxWidth("94vw");
        Paragraph text = new Paragraph(getTranslation("desk.reopen.text"));
        text.addClassName("wb-note");
        because.setLabel(getTranslation("desk.reopen.because"));
        because.setItems(ReopenedBecause.CORRECTION, ReopenedBecause.OTHER);
        because.setItemLabelGenerator(one -> getTranslation("desk.reopen.because." + one.name()));
        because.setManualValidation(true);
        because.setRequiredIndicatorVisible(true);
        because.addValueChangeListener(change -> because.setInvalid(false));
        note.addValueChangeListener(change -> note.setInvalid(false));
        note.setHelperText(getTranslation("desk.reopen.note.help"));
        note.setWidthFull();
        note.setMinRows(3);
        note.setMaxLength(2_000);
        note.setRequiredIndicatorVisible(true);
        note.setManualValidation(true);
        message.clear();
        Div fields = new Div(text, message, because, note);
        fields.addClassName("wb-stacked");
        add(fields);
        Button go = new Button(getTranslation("desk.reopen.action"), click -> reopen());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), go);
    }

    private void reopen() {
        because.setErrorMessage(getTranslation("desk.reopen.because.missing"));
        because.setInvalid(because.isEmpty());
        note.setErrorMessage(getTranslation("desk.reason.missing"));
        note.setInvalid(note.getValue().isBlank());
        if (because.isInvalid()) {
            because.getElement().callJsFunction("focus");
            return;
        }
        if (note.isInvalid()) {
            note.focus();
            return;
        }
        try {
            bench.rooms().reviews().reopen(bench.viewer(), claim, because.getValue(), note.getValue());
        } catch (RuntimeException failure) {
            message.error(failure);
            return;
        }
        close();
        reopened.run();
        Notices.done(getTranslation("desk.reopen.done"));
    }
}
