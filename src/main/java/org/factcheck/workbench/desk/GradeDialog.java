package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.factcheck.workbench.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * The Admiralty code as a grid: how reliable the source is by row, how credible the information by column. The two are judged
 * apart: a reliable source may be wrong, and an unreliable one right.
 */
final class GradeDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient Consumer<Evidence.@Nullable Grade> chosen;
    private final NativeTable grid = new NativeTable();

    GradeDialog(Evidence.@Nullable Grade now, Consumer<Evidence.@Nullable Grade> chosen) {
        this.chosen = chosen;
        setHeaderTitle(getTranslation("desk.grade.title"));
        setWidth("56rem");
        setMaxWidth("96vw");
        grid.addClassName("wb-grades");
        grid.getElement().setAttribute("aria-label", getTranslation("desk.grade.title"));
        NativeTableRow columns = new NativeTableRow(new NativeTableHeaderCell(getTranslation("desk.grade.corner")));
        for (int digit = 1; digit <= 6; digit++) {
            columns.add(heading("col", Integer.toString(digit), Words.credibility(digit), Words.credibilityWhy(digit)));
        }
        NativeTableBody rows = new NativeTableBody();
        for (char letter = 'A'; letter <= 'F'; letter++) {
            NativeTableRow row = new NativeTableRow(heading(
                    "row", Character.toString(letter), Words.reliability(letter), Words.reliabilityWhy(letter)));
            for (int digit = 1; digit <= 6; digit++) {
                row.add(new NativeTableCell(cell(new Evidence.Grade(letter, digit), now)));
            }
            rows.add(row);
        }
        grid.add(new NativeTableHeader(columns), rows);
        Div scroll = new Div(grid);
        scroll.addClassName("wb-grades-scroll");
        add(Signs.note(getTranslation("desk.grade.help")), scroll);
        Button none = new Button(getTranslation("desk.evidence.ungraded"), click -> choose(null));
        getFooter().add(none, new Button(getTranslation("shell.cancel"), click -> close()));
        walkByArrows();
    }

    private NativeTableHeaderCell heading(String scope, String sign, String words, String why) {
        Span name = new Span(sign);
        name.addClassName("wb-grade-sign");
        Span meaning = new Span(words);
        meaning.addClassName("wb-grade-words");
        NativeTableHeaderCell cell = new NativeTableHeaderCell(name, meaning, Signs.note(why));
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private NativeButton cell(Evidence.Grade grade, Evidence.@Nullable Grade now) {
        NativeButton button = new NativeButton(grade.toString(), click -> choose(grade));
        button.addClassName("wb-grade-cell");
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("aria-pressed", Boolean.toString(grade.equals(now)));
        button.setAriaLabel(getTranslation(
                "desk.grade.cell",
                grade.toString(),
                Words.reliability(grade.reliability()),
                Words.credibility(grade.credibility())));
        boolean first = now == null ? grade.equals(new Evidence.Grade('A', 1)) : grade.equals(now);
        button.setTabIndex(first ? 0 : -1);
        return button;
    }

    private void choose(Evidence.@Nullable Grade grade) {
        close();
        chosen.accept(grade);
    }

    /** One stop for Tab; the arrows, Home and End move inside. In the browser, for a round trip per key is felt. */
    private void walkByArrows() {
        grid.getElement().executeJs("""
                const cells = () => [...this.querySelectorAll('button')];
                const moves = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -6, ArrowDown: 6 };
                this.addEventListener('keydown', event => {
                    const all = cells();
                    const at = all.indexOf(event.target);
                    if (at < 0) return;
                    const row = at - at % 6;
                    let to;
                    if (event.key === 'Home') to = row;
                    else if (event.key === 'End') to = row + 5;
                    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
                        to = Math.min(row + 5, Math.max(row, at + moves[event.key]));
                    } else if (moves[event.key]) to = at + moves[event.key];
                    else return;
                    event.preventDefault();
                    if (!all[to]) return;
                    all.forEach(cell => { cell.tabIndex = -1; });
                    all[to].tabIndex = 0;
                    all[to].focus();
                });
                requestAnimationFrame(() => cells().find(cell => cell.tabIndex === 0)?.focus());""");
    }
}
