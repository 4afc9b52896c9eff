package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.Consumer;
import org.factcheck.workbench.article.Medium;
import org.factcheck.workbench.article.MediumEdit;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.MediumId;
import org.factcheck.workbench.shell.FormMessage;
import org.jspecify.annotations.Nullable;

/** Adds an image to the article, or changes what is said of one. Stays open, with what was typed, when it fails. */
final class MediumDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final transient @Nullable Medium edited;
    private final transient Consumer<MediumId> saved;
    private final ImageUpload upload = new ImageUpload(getTranslation("desk.images.file"));
    private final TextField url = new TextField(getTranslation("desk.images.url"));
    private final Select<Medium.Kind> kind = new Select<>();
    private final TextArea caption = new TextArea(getTranslation("desk.images.caption"));
    private final TextField credit = new TextField(getTranslation("desk.images.credit"));
    private final TextArea description = new TextArea(getTranslation("desk.images.description"));
    private final FormMessage message = new FormMessage();

    /** @param edited null for a new image */
    MediumDialog(Bench bench, @Nullable Medium edited, Consumer<MediumId> saved) {
        this.bench = bench;
        this.edited = edited;
        this.saved = saved;
        setHeaderTitle(
                edited == null
                        ? getTranslation("desk.images.add")
                        : getTranslation("desk.images.editOf", edited.number()));
        setWidth("34rem");
        setMaxWidth("94vw");
        kind.setLabel(getTranslation("desk.images.kind"));
        kind.setItems(Medium.Kind.values());
        kind.setItemLabelGenerator(MediumWords::of);
        kind.setValue(Medium.Kind.PHOTO);
        url.setPlaceholder("https://");
        url.setMaxLength(2_000);
        url.setHelperText(getTranslation("desk.images.url.help"));
        caption.setMaxLength(2_000);
        credit.setMaxLength(500);
        description.setMaxLength(2_000);
        description.setHelperText(getTranslation("desk.images.description.help"));
        Div form = new Div(kind, credit, url, caption, description);
        form.addClassName("wb-form");
        url.addClassName("wb-full");
        caption.addClassName("wb-full");
        description.addClassName("wb-full");
        if (edited == null) {
            add(upload);
        } else {
            show(edited);
        }
        add(form, message);
        Button cancel = new Button(getTranslation("shell.cancel"), click -> close());
        Button save =
                new Button(getTranslation(edited == null ? "desk.images.add" : "desk.images.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, save);
    }

    private void show(Medium medium) {
        kind.setValue(medium.kind());
        url.setValue(Objects.requireNonNullElse(medium.url(), ""));
        caption.setValue(Objects.requireNonNullElse(medium.caption(), ""));
        credit.setValue(Objects.requireNonNullElse(medium.credit(), ""));
        description.setValue(Objects.requireNonNullElse(medium.description(), ""));
    }

    private void save() {
        message.clear();
        MediumEdit edit = new MediumEdit(
                kind.getValue(), caption.getValue(), credit.getValue(), description.getValue(), url.getValue());
        MediumId id;
        try {
            if (edited == null) {
                id = bench.rooms().media().add(bench.viewer(), bench.article().id(), edit, upload.file());
            } else {
                id = edited.id();
                bench.rooms().media().edit(bench.viewer(), id, edited.version(), edit);
            }
        } catch (ConflictException conflict) {
            message.error(getTranslation("desk.images.conflict"));
            return;
        } catch (RuntimeException failure) {
            message.error(failure);
            return;
        }
        close();
        saved.accept(id);
    }
}
