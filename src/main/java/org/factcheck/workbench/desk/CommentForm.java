package org.factcheck.workbench.desk;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.factcheck.workbench.account.Directory;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.CommentId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.review.Comment;
import org.factcheck.workbench.review.CommentDraft;
import org.factcheck.workbench.review.CommentDraft.About;
import org.factcheck.workbench.review.CommentService;
import org.factcheck.workbench.review.DiscussionPlace;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.shell.ConflictDialog;
import org.factcheck.workbench.shell.Failures;
import org.factcheck.workbench.shell.FormMessage;
import org.factcheck.workbench.shell.Notices;
import org.jspecify.annotations.Nullable;

/** The beginning of a thread, a reply to one, or one's own comment being changed; kept as typed until it is sent. */
final class CommentForm extends Div implements SavableForm {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final transient DiscussionPlace place;
    private final transient Purpose purpose;
    private final transient Runnable changed;
    private final transient Consumer<Boolean> closed;
    private final TextArea text = new TextArea();
    private final FormMessage message = new FormMessage();
    private final String untouched;
    private int version;
    private boolean open = true;

    /** What the form is for: to begin a thread when both are null. */
    record Purpose(@Nullable Comment thread, @Nullable Comment edited) {
        static final Purpose NEW = new Purpose(null, null);

        About about() {
            return edited != null
                    ? About.edit(edited.id())
                    : thread != null ? About.replyTo(thread.thread()) : About.NEW;
        }
    }

    /**
     * @param kept what was typed before and is not sent; null for nothing
     * @param people whom it may name
     * @param changed shows anew what was said
     * @param closed told whether something was saved
     */
    CommentForm(
            Bench bench,
            DiscussionPlace place,
            Purpose purpose,
            @Nullable CommentDraft kept,
            List<Directory.Named> people,
            Runnable changed,
            Consumer<Boolean> closed) {
        this.bench = bench;
        this.place = place;
        this.purpose = purpose;
        this.changed = changed;
        this.closed = closed;
        addClassNames("wb-stacked", "wb-comment-form");
        Comment edited = purpose.edited();
        String key = edited != null ? "own" : purpose.thread() != null ? "reply.text" : "new";
        text.setLabel(getTranslation("desk.comment." + key));
        text.setWidthFull();
        text.setMaxLength(10_000);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        if (place.claim() == null) {
            // Beside the article the page's own keys confirm.
            for (KeyModifier modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
                Shortcuts.addShortcutListener(this, event -> save(), Key.ENTER, modifier)
                        .listenOn(this)
                        .resetFocusOnActiveElement();
            }
        }
        untouched = edited == null ? "" : Objects.requireNonNullElse(edited.text(), "");
        text.setValue(kept == null ? untouched : kept.text());
        version = kept != null ? kept.version() : edited == null ? 0 : edited.version();
        text.addValueChangeListener(change -> keep());
        add(text, new MentionCompletion(people), message, actions(key));
    }

    @Override
    public boolean busy() {
        return open && !text.getValue().equals(untouched);
    }

    @Override
    public void save() {
        save(version);
    }

    void focus() {
        text.focus();
    }

    Purpose purpose() {
        return purpose;
    }

    private CommentService comments() {
        return bench.rooms().comments();
    }

    private Div actions(String key) {
        Button save = new Button(
                getTranslation(
                        switch (key) {
                            case "own" -> "desk.comment.save";
                            case "new" -> "desk.comment.add";
                            default -> "desk.comment.reply.add";
                        }),
                click -> save());
        bench.keyboard().confirms(this, save, save.getText());
        if (purpose.edited() != null || purpose.thread() != null) {
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        Div kept = new Div(getTranslation("desk.comment.kept"));
        kept.addClassNames("wb-note", "wb-grow");
        Div actions = new Div(kept);
        actions.addClassName("wb-actions");
        if (purpose.edited() != null || purpose.thread() != null) {
            actions.add(new Button(getTranslation("shell.cancel"), click -> {
                discard();
                closed.accept(false);
            }));
        }
        actions.add(save);
        return actions;
    }

    private void keep() {
        if (!open) {
            return;
        }
        if (busy()) {
            comments().keepDraft(bench.viewer(), place, new CommentDraft(purpose.about(), text.getValue(), version));
        } else {
            comments().discardDraft(bench.viewer(), place, purpose.about());
        }
        tell(busy());
    }

    /** Throws away what was kept: it is not wanted. */
    private void discard() {
        open = false;
        tell(false);
        comments().discardDraft(bench.viewer(), place, purpose.about());
    }

    private void tell(boolean writes) {
        ClaimId claim = place.claim();
        if (claim != null) {
            UI ui = UI.getCurrentOrThrow();
            ComponentUtil.fireEvent(ui, new Drafted(ui, claim, writes ? DraftService.Form.COMMENT : null));
        }
    }

    private void save(int at) {
        message.clear();
        Comment edited = purpose.edited();
        Comment thread = purpose.thread();
        ClaimId claim = place.claim();
        try {
            if (edited != null) {
                comments().edit(bench.viewer(), edited.id(), at, text.getValue());
            } else if (thread != null) {
                offerUndo(comments().reply(bench.viewer(), thread.thread(), text.getValue()));
            } else if (claim != null) {
                offerUndo(comments().add(bench.viewer(), claim, text.getValue()));
            } else {
                comments().addToArticle(bench.viewer(), place.article(), text.getValue());
            }
        } catch (ConflictException conflict) {
            showConflict();
            return;
        } catch (RuntimeException failure) {
            message.error(failure);
            return;
        }
        open = false;
        tell(false);
        closed.accept(true);
    }

    /** Where there is a key that undoes: beside the article. */
    private void offerUndo(CommentId added) {
        ClaimId claim = place.claim();
        if (claim != null) {
            Notices.undoable(getTranslation("desk.undo.comment"), () -> takeBack(claim, added));
        }
    }

    private void takeBack(ClaimId claim, CommentId added) {
        try {
            comments().comments(bench.viewer(), claim).stream()
                    .filter(comment -> comment.id().equals(added) && comment.text() != null)
                    .findFirst()
                    .ifPresent(comment -> comments().delete(bench.viewer(), added, comment.version()));
            Notices.done(getTranslation("desk.undo.comment.done"));
        } catch (RuntimeException failure) {
            Notices.failed(Failures.message(failure));
        }
        changed.run();
    }

    private void showConflict() {
        Comment edited = purpose.edited();
        ClaimId claim = place.claim();
        List<Comment> all = claim == null
                ? comments().aboutArticle(bench.viewer(), place.article())
                : comments().comments(bench.viewer(), claim);
        Comment now = all.stream()
                .filter(comment -> edited != null && comment.id().equals(edited.id()) && comment.text() != null)
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
                    discard();
                    closed.accept(true);
                })
                .open();
    }
}
