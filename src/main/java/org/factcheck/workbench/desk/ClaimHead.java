package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.review.Assignment;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.shell.Moments;

/** The claim itself: its words, where they stand, and what they say. */
final class ClaimHead extends Section {
    private static final long serialVersionUID = 1L;

    /** What can be done from here. */
    interface Actions {
        void previous();

        void next();

        void go(ClaimId claim);

        void edit();

        void assign();

        void dismiss();

        void restore();

        void close();
    }

    /**
     * What is shown.
     *
     * @param assignments none as long as they are not read
     * @param position where the claim stands in the list, in words
     * @param image the number of the image that the claim stands on
     * @param today of the reader: what is due is told by it
     */
    record Content(
            Claim claim,
            DisplayState state,
            List<Assignment> assignments,
            Surroundings sentence,
            ClaimNeighbours neighbours,
            String position,
            OptionalInt image,
            LocalDate today) {}

    private final transient Content content;

    ClaimHead(Bench bench, Content content, Actions actions) {
        this.content = content;
        Claim claim = content.claim();
        addClassName("wb-section");
        add(signs(bench.keyboard(), claim, content.state(), content.position(), actions));
        add(Signs.quote(claim.anchor().exact().replace('\n', ' ')));
        content.image().ifPresent(number -> add(Signs.note(getTranslation("desk.region.on", number))));
        if (claim.wording() != null && claim.anchor().region() == null) {
            add(new Paragraph(getTranslation("desk.claim.worded", claim.wording())));
        }
        if (content.sentence().saysMore()) {
            add(context(content.sentence()));
        }
        FactsList facts = new FactsList(claim, content.neighbours(), (Consumer<ClaimId>) actions::go);
        if (!content.assignments().isEmpty()) {
            facts.add(
                    new DescriptionList.Term(getTranslation("desk.claim.assigned")),
                    people(content.assignments(), content.today()));
        }
        add(facts);
        Claim.Dismissal dismissal = claim.dismissal();
        if (dismissal != null) {
            Div note = new Div(getTranslation("desk.claim.dismissed", dismissal.reason()));
            note.addClassName("wb-message");
            add(note);
        }
        if (bench.reviews()) {
            add(buttons(dismissal == null, bench.edits(), actions));
        }
    }

    Content content() {
        return content;
    }

    /** Who has the claim, and by when: whether they have judged it is not told here. */
    private static DescriptionList.Description people(List<Assignment> assignments, LocalDate today) {
        Moments moments = Moments.current();
        DescriptionList.Description people = new DescriptionList.Description();
        for (Assignment one : assignments) {
            Div person = new Div(new Span(one.assigneeName()));
            if (one.dueOn() != null) {
                Span due = new Span(Due.words(one.dueOn(), today, moments));
                due.addClassNames("wb-due", Due.look(one.dueOn(), today));
                person.add(new Span(" "), due);
            }
            people.add(person);
        }
        return people;
    }

    private Div signs(Keyboard keyboard, Claim claim, DisplayState state, String position, Actions actions) {
        Div left = new Div(Signs.of(claim.kind()), Signs.of(state));
        left.addClassNames("wb-row", "wb-grow");
        Span place = Signs.note(position);
        NativeButton previous = step(keyboard, "↑", "desk.claim.previous", Shortcut.PREVIOUS, actions::previous);
        NativeButton next = step(keyboard, "↓", "desk.claim.next", Shortcut.NEXT, actions::next);
        NativeButton close = step(keyboard, "✕", "desk.claim.close", Shortcut.CLOSE, actions::close);
        close.addClassName("wb-only-sheet");
        Div right = new Div(place, previous, next, close);
        right.addClassName("wb-row");
        Div row = new Div(left, right);
        row.addClassNames("wb-row", "wb-between", "wb-claim-signs");
        return row;
    }

    private NativeButton step(Keyboard keyboard, String sign, String key, Shortcut shortcut, Runnable run) {
        NativeButton button = new NativeButton(sign, click -> run.run());
        button.addClassName("wb-step");
        button.getElement().setAttribute("type", "button");
        button.setAriaLabel(getTranslation(key));
        keyboard.hint(button, shortcut, getTranslation(key));
        return button;
    }

    static Paragraph context(Surroundings sentence) {
        Paragraph context = new Paragraph();
        context.addClassName("wb-context");
        Signs.ownDirection(context);
        Element mark = new Element("mark");
        mark.setText(sentence.words());
        context.add(new Span(sentence.before()));
        context.getElement().appendChild(mark);
        context.add(new Span(sentence.after()));
        return context;
    }

    private Div buttons(boolean standing, boolean edits, Actions actions) {
        Div buttons = new Div();
        buttons.addClassNames("wb-row", "wb-claim-actions");
        if (standing) {
            Button edit = new Button(getTranslation("desk.claim.edit"), click -> actions.edit());
            Button dismiss = new Button(getTranslation("desk.claim.dismiss"), click -> actions.dismiss());
            buttons.add(edit);
            if (edits) {
                buttons.add(new Button(getTranslation("desk.selection.assign"), click -> actions.assign()));
            }
            buttons.add(dismiss);
        } else {
            buttons.add(new Button(getTranslation("desk.claim.restore"), click -> actions.restore()));
        }
        buttons.getChildren()
                .forEach(button ->
                        ((Button) button).addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY));
        return buttons;
    }
}
