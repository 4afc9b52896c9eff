package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.factcheck.workbench.article.Article;
import org.factcheck.workbench.shell.FormMessage;
import org.factcheck.workbench.shell.Notices;

/** Erases an article: with a reason, and only when its title was typed, for nothing can bring it back. */
final class EraseDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient Rooms rooms;
    private final transient Article article;
    private final TextArea reason;
    private final TextField title;
    private final FormMessage message = new FormMessage();

    EraseDialog(Rooms rooms, Article article) {
        this.rooms = rooms;
        this.article = article;
        setHeaderTitle(getTranslation("desk.erase.title"));
        setWidth("34rem");
        Paragraph text = new Paragraph(getTranslation("desk.erase.text", article.title()));
        Paragraph stays = new Paragraph(getTranslation("desk.erase.stays"));
        stays.addClassName("wb-note");
        reason = new TextArea(getTranslation("desk.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(2_000);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        title = new TextField(getTranslation("desk.erase.confirm"));
        title.setWidthFull();
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        title.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        Div fields = new Div(text, stays, message, reason, title);
        fields.addClassName("wb-stacked");
        add(fields);
        Button go = new Button(getTranslation("desk.erase.action"), click -> erase());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), go);
        reason.focus();
    }

    private void erase() {
        boolean confirmed = title.getValue().strip().equals(article.title().strip());
        reason.setErrorMessage(getTranslation("desk.reason.missing"));
        reason.setInvalid(reason.getValue().isBlank());
        title.setErrorMessage(getTranslation("desk.erase.mismatch"));
        title.setInvalid(!confirmed);
        if (reason.isInvalid()) {
            reason.focus();
            return;
        }
        if (!confirmed) {
            title.focus();
            return;
        }
        try {
            rooms.articles().erase(rooms.viewer(), article.id(), reason.getValue());
        } catch (RuntimeException failure) {
            message.error(failure);
            return;
        }
        close();
        Notices.done(getTranslation("desk.erase.done"));
        getUI().ifPresent(ui -> ui.navigate(DeskView.class));
    }
}
