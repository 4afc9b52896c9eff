package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.review.Correction;
import org.factcheck.workbench.review.CorrectionEdit;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.shell.ConflictDialog;
import org.factcheck.workbench.shell.FormMessage;
import org.jspecify.annotations.Nullable;

/** A correction in the making, or one being changed. */
final class CorrectionForm extends Div implements SavableForm {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final transient OpenClaim claim;
    private final transient @Nullable Correction edited;
    private final transient Consumer<Boolean> closed;
    private final transient Draft draft;
    private final TextArea replacement = area("desk.correction.replacement");
    private final TextArea reason = area("desk.correction.reason");
    private final TextArea question = area("desk.correction.question");
    private final TextArea answer = area("desk.correction.answer");
    private final FormMessage message = new FormMessage();

    CorrectionForm(Bench bench, OpenClaim claim, @Nullable Correction edited, Consumer<Boolean> closed) {
        this.bench = bench;
        this.claim = claim;
        this.edited = edited;
        this.closed = closed;
        addClassNames("wb-stacked", "wb-inline-form");
        if (edited != null) {
            replacement.setValue(Objects.requireNonNullElse(edited.replacement(), ""));
            reason.setValue(Objects.requireNonNullElse(edited.reason(), ""));
            question.setValue(Objects.requireNonNullElse(edited.question(), ""));
            answer.setValue(Objects.requireNonNullElse(edited.answer(), ""));
        }
        String words = claim.claim().anchor().exact();
        if (!words.isEmpty()) {
            replacement.setHelperText(getTranslation("desk.correction.replaces", words.replace('\n', ' ')));
        }
        answer.setVisible(edited != null && edited.question() != null);
        add(replacement, reason, question, answer, message, actions());
        draft = new Draft(
                        bench.rooms(),
                        claim.id(),
                        DraftService.Form.CORRECTION,
                        about(edited),
                        edited == null ? 0 : edited.version())
                .with("replacement", replacement)
                .with("reason", reason)
                .with("question", question)
                .with("answer", answer);
        draft.open();
    }

    static String about(@Nullable Correction edited) {
        return edited == null ? "" : edited.id().toString();
    }

    @Override
    public boolean busy() {
        return draft.touched();
    }

    void focus() {
        (answer.isVisible() ? answer : replacement).focus();
    }

    private TextArea area(String key) {
        TextArea area = new TextArea(getTranslation(key));
        area.setWidthFull();
        area.setMaxLength(10_000);
        return area;
    }

    private Div actions() {
        Button save = new Button(getTranslation("desk.correction.save"), click -> save());
        bench.keyboard().confirms(this, save, save.getText());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(getTranslation("shell.cancel"), click -> {
            draft.close();
            closed.accept(false);
        });
        Div kept = new Div(getTranslation("desk.draft.kept"));
        kept.addClassNames("wb-note", "wb-grow");
        Div actions = new Div(kept, cancel, save);
        actions.addClassName("wb-actions");
        return actions;
    }

    @Override
    public void save() {
        save(edited, draft.version());
    }

    private void save(@Nullable Correction over, int version) {
        message.clear();
        CorrectionEdit edit =
                new CorrectionEdit(replacement.getValue(), reason.getValue(), question.getValue(), answer.getValue());
        try {
            if (over == null) {
                bench.rooms().reviews().addCorrection(bench.viewer(), claim.id(), edit);
            } else {
                bench.rooms().reviews().editCorrection(bench.viewer(), over.id(), version, edit);
            }
        } catch (ConflictException conflict) {
            showConflict();
            return;
        } catch (RuntimeException failure) {
            message.error(failure);
            return;
        }
        draft.close();
        closed.accept(true);
    }

    private void showConflict() {
        Correction now = edited == null
                ? null
                : bench.rooms().reviews().review(bench.viewer(), claim.id()).corrections().stream()
                        .filter(correction -> correction.id().equals(edited.id()))
                        .findFirst()
                        .orElse(null);
        if (now == null) {
            message.error(getTranslation("shell.error.conflict.notice"));
            return;
        }
        List<ConflictDialog.Side> sides = List.of(
                side(replacement, now.replacement()),
                side(reason, now.reason()),
                side(question, now.question()),
                side(answer, now.answer()));
        new ConflictDialog(sides, () -> save(now, now.version()), () -> {
                    draft.close();
                    closed.accept(true);
                })
                .open();
    }

    private static ConflictDialog.Side side(TextArea field, @Nullable String saved) {
        return new ConflictDialog.Side(field.getLabel(), field.getValue(), Objects.requireNonNullElse(saved, ""))
                .into(field::setValue);
    }
}
