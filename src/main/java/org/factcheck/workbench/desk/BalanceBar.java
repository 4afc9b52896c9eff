package org.factcheck.workbench.desk;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import org.factcheck.workbench.evidence.Evidence;

/** What speaks for the claim, what against it, and how many independent sources that is. */
final class BalanceBar extends Div {
    private static final long serialVersionUID = 1L;
    private static final List<Evidence.Stance> ORDER =
            List.of(Evidence.Stance.SUPPORTS, Evidence.Stance.CONTEXT, Evidence.Stance.REFUTES);
    private final Div bar = new Div();
    private final Div figures = new Div();
    private final NativeButton independent = new NativeButton();

    BalanceBar() {
        addClassName("wb-balance");
        bar.addClassName("wb-bar");
        bar.getElement().setAttribute("role", "img");
        figures.addClassName("wb-row");
        figures.getElement().setAttribute("aria-hidden", "true");
        independent.addClassName("wb-link-button");
        independent.getElement().setAttribute("type", "button");
        Div explanation = new Div(getTranslation("desk.balance.explained"));
        explanation.addClassName("wb-popover");
        Popover why = new Popover(explanation);
        why.setTarget(independent);
        why.setPosition(PopoverPosition.BOTTOM_START);
        why.setOpenOnClick(true);
        add(bar, figures, independent, why);
    }

    /** @param standing evidence that is not withdrawn */
    void show(List<Evidence> standing) {
        Balance balance = Balance.of(standing);
        boolean told = standing.stream().allMatch(evidence -> evidence.stance() != null);
        setVisible(!standing.isEmpty());
        bar.setVisible(told);
        figures.setVisible(told);
        bar.removeAll();
        figures.removeAll();
        for (Evidence.Stance stance : ORDER) {
            int origins = balance.of(stance);
            if (origins > 0) {
                Stretch stretch = new Stretch();
                stretch.addClassName(Signs.className(stance));
                stretch.getStyle().set("--n", Integer.toString(origins));
                bar.add(stretch);
            }
            Span figure =
                    new Span(Signs.glyph(), new Span(getTranslation("desk.counts.figure", origins, Words.of(stance))));
            figure.addClassNames("wb-weight", Signs.className(stance));
            figure.setClassName("wb-none", origins == 0);
            figures.add(figure);
        }
        bar.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "desk.balance",
                                balance.of(Evidence.Stance.SUPPORTS),
                                balance.of(Evidence.Stance.CONTEXT),
                                balance.of(Evidence.Stance.REFUTES)));
        independent.setText(getTranslation("desk.balance.independent", balance.independent()));
    }

    @Tag("i")
    private static final class Stretch extends HtmlComponent {
        private static final long serialVersionUID = 1L;
    }
}
