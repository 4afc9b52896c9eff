package org.factcheck.workbench.desk;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;
import org.factcheck.workbench.shell.FormMessage;

/** Asks for one of several things. Stays open, with the choice, when it fails. */
final class ChoiceDialog<T> extends Dialog {
    private static final long serialVersionUID = 1L;
    private final ComboBox<T> choice;
    private final FormMessage message = new FormMessage();
    private final transient Consumer<T> act;
    private final String missing;

    /**
     * @param keys prefix of the texts: {@code label} of the field, {@code missing}, {@code action}
     * @param title the question
     */
    ChoiceDialog(String keys, String title, List<T> items, ItemLabelGenerator<T> words, Consumer<T> act) {
        this.act = act;
        missing = getTranslation(keys + ".missing");
        setHeaderTitle(title);
        setWidth("26rem");
        setMaxWidth("94vw");
        choice = new ComboBox<>(getTranslation(keys + ".label"));
        choice.setItems(items);
        choice.setItemLabelGenerator(words);
        choice.setManualValidation(true);
        choice.setRequiredIndicatorVisible(true);
        choice.setWidthFull();
        add(message, choice);
        Button cancel = new Button(getTranslation("shell.cancel"), click -> close());
        Button go = new Button(getTranslation(keys + ".action"), click -> go());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, go);
        choice.focus();
    }

    private void go() {
        T chosen = choice.getValue();
        if (chosen == null) {
            choice.setErrorMessage(missing);
            choice.setInvalid(true);
            choice.focus();
            return;
        }
        try {
            act.accept(chosen);
            close();
        } catch (RuntimeException failure) {
            message.error(failure);
        }
    }
}
