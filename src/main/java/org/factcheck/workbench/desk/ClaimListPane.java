package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factcheck.workbench.desk.Colleagues.Colleague;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.report.ClaimCounts;
import org.factcheck.workbench.report.ClaimFilter;
import org.factcheck.workbench.report.ClaimGroup;
import org.factcheck.workbench.report.ClaimRow;
import org.factcheck.workbench.review.DisplayState;
import org.jspecify.annotations.Nullable;

/** The claims of the article that pass the filter, with the figures of all. */
final class ClaimListPane extends Section {
    private static final long serialVersionUID = 1L;
    private static final String ROW = """
            <div class="wb-claim-row ${item.look}">
              <span class="wb-glyph" role="img" aria-label="${item.state}" title="${item.state}"></span>
              <div>
                <div class="wb-claim-words" dir="auto">${item.words}</div>
                <div class="wb-claim-meta"><span class="wb-kind ${item.kindLook}">${item.kind}</span>${item.meta}</div>
              </div>
              <span class="wb-claim-side">${item.side}</span>
            </div>""";

    /** A heading is a row too, so that the keys walk over it. */
    private static final String ROWS = """
            ${item.heading
                ? html`<div class="wb-group"><span>${item.heading}</span><span class="wb-group-count">${item.count}</span></div>`
                : html`%s`}""".formatted(ROW);

    private static final int ROWS_ABOVE = 2;
    static final String ROW_KEY = "element.getEventContext(event).item?.key ?? ''";
    /** The check marks answer to Space themselves. */
    static final String SPACE_ON_WORDS = """
            event.key === ' ' && element.getEventContext(event).item
            && element.getEventContext(event).column.localName === 'vaadin-grid-column'""";

    /** About what is in view twice over: what is not in view is not waited for. */
    private static final int PAGE = 24;

    private final H2 total = new H2();
    private final Span settled = Signs.note("");
    private final StateBar bar = new StateBar();
    private final Span figures = Signs.note("");
    private final ClaimFilters filters;
    private final Grid<ListRow> grid = new SteadyGrid<>(PAGE);
    private final transient Bench bench;
    private final transient ClaimRows rows;
    private final transient Consumer<ClaimId> chosen;
    private final SelectionBar selection;
    private final NativeButton several = new NativeButton();
    private ClaimFilter filter = ClaimFilter.ALL;
    private transient List<ClaimRow> passing = List.of();
    private transient @Nullable ClaimRow current;
    private transient Map<ClaimId, String> writers = Map.of();
    private @Nullable Registration space;
    private boolean choosing;

    /**
     * @param nextOpen goes to the next claim that is open
     * @param changed shows anew what was changed here
     */
    ClaimListPane(
            Bench bench,
            Consumer<ClaimFilter> filtered,
            Consumer<ClaimId> chosen,
            Runnable nextOpen,
            Runnable changed) {
        this.bench = bench;
        this.chosen = chosen;
        rows = new ClaimRows(bench);
        addClassNames("wb-pane", "wb-pane-claims");
        getElement().setAttribute("aria-label", getTranslation("desk.claims"));
        filters = new ClaimFilters(bench, filtered, this::openFirst);
        Button next = new Button(getTranslation("desk.claims.nextOpen"), click -> nextOpen.run());
        next.addThemeNames("tertiary", "small");
        bench.keyboard().hint(next, Shortcut.NEXT_OPEN, getTranslation(Shortcut.NEXT_OPEN.textKey()));
        several.setText(getTranslation("desk.selection.several"));
        several.addClassName("wb-chip");
        several.getElement().setAttribute("type", "button");
        several.setVisible(bench.reviews());
        several.addClickListener(click -> selectSeveral(!selectsSeveral()));
        total.addClassName("wb-grow");
        Div title = new Div(total, next, several);
        title.addClassName("wb-row");
        selection = new SelectionBar(bench, this::selectedClaims, this::selectAll, changed);
        Div standing = new Div(settled, figures);
        standing.addClassNames("wb-row", "wb-between", "wb-standing");
        Div head = new Div(title, bar, standing, filters, selection);
        head.addClassName("wb-pane-head");
        fillGrid();
        selectSeveral(false);
        add(head, grid);
    }

    private void fillGrid() {
        grid.addClassName("wb-claims");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.getElement().setProperty("accessibleName", getTranslation("desk.claims"));
        grid.addColumn(LitRenderer.<ListRow>of(ROWS)
                .withProperty("heading", ofHeading(this::heading))
                .withProperty("count", ofHeading(group -> getTranslation("desk.claims.total", group.claims())))
                .withProperty("look", ofClaim(this::look))
                .withProperty("state", ofClaim(row -> Words.of(row.state())))
                .withProperty("words", ofClaim(ClaimListPane::words))
                .withProperty("kind", ofClaim(row -> Words.of(row.kind())))
                .withProperty("kindLook", ofClaim(row -> Signs.className(row.kind())))
                .withProperty("meta", ofClaim(this::meta))
                .withProperty(
                        "side", ofClaim(row -> row.ratingLabel() == null ? "" : Words.rating(row.ratingLabel()))));
        grid.setItems(new CallbackDataProvider<ListRow, Void>(
                query -> rows.page(query.getOffset(), query.getLimit()).stream(), query -> rows.size(), ListRow::id));
        grid.setPartNameGenerator(row -> row instanceof ListRow.Heading ? "heading" : null);
        grid.setItemSelectableProvider(ListRow.OfClaim.class::isInstance);
        grid.addItemClickListener(click -> {
            if (selectsSeveral() && click.getItem() instanceof ListRow.OfClaim(ClaimRow row)) {
                choose(row);
            }
        });
    }

    private boolean selectsSeveral() {
        return grid.getSelectionMode() == Grid.SelectionMode.MULTI;
    }

    /** Lets one claim be selected, the one that is shown, or several to act on, besides the one that is shown. */
    private void selectSeveral(boolean on) {
        grid.setSelectionMode(on ? Grid.SelectionMode.MULTI : Grid.SelectionMode.SINGLE);
        grid.setClassName("wb-selecting", on);
        several.getElement().setAttribute("aria-pressed", Boolean.toString(on));
        selection.setVisible(on);
        if (space != null) {
            space.remove();
            space = null;
        }
        if (on) {
            ((GridMultiSelectionModel<ListRow>) grid.getSelectionModel())
                    .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
            grid.asMultiSelect().addValueChangeListener(change -> showSelected());
            space = grid.getElement()
                    .addEventListener(
                            "keydown",
                            event -> toggle(event.getEventData().path(ROW_KEY).asString("")))
                    .setFilter(SPACE_ON_WORDS)
                    .addEventData(ROW_KEY);
            showSelected();
        } else {
            ((GridSingleSelectionModel<ListRow>) grid.getSelectionModel()).setDeselectAllowed(false);
            grid.asSingleSelect().addValueChangeListener(change -> {
                if (change.isFromClient() && change.getValue() instanceof ListRow.OfClaim(ClaimRow row)) {
                    choose(row);
                }
            });
            grid.asSingleSelect().setValue(current == null ? null : new ListRow.OfClaim(current));
        }
        grid.getDataProvider().refreshAll();
    }

    private void toggle(String key) {
        if (grid.getDataCommunicator().getKeyMapper().get(key) instanceof ListRow.OfClaim row) {
            if (grid.getSelectionModel().isSelected(row)) {
                grid.asMultiSelect().deselect(row);
            } else {
                grid.asMultiSelect().select(row);
            }
        }
    }

    private void selectAll() {
        grid.asMultiSelect().setValue(passing.stream().map(ListRow.OfClaim::new).collect(Collectors.toSet()));
    }

    /** The selected claims as they stand in the list now. */
    private List<ClaimRow> selectedClaims() {
        if (!selectsSeveral()) {
            return List.of();
        }
        Set<Object> ids = grid.getSelectedItems().stream().map(ListRow::id).collect(Collectors.toSet());
        return passing.stream().filter(row -> ids.contains(row.id())).toList();
    }

    private void showSelected() {
        selection.show(selectedClaims().size());
    }

    /** What is no longer in the list is no longer selected either. */
    private void dropMissing() {
        List<ClaimRow> still = selectedClaims();
        if (still.size() < grid.getSelectedItems().size()) {
            grid.asMultiSelect()
                    .setValue(still.stream().map(ListRow.OfClaim::new).collect(Collectors.toSet()));
        }
        showSelected();
    }

    private static ValueProvider<ListRow, @Nullable String> ofClaim(Function<ClaimRow, String> property) {
        return row -> row instanceof ListRow.OfClaim(ClaimRow claim) ? property.apply(claim) : null;
    }

    private static ValueProvider<ListRow, @Nullable String> ofHeading(Function<ClaimGroup, String> property) {
        return row -> row instanceof ListRow.Heading(ClaimGroup group) ? property.apply(group) : null;
    }

    private String heading(ClaimGroup group) {
        return switch (filter.grouping()) {
            case NONE -> "";
            case KIND -> Words.of(ClaimKind.valueOf(group.key()));
            case STATUS -> Words.of(DisplayState.valueOf(group.key()));
            case PARAGRAPH -> {
                if (group.image().isPresent()) {
                    yield getTranslation("desk.group.image", group.image().getAsInt());
                }
                int number = Integer.parseInt(group.key()) - 1;
                yield number == 0
                        ? getTranslation("desk.group.headline", group.label())
                        : getTranslation("desk.group.paragraph", number, group.label());
            }
            case ASSIGNEE -> group.key().isEmpty() ? getTranslation("desk.group.nobody") : group.label();
        };
    }

    /**
     * Shows new figures and reads the list again.
     *
     * @param newPassing the claims that pass the filter, in its order
     */
    void refresh(ClaimCounts counts, ClaimFilter newFilter, List<ClaimRow> newPassing) {
        filter = newFilter;
        passing = newPassing;
        rows.read(newFilter, newPassing);
        grid.setEmptyStateText(getTranslation(counts.total() == 0 ? "desk.claims.empty" : "desk.claims.none"));
        show(counts);
        if (selectsSeveral()) {
            dropMissing();
        }
        grid.getDataProvider().refreshAll();
    }

    /** Shows the list with a new claim in it, which it has read already. */
    void insert(List<ClaimRow> newPassing) {
        passing = newPassing;
        rows.read(filter, newPassing);
        grid.getDataProvider().refreshAll();
    }

    /** Shows new figures. */
    void show(ClaimCounts counts) {
        total.setText(getTranslation("desk.claims.total", counts.total()));
        settled.setText(getTranslation("desk.claims.settled", counts.settled(), counts.of(DisplayState.IN_REVIEW)));
        bar.show(counts);
        figures.setText(bar.figures(counts));
        filters.show(counts);
    }

    /** Shows one claim as it is now; which claims pass the filter, and in which order, is as before. */
    void update(List<ClaimRow> newPassing, ClaimRow row) {
        passing = newPassing;
        rows.update(newPassing);
        if (current != null && current.id().equals(row.id())) {
            current = row;
        }
        grid.getDataProvider().refreshItem(new ListRow.OfClaim(row));
    }

    /** Shows in its row who is writing about a claim; only the rows that this changes are sent. */
    void showPeople(List<Colleague> colleagues) {
        Map<ClaimId, String> before = writers;
        Map<ClaimId, String> now = new HashMap<>();
        for (Colleague colleague : colleagues) {
            if (colleague.claim() != null && colleague.doing() != null) {
                now.merge(
                        colleague.claim(),
                        getTranslation("desk.people.at." + colleague.doing().name(), colleague.name()),
                        (one, other) -> one + getTranslation("desk.separator") + other);
            }
        }
        writers = now;
        if (!now.equals(before)) {
            passing.stream()
                    .filter(row -> !Objects.equals(before.get(row.id()), now.get(row.id())))
                    .forEach(row -> grid.getDataProvider().refreshItem(new ListRow.OfClaim(row)));
        }
    }

    /** Selects a claim of the list, at its position among those that pass the filter; null selects none. */
    void select(@Nullable ClaimRow row, int position) {
        ClaimRow before = current;
        current = row;
        if (selectsSeveral()) {
            Stream.of(Optional.ofNullable(before), Optional.ofNullable(row))
                    .flatMap(Optional::stream)
                    .forEach(claim -> grid.getDataProvider().refreshItem(new ListRow.OfClaim(claim)));
        } else if (!Objects.equals(
                id(row), Optional.ofNullable(grid.asSingleSelect().getValue()).map(ListRow::id))) {
            grid.asSingleSelect().setValue(row == null ? null : new ListRow.OfClaim(row));
        }
        if (position >= 0 && !choosing && !id(row).equals(id(before))) {
            // After the frame that shows the claim: to scroll, the browser has to lay everything out.
            grid.getElement()
                    .executeJs(
                            "requestAnimationFrame(() => setTimeout(() => this.scrollToIndex($0)))",
                            Math.max(0, rows.rowOf(position) - ROWS_ABOVE));
        }
    }

    private static Optional<Object> id(@Nullable ClaimRow row) {
        return Optional.ofNullable(row).map(ClaimRow::id);
    }

    /** Shows a claim chosen in the list, which need not scroll to it. */
    private void choose(ClaimRow row) {
        choosing = true;
        try {
            chosen.accept(row.id());
        } finally {
            choosing = false;
        }
    }

    /** Leaves the field, so that single keys are keys again; as long as nothing is found there is more to type. */
    private void openFirst() {
        if (!passing.isEmpty()) {
            filters.leaveWords();
            chosen.accept(passing.getFirst().id());
        }
    }

    void focusFilter() {
        filters.focus();
    }

    void focusSearch() {
        filters.focusWords();
    }

    void clearFilters() {
        filters.clear();
    }

    private String look(ClaimRow row) {
        boolean shown = selectsSeveral() && current != null && current.id().equals(row.id());
        return Signs.className(row.state())
                + (rows.isUnderParent(row) ? " wb-part" : "")
                + (shown ? " wb-selected" : "");
    }

    /** The words as one line, as they stand in the text or as a reviewer put them. */
    static String words(ClaimRow row) {
        String words = row.wording() == null ? row.exact() : row.wording();
        return words.replace('\n', ' ');
    }

    private String meta(ClaimRow row) {
        List<String> parts = new ArrayList<>();
        if (row.inImage() != null) {
            parts.add(getTranslation("desk.claims.inImage", row.inImage().number()));
        }
        if (row.speaker() != null) {
            parts.add(row.speaker());
        }
        if (row.evidence() > 0) {
            parts.add(getTranslation("desk.claims.evidence", row.evidence()));
        }
        if (row.mine()) {
            parts.add(getTranslation("desk.claims.yours"));
        }
        if (writers.containsKey(row.id())) {
            parts.add(writers.get(row.id()));
        }
        if (parts.isEmpty()) {
            return "";
        }
        String separator = getTranslation("desk.separator");
        return separator.strip() + " " + String.join(separator, parts);
    }
}
