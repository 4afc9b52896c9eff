package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.review.Adjudication;
import org.factcheck.workbench.review.ClaimReview;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.review.Rating;
import org.factcheck.workbench.review.Verdict;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.Notices;
import org.factcheck.workbench.shell.When;
import org.jspecify.annotations.Nullable;

/** What stands for the claim, the viewer's own verdict, and the verdicts given before. */
final class VerdictSection extends Section implements Editable {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final transient Runnable saved;
    private final H3 heading = new H3();
    private final Div standing = new Div();
    private final Div own = new Div();
    private final OrderedList given = new OrderedList();
    private final Button again;
    private final Button reopen;
    private transient OpenClaim claim;
    private @Nullable VerdictForm form;

    VerdictSection(Bench bench, OpenClaim claim, Map<DraftService.Form, String> kept, Runnable saved) {
        this.bench = bench;
        this.claim = claim;
        this.saved = saved;
        addClassNames("wb-section", "wb-verdict");
        given.addClassName("wb-list");
        again = new Button(getTranslation("desk.verdict.change"), click -> open(true));
        reopen = new Button(
                getTranslation("desk.reopen"), click -> new ReopenDialog(bench, this.claim.id(), saved).open());
        again.addThemeVariants(ButtonVariant.LUMO_SMALL);
        reopen.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(again, reopen);
        buttons.addClassName("wb-row");
        add(heading, standing, own, given, buttons);
        show(claim);
        if (bench.reviews() && claim.standing()) {
            if (ownVerdict().isEmpty() || kept.containsKey(DraftService.Form.VERDICT)) {
                open(false);
            }
        }
    }

    @Override
    public void show(OpenClaim now) {
        claim = now;
        boolean writes = bench.reviews() && now.standing();
        heading.setText(getTranslation(writes ? "desk.verdict.yours" : "desk.verdict"));
        standing.removeAll();
        Rating resolution = now.review().resolution();
        if (resolution != null) {
            Span stands = new Span(getTranslation("desk.verdict.stands", Words.of(resolution)));
            stands.addClassNames("wb-state", "wb-filled", Signs.className(state(resolution)));
            standing.add(stands);
            Adjudication adjudication = now.review().adjudication();
            if (adjudication != null) {
                standing.add(decided(adjudication));
            }
        } else if (!writes) {
            standing.add(Signs.note(getTranslation("desk.verdict.none")));
        }
        standing.add(progress(now));
        given.removeAll();
        List<Verdict> verdicts = now.review().verdicts();
        verdicts.forEach(verdict -> given.add(item(verdict)));
        given.setVisible(!verdicts.isEmpty());
        again.setVisible(writes && form == null && ownVerdict().isPresent());
        reopen.setVisible(bench.edits() && now.standing() && resolution != null);
        if (form == null) {
            own.removeAll();
        } else {
            form.showFounded(now);
        }
    }

    /** How far the review is, why it began anew, and the way to settle a dispute for who may. */
    private Div progress(OpenClaim now) {
        Div lines = new Div();
        ClaimReview.Progress progress = now.review().progress();
        if (now.review().resolution() == null && now.standing()) {
            if (!progress.reviewed()) {
                lines.add(new Div(Signs.note(getTranslation("desk.verdict.notNeeded"))));
            } else if (progress.needed() > 1 || progress.reopened() != null) {
                lines.add(new Div(
                        Signs.note(getTranslation("desk.verdict.progress", progress.given(), progress.needed()))));
            }
            if (progress.reopened() != null) {
                String why = getTranslation(
                        "desk.verdict.reopened", progress.reopened().name());
                lines.add(new Div(Signs.note(progress.note() == null ? why : why + " " + progress.note())));
            }
        }
        if (now.review().state() == DisplayState.DISPUTED
                && bench.rooms().adjudications().may(bench.viewer(), now.id())) {
            lines.add(new Anchor(AdjudicationView.ROUTE + "/" + now.id(), getTranslation("desk.verdict.adjudicate")));
        }
        return lines;
    }

    private Div decided(Adjudication adjudication) {
        Paragraph text = new Paragraph(adjudication.text());
        text.addClassName("wb-rationale");
        Span who = Signs.note("");
        who.add(
                new Span(getTranslation(
                                "desk.verdict.adjudicated",
                                adjudication.adjudicatorName(),
                                Words.of(adjudication.reason()))
                        + " "),
                new When(adjudication.decidedAt()));
        return new Div(text, who);
    }

    @Override
    public Optional<SavableForm> open() {
        return Optional.ofNullable(form);
    }

    @Override
    public boolean busy() {
        return form != null && form.busy();
    }

    /** Chooses the rating with this key, opening the form when it is not. */
    void choose(String shortcut) {
        if (bench.reviews() && claim.standing()) {
            if (form == null) {
                open(false);
            }
            if (form != null) {
                form.choose(shortcut);
            }
        }
    }

    private void open(boolean focus) {
        VerdictForm opened = new VerdictForm(bench, claim, ownVerdict().orElse(null), this::close);
        form = opened;
        own.removeAll();
        own.add(opened);
        again.setVisible(false);
        if (focus) {
            opened.focus();
        }
    }

    private void close(boolean changed) {
        form = null;
        if (changed) {
            saved.run();
            Notices.lasting(() -> {
                Notices.done(getTranslation("desk.undo.verdict"));
                if (isAttached() && form == null && claim.standing()) {
                    open(true);
                }
            });
        }
        show(claim);
        if (ownVerdict().isEmpty() && bench.reviews() && claim.standing()) {
            open(false);
        }
    }

    private Optional<Verdict> ownVerdict() {
        return claim.review().verdicts().stream()
                .filter(verdict -> verdict.active() && verdict.reviewer().equals(bench.person()))
                .findFirst();
    }

    private ListItem item(Verdict verdict) {
        Span rating = new Span(Words.of(verdict.rating()));
        rating.addClassNames("wb-state", Signs.className(state(verdict.rating())));
        Span when = Signs.note("");
        when.add(new Span(verdict.reviewerName() + " "), new When(verdict.createdAt()));
        Div head = new Div(rating, when);
        head.addClassNames("wb-row", "wb-between");
        ListItem item = new ListItem(head);
        if (!verdict.rationale().isBlank()) {
            Paragraph rationale = new Paragraph(verdict.rationale());
            rationale.addClassName("wb-rationale");
            item.add(rationale);
        }
        String facts = getTranslation(
                "desk.verdict.meta",
                Words.of(verdict.confidence()),
                Moments.current().moment(verdict.asOf()));
        item.add(new Div(Signs.note(facts)));
        Integer seen = verdict.claimVersion();
        if (seen != null && seen < claim.claim().version()) {
            item.add(new Div(Signs.note(getTranslation("desk.verdict.claimChanged"))));
        }
        if (verdict.afterDisclosure()) {
            item.add(new Div(Signs.note(getTranslation("desk.verdict.afterDisclosure"))));
        }
        if (!verdict.active()) {
            item.addClassName("wb-superseded");
            item.add(new Div(Signs.note(getTranslation("desk.verdict.superseded"))));
        }
        return item;
    }

    private static DisplayState state(Rating rating) {
        return DisplayState.valueOf(rating.lean().name());
    }
}
