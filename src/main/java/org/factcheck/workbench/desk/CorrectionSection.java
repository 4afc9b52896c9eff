package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.review.Correction;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.shell.Confirm;
import org.factcheck.workbench.shell.Notices;
import org.factcheck.workbench.shell.When;
import org.jspecify.annotations.Nullable;

/** Suggested replacement words, and questions to the author with their answers. */
final class CorrectionSection extends Section implements Editable {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final transient Runnable saved;
    private final Div list = new Div();
    private final Div foot = new Div();
    private final Button add;
    private transient OpenClaim claim;
    private @Nullable CorrectionForm form;

    CorrectionSection(Bench bench, OpenClaim claim, Map<DraftService.Form, String> kept, Runnable saved) {
        this.bench = bench;
        this.claim = claim;
        this.saved = saved;
        addClassName("wb-section");
        add = new Button(getTranslation("desk.correction.add"), click -> open(null, true));
        add(new H3(getTranslation("desk.correction")), list, foot);
        show(claim);
        restore(kept.get(DraftService.Form.CORRECTION));
    }

    /** @param about what a kept draft is about; null when none is kept */
    private void restore(@Nullable String about) {
        if (about == null || !claim.standing()) {
            return;
        }
        Correction edited = claim.review().corrections().stream()
                .filter(correction -> CorrectionForm.about(correction).equals(about))
                .findFirst()
                .orElse(null);
        if (about.isEmpty() || edited != null) {
            open(edited, false);
        }
    }

    @Override
    public void show(OpenClaim now) {
        claim = now;
        list.removeAll();
        now.review().corrections().forEach(correction -> list.add(card(correction)));
        boolean writes = bench.reviews() && now.standing();
        if (form == null) {
            foot.removeAll();
            if (writes) {
                foot.add(add);
            }
        }
        setVisible(writes || !now.review().corrections().isEmpty());
    }

    @Override
    public Optional<SavableForm> open() {
        return Optional.ofNullable(form);
    }

    @Override
    public boolean busy() {
        return form != null && form.busy();
    }

    private Article card(Correction correction) {
        Article card = new Article();
        card.addClassName("wb-evidence");
        if (correction.replacement() != null) {
            Div words = new Div();
            words.addClassName("wb-passage");
            Span before = new Span(claim.claim().anchor().exact());
            before.addClassName("wb-before");
            Span after = new Span(correction.replacement());
            after.addClassName("wb-after");
            words.add(before, new Span(" "), after);
            card.add(words);
        }
        if (correction.reason() != null) {
            card.add(new Paragraph(correction.reason()));
        }
        if (correction.question() != null) {
            card.add(new Paragraph(getTranslation("desk.correction.asked", correction.question())));
            card.add(
                    correction.answer() == null
                            ? Signs.note(getTranslation("desk.correction.unanswered"))
                            : new Paragraph(getTranslation("desk.correction.answered", correction.answer())));
        }
        Span by = Signs.note("");
        by.add(new Span(correction.authorName() + " "), new When(correction.createdAt()));
        card.add(by);
        if (correction.withdrawnAt() != null) {
            card.addClassName("wb-withdrawn");
            card.add(Signs.note(getTranslation("desk.correction.withdrawn")));
        } else if (claim.standing() && bench.mayChange(correction.author())) {
            NativeButton edit = action("desk.correction.edit", () -> open(correction, true));
            NativeButton withdraw = action("desk.correction.withdraw", () -> withdraw(correction));
            Div actions = new Div(edit, withdraw);
            actions.addClassName("wb-row");
            card.add(actions);
        }
        return card;
    }

    private NativeButton action(String key, Runnable run) {
        NativeButton button = new NativeButton(getTranslation(key), click -> run.run());
        button.addClassName("wb-link-button");
        button.getElement().setAttribute("type", "button");
        return button;
    }

    private void open(@Nullable Correction correction, boolean focus) {
        if (form != null && form.busy()) {
            // There is one draft: a second form would write over what is typed in the first.
            Notices.failed(getTranslation("desk.form.busy"));
            form.focus();
            return;
        }
        CorrectionForm opened = new CorrectionForm(bench, claim, correction, changed -> {
            form = null;
            if (changed) {
                saved.run();
            }
            show(claim);
        });
        form = opened;
        foot.removeAll();
        foot.add(opened);
        if (focus) {
            opened.focus();
        }
    }

    private void withdraw(Correction correction) {
        Confirm.ask(
                getTranslation("desk.correction.withdrawal.title"),
                getTranslation("desk.correction.withdrawal.text"),
                getTranslation("desk.correction.withdraw"),
                () -> {
                    bench.rooms().reviews().withdrawCorrection(bench.viewer(), correction.id(), correction.version());
                    saved.run();
                });
    }
}
