package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.factcheck.workbench.shell.Initials;

/** The tables of this room's screens, all alike. */
final class Tables {
    private Tables() {}

    static NativeTable of(Component place, String caption, String... headKeys) {
        NativeTable table = new NativeTable();
        table.addClassNames("wb-table", "wb-controls");
        table.setCaptionText(caption);
        table.getCaption().addClassName("wb-hidden-visually");
        NativeTableRow row = new NativeTableRow();
        for (String key : headKeys) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(place.getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        table.getHead().add(row);
        return table;
    }

    /** A heading with a remark at the other end of its line. */
    static Div head(String title, String remark) {
        Div head = new Div(new H2(title), note(remark));
        head.addClassNames("wb-row", "wb-between");
        return head;
    }

    static NativeTableCell person(Component place, String name, boolean active) {
        Span avatar = new Span();
        avatar.addClassName("wb-avatar");
        avatar.getElement().setAttribute("data-initials", Initials.of(name));
        Div line = new Div(avatar, new Span(name));
        line.addClassName("wb-row");
        if (!active) {
            line.add(tag(place, "account.state.closed"));
        }
        return cell(line);
    }

    static Span tag(Component place, String key) {
        Span tag = new Span(place.getTranslation(key));
        tag.addClassName("wb-tag");
        return tag;
    }

    static Span note(String text) {
        Span note = new Span(text);
        note.addClassName("wb-note");
        return note;
    }

    static Paragraph noteLine(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("wb-note");
        return note;
    }

    static NativeTableCell cell(Component... content) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(content);
        return cell;
    }
}
