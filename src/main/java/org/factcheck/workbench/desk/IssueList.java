package org.factcheck.workbench.desk;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.report.TextIssueRow;

/** What does not fit together inside the text; each leads to the words it is about. */
final class IssueList extends Details {
    private static final long serialVersionUID = 1L;
    private final UnorderedList list = new UnorderedList();
    private final transient Consumer<Span> reveal;
    private transient List<TextIssueRow> shown = List.of();

    IssueList(Consumer<Span> reveal) {
        this.reveal = reveal;
        addClassName("wb-issues");
        list.addClassName("wb-list");
        add(list);
        setVisible(false);
    }

    void show(List<TextIssueRow> issues) {
        if (issues.equals(shown)) {
            return;
        }
        shown = List.copyOf(issues);
        setVisible(!issues.isEmpty());
        setSummaryText(getTranslation("desk.issues", issues.size()));
        list.removeAll();
        issues.forEach(issue -> list.add(item(issue)));
    }

    private ListItem item(TextIssueRow issue) {
        NativeButton name = new NativeButton(getTranslation("issue." + issue.kind()));
        name.addClassName("wb-link-button");
        name.getElement().setAttribute("type", "button");
        if (issue.spans().isEmpty()) {
            name.setEnabled(false);
        } else {
            name.addClickListener(click -> reveal.accept(issue.spans().getFirst()));
        }
        Div places = new Div();
        for (int i = 1; i < issue.spans().size(); i++) {
            Span span = issue.spans().get(i);
            NativeButton place =
                    new NativeButton(getTranslation("desk.issues.place", i + 1), click -> reveal.accept(span));
            place.addClassName("wb-link-button");
            place.getElement().setAttribute("type", "button");
            places.add(place);
        }
        places.addClassName("wb-row");
        places.setVisible(issue.spans().size() > 1);
        Div head = new Div(name, Signs.tag(getTranslation("severity." + issue.severity())));
        head.addClassNames("wb-row", "wb-between");
        Div words = new Div(issue.description());
        words.addClassName("wb-note");
        return new ListItem(head, words, places);
    }
}
