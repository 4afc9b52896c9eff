package org.factcheck.workbench.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.review.ClaimReview;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.review.Verdict;
import org.factcheck.workbench.shell.Moments;
import org.jspecify.annotations.Nullable;

/** One dispute: the claim, its verdicts side by side with what each relied on, and the decision. */
final class DisputeCase extends Article {
    private static final long serialVersionUID = 1L;
    private final transient Rooms rooms;
    private final transient ClaimId id;
    private final Section sides = new Section();
    private boolean names;
    private @Nullable DecisionForm form;

    /** @param settled told once the dispute is decided */
    DisputeCase(Rooms rooms, ClaimId id, Runnable settled) {
        this.rooms = rooms;
        this.id = id;
        addClassNames("wb-card", "wb-dispute");
        Viewer viewer = rooms.viewer();
        ClaimReview review;
        Claim claim;
        try {
            claim = rooms.claims().claim(viewer, id);
            review = rooms.reviews().review(viewer, id);
        } catch (NotFoundException missing) {
            add(new Paragraph(getTranslation("desk.adjudication.gone")));
            return;
        }
        if (review.state() != DisplayState.DISPUTED) {
            add(new Paragraph(getTranslation("desk.adjudication.gone")));
            return;
        }
        H2 words = Signs.quote(
                Objects.requireNonNullElse(claim.wording(), claim.anchor().exact()));
        Anchor open =
                new Anchor("articles/" + claim.article() + "?claim=" + id, getTranslation("desk.adjudication.open"));
        Div head = new Div(Signs.of(claim.kind()), Signs.of(review.state()), open);
        head.addClassName("wb-row");
        add(head, words);
        sentence(viewer, claim).ifPresent(this::add);
        sides.addClassNames("wb-section", "wb-sides");
        add(sides);
        showSides(review);
        if (rooms.articles().article(viewer, claim.article()).archived()) {
            add(new Paragraph(Signs.note(getTranslation("desk.article.archived"))));
        } else if (rooms.adjudications().may(viewer, id)) {
            DecisionForm decision = new DecisionForm(rooms, id, review, this::showSides, settled);
            form = decision;
            addClassName("wb-dispute-open");
            add(decision);
        } else {
            add(new Paragraph(Signs.note(getTranslation("desk.adjudication.mayNot"))));
        }
    }

    /** Chooses the rating with this key, if the viewer may decide. */
    void press(String shortcut) {
        if (form != null) {
            form.press(shortcut);
        }
    }

    /** What stands around the claim in the text; nothing for one on an image, or whose words the text no longer has. */
    private Optional<Paragraph> sentence(Viewer viewer, Claim claim) {
        org.factcheck.workbench.claim.Anchor where = claim.anchor();
        if (where.region() != null) {
            return Optional.empty();
        }
        String text = rooms.articles().head(viewer, claim.article()).text();
        return where.end() <= text.length()
                        && text.substring(where.start(), where.end()).equals(where.exact())
                ? Optional.of(ClaimHead.context(Surroundings.of(text, where)))
                : Optional.empty();
    }

    private void showSides(ClaimReview review) {
        sides.removeAll();
        List<Verdict> verdicts = review.verdicts().stream()
                .filter(Verdict::active)
                .sorted(java.util.Comparator.comparing(verdict -> verdict.id().value()))
                .toList();
        List<Evidence> evidence = rooms.evidence().evidence(rooms.viewer(), id).stream()
                .filter(piece -> piece.withdrawal() == null)
                .toList();
        NativeButton show = new NativeButton(
                getTranslation(names ? "desk.adjudication.names.hide" : "desk.adjudication.names.show"), click -> {
                    names = !names;
                    showSides(review);
                });
        show.addClassName("wb-link-button");
        show.getElement().setAttribute("type", "button");
        Div head = new Div(new H3(getTranslation("desk.adjudication.verdicts")), show);
        head.addClassNames("wb-row", "wb-between");
        Div columns = new Div();
        columns.addClassName("wb-conflict");
        List<PersonId> judges = verdicts.stream().map(Verdict::reviewer).toList();
        for (int at = 0; at < verdicts.size(); at++) {
            columns.add(side(verdicts.get(at), alias(at), verdicts, evidence));
        }
        sides.add(head, new Paragraph(Signs.note(differences(verdicts, evidence))), columns);
        List<Evidence> others = evidence.stream()
                .filter(piece -> !judges.contains(piece.addedBy()))
                .toList();
        if (!others.isEmpty()) {
            sides.add(new H4(getTranslation("desk.adjudication.evidence.others")));
            Div cards = new Div();
            cards.addClassName("wb-conflict");
            others.forEach(piece -> cards.add(new EvidenceCard(piece, false)));
            sides.add(cards);
        }
    }

    private Article side(Verdict verdict, String alias, List<Verdict> all, List<Evidence> evidence) {
        Span rating = new Span(Words.of(verdict.rating()));
        rating.addClassNames(
                "wb-state",
                "wb-filled",
                Signs.className(DisplayState.valueOf(verdict.rating().lean().name())));
        H4 who = new H4(names ? verdict.reviewerName() : alias);
        Div head = new Div(who, rating);
        head.addClassNames("wb-row", "wb-between");
        Article side = new Article(head);
        side.addClassName("wb-dispute-side");
        if (!verdict.rationale().isBlank()) {
            Paragraph rationale = new Paragraph(verdict.rationale());
            rationale.addClassName("wb-rationale");
            side.add(rationale);
        }
        Span confidence = marked(Words.of(verdict.confidence()), differ(all, Verdict::confidence));
        Span asOf = marked(Moments.current().moment(verdict.asOf()), differ(all, DisputeCase::dayOf));
        Div meta = new Div(
                new Span(getTranslation("desk.verdict.confidence") + ": "),
                confidence,
                new Span(getTranslation("desk.separator") + getTranslation("desk.verdict.asOf") + " "),
                asOf);
        meta.addClassName("wb-note");
        side.add(meta);
        if (verdict.afterDisclosure()) {
            side.add(new Div(Signs.note(getTranslation("desk.verdict.afterDisclosure"))));
        }
        side.add(new H4(getTranslation("desk.adjudication.evidence")));
        List<Evidence> own = evidence.stream()
                .filter(piece -> piece.addedBy().equals(verdict.reviewer()))
                .toList();
        if (own.isEmpty()) {
            side.add(new Paragraph(Signs.note(getTranslation("desk.adjudication.evidence.none"))));
        }
        own.forEach(piece -> {
            EvidenceCard card = new EvidenceCard(names ? piece : piece.named(alias), false);
            if (evidence.stream()
                    .noneMatch(other -> !other.addedBy().equals(piece.addedBy())
                            && other.source().id().equals(piece.source().id()))) {
                card.add(new Div(marked(getTranslation("desk.adjudication.sourceOfOne"), true)));
            }
            side.add(card);
        });
        return side;
    }

    private static Span marked(String words, boolean differs) {
        Span span = new Span(words);
        span.setClassName("wb-differs", differs);
        return span;
    }

    private String alias(int at) {
        return getTranslation("desk.adjudication.reviewer", Character.toString('A' + at % 26));
    }

    private String differences(List<Verdict> verdicts, List<Evidence> evidence) {
        List<String> parts = new ArrayList<>();
        if (differ(verdicts, verdict -> verdict.rating().id())) {
            parts.add(getTranslation("desk.adjudication.differ.rating"));
        }
        if (differ(verdicts, Verdict::confidence)) {
            parts.add(getTranslation("desk.adjudication.differ.confidence"));
        }
        if (differ(verdicts, DisputeCase::dayOf)) {
            parts.add(getTranslation("desk.adjudication.differ.asOf"));
        }
        if (differ(verdicts, verdict -> sources(evidence, verdict.reviewer()))) {
            parts.add(getTranslation("desk.adjudication.differ.sources"));
        }
        if (differ(verdicts, verdict -> Objects.requireNonNullElse(verdict.claimVersion(), -1))) {
            parts.add(getTranslation("desk.adjudication.differ.words"));
        }
        return getTranslation("desk.adjudication.differ", String.join(", ", parts));
    }

    private static Collection<Long> sources(List<Evidence> evidence, PersonId of) {
        return evidence.stream()
                .filter(piece -> piece.addedBy().equals(of))
                .map(piece -> piece.source().id().value())
                .collect(Collectors.toSet());
    }

    /** Who judges an hour after another and says "as of now" speaks of the same state of things. */
    private static Object dayOf(Verdict verdict) {
        return verdict.asOf().atZone(Moments.current().zone()).toLocalDate();
    }

    private static boolean differ(List<Verdict> verdicts, Function<Verdict, Object> what) {
        return verdicts.stream().map(what).distinct().count() > 1;
    }
}
