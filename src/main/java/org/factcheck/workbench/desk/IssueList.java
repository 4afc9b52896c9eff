package org.factcheck.workbench.desk;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.report.TextIssueRow;
import org.factcheck.workbench.shell.Failures;
import org.factcheck.workbench.shell.IssueWords;
import org.factcheck.workbench.shell.Notices;
import org.factcheck.workbench.shell.When;

/**
 * What does not fit together inside the text; each leads to the words it is about, and can be settled by those who may.
 * What is settled stands at the end. Nothing is sent to the browser before the list is opened, and then so many at a time.
 */
final class IssueList extends Details {
    private static final long serialVersionUID = 1L;
    private static final int AT_A_TIME = 50;

    private final UnorderedList list = new UnorderedList();
    private final transient Bench bench;
    private final transient Consumer<org.factcheck.workbench.detection.Span> reveal;
    private final transient Runnable changed;
    private transient List<TextIssueRow> shown = List.of();
    private final NativeButton more = new NativeButton("", click -> fill());

    /** @param changed called when an issue was settled or opened again here */
    IssueList(Bench bench, Consumer<org.factcheck.workbench.detection.Span> reveal, Runnable changed) {
        this.bench = bench;
        this.changed = changed;
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
        int settled = (int) issues.stream().filter(TextIssueRow::settled).count();
        setSummaryText(getTranslation("desk.issues", issues.size() - settled, settled));
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
            org.factcheck.workbench.detection.Span span = issue.spans().get(i);
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
        Div words = new Div(described(issue));
        words.addClassName("wb-note");
        ListItem item = new ListItem(head, words, places);
        TextIssueRow.Settlement settlement = issue.settlement();
        if (settlement != null) {
            item.addClassName("wb-settled");
            Span by = Signs.note("");
            by.add(
                    new Span(getTranslation("desk.issues.settled", settlement.note(), settlement.by()) + " "),
                    new When(settlement.at()));
            item.add(by);
        }
        if (bench.reviews()) {
            item.add(
                    settlement == null
                            ? action("desk.issues.settle", "desk.issues.settleOf", issue, () -> settle(issue))
                            : action("desk.issues.reopen", "desk.issues.reopenOf", issue, () -> reopen(issue)));
        }
        return item;
    }

    private String described(TextIssueRow issue) {
        return IssueWords.of(issue.description(), getLocale());
    }

    private NativeButton action(String key, String nameKey, TextIssueRow issue, Runnable act) {
        NativeButton button = new NativeButton(getTranslation(key), click -> act.run());
        button.addClassName("wb-link-button");
        button.getElement().setAttribute("type", "button");
        button.setAriaLabel(getTranslation(nameKey, getTranslation("issue." + issue.kind()), described(issue)));
        return button;
    }

    private void settle(TextIssueRow issue) {
        new ReasonDialog(
                        "desk.issues.settlement",
                        issue.version(),
                        (note, version) -> {
                            bench.rooms().issues().settle(bench.viewer(), issue.id(), version, note);
                            changed.run();
                            Notices.done(getTranslation("desk.issues.settlement.done"));
                        },
                        () -> newest(issue))
                .open();
    }

    private ReasonDialog.Standing newest(TextIssueRow issue) {
        changed.run();
        TextIssueRow now = shown.stream()
                .filter(row -> row.id().equals(issue.id()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("The inconsistency"));
        TextIssueRow.Settlement settlement = now.settlement();
        return new ReasonDialog.Standing(
                now.version(), settlement == null ? described(now) : settlement.note(), settlement == null);
    }

    private void reopen(TextIssueRow issue) {
        try {
            bench.rooms().issues().reopen(bench.viewer(), issue.id(), issue.version());
        } catch (RuntimeException failure) {
            Notices.failed(Failures.message(failure));
        }
        changed.run();
    }
}
