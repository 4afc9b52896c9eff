package org.factcheck.workbench.desk;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.factcheck.workbench.report.Activity;
import org.factcheck.workbench.shell.When;

/** What was done to the claim, newest first. */
final class HistorySection extends Section {
    private static final long serialVersionUID = 1L;
    private final OrderedList list = new OrderedList();

    HistorySection() {
        addClassName("wb-section");
        list.addClassName("wb-timeline");
        add(new H3(getTranslation("desk.history")), list);
    }

    void show(List<Activity> history) {
        list.removeAll();
        history.forEach(event -> list.add(new ListItem(new Span(Deeds.words(event)), new Span(" "), when(event))));
    }

    private static Span when(Activity event) {
        Span when = Signs.note("");
        when.add(new When(event.at()));
        return when;
    }
}
