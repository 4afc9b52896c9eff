package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.factcheck.workbench.account.Preference;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.report.ClaimFilter;
import org.factcheck.workbench.review.DisplayState;
import org.factcheck.workbench.shell.Notices;
import org.junit.jupiter.api.Test;

class SavedFiltersViewTest extends DeskRoom {
    private static final ClaimFilter FILTER = new ClaimFilter(
            Set.of(ClaimKind.CASUALTY),
            Set.of(DisplayState.OPEN),
            true,
            "killing",
            ClaimFilter.Order.PRIORITY,
            ClaimFilter.Grouping.KIND);

    @Test
    void a_filter_is_named_and_chosen_again_at_the_next_visit() {
        workbench();
        press("Casualty");
        search().setValue("killing");
        open();
        save("Deaths");
        assertThat(words(SavedFilters.class) + popover()).contains("Saved as “Deaths”.");

        navigate(DeskView.class);
        workbench();
        assertThat(filters().filter()).isEqualTo(ClaimFilter.ALL);
        open();
        press("Deaths");

        assertThat(filters().filter().kinds()).containsExactly(ClaimKind.CASUALTY);
        assertThat(search().getValue()).isEqualTo("killing");
        assertThat(doors.preferences().value(editor, Preference.FILTERS)).isEmpty();
    }

    @Test
    void a_filter_is_renamed_but_not_to_the_name_of_another() {
        keep(new SavedFilter("One", FILTER), new SavedFilter("Two", ClaimFilter.ALL));
        workbench();
        open();
        press("Rename “One”");
        save("Two");
        assertThat(popover()).contains("Another filter is named “Two”.");
        save("Three");

        assertThat(kept()).extracting(SavedFilter::name).containsExactly("Three", "Two");
        assertThat(kept().getFirst().filter()).isEqualTo(FILTER);
    }

    @Test
    void a_deleted_filter_is_brought_back() {
        keep(new SavedFilter("One", FILTER));
        workbench();
        open();
        press("Delete “One”");
        assertThat(kept()).isEmpty();

        assertThat(Notices.undoLast()).isTrue();
        assertThat(kept()).containsExactly(new SavedFilter("One", FILTER));
    }

    @Test
    void the_same_name_again_stands_for_the_present_filter() {
        keep(new SavedFilter("One", FILTER));
        workbench();
        open();
        save("");
        assertThat(popover()).contains("Give the filter a name.");
        save("One");
        assertThat(kept()).containsExactly(new SavedFilter("One", ClaimFilter.ALL));
    }

    @Test
    void what_is_no_longer_understood_is_left_out() {
        assertThat(SavedFilter.read(SavedFilter.json(List.of(new SavedFilter("One", FILTER)))))
                .containsExactly(new SavedFilter("One", FILTER));
        assertThat(SavedFilter.read("nonsense")).isEmpty();
        assertThat(SavedFilter.read(SavedFilter.json(
                                List.of(new SavedFilter("One", FILTER), new SavedFilter("Two", ClaimFilter.ALL)))
                        .replace("CASUALTY", "RUMOUR")))
                .extracting(SavedFilter::name)
                .containsExactly("Two");
        assertThat(SavedFilter.read("[{}, {\"name\": \"One\"}, 7]")).isEmpty();
    }

    private void open() {
        filterMenu().open();
    }

    private Popover filterMenu() {
        return find(Popover.class).all().stream()
                .filter(popover -> popover.findAncestor(SavedFilters.class) != null)
                .findFirst()
                .orElseThrow();
    }

    private String popover() {
        return filterMenu().getElement().getTextRecursively();
    }

    private void save(String name) {
        TextField field = filterMenu()
                .getChildren()
                .flatMap(all -> all.getChildren())
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow();
        field.setValue(name);
        press(field.getLabel().startsWith("New") ? "Rename" : "Save filter");
    }

    private TextField search() {
        return find(TextField.class).all().stream()
                .filter(field -> "Find in claims".equals(field.getPlaceholder()))
                .findFirst()
                .orElseThrow();
    }

    private ClaimFilters filters() {
        return find(ClaimFilters.class).single();
    }

    private void keep(SavedFilter... filters) {
        doors.preferences().keep(reviewer, Preference.FILTERS, SavedFilter.json(List.of(filters)));
    }

    private List<SavedFilter> kept() {
        return doors.preferences()
                .value(reviewer, Preference.FILTERS)
                .map(SavedFilter::read)
                .orElse(List.of());
    }
}
