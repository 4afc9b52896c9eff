package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.review.Comment;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.shell.ConflictDialog;
import org.factcheck.workbench.shell.FormMessage;
import org.jspecify.annotations.Nullable;

/** A comment in the making, or one's own being changed. */
final class CommentForm extends Div implements SavableForm {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final transient OpenClaim claim;
    private final transient @Nullable Comment edited;
    private final transient Consumer<Boolean> closed;
    private final transient Draft draft;
    private final TextArea text = new TextArea();
    private final FormMessage message = new FormMessage();

    /** @param closed told whether something was saved */
    CommentForm(Bench bench, OpenClaim claim, @Nullable Comment edited, Consumer<Boolean> closed) {
        this.bench = bench;
        this.claim = claim;
        this.edited = edited;
        this.closed = closed;
        addClassName("wb-stacked");
        text.setLabel(getTranslation(edited == null ? "desk.comment.new" : "desk.comment.own"));
        text.setWidthFull();
        text.setMaxLength(10_000);
        if (edited != null) {
            text.setValue(Objects.requireNonNullElse(edited.text(), ""));
        }
        draft = new Draft(
                        bench.rooms(),
                        claim.id(),
                        DraftService.Form.COMMENT,
                        about(edited),
                        edited == null ? 0 : edited.version())
                .with("text", text);
        add(text, message, actions());
        draft.open();
    }

    static String about(@Nullable Comment edited) {
        return edited == null ? "" : edited.id().toString();
    }

    @Override
    public boolean busy() {
        return draft.touched();
    }

    @Override
    public void save() {
        save(draft.version());
    }

    void focus() {
        text.focus();
    }

    private Div actions() {
        Button save =
                new Button(getTranslation(edited == null ? "desk.comment.add" : "desk.comment.save"), click -> save());
        bench.keyboard().confirms(this, save, save.getText());
        if (edited != null) {
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        Div kept = new Div(getTranslation("desk.draft.kept"));
        kept.addClassNames("wb-note", "wb-grow");
        Div actions = new Div(kept);
        actions.addClassName("wb-actions");
        if (edited != null) {
            actions.add(new Button(getTranslation("shell.cancel"), click -> {
                draft.close();
                closed.accept(false);
            }));
        }
        actions.add(save);
        return actions;
    }

    private void save(int version) {
        message.clear();
        try {
            if (edited == null) {
                bench.rooms().comments().add(bench.viewer(), claim.id(), text.getValue());
            } else {
                bench.rooms().comments().edit(bench.viewer(), edited.id(), version, text.getValue());
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
        Comment now = bench.rooms().comments().comments(bench.viewer(), claim.id()).stream()
                .filter(comment -> about(comment).equals(about(edited)) && comment.text() != null)
                .findFirst()
                .orElse(null);
        if (now == null) {
            message.error(getTranslation("shell.error.conflict.notice"));
            return;
        }
        ConflictDialog.Side side = new ConflictDialog.Side(
                        text.getLabel(), text.getValue(), Objects.requireNonNullElse(now.text(), ""))
                .into(text::setValue);
        new ConflictDialog(List.of(side), () -> save(now.version()), () -> {
                    draft.close();
                    closed.accept(true);
                })
                .open();
    }
}
