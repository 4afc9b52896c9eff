package org.factcheck.workbench.desk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Comparator;
import java.util.function.Consumer;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.VerdictId;
import org.factcheck.workbench.review.Adjudication;
import org.factcheck.workbench.review.ClaimReview;
import org.factcheck.workbench.review.Decision;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.review.Verdict;
import org.factcheck.workbench.shell.FormMessage;
import org.factcheck.workbench.shell.Notices;

/** The decision of a dispute: a rating, what the reviewers differed in, and why. */
final class DecisionForm extends Section {
    private static final long serialVersionUID = 1L;
    private final transient Rooms rooms;
    private final transient ClaimId claim;
    private final transient Consumer<ClaimReview> reread;
    private final transient Runnable settled;
    private final RatingScale scale;
    private final RadioButtonGroup<Adjudication.Reason> reason = new RadioButtonGroup<>();
    private final TextArea text = new TextArea();
    private final FormMessage message = new FormMessage();
    private final transient Draft draft;
    private transient VerdictId newest;

    /**
     * @param reread shows the verdicts as they are now
     * @param settled told once the dispute is decided
     */
    DecisionForm(Rooms rooms, ClaimId claim, ClaimReview review, Consumer<ClaimReview> reread, Runnable settled) {
        this.rooms = rooms;
        this.claim = claim;
        this.reread = reread;
        this.settled = settled;
        this.newest = newest(review);
        addClassNames("wb-section", "wb-stacked", "wb-decision");
        scale = new RatingScale(review.scale(), this::chosen);
        reason.setLabel(getTranslation("desk.adjudication.reason"));
        reason.setItems(Adjudication.Reason.values());
        reason.setItemLabelGenerator(Words::of);
        text.setLabel(getTranslation("desk.adjudication.text"));
        text.setHelperText(getTranslation("desk.adjudication.text.help"));
        text.setWidthFull();
        text.setMinRows(3);
        text.setMaxLength(20_000);
        message.clear();
        Button decide = new Button(getTranslation("desk.adjudication.decide"), click -> decide());
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Shortcuts.addShortcutListener(this, this::decide, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this);
        Div kept = new Div(getTranslation("desk.draft.kept"));
        kept.addClassNames("wb-note", "wb-grow");
        Div actions = new Div(kept, decide);
        actions.addClassName("wb-actions");
        draft = new Draft(rooms, claim, DraftService.Form.DECISION, "", 0)
                .with(
                        "rating",
                        () -> scale.chosen().map(RatingId::toString).orElse(""),
                        typed -> scale.choose(new RatingId(Long.parseLong(typed))))
                .choice("reason", reason, Adjudication.Reason.class)
                .with("text", text);
        draft.open();
        add(new H3(getTranslation("desk.adjudication.decision")), scale, reason, text, message, actions);
    }

    /** Chooses the rating with this key. */
    void press(String shortcut) {
        scale.press(shortcut);
    }

    private void chosen() {
        message.clear();
        draft.keep();
    }

    private static VerdictId newest(ClaimReview review) {
        return review.verdicts().stream()
                .map(Verdict::id)
                .max(Comparator.comparing(VerdictId::value))
                .orElseThrow();
    }

    private void decide() {
        message.clear();
        RatingId rating = scale.chosen().orElse(null);
        if (rating == null) {
            message.error(getTranslation("desk.verdict.ratingMissing"));
            scale.focusFirst();
            return;
        }
        if (reason.isEmpty()) {
            message.error(getTranslation("desk.adjudication.reasonMissing"));
            return;
        }
        try {
            rooms.adjudications()
                    .decide(rooms.viewer(), claim, new Decision(rating, reason.getValue(), text.getValue(), newest));
        } catch (ConflictException conflict) {
            ClaimReview now = rooms.reviews().review(rooms.viewer(), claim);
            newest = newest(now);
            reread.accept(now);
            message.error(getTranslation("desk.adjudication.changed"));
            return;
        } catch (RuntimeException failure) {
            message.error(failure);
            return;
        }
        draft.close();
        Notices.done(getTranslation("desk.adjudication.done", scale.label(rating)));
        settled.run();
    }
}
