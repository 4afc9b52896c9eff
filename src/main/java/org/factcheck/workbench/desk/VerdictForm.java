package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.VerdictId;
import org.factcheck.workbench.review.ClaimReview;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.review.NewVerdict;
import org.factcheck.workbench.review.Verdict;
import org.factcheck.workbench.shell.ConflictDialog;
import org.factcheck.workbench.shell.Days;
import org.factcheck.workbench.shell.FormMessage;
import org.factcheck.workbench.shell.Moments;
import org.jspecify.annotations.Nullable;

/** The viewer's verdict in the making. */
final class VerdictForm extends Div implements SavableForm {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private transient OpenClaim claim;
    private final transient @Nullable Verdict before;
    private final transient Consumer<Boolean> closed;
    private final transient Draft draft;
    private final RatingScale scale;
    private final TextArea rationale;
    private final Select<Verdict.Confidence> confidence = new Select<>();
    private final DateTimePicker asOf;
    private final LocalDateTime openedAt;
    private final FormMessage message = new FormMessage();
    private final PhraseMenu phrases = new PhraseMenu(this::insert);
    private final Div note = new Div();

    /**
     * @param before the verdict that this one will supersede
     * @param closed told whether a verdict was given
     */
    VerdictForm(Bench bench, OpenClaim claim, @Nullable Verdict before, Consumer<Boolean> closed) {
        this.bench = bench;
        this.claim = claim;
        this.before = before;
        this.closed = closed;
        addClassNames("wb-stacked");
        scale = new RatingScale(claim.review().scale(), this::keep);
        rationale = new TextArea(getTranslation("desk.verdict.rationale"));
        rationale.setWidthFull();
        rationale.setMinRows(3);
        rationale.setMaxLength(20_000);
        confidence.setLabel(getTranslation("desk.verdict.confidence"));
        confidence.setItems(Verdict.Confidence.values());
        confidence.setItemLabelGenerator(Words::of);
        confidence.setValue(Verdict.Confidence.MEDIUM);
        asOf = Days.momentField(getTranslation("desk.verdict.asOf"));
        openedAt = LocalDateTime.now(Moments.current().zone()).truncatedTo(ChronoUnit.MINUTES);
        asOf.setValue(openedAt);
        Details when = new Details(getTranslation("desk.verdict.asOfNow"));
        // The field is three components in the browser, which most verdicts never need.
        when.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                when.add(asOf);
            }
        });
        when.addClassName("wb-as-of");
        Div certainty = new Div(confidence, when);
        certainty.addClassNames("wb-row", "wb-certainty");
        if (before != null) {
            scale.choose(before.rating().id());
            rationale.setValue(before.rationale());
            confidence.setValue(before.confidence());
        }
        draft = new Draft(bench.rooms(), claim.id(), DraftService.Form.VERDICT, about(), 0)
                .with("rating", this::chosen, kept -> scale.choose(new RatingId(Long.parseLong(kept))))
                .with("rationale", rationale)
                .choice("confidence", confidence, Verdict.Confidence.class)
                .with(
                        "asOf",
                        asOf,
                        () -> asOf.isEmpty() || openedAt.equals(asOf.getValue())
                                ? ""
                                : asOf.getValue().toString(),
                        kept -> asOf.setValue(kept.isEmpty() ? openedAt : LocalDateTime.parse(kept)));
        add(scale, message, rationale, phrases, certainty, actions());
        if (draft.open()) {
            when.setOpened(!openedAt.equals(asOf.getValue()));
        }
        showPhrases();
    }

    private Div actions() {
        Button give = new Button(getTranslation("desk.verdict.give"), click -> save());
        bench.keyboard().confirms(this, give, give.getText());
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        showFounded(claim);
        note.addClassNames("wb-note", "wb-grow");
        Div actions = new Div(note);
        actions.addClassName("wb-actions");
        if (before != null) {
            actions.add(new Button(getTranslation("shell.cancel"), click -> {
                draft.close();
                closed.accept(false);
            }));
        }
        actions.add(give);
        return actions;
    }

    /** Says whether there is evidence by now; what was typed stays, and with it the claim that it was typed about. */
    void showFounded(OpenClaim now) {
        if (!busy()) {
            claim = now;
            showPhrases();
        }
        note.setText(getTranslation(now.evidence().isEmpty() ? "desk.verdict.unfounded" : "desk.draft.kept"));
    }

    @Override
    public boolean busy() {
        return draft.touched();
    }

    @Override
    public void save() {
        give(superseded(), claim.claim().version());
    }

    void choose(String shortcut) {
        scale.press(shortcut);
    }

    void focus() {
        scale.focusFirst();
    }

    private void keep() {
        message.clear();
        showPhrases();
        draft.keep();
    }

    private void showPhrases() {
        phrases.show(scale.chosen()
                .flatMap(chosen -> claim.review().scale().stream()
                        .filter(rating -> rating.id().equals(chosen))
                        .findFirst())
                .map(rating -> Phrases.of(
                        rating.lean(),
                        claim.claim().kind(),
                        Balance.of(claim.evidence().stream()
                                .filter(evidence -> evidence.withdrawal() == null)
                                .toList())))
                .orElse(List.of()));
    }

    /** Behind what is written already, to be filled in. */
    private void insert(String phrase) {
        String written = rationale.getValue().stripTrailing();
        rationale.setValue(written.isEmpty() ? phrase : written + " " + phrase);
        rationale.focus();
    }

    private void give(@Nullable VerdictId supersedes, int claimVersion) {
        message.clear();
        RatingId rating = scale.chosen().orElse(null);
        if (rating == null) {
            message.error(getTranslation("desk.verdict.ratingMissing"));
            scale.focusFirst();
            return;
        }
        if (asOf.isInvalid()) {
            message.error(getTranslation("desk.verdict.asOfInvalid"));
            return;
        }
        try {
            bench.rooms()
                    .reviews()
                    .give(
                            bench.viewer(),
                            claim.id(),
                            new NewVerdict(
                                    rating,
                                    rationale.getValue(),
                                    confidence.getValue(),
                                    moment(),
                                    supersedes,
                                    claimVersion));
        } catch (ConflictException conflict) {
            showConflict(rating);
            return;
        } catch (RuntimeException failure) {
            message.error(failure);
            return;
        }
        draft.close();
        closed.accept(true);
    }

    private void showConflict(RatingId rating) {
        ClaimReview now = bench.rooms().reviews().review(bench.viewer(), claim.id());
        Verdict newer = now.verdicts().stream()
                .filter(verdict -> verdict.active() && verdict.reviewer().equals(bench.person()))
                .findFirst()
                .orElse(null);
        Claim words = bench.rooms().claims().claim(bench.viewer(), claim.id());
        List<ConflictDialog.Side> sides = List.of(
                new ConflictDialog.Side(
                        getTranslation("desk.claim.words"),
                        claim.claim().anchor().exact(),
                        words.anchor().exact()),
                new ConflictDialog.Side(
                        getTranslation("desk.claim.wording"),
                        Objects.requireNonNullElse(claim.claim().wording(), ""),
                        Objects.requireNonNullElse(words.wording(), "")),
                new ConflictDialog.Side(
                        getTranslation("desk.claim.kind"),
                        Words.of(claim.claim().kind()),
                        Words.of(words.kind())),
                new ConflictDialog.Side(
                        getTranslation("desk.verdict.rating"),
                        scale.label(rating),
                        newer == null ? "" : Words.of(newer.rating())),
                new ConflictDialog.Side(
                                getTranslation("desk.verdict.rationale"),
                                rationale.getValue(),
                                newer == null ? "" : newer.rationale())
                        .into(rationale::setValue),
                new ConflictDialog.Side(
                        getTranslation("desk.verdict.confidence"),
                        Words.of(confidence.getValue()),
                        newer == null ? "" : Words.of(newer.confidence())));
        new ConflictDialog(sides, () -> give(newer == null ? null : newer.id(), words.version()), () -> {
                    draft.close();
                    closed.accept(true);
                })
                .open();
    }

    private Instant moment() {
        LocalDateTime chosen = asOf.getValue();
        return chosen == null || chosen.equals(openedAt)
                ? Instant.now()
                : chosen.atZone(Moments.current().zone()).toInstant();
    }

    private @Nullable VerdictId superseded() {
        return before == null ? null : before.id();
    }

    private String chosen() {
        return scale.chosen().map(RatingId::toString).orElse("");
    }

    private String about() {
        return before == null ? "" : before.id().toString();
    }
}
