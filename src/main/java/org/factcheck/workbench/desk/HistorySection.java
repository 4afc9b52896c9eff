package org.factcheck.workbench.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.List;
import org.factcheck.workbench.claim.Priority;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.report.Activity;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.When;
import org.jspecify.annotations.Nullable;

/** What was done to the claim, day by day, newest first: who, what, and what became of what it was before. */
final class HistorySection extends Section {
    private static final long serialVersionUID = 1L;
    private static final List<String> FIELDS = List.of(
            "kind",
            "words",
            "wording",
            "designation",
            "place",
            "speaker",
            "priority",
            "reason",
            "stance",
            "passage",
            "grade",
            "note");
    private static final int FEW = 12;
    private final Div days = new Div();
    private boolean all;

    HistorySection() {
        addClassName("wb-section");
        add(new H3(getTranslation("desk.history")), days);
    }

    /** Shows the newest of it, and all on demand; once all was asked for, it stays so. */
    void show(List<Activity> history) {
        boolean some = !all && history.size() > FEW + 1;
        showDays(some ? history.subList(0, FEW) : history);
        if (some) {
            NativeButton rest = new NativeButton(getTranslation("desk.related.all", history.size()), click -> {
                all = true;
                show(history);
            });
            rest.addClassNames("wb-link-button", "wb-note");
            rest.getElement().setAttribute("type", "button");
            days.add(rest);
        }
    }

    /** Begins anew with the newest, for another claim. */
    void collapse() {
        all = false;
    }

    private void showDays(List<Activity> history) {
        days.removeAll();
        Moments moments = Moments.current();
        LocalDate shown = null;
        OrderedList list = new OrderedList();
        for (Activity event : history) {
            LocalDate day = event.at().atZone(moments.zone()).toLocalDate();
            if (!day.equals(shown)) {
                shown = day;
                H4 heading = new H4(moments.day(day));
                heading.addClassName("wb-day");
                list = new OrderedList();
                list.addClassName("wb-timeline");
                days.add(heading, list);
            }
            list.add(item(event));
        }
    }

    private ListItem item(Activity event) {
        ListItem item = new ListItem(new Span(Deeds.words(event)), new Span(" "), when(event));
        for (String field : FIELDS) {
            String before = event.earlier().get(field);
            String after = event.later().get(field);
            if (before != null || after != null) {
                item.add(change(field, before, after));
            }
        }
        return item;
    }

    private Div change(String field, @Nullable String before, @Nullable String after) {
        Div change = new Div(Signs.note(getTranslation("desk.history.field." + field)));
        change.addClassName("wb-change");
        value(change, "del", "wb-before", field, before);
        value(change, "ins", "wb-after", field, after);
        return change;
    }

    /** As HTML says it, so that screen readers tell the two apart as well. */
    private static void value(Div change, String tag, String className, String field, @Nullable String value) {
        if (value == null) {
            return;
        }
        Element element = new Element(tag);
        element.setAttribute("class", className);
        element.setText(
                switch (field) {
                    case "stance" -> Words.of(Evidence.Stance.valueOf(value));
                    case "kind" -> Words.of(ClaimKind.valueOf(value));
                    case "priority" -> Words.of(Priority.valueOf(value));
                    default -> value;
                });
        change.getElement().appendChild(element);
    }

    private static Span when(Activity event) {
        Span when = Signs.note("");
        when.add(new When(event.at()));
        return when;
    }
}
