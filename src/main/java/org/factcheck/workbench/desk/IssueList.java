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

/**
 * What does not fit together inside the text; each leads to the words it is about. Nothing is sent to the browser before
 * the list is opened, and then so many at a time.
 */
final class IssueList extends Details {
    private static final long serialVersionUID = 1L;
    private static final int AT_A_TIME = 50;

    private final UnorderedList list = new UnorderedList();
    private final transient Consumer<Span> reveal;
    private transient List<TextIssueRow> shown = List.of();
    private final NativeButton more = new NativeButton("", click -> fill());

    IssueList(Consumer<Span> reveal) {
        this.reveal = reveal;
        addClassName("wb-issues");
        list.addClassName("wb-list");
        more.addClassName("wb-link-button");
        more.getElement().setAttribute("type", "button");
        add(list, more);
        addOpenedChangeListener(change -> {
            if (change.isOpened() && list.getComponentCount() == 0) {
                fill();
            }
        });
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
        if (isOpened()) {
            fill();
        }
    }

    private void fill() {
        int from = list.getComponentCount();
        shown.stream().skip(from).limit(AT_A_TIME).forEach(issue -> list.add(item(issue)));
        int rest = shown.size() - list.getComponentCount();
        more.setVisible(rest > 0);
        more.setText(getTranslation("desk.issues.more", rest));
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
