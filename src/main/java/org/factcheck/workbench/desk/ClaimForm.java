package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.claim.ClaimEdit;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.shell.ConflictDialog;
import org.factcheck.workbench.shell.FormMessage;
import org.factcheck.workbench.shell.Notices;
import org.jspecify.annotations.Nullable;

/** A claim in the making, or one being changed: which words, what kind, what they say. */
final class ClaimForm extends Section implements SavableForm {
    private static final long serialVersionUID = 1L;

    /** What becomes of the form. */
    interface Outcome {
        void saved(ClaimId claim);

        void cancelled();
    }

    private static final String RANGE = "range";
    private final transient Bench bench;
    private final transient @Nullable Claim edited;
    private final transient Outcome outcome;
    private final transient Draft draft;
    private final transient BiConsumer<Integer, Integer> reveal;
    private final Paragraph words = new Paragraph();
    private final ComboBox<ClaimKind> kind = new ComboBox<>();
    private final TextArea wording = new TextArea(getTranslation("desk.claim.wording"));
    private final FactsFields facts;
    private final FormMessage message = new FormMessage();
    /** What the changes here began with; null when they were begun on an older claim and kept as a draft. */
    private transient @Nullable ClaimEdit base;

    private int from;
    private int to;

    /** For words that are no claim yet. */
    static ClaimForm forNew(
            Bench bench,
            ClaimEdit likely,
            List<String> speakers,
            BiConsumer<Integer, Integer> reveal,
            Outcome outcome) {
        return new ClaimForm(bench, null, likely, speakers, reveal, outcome);
    }

    static ClaimForm forExisting(
            Bench bench, Claim claim, List<String> speakers, BiConsumer<Integer, Integer> reveal, Outcome outcome) {
        return new ClaimForm(bench, claim, editOf(claim), speakers, reveal, outcome);
    }

    private ClaimForm(
            Bench bench,
            @Nullable Claim edited,
            ClaimEdit start,
            List<String> speakers,
            BiConsumer<Integer, Integer> reveal,
            Outcome outcome) {
        this.bench = bench;
        this.edited = edited;
        this.reveal = reveal;
        this.outcome = outcome;
        this.facts = new FactsFields(start, speakers);
        this.from = start.start();
        this.to = start.end();
        addClassNames("wb-section", "wb-claim-form");
        words.addClassName("wb-quote");
        Signs.ownDirection(words);
        kind.setLabel(getTranslation("desk.claim.kind"));
        kind.setItems(Stream.of(ClaimKind.values())
                .sorted(Comparator.comparing(Words::of))
                .toList());
        kind.setItemLabelGenerator(Words::of);
        kind.setValue(start.kind());
        kind.setWidthFull();
        kind.setHelperText(Words.explained(start.kind()));
        kind.addValueChangeListener(change -> {
            if (change.getValue() == null) {
                kind.setValue(change.getOldValue());
            } else {
                kind.setHelperText(Words.explained(change.getValue()));
                facts.fit(change.getValue());
            }
        });
        wording.setWidthFull();
        wording.setMaxLength(4_000);
        wording.setValue(Objects.requireNonNullElse(start.wording(), ""));
        wording.setHelperText(getTranslation(onImage() ? "desk.region.wording.help" : "desk.claim.wording.help"));
        wording.setRequiredIndicatorVisible(onImage());
        Details values = new Details(getTranslation("desk.claim.facts"), facts);
        values.setOpened(edited != null);
        add(new H2(getTranslation(edited == null ? "desk.claim.new" : "desk.claim.edit")));
        if (!onImage()) {
            add(words, steppers());
            showWords();
        }
        add(kind, wording, values, message, actions());
        facts.fit(start.kind());
        draft = keptIn(
                edited == null
                        ? Draft.ofNew(bench.rooms(), bench.article().id(), DraftService.Place.TEXT, about(bench))
                        : new Draft(
                                bench.rooms(),
                                edited.id(),
                                DraftService.Form.CLAIM,
                                edited.id().toString(),
                                edited.version()));
        draft.open();
        base = edited != null && draft.version() == edited.version() ? start : null;
    }

    /** Whether the claim stands on an image: it has no words of the article then, only the wording. */
    private boolean onImage() {
        return edited != null && edited.anchor().region() != null;
    }

    private static ClaimEdit editOf(Claim claim) {
        return new ClaimEdit(
                claim.kind(),
                claim.anchor().start(),
                claim.anchor().end(),
                claim.wording(),
                claim.facts(),
                claim.polarity(),
                claim.modality(),
                claim.speaker());
    }

    /** What a claim that is not made yet is kept for: its words are places in this revision. */
    private static String about(Bench bench) {
        return bench.revision().id().toString();
    }

    /** The words of a claim that somebody has begun to make, as a stretch of the text. */
    static Optional<ArticleAnnotator.Stretch> begun(Bench bench) {
        return Draft.keptNew(bench, DraftService.Place.TEXT, about(bench))
                .map(kept -> kept.getOrDefault(RANGE, ""))
                .filter(range -> range.matches("\\d{1,9}-\\d{1,9}"))
                .map(range -> range.split("-"))
                .map(ends -> new ArticleAnnotator.Stretch(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                .filter(words -> words.start() < words.end()
                        && words.end() <= bench.revision().text().length());
    }

    /** Throws away what {@link #begun} tells of. */
    static void forget(Bench bench) {
        bench.rooms().drafts().discardNew(bench.viewer(), bench.article().id(), DraftService.Place.TEXT);
    }

    private Draft keptIn(Draft bound) {
        bound.choice("kind", kind, ClaimKind.class)
                .with("wording", wording)
                .with(RANGE, () -> from + "-" + to, kept -> {
                    String[] ends = kept.split("-", 2);
                    range(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
                });
        facts.keepIn(bound);
        return bound;
    }

    /** Whether something differs from what the form was opened with. */
    @Override
    public boolean busy() {
        return draft.touched();
    }

    /** Whether the form makes a new claim. */
    boolean isNew() {
        return edited == null;
    }

    /** Takes other words of the article. */
    void range(int start, int end) {
        if (!onImage()
                && start >= 0
                && start < end
                && end <= bench.revision().text().length()) {
            from = start;
            to = end;
            showWords();
            draft.keep();
        }
    }

    void focus() {
        kind.focus();
    }

    /** Lets the speaker be chosen from these. */
    void speakers(List<String> names) {
        facts.speakers(names);
    }

    private Div steppers() {
        String text = bench.revision().text();
        Div steps = new Div(
                label("desk.claim.start"),
                step("←", "desk.claim.start.earlier", () -> range(WordSteps.earlierStart(text, from), to)),
                step("→", "desk.claim.start.later", () -> range(WordSteps.laterStart(text, from, to), to)),
                label("desk.claim.end"),
                step("←", "desk.claim.end.earlier", () -> range(from, WordSteps.earlierEnd(text, from, to))),
                step("→", "desk.claim.end.later", () -> range(from, WordSteps.laterEnd(text, to))));
        steps.addClassNames("wb-row", "wb-steppers");
        Div all = new Div(steps, Signs.note(getTranslation("desk.claim.range.help")));
        all.addClassName("wb-stacked");
        return all;
    }

    private Span label(String key) {
        return Signs.note(getTranslation(key));
    }

    private NativeButton step(String arrow, String key, Runnable move) {
        NativeButton button = new NativeButton(arrow, click -> {
            move.run();
            reveal.accept(from, to);
        });
        button.addClassName("wb-chip");
        button.getElement().setAttribute("type", "button");
        button.setAriaLabel(getTranslation(key));
        button.setTitle(getTranslation(key));
        return button;
    }

    private Div actions() {
        Button save =
                new Button(getTranslation(edited == null ? "desk.claim.add" : "desk.claim.save"), click -> save());
        bench.keyboard().confirms(this, save, save.getText());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(getTranslation("shell.cancel"), click -> {
            draft.close();
            outcome.cancelled();
        });
        Div actions = new Div(cancel, save);
        actions.addClassName("wb-actions");
        return actions;
    }

    @Override
    public void save() {
        save(draft.version());
    }

    private ClaimEdit entered() {
        return facts.entered(kind.getValue(), from, to, wording.getValue().isBlank() ? null : wording.getValue());
    }

    /** Whether it was saved now; if not, the form says why, or a conflict is asked about. */
    private boolean save(int version) {
        message.clear();
        // Order first: a range in disorder is marked too, and would pass for one that cannot be read.
        if (!facts.inOrder()) {
            message.error(getTranslation("desk.facts.invalid"));
            return false;
        }
        if (!facts.readable()) {
            message.error(getTranslation("desk.facts.unreadable"));
            return false;
        }
        ClaimId id;
        try {
            if (edited == null) {
                id = bench.rooms().claims().add(bench.viewer(), bench.article().id(), entered());
            } else {
                id = edited.id();
                bench.rooms().claims().edit(bench.viewer(), id, version, entered());
            }
        } catch (ConflictException conflict) {
            showConflict();
            return false;
        } catch (RuntimeException failure) {
            message.error(failure);
            return false;
        }
        draft.close();
        outcome.saved(id);
        return true;
    }

    private void showConflict() {
        if (edited == null) {
            message.error(getTranslation("shell.error.conflict.notice"));
            return;
        }
        Claim now = bench.rooms().claims().claim(bench.viewer(), edited.id());
        ClaimMerge merge = new ClaimMerge(base, entered(), editOf(now));
        base = merge.theirs();
        show(merge.merged(Set.of()));
        draft.keep();
        Set<ClaimMerge.Part> disputed = merge.disputed();
        if (disputed.isEmpty()) {
            if (save(now.version())) {
                Notices.done(getTranslation("desk.claim.together"));
            }
            return;
        }
        Set<ClaimMerge.Part> preferred = EnumSet.noneOf(ClaimMerge.Part.class);
        new ConflictDialog(
                        disputed.stream()
                                .map(part -> side(part, merge, preferred))
                                .toList(),
                        () -> {
                            String words = wording.getValue();
                            show(merge.merged(preferred));
                            wording.setValue(words);
                            save(now.version());
                        },
                        () -> {
                            draft.close();
                            outcome.saved(edited.id());
                        })
                .open();
    }

    private ConflictDialog.Side side(ClaimMerge.Part part, ClaimMerge merge, Set<ClaimMerge.Part> preferred) {
        String text = bench.revision().text();
        ConflictDialog.Side side = new ConflictDialog.Side(
                part.label(), ClaimMerge.words(part, merge.mine(), text), ClaimMerge.words(part, merge.theirs(), text));
        return part == ClaimMerge.Part.WORDING ? side.into(wording::setValue) : side.orSaved(() -> preferred.add(part));
    }

    private void show(ClaimEdit edit) {
        kind.setValue(edit.kind());
        if (!onImage()) {
            from = edit.start();
            to = edit.end();
            showWords();
        }
        wording.setValue(Objects.requireNonNullElse(edit.wording(), ""));
        facts.show(edit);
        facts.fit(edit.kind());
    }

    private void showWords() {
        words.setText(bench.revision().text().substring(from, to).replace('\n', ' '));
    }
}
