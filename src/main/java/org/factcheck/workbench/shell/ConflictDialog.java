package org.factcheck.workbench.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody saved something else meanwhile: shows what was typed beside what is saved with the differences marked, and lets
 * the person make one text of both, or decide for one. Nothing typed is lost, whatever they do.
 */
public final class ConflictDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient List<Merging> merging = new ArrayList<>();
    private final transient List<Choice> choices = new ArrayList<>();

    /**
     * One field, as typed and as saved.
     *
     * @param merged takes the text made of both; null for what cannot be merged
     * @param keepSaved is told that what is saved is to stay; null where there is no such choice, and mine is saved
     */
    public record Side(
            String label,
            String mine,
            String saved,
            @Nullable Consumer<String> merged,
            @Nullable Runnable keepSaved) {
        public Side(String label, String mine, String saved) {
            this(label, mine, saved, null, null);
        }

        /** The same, to be merged into the field that the person typed it in. */
        public Side into(Consumer<String> field) {
            return new Side(label, mine, saved, field, null);
        }

        /** The same, where the person chooses between the two. */
        public Side orSaved(Runnable keep) {
            return new Side(label, mine, saved, null, keep);
        }

        public boolean differs() {
            return !mine.equals(saved);
        }
    }

    private record Choice(RadioButtonGroup<Boolean> saved, Runnable keepSaved) {
        void take() {
            if (Boolean.TRUE.equals(saved.getValue())) {
                keepSaved.run();
            }
        }
    }

    private record Merging(Consumer<String> field, TextArea text, String proposal) {
        void take() {
            field.accept(text.getValue());
        }

        boolean touched() {
            return !text.getValue().equals(proposal);
        }
    }

    /**
     * @param mine saves what stands in the form over what is saved now
     * @param theirs leaves what is saved and closes the form
     */
    public ConflictDialog(List<Side> fields, Runnable mine, Runnable theirs) {
        setHeaderTitle(getTranslation("shell.conflict.title"));
        setWidth("56rem");
        setMaxWidth("94vw");
        setCloseOnOutsideClick(false);
        Paragraph text = new Paragraph(getTranslation("shell.conflict.text"));
        Div sides = new Div();
        sides.addClassName("wb-stacked");
        List<Side> shown = fields.stream().filter(Side::differs).toList();
        (shown.isEmpty() ? fields : shown).forEach(side -> show(side, sides));
        add(text, sides);

        String copy =
                fields.stream().map(side -> side.label() + ": " + side.mine()).collect(Collectors.joining("\n"));
        Button copyMine = new Button(getTranslation("shell.conflict.copy"), click -> {
            UI.getCurrentOrThrow()
                    .getPage()
                    .executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", copy);
            Notices.done(getTranslation("shell.conflict.copied"));
        });
        Button takeTheirs = new Button(getTranslation("shell.conflict.theirs"), click -> {
            close();
            theirs.run();
        });
        Button save = new Button(
                getTranslation(
                        merging.isEmpty() && choices.isEmpty() ? "shell.conflict.mine" : "shell.conflict.merged"),
                click -> {
                    merging.forEach(Merging::take);
                    choices.forEach(Choice::take);
                    close();
                    mine.run();
                });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button goOn = new Button(getTranslation("shell.conflict.back"), click -> goOn());
        goOn.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addDialogCloseActionListener(escape -> goOn());
        getFooter().add(goOn, copyMine, takeTheirs, save);
    }

    /** Back to the form, which still has what was typed; what was typed here goes there too. */
    private void goOn() {
        merging.stream().filter(Merging::touched).forEach(Merging::take);
        close();
    }

    private void show(Side side, Div sides) {
        Merge merge = Merge.of(side.mine(), side.saved());
        H3 label = new H3(side.label());
        label.addClassName("wb-small-caps");
        Div pair = new Div(
                version("shell.conflict.yours", merge, Merge.Part::mine),
                version("shell.conflict.saved", merge, Merge.Part::saved));
        pair.addClassName("wb-conflict");
        sides.add(label, pair);
        if (side.merged() != null) {
            TextArea merged = new TextArea(getTranslation("shell.conflict.into", side.label()));
            merged.setWidthFull();
            merged.setMinRows(2);
            merged.setValue(merge.proposal());
            merging.add(new Merging(side.merged(), merged, merge.proposal()));
            sides.add(merged);
        }
        if (side.keepSaved() != null) {
            RadioButtonGroup<Boolean> which =
                    new RadioButtonGroup<>(getTranslation("shell.conflict.keep", side.label()));
            which.setItems(false, true);
            which.setItemLabelGenerator(
                    saved -> getTranslation(saved ? "shell.conflict.saved" : "shell.conflict.yours"));
            which.setValue(false);
            choices.add(new Choice(which, side.keepSaved()));
            sides.add(which);
        }
    }

    private Div version(String titleKey, Merge merge, Function<Merge.Part, String> which) {
        Div title = new Div(getTranslation(titleKey));
        title.addClassName("wb-note");
        Pre shown = new Pre();
        shown.addClassName("wb-conflict-words");
        for (Merge.Part part : merge.parts()) {
            Span words = new Span(which.apply(part));
            if (part.differs()) {
                words.addClassName("wb-differs");
            }
            shown.add(words);
        }
        if (merge.parts().stream().map(which).allMatch(String::isEmpty)) {
            shown.setText(getTranslation("shell.conflict.empty"));
        }
        return new Div(title, shown);
    }
}
