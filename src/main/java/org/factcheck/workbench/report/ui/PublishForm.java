package org.factcheck.workbench.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.function.Consumer;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.review.NewPublication;
import org.factcheck.workbench.shell.FormMessage;

/** Publishes the next version. What is typed stays when it fails, and when what it is about is read anew. */
final class PublishForm extends Section {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 4_000;

    private static final String REASON = "reason";
    private static final String CORRECTED = "corrected";

    private final transient Runnable publish;
    private final transient Consumer<Map<String, String>> keep;
    private final transient Runnable conflicted;
    private final TextArea corrected = new TextArea();
    private final TextArea reason = new TextArea();
    private final FormMessage message = new FormMessage();
    private final Button go = new Button("", click -> go());

    /**
     * @param publish publishes what {@link #wish} says
     * @param keep keeps what is typed, as it is typed
     * @param conflicted reads anew what somebody else has changed
     */
    PublishForm(Runnable publish, Consumer<Map<String, String>> keep, Runnable conflicted) {
        this.publish = publish;
        this.keep = keep;
        this.conflicted = conflicted;
        addClassNames("wb-card", "wb-publish");
        prepare(corrected, "report.signOff.corrected");
        prepare(reason, "report.signOff.reason");
        reason.setHelperText(getTranslation("report.signOff.reason.help"));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setDisableOnClick(true);
        Paragraph frozen = new Paragraph(getTranslation("report.signOff.frozen"));
        frozen.addClassNames("wb-note", "wb-grow");
        Div actions = new Div(frozen, go);
        actions.addClassName("wb-actions");
        add(corrected, reason, message, actions);
    }

    private void prepare(TextArea area, String key) {
        area.setLabel(getTranslation(key));
        area.setWidthFull();
        area.setMinRows(2);
        area.setMaxLength(LONGEST);
        area.setRequiredIndicatorVisible(true);
        area.setManualValidation(true);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep.accept(Map.of(REASON, reason.getValue(), CORRECTED, corrected.getValue()));
            }
        });
    }

    /**
     * Asks for what is needed.
     *
     * @param open whether nothing blocks
     * @param newest the number of the newest version; 0 if there is none
     */
    void show(boolean open, int newest) {
        reason.setVisible(!open);
        corrected.setVisible(newest > 0);
        corrected.setHelperText(getTranslation("report.signOff.corrected.help", newest));
        go.setText(getTranslation(open ? "report.signOff.publish" : "report.signOff.anyway"));
    }

    /** What was asked for, after the version that the editor has seen. */
    NewPublication wish(int after) {
        return new NewPublication(
                after,
                reason.isVisible() ? reason.getValue() : null,
                corrected.isVisible() ? corrected.getValue() : null);
    }

    /** What was typed before and not published. */
    void fill(Map<String, String> kept) {
        reason.setValue(kept.getOrDefault(REASON, ""));
        corrected.setValue(kept.getOrDefault(CORRECTED, ""));
    }

    void empty() {
        reason.clear();
        corrected.clear();
    }

    private void go() {
        message.clear();
        try {
            boolean reasoned = filled(reason, "report.signOff.reason.missing");
            if (filled(corrected, "report.signOff.corrected.missing") && reasoned) {
                publish.run();
            }
        } catch (ConflictException conflict) {
            message.error(getTranslation("report.signOff.conflict"));
            conflicted.run();
        } catch (RuntimeException failure) {
            message.error(failure);
        } finally {
            go.setEnabled(true);
        }
    }

    private static boolean filled(TextArea area, String missing) {
        boolean empty = area.isVisible() && area.getValue().isBlank();
        area.setErrorMessage(area.getTranslation(missing));
        area.setInvalid(empty);
        if (empty) {
            area.focus();
        }
        return !empty;
    }
}
