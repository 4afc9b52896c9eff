package org.factcheck.workbench.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import java.util.List;
import java.util.stream.Collectors;

/** Somebody saved something else meanwhile: shows what was typed beside what is saved, and lets the person decide. */
public final class ConflictDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /** One field, as typed and as saved. */
    public record Side(String label, String mine, String saved) {
        public boolean differs() {
            return !mine.equals(saved);
        }
    }

    /**
     * @param mine saves what was typed over what is saved now
     * @param theirs leaves what is saved and closes the form
     */
    public ConflictDialog(List<Side> fields, Runnable mine, Runnable theirs) {
        setHeaderTitle(getTranslation("shell.conflict.title"));
        setWidth("48rem");
        setMaxWidth("94vw");
        setCloseOnOutsideClick(false);
        Paragraph text = new Paragraph(getTranslation("shell.conflict.text"));
        Div sides = new Div();
        sides.addClassName("wb-stacked");
        List<Side> shown = fields.stream().filter(Side::differs).toList();
        for (Side side : shown.isEmpty() ? fields : shown) {
            H3 label = new H3(side.label());
            label.addClassName("wb-small-caps");
            Div pair = new Div(
                    version("shell.conflict.yours", side.mine()), version("shell.conflict.saved", side.saved()));
            pair.addClassName("wb-conflict");
            sides.add(label, pair);
        }
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
        Button useMine = new Button(getTranslation("shell.conflict.mine"), click -> {
            close();
            mine.run();
        });
        useMine.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button goOn = new Button(getTranslation("shell.conflict.back"), click -> close());
        goOn.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(goOn, copyMine, takeTheirs, useMine);
    }

    private Div version(String titleKey, String words) {
        Div title = new Div(getTranslation(titleKey));
        title.addClassName("wb-note");
        Pre shown = new Pre(words.isEmpty() ? getTranslation("shell.conflict.empty") : words);
        shown.addClassName("wb-conflict-words");
        return new Div(title, shown);
    }
}
