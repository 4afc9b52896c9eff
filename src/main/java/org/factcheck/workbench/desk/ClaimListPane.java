package org.factcheck.workbench.desk;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.report.ClaimCounts;
import org.factcheck.workbench.report.ClaimFilter;
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
                <div class="wb-claim-words">${item.words}</div>
                <div class="wb-claim-meta"><span class="wb-kind ${item.kindLook}">${item.kind}</span>${item.meta}</div>
              </div>
              <span class="wb-claim-side">${item.side}</span>
            </div>""";

    private static final int ROWS_ABOVE = 2;

    private final H2 total = new H2();
    private final Span settled = Signs.note("");
    private final StateBar bar = new StateBar();
    private final Span figures = Signs.note("");
    private final ClaimFilters filters;
    private final Grid<ClaimRow> grid = new Grid<>();
    private final transient Bench bench;
    private final transient Consumer<ClaimId> chosen;
    private ClaimFilter filter = ClaimFilter.ALL;

    ClaimListPane(Bench bench, Consumer<ClaimFilter> filtered, Consumer<ClaimId> chosen) {
        this.bench = bench;
        this.chosen = chosen;
        addClassNames("wb-pane", "wb-pane-claims");
        getElement().setAttribute("aria-label", getTranslation("desk.claims"));
        filters = new ClaimFilters(changed -> {
            filter = changed;
            filtered.accept(changed);
        });
        Div title = new Div(total, settled);
        title.addClassNames("wb-row", "wb-between");
        Div head = new Div(title, bar, figures, filters);
        head.addClassName("wb-pane-head");
        fillGrid();
        add(head, grid);
    }

    private void fillGrid() {
        grid.addClassName("wb-claims");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.getElement().setProperty("accessibleName", getTranslation("desk.claims"));
        grid.addColumn(LitRenderer.<ClaimRow>of(ROW)
                .withProperty("look", this::look)
                .withProperty("state", row -> Words.of(row.state()))
                .withProperty("words", ClaimListPane::words)
                .withProperty("kind", row -> Words.of(row.kind()))
                .withProperty("kindLook", row -> Signs.className(row.kind()))
                .withProperty("meta", this::meta)
                .withProperty("side", row -> row.ratingLabel() == null ? "" : row.ratingLabel()));
        grid.setItems(new CallbackDataProvider<ClaimRow, Void>(
                query -> bench
                        .rooms()
                        .queries()
                        .claims(bench.viewer(), bench.article().id(), filter, query.getOffset(), query.getLimit())
                        .stream(),
                query -> bench.rooms()
                        .queries()
                        .count(bench.viewer(), bench.article().id(), filter),
                ClaimRow::id));
        ((GridSingleSelectionModel<ClaimRow>) grid.getSelectionModel()).setDeselectAllowed(false);
        grid.asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue().id());
            }
        });
    }

    /** Shows new figures and reads the list again. */
    void refresh(ClaimCounts counts) {
        grid.setEmptyStateText(getTranslation(counts.total() == 0 ? "desk.claims.empty" : "desk.claims.none"));
        total.setText(getTranslation("desk.claims.total", counts.total()));
        settled.setText(getTranslation("desk.claims.settled", counts.settled(), counts.of(DisplayState.IN_REVIEW)));
        bar.show(counts);
        figures.setText(bar.figures(counts));
        filters.show(counts);
        grid.getDataProvider().refreshAll();
    }

    /** Selects a claim of the list, at its position among those that pass the filter; null selects none. */
    void select(@Nullable ClaimRow row, int position) {
        if (row == null) {
            grid.asSingleSelect().clear();
            return;
        }
        ClaimRow before = grid.asSingleSelect().getValue();
        if (before != null && before.id().equals(row.id())) {
            return;
        }
        grid.asSingleSelect().setValue(row);
        if (position >= 0) {
            grid.scrollToIndex(Math.max(0, position - ROWS_ABOVE));
        }
    }

    void focusSearch() {
        filters.focusWords();
    }

    void clearFilters() {
        filters.clear();
    }

    private String look(ClaimRow row) {
        boolean part = row.parent() != null && filter.order() == ClaimFilter.Order.POSITION;
        return Signs.className(row.state()) + (part ? " wb-part" : "");
    }

    /** The words as one line, as they stand in the text or as a reviewer put them. */
    static String words(ClaimRow row) {
        String words = row.wording() == null ? row.exact() : row.wording();
        return words.replace('\n', ' ');
    }

    private String meta(ClaimRow row) {
        List<String> parts = new ArrayList<>();
        if (row.speaker() != null) {
            parts.add(row.speaker());
        }
        if (row.evidence() > 0) {
            parts.add(getTranslation("desk.claims.evidence", row.evidence()));
        }
        if (row.mine()) {
            parts.add(getTranslation("desk.claims.yours"));
        }
        if (parts.isEmpty()) {
            return "";
        }
        String separator = getTranslation("desk.separator");
        return separator.strip() + " " + String.join(separator, parts);
    }
}
