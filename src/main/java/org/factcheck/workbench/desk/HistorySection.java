package org.factcheck.workbench.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.report.Activity;
import org.factcheck.workbench.shell.When;

/** What was done to the claim, newest first. */
final class HistorySection extends Section {
    private static final long serialVersionUID = 1L;
    private static final List<String> EARLIER = List.of("stance", "passage", "note");
    private final OrderedList list = new OrderedList();

    HistorySection() {
        addClassName("wb-section");
        list.addClassName("wb-timeline");
        add(new H3(getTranslation("desk.history")), list);
    }

    void show(List<Activity> history) {
        list.removeAll();
        history.forEach(event -> list.add(item(event)));
    }

    private ListItem item(Activity event) {
        ListItem item = new ListItem(new Span(Deeds.words(event)), new Span(" "), when(event));
        EARLIER.forEach(field -> {
            String words = event.earlier().get(field);
            if (words != null) {
                String shown = field.equals("stance") ? Words.of(Evidence.Stance.valueOf(words)) : words;
                Div before = new Div(getTranslation("desk.history.before." + field, shown));
                before.addClassName("wb-note");
                item.add(before);
            }
        });
        return item;
    }

    private static Span when(Activity event) {
        Span when = Signs.note("");
        when.add(new When(event.at()));
        return when;
    }
}
