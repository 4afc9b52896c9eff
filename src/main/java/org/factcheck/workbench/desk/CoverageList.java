package org.factcheck.workbench.desk;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.function.Consumer;
import org.factcheck.workbench.report.Coverage;
import org.factcheck.workbench.report.Coverage.OpenSentence;
import org.factcheck.workbench.shell.Failures;
import org.factcheck.workbench.shell.Notices;
import org.jspecify.annotations.Nullable;

/** The sentences nobody has looked at; each leads to its words and can be marked as having nothing to check. */
final class CoverageList extends Details {
    private static final long serialVersionUID = 1L;
    private static final String ROW = """
            <div class="wb-sentence">
              <button type="button" class="wb-link-button wb-sentence-words" @click="${go}">${item.words}</button>
              <span class="wb-row wb-between">
                <span class="wb-note">${item.claims}</span>
                <button type="button" class="wb-link-button" ?hidden="${item.readOnly}" @click="${nothing}"
                  aria-label="${item.nothingOf}">${item.nothing}</button>
              </span>
            </div>""";
    private static final int LONGEST = 160;

    private final Grid<OpenSentence> grid = new Grid<>();
    private final Div undo = new Div();
    private final transient Bench bench;
    private transient @Nullable Coverage shown;

    CoverageList(Bench bench, Consumer<OpenSentence> reveal, Runnable changed) {
        this.bench = bench;
        addClassNames("wb-issues", "wb-coverage");
        grid.addClassName("wb-sentences");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setProperty("accessibleName", getTranslation("desk.coverage.list"));
        grid.addColumn(LitRenderer.<OpenSentence>of(ROW)
                .withProperty("words", this::words)
                .withProperty("claims", sentence -> getTranslation("desk.coverage.claims", sentence.claims()))
                .withProperty("nothing", sentence -> getTranslation("desk.coverage.nothing"))
                .withProperty("nothingOf", sentence -> getTranslation("desk.coverage.nothingOf", words(sentence)))
                .withProperty("readOnly", sentence -> !bench.reviews())
                .withFunction("go", reveal::accept)
                .withFunction("nothing", sentence -> nothing(sentence, changed)));
        undo.setVisible(false);
        undo.addClassName("wb-row");
        undo.getElement().setAttribute("role", "status");
        add(undo, grid);
        addOpenedChangeListener(change -> {
            if (change.isOpened() && shown != null) {
                grid.setItems(shown.open());
            }
        });
        setVisible(false);
    }

    void show(Coverage now) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        setVisible(now.sentences() > 0);
        setSummaryText(getTranslation("desk.coverage", now.open().size(), now.sentences()));
        grid.setVisible(!now.open().isEmpty());
        if (isOpened()) {
            grid.setItems(now.open());
        }
    }

    private void nothing(OpenSentence sentence, Runnable changed) {
        if (!attempt(
                () -> bench.rooms()
                        .coverage()
                        .nothingToCheck(bench.viewer(), bench.article().id(), sentence.start()),
                changed)) {
            return;
        }
        NativeButton back = new NativeButton(getTranslation("desk.coverage.undo"), click -> {
            undo.setVisible(false);
            attempt(
                    () -> bench.rooms()
                            .coverage()
                            .lookAgain(bench.viewer(), bench.article().id(), sentence.start()),
                    changed);
        });
        back.addClassName("wb-link-button");
        undo.removeAll();
        undo.add(Signs.note(getTranslation("desk.coverage.marked", words(sentence))), back);
        undo.setVisible(true);
    }

    private static boolean attempt(Runnable change, Runnable changed) {
        try {
            change.run();
        } catch (RuntimeException failure) {
            Notices.failed(Failures.message(failure));
            return false;
        }
        changed.run();
        return true;
    }

    private String words(OpenSentence sentence) {
        String words = bench.revision()
                .text()
                .substring(sentence.start(), sentence.end())
                .replaceAll("\\s+", " ");
        return words.length() <= LONGEST
                ? words
                : words.substring(
                                0,
                                words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length()))))
                        + "…";
    }
}
