package org.factcheck.workbench.evidence.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.evidence.SourceEdit;
import org.factcheck.workbench.shell.ConflictDialog;
import org.factcheck.workbench.shell.Days;
import org.jspecify.annotations.Nullable;

/** The fields of a source. Their checks are the service's. */
public final class SourceFields extends Div {
    private static final long serialVersionUID = 1L;
    private final TextField title = new TextField(getTranslation("evidence.source.title"));
    private final TextField url = new TextField(getTranslation("evidence.source.url"));
    private final TextField publisher = new TextField(getTranslation("evidence.source.publisher"));
    private final Select<Source.Kind> kind = new Select<>();
    private final DatePicker published = Days.pastField(getTranslation("evidence.source.published"));
    private final DatePicker accessed = Days.pastField(getTranslation("evidence.source.accessed"));
    private final TextField originGroup = new TextField(getTranslation("evidence.source.originGroup"));
    private final Checkbox restricted = new Checkbox(getTranslation("evidence.source.restricted"));

    public SourceFields() {
        addClassName("wb-form");
        title.setMaxLength(500);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        title.addClassName("wb-full");
        url.setMaxLength(2_000);
        url.setPlaceholder(getTranslation("evidence.source.url.placeholder"));
        url.addClassName("wb-full");
        publisher.setMaxLength(300);
        kind.setLabel(getTranslation("evidence.source.kind"));
        kind.setItems(Source.Kind.values());
        kind.setItemLabelGenerator(value -> getTranslation("source.kind." + value.name()));
        kind.setValue(Source.Kind.WEB_PAGE);
        originGroup.setMaxLength(200);
        originGroup.setHelperText(getTranslation("evidence.source.originGroup.help"));
        originGroup.addClassName("wb-full");
        restricted.setHelperText(getTranslation("evidence.source.restricted.help"));
        restricted.addClassName("wb-full");
        add(title, url, publisher, kind, published, accessed, originGroup, restricted);
    }

    /** The title of a source; a protected one has none to tell. */
    public static String name(Source source) {
        return source.title() == null ? I18NProvider.translate("evidence.source.protected") : source.title();
    }

    public void show(Source source) {
        title.setValue(orEmpty(source.title()));
        url.setValue(orEmpty(source.url()));
        publisher.setValue(orEmpty(source.publisher()));
        if (source.kind() != null) {
            kind.setValue(source.kind());
        }
        published.setValue(source.publishedOn());
        accessed.setValue(source.accessedOn());
        originGroup.setValue(orEmpty(source.originGroup()));
        restricted.setValue(source.restricted());
    }

    /** What has been entered. */
    public SourceEdit entered() {
        return new SourceEdit(
                title.getValue(),
                url.getValue(),
                publisher.getValue(),
                kind.getValue(),
                published.getValue(),
                accessed.getValue(),
                originGroup.getValue(),
                restricted.getValue());
    }

    /** Every field beside what is saved now. */
    List<ConflictDialog.Side> sides(Source saved) {
        return List.of(
                side("evidence.source.title", title.getValue(), saved.title()),
                side("evidence.source.url", url.getValue(), saved.url()),
                side("evidence.source.publisher", publisher.getValue(), saved.publisher()),
                side("evidence.source.kind", kindName(kind.getValue()), kindName(saved.kind())),
                side("evidence.source.published", published.getValue(), saved.publishedOn()),
                side("evidence.source.accessed", accessed.getValue(), saved.accessedOn()),
                side("evidence.source.originGroup", originGroup.getValue(), saved.originGroup()),
                side("evidence.source.restricted", yes(restricted.getValue()), yes(saved.restricted())));
    }

    private ConflictDialog.Side side(String key, @Nullable Object mine, @Nullable Object saved) {
        return new ConflictDialog.Side(getTranslation(key), Objects.toString(mine, ""), Objects.toString(saved, ""));
    }

    private String kindName(Source.@Nullable Kind shown) {
        return shown == null ? "" : getTranslation("source.kind." + shown.name());
    }

    private String yes(boolean value) {
        return getTranslation(value ? "evidence.source.yes" : "evidence.source.no");
    }

    /** Whether every field could be read: a date that is none stays in its field and is marked there. */
    public boolean readable() {
        return !published.isInvalid() && !accessed.isInvalid();
    }

    public TextField title() {
        return title;
    }

    public TextField url() {
        return url;
    }

    public TextField publisher() {
        return publisher;
    }

    public Select<Source.Kind> kind() {
        return kind;
    }

    public DatePicker published() {
        return published;
    }

    public DatePicker accessed() {
        return accessed;
    }

    public TextField originGroup() {
        return originGroup;
    }

    public Checkbox restricted() {
        return restricted;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
