package org.factcheck.workbench.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.review.Rating;

/** The ratings to choose from, each with its key. */
final class RatingScale extends Div {
    private static final long serialVersionUID = 1L;
    private final Map<RatingId, NativeButton> buttons = new LinkedHashMap<>();
    private final transient List<Rating> ratings;
    private final transient Runnable changed;
    private transient Optional<RatingId> chosen = Optional.empty();

    RatingScale(List<Rating> ratings, Runnable changed) {
        this.ratings = List.copyOf(ratings);
        this.changed = changed;
        addClassName("wb-scale");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("desk.verdict.rating"));
        for (Rating rating : ratings) {
            NativeButton button = new NativeButton();
            button.addClassNames(
                    "wb-rating",
                    Signs.className(DisplayState.valueOf(rating.lean().name())));
            button.setClassName("wb-rating-none", rating.reviewValue() == null);
            button.getElement().setAttribute("type", "button");
            button.getElement().setAttribute("aria-keyshortcuts", rating.shortcut());
            Element key = new Element("kbd");
            key.setText(rating.shortcut());
            key.setAttribute("aria-hidden", "true");
            button.getElement().appendChild(key);
            button.add(new Span(Words.of(rating)));
            button.addClickListener(click -> {
                choose(rating.id());
                changed.run();
            });
            buttons.put(rating.id(), button);
            add(button);
        }
        mark();
    }

    Optional<RatingId> chosen() {
        return chosen;
    }

    void choose(RatingId rating) {
        chosen = buttons.containsKey(rating) ? Optional.of(rating) : Optional.empty();
        mark();
    }

    /** Chooses by key. */
    void press(String shortcut) {
        ratings.stream()
                .filter(rating -> rating.shortcut().equals(shortcut))
                .findFirst()
                .ifPresent(rating -> {
                    choose(rating.id());
                    changed.run();
                });
    }

    String label(RatingId id) {
        return ratings.stream()
                .filter(rating -> rating.id().equals(id))
                .map(Rating::label)
                .findFirst()
                .orElse("");
    }

    void focusFirst() {
        buttons.values().stream().findFirst().ifPresent(NativeButton::focus);
    }

    private void mark() {
        buttons.forEach((id, button) -> button.getElement()
                .setAttribute(
                        "aria-pressed",
                        Boolean.toString(chosen.filter(id::equals).isPresent())));
    }
}
