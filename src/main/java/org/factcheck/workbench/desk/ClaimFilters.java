package org.factcheck.workbench.desk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.report.ClaimCounts;
import org.factcheck.workbench.report.ClaimFilter;
import org.factcheck.workbench.review.DisplayState;

/** Which claims to look at: a few chips in reach, the rest behind one more. */
final class ClaimFilters extends Div {
    private static final long serialVersionUID = 1L;
    private static final int IN_REACH = 4;
    private static final List<ClaimKind> FIRST = List.of(
            ClaimKind.CASUALTY,
            ClaimKind.UNIT,
            ClaimKind.DATE,
            ClaimKind.MAP,
            ClaimKind.CONTROL,
            ClaimKind.QUOTE,
            ClaimKind.EVENT,
            ClaimKind.PLACE);

    private final transient Consumer<ClaimFilter> changed;
    private final Chip all;
    private final Chip mine;
    private final Map<ClaimKind, Chip> kinds = new EnumMap<>(ClaimKind.class);
    private final Map<DisplayState, Chip> states = new EnumMap<>(DisplayState.class);
    private final Div reach = row();
    private final Div more = new Div();
    private final Div moreKinds = row();
    private final NativeButton moreButton = new NativeButton();
    private final TextField words = new TextField();
    private final Select<ClaimFilter.Order> order = new Select<>();
    private final Select<ClaimFilter.Grouping> grouping = new Select<>();
    private boolean quiet;

    /** @param entered goes to the first claim found */
    ClaimFilters(Bench bench, Consumer<ClaimFilter> changed, Runnable entered) {
        this.changed = changed;
        all = new Chip(getTranslation("desk.filter.all"), this::clear);
        mine = new Chip(getTranslation("desk.filter.mine"), () -> toggle(mineChip()));
        for (ClaimKind kind : ClaimKind.values()) {
            Chip chip = new Chip(Words.of(kind), () -> toggle(chipOf(kind)));
            chip.setTitle(Words.explained(kind));
            kinds.put(kind, chip);
        }
        Div stateRow = row();
        for (DisplayState state : DisplayState.values()) {
            Chip chip = new Chip(Words.of(state), () -> toggle(chipOf(state)));
            chip.addComponentAsFirst(Signs.glyph());
            chip.addClassName(Signs.className(state));
            states.put(state, chip);
            stateRow.add(chip);
        }
        moreButton.addClassName("wb-chip");
        moreButton.getElement().setAttribute("type", "button");
        moreButton.addClickListener(click -> showMore(!more.isVisible()));
        words.setPlaceholder(getTranslation("desk.filter.words"));
        words.setAriaLabel(getTranslation("desk.filter.words"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setClearButtonVisible(true);
        words.addClassName("wb-grow");
        words.addValueChangeListener(change -> tell());
        // What was typed last comes before the key: the browser's part sends what it holds back first.
        words.addKeyDownListener(Key.ENTER, pressed -> entered.run());
        order.setAriaLabel(getTranslation("desk.filter.order"));
        order.setItems(ClaimFilter.Order.values());
        order.setItemLabelGenerator(value -> getTranslation("desk.filter.order." + value.name()));
        order.setValue(ClaimFilter.Order.POSITION);
        order.addValueChangeListener(change -> tell());
        grouping.setAriaLabel(getTranslation("desk.filter.grouping"));
        grouping.setItems(ClaimFilter.Grouping.values());
        grouping.setItemLabelGenerator(value -> getTranslation("desk.filter.grouping." + value.name()));
        grouping.setValue(ClaimFilter.Grouping.NONE);
        grouping.addValueChangeListener(change -> tell());
        Div find = new Div(words, new SavedFilters(bench, this::filter, this::choose));
        find.addClassNames("wb-row", "wb-find");
        Div arrange = new Div(order, grouping);
        arrange.addClassNames("wb-row", "wb-arrange");
        more.add(label("desk.filter.kinds"), moreKinds, label("desk.filter.states"), stateRow);
        reach.getElement().setAttribute("role", "group");
        reach.getElement().setAttribute("aria-label", getTranslation("desk.filter.label"));
        add(reach, more, find, arrange);
        showMore(false);
        show(new ClaimCounts(Map.of(), Map.of(), 0));
    }

    ClaimFilter filter() {
        Set<ClaimKind> chosenKinds = EnumSet.noneOf(ClaimKind.class);
        kinds.forEach((kind, chip) -> {
            if (chip.isOn()) {
                chosenKinds.add(kind);
            }
        });
        Set<DisplayState> chosenStates = EnumSet.noneOf(DisplayState.class);
        states.forEach((state, chip) -> {
            if (chip.isOn()) {
                chosenStates.add(state);
            }
        });
        return new ClaimFilter(
                chosenKinds, chosenStates, mine.isOn(), words.getValue(), order.getValue(), grouping.getValue());
    }

    /** Numbers on the chips, and the kinds that occur most in reach. */
    void show(ClaimCounts counts) {
        mine.count(counts.mine());
        List<ClaimKind> occurring = FIRST.stream()
                .filter(kind -> counts.byKind().getOrDefault(kind, 0) > 0)
                .limit(IN_REACH)
                .toList();
        reach.removeAll();
        moreKinds.removeAll();
        reach.add(all, mine);
        kinds.forEach((kind, chip) -> {
            int number = counts.byKind().getOrDefault(kind, 0);
            chip.count(number);
            if (!occurring.contains(kind) && (number > 0 || chip.isOn())) {
                moreKinds.add(chip);
            }
        });
        occurring.forEach(kind -> reach.add(chipOf(kind)));
        reach.add(moreButton);
        states.forEach((state, chip) -> {
            chip.count(counts.of(state));
            chip.setVisible(counts.of(state) > 0 || chip.isOn());
        });
        mark();
    }

    /** Puts a whole filter in the place of the present one. */
    void choose(ClaimFilter filter) {
        quiet = true;
        kinds.forEach((kind, chip) -> chip.on(filter.kinds().contains(kind)));
        states.forEach((state, chip) -> chip.on(filter.states().contains(state)));
        mine.on(filter.mine());
        words.setValue(filter.words());
        order.setValue(filter.order());
        grouping.setValue(filter.grouping());
        quiet = false;
        tell();
    }

    void focus() {
        all.focus();
    }

    void focusWords() {
        words.focus();
    }

    void leaveWords() {
        words.blur();
    }

    void clear() {
        quiet = true;
        kinds.values().forEach(chip -> chip.on(false));
        states.values().forEach(chip -> chip.on(false));
        mine.on(false);
        words.clear();
        quiet = false;
        tell();
    }

    private Chip mineChip() {
        return mine;
    }

    private Chip chipOf(ClaimKind kind) {
        return kinds.getOrDefault(kind, all);
    }

    private Chip chipOf(DisplayState state) {
        return states.getOrDefault(state, all);
    }

    private void toggle(Chip chip) {
        chip.on(!chip.isOn());
        tell();
    }

    private void tell() {
        if (!quiet) {
            mark();
            changed.accept(filter());
        }
    }

    private void mark() {
        ClaimFilter filter = filter();
        all.on(filter.kinds().isEmpty()
                && filter.states().isEmpty()
                && !filter.mine()
                && filter.words().isBlank());
        long hidden =
                moreKinds.getChildren().filter(chip -> ((Chip) chip).isOn()).count()
                        + filter.states().size();
        moreButton.setText(
                hidden == 0 || more.isVisible()
                        ? getTranslation("desk.filter.more")
                        : getTranslation("desk.filter.moreOn", hidden));
    }

    private void showMore(boolean shown) {
        more.setVisible(shown);
        moreButton.getElement().setAttribute("aria-expanded", Boolean.toString(shown));
        mark();
    }

    private Div label(String key) {
        Div label = new Div(getTranslation(key));
        label.addClassNames("wb-small-caps", "wb-filter-label");
        return label;
    }

    private static Div row() {
        Div row = new Div();
        row.addClassName("wb-chips");
        return row;
    }
}
