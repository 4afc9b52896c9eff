package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.EvidenceEdit;
import org.factcheck.workbench.evidence.EvidenceService;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.evidence.ui.SourceFields;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.SourceId;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.shell.ConflictDialog;
import org.factcheck.workbench.shell.FormMessage;
import org.jspecify.annotations.Nullable;

/** A piece of evidence in the making, or one being changed. */
final class EvidenceForm extends Div implements SavableForm {
    private static final long serialVersionUID = 1L;

    /** As many sources are read whose address holds the pasted one. */
    private static final int SAME_ADDRESS = 100;

    private static final int LONGEST_TITLE = 500;

    private enum From {
        NEW,
        EXISTING
    }

    private final transient Bench bench;
    private final transient OpenClaim claim;
    private final transient @Nullable Evidence edited;
    private final transient Consumer<Boolean> closed;
    private final transient Draft draft;
    private final RadioButtonGroup<From> from = new RadioButtonGroup<>();
    private final SourceFields source = new SourceFields();
    private final ComboBox<Source> existing = new ComboBox<>();
    private final RadioButtonGroup<Evidence.Stance> stance = new RadioButtonGroup<>();
    private final TextArea passage = new TextArea(getTranslation("desk.evidence.passage"));
    private final GradeField grade = new GradeField();
    private final TextArea note = new TextArea(getTranslation("desk.evidence.note"));
    private final ImageUpload image = new ImageUpload(getTranslation("desk.evidence.image"));
    private final FormMessage message = new FormMessage();
    private final Span fileNote = Signs.note("");
    private transient byte @Nullable [] file;

    /**
     * @param edited what is changed; null for new evidence
     * @param closed told whether something was saved
     */
    EvidenceForm(Bench bench, OpenClaim claim, @Nullable Evidence edited, Consumer<Boolean> closed) {
        this.bench = bench;
        this.claim = claim;
        this.edited = edited;
        this.closed = closed;
        addClassNames("wb-stacked", "wb-inline-form");
        fillFields();
        add(new H4(
                edited == null
                        ? getTranslation("desk.evidence.new")
                        : getTranslation("desk.evidence.editOf", SourceFields.name(edited.source()))));
        if (edited == null) {
            fileNote.setVisible(false);
            add(from, source, existing, fileNote);
        }
        add(stance, passage, grade, note, image, message, actions());
        showOrigin();
        if (edited != null) {
            show(edited);
        }
        draft = draft();
        draft.open();
    }

    /** What a draft is about: new evidence, or a piece at a version. */
    static String about(@Nullable Evidence edited) {
        return edited == null ? "" : edited.id().toString();
    }

    @Override
    public boolean busy() {
        return draft.touched() || image.chosen() || file != null;
    }

    /**
     * Takes an address for the source: one that the team has is chosen, of another only the title is left to type. False
     * when the form is about something else.
     */
    boolean paste(String address) {
        if (edited != null || from.getValue() == From.NEW && !source.url().isEmpty() || !existing.isEmpty()) {
            return false;
        }
        Source known = bench
                .rooms()
                .evidence()
                .sources(bench.viewer(), bench.article().team(), address, 0, SAME_ADDRESS)
                .items()
                .stream()
                .filter(found -> address.equals(found.url()))
                .findFirst()
                .orElse(null);
        if (known == null) {
            from.setValue(From.NEW);
            source.url().setValue(address);
            source.title().focus();
        } else {
            from.setValue(From.EXISTING);
            existing.setValue(known);
            message.success(getTranslation("desk.paste.known", SourceFields.name(known)));
            passage.focus();
        }
        return true;
    }

    /** Takes a file of the source. False when the form is about something else, or has one already. */
    boolean take(String name, byte[] bytes) {
        if (edited != null || file != null || from.getValue() != From.NEW && draft.touched()) {
            return false;
        }
        from.setValue(From.NEW);
        file = bytes;
        fileNote.setText(getTranslation("desk.file.taken", name));
        fileNote.setVisible(true);
        if (source.title().isEmpty()) {
            source.title().setValue(name.length() > LONGEST_TITLE ? name.substring(0, LONGEST_TITLE) : name);
            source.kind().setValue(Source.Kind.DOCUMENT);
        }
        passage.focus();
        return true;
    }

    void focus() {
        if (edited == null) {
            source.title().focus();
        } else {
            passage.focus();
        }
    }

    private void fillFields() {
        from.setLabel(getTranslation("desk.evidence.from"));
        from.setItems(From.values());
        from.setItemLabelGenerator(value -> getTranslation("desk.evidence.from." + value.name()));
        from.setValue(From.NEW);
        from.addValueChangeListener(change -> showOrigin());
        existing.setLabel(getTranslation("desk.evidence.existing"));
        existing.setWidthFull();
        existing.setItemLabelGenerator(found -> found.publisher() == null
                ? SourceFields.name(found)
                : getTranslation("desk.evidence.existing.item", SourceFields.name(found), found.publisher()));
        EvidenceService sources = bench.rooms().evidence();
        existing.setItems(
                query -> sources
                        .sources(
                                bench.viewer(),
                                bench.article().team(),
                                query.getFilter().orElse(""),
                                query.getOffset(),
                                query.getLimit())
                        .items()
                        .stream(),
                query -> sources.sources(
                                bench.viewer(),
                                bench.article().team(),
                                query.getFilter().orElse(""),
                                0,
                                1)
                        .total());
        stance.setLabel(getTranslation("desk.evidence.stance"));
        stance.setItems(Evidence.Stance.values());
        stance.setItemLabelGenerator(Words::of);
        stance.setRequiredIndicatorVisible(true);
        stance.setManualValidation(true);
        stance.addValueChangeListener(change -> stance.setInvalid(false));
        passage.setWidthFull();
        passage.setMinRows(2);
        passage.setMaxLength(10_000);
        passage.setHelperText(getTranslation("desk.evidence.passage.help"));
        note.setWidthFull();
        note.setMaxLength(10_000);
    }

    private Draft draft() {
        Draft bound = new Draft(
                bench.rooms(),
                claim.id(),
                DraftService.Form.EVIDENCE,
                about(edited),
                edited == null ? 0 : edited.version());
        if (edited == null) {
            bound.choice("from", from, From.class)
                    .with("title", source.title())
                    .with("url", source.url())
                    .with("publisher", source.publisher())
                    .choice("kind", source.kind(), Source.Kind.class)
                    .day("published", source.published())
                    .day("accessed", source.accessed())
                    .with("originGroup", source.originGroup())
                    .flag("restricted", source.restricted())
                    .with(
                            "existing",
                            existing,
                            () -> existing.isEmpty()
                                    ? ""
                                    : existing.getValue().id().toString(),
                            this::chooseExisting);
        }
        return bound.choice("stance", stance, Evidence.Stance.class)
                .with("passage", passage)
                .with(
                        "grade",
                        grade,
                        () -> grade.getOptionalValue()
                                .map(Evidence.Grade::toString)
                                .orElse(""),
                        kept -> grade.setValue(
                                kept.isEmpty() ? null : new Evidence.Grade(kept.charAt(0), kept.charAt(1) - '0')))
                .with("note", note);
    }

    private void chooseExisting(String kept) {
        if (!kept.isEmpty()) {
            existing.setValue(bench.rooms().evidence().source(bench.viewer(), new SourceId(Long.parseLong(kept))));
        }
    }

    private void showOrigin() {
        boolean fresh = from.getValue() == From.NEW;
        source.setVisible(fresh);
        existing.setVisible(!fresh);
    }

    private void show(Evidence evidence) {
        if (evidence.stance() != null) {
            stance.setValue(evidence.stance());
        }
        passage.setValue(Objects.requireNonNullElse(evidence.passage(), ""));
        note.setValue(Objects.requireNonNullElse(evidence.note(), ""));
        grade.setValue(evidence.grade());
    }

    private Div actions() {
        Button save = new Button(getTranslation("desk.evidence.save"), click -> save());
        bench.keyboard().confirms(this, save, save.getText());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(getTranslation("shell.cancel"), click -> {
            draft.close();
            closed.accept(false);
        });
        Div kept = new Div(getTranslation("desk.draft.kept"));
        kept.addClassNames("wb-note", "wb-grow");
        Div actions = new Div(kept, cancel, save);
        actions.addClassName("wb-actions");
        return actions;
    }

    @Override
    public void save() {
        save(edited, draft.version());
    }

    private void save(@Nullable Evidence over, int version) {
        message.clear();
        if (stance.isEmpty()) {
            stance.setErrorMessage(getTranslation("desk.evidence.stance.missing"));
            stance.setInvalid(true);
            stance.getElement().executeJs("this.querySelector('vaadin-radio-button').focus()");
            return;
        }
        EvidenceEdit edit = entered();
        EvidenceService service = bench.rooms().evidence();
        try {
            if (over != null) {
                service.edit(bench.viewer(), over.id(), version, edit);
                showImage(over.id(), version + 1);
            } else if (from.getValue() == From.NEW) {
                if (!source.readable()) {
                    message.error(getTranslation("shell.day.invalid"));
                    return;
                }
                EvidenceId added = service.attachNew(bench.viewer(), claim.id(), source.entered(), edit);
                if (file != null) {
                    service.capture(bench.viewer(), added, file);
                }
                showImage(added, 0);
            } else if (existing.isEmpty()) {
                message.error(getTranslation("desk.evidence.existing.missing"));
                existing.focus();
                return;
            } else {
                showImage(
                        service.attach(
                                bench.viewer(), claim.id(), existing.getValue().id(), edit),
                        0);
            }
        } catch (ConflictException conflict) {
            showConflict();
            return;
        } catch (RuntimeException failure) {
            message.error(failure);
            return;
        }
        draft.close();
        closed.accept(true);
    }

    private void showImage(EvidenceId id, int version) {
        byte[] file = image.file();
        if (file != null) {
            bench.rooms().evidence().showImage(bench.viewer(), id, version, file);
        }
    }

    private EvidenceEdit entered() {
        return new EvidenceEdit(stance.getValue(), passage.getValue(), grade.getValue(), note.getValue());
    }

    private void showConflict() {
        Evidence now = edited == null
                ? null
                : bench.rooms().evidence().evidence(bench.viewer(), claim.id()).stream()
                        .filter(evidence -> evidence.id().equals(edited.id()))
                        .findFirst()
                        .orElse(null);
        if (now == null) {
            message.error(getTranslation("shell.error.conflict.notice"));
            return;
        }
        EvidenceEdit mine = entered();
        List<ConflictDialog.Side> sides = List.of(
                side(
                        "desk.evidence.stance",
                        Words.of(mine.stance()),
                        now.stance() == null ? "" : Words.of(now.stance())),
                side("desk.evidence.passage", mine.passage(), now.passage()).into(passage::setValue),
                side("desk.evidence.grade", Objects.toString(mine.grade(), ""), Objects.toString(now.grade(), "")),
                side("desk.evidence.note", mine.note(), now.note()).into(note::setValue));
        new ConflictDialog(sides, () -> save(now, now.version()), () -> {
                    draft.close();
                    closed.accept(true);
                })
                .open();
    }

    private ConflictDialog.Side side(String key, @Nullable String mine, @Nullable String saved) {
        return new ConflictDialog.Side(
                getTranslation(key), Objects.requireNonNullElse(mine, ""), Objects.requireNonNullElse(saved, ""));
    }
}
