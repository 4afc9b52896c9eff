package org.factcheck.workbench.desk;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import org.factcheck.workbench.report.ClaimCounts;
import org.factcheck.workbench.review.DisplayState;

/** How far an article is: one stretch per display state, as long as it has claims, and the same as a sentence. */
final class StateBar extends Div {
    private static final long serialVersionUID = 1L;
    private static final List<DisplayState> ORDER = List.of(
            DisplayState.SUPPORTED,
            DisplayState.REFUTED,
            DisplayState.DISPUTED,
            DisplayState.MIXED,
            DisplayState.UNPROVEN,
            DisplayState.IN_REVIEW,
            DisplayState.OPEN);

    StateBar() {
        addClassName("wb-bar");
        getElement().setAttribute("role", "img");
    }

    void show(ClaimCounts counts) {
        removeAll();
        for (DisplayState state : ORDER) {
            if (counts.of(state) > 0) {
                Stretch stretch = new Stretch();
                stretch.addClassName(Signs.className(state));
                stretch.getStyle().set("--n", Integer.toString(counts.of(state)));
                add(stretch);
            }
        }
        getElement().setAttribute("aria-label", figures(counts));
    }

    /** “10 supported · 2 refuted · 47 open”: the states that occur. */
    String figures(ClaimCounts counts) {
        String figures = ORDER.stream()
                .filter(state -> counts.of(state) > 0)
                .map(state -> getTranslation("desk.counts.figure", counts.of(state), Words.of(state)))
                .collect(Collectors.joining(getTranslation("desk.separator")));
        return figures.isEmpty() ? getTranslation("desk.counts.none") : figures;
    }

    @Tag("i")
    private static final class Stretch extends HtmlComponent {
        private static final long serialVersionUID = 1L;
    }
}
