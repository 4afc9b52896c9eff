package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.review.AssignmentPlan;
import org.factcheck.workbench.review.AssignmentPlan.Pick;
import org.factcheck.workbench.review.AssignmentPlan.Share;
import org.factcheck.workbench.shell.Days;
import org.factcheck.workbench.shell.FormMessage;
import org.jspecify.annotations.Nullable;

/** Shows who would get what before it is done. */
final class PlanDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient Planning planning;
    private final transient Consumer<List<Pick>> apply;
    private final FormMessage message = new FormMessage();
    private final Div preview = new Div();
    private final Button go = new Button();
    private transient List<Pick> picks = List.of();

    /** Makes the plan for a day. */
    interface Planning {
        AssignmentPlan plan(@Nullable LocalDate due);
    }

    /** @param choosesDay whether the day is to be chosen here; else the claims keep theirs */
    PlanDialog(String title, boolean choosesDay, Planning planning, Consumer<List<Pick>> apply) {
        this.planning = planning;
        this.apply = apply;
        setHeaderTitle(title);
        setWidth("38rem");
        setMaxWidth("94vw");
        preview.getElement().setAttribute("aria-live", "polite");
        add(message);
        if (choosesDay) {
            DatePicker due = Days.field(getTranslation("desk.assign.due"));
            due.addValueChangeListener(change -> {
                if (!due.isInvalid()) {
                    show(change.getValue());
                }
            });
            add(due);
        }
        add(preview);
        Button cancel = new Button(getTranslation("shell.cancel"), click -> close());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickListener(click -> go());
        getFooter().add(cancel, go);
        show(null);
    }

    private void show(@Nullable LocalDate due) {
        preview.removeAll();
        picks = List.of();
        try {
            AssignmentPlan plan = planning.plan(due);
            picks = plan.picks();
            preview.add(new Paragraph(getTranslation("desk.plan.lead", picks.size(), plan.enough(), plan.nobody())));
            if (!plan.shares().isEmpty()) {
                preview.add(table(plan.shares()));
            }
            if (!plan.away().isEmpty()) {
                preview.add(new Paragraph(Signs.note(getTranslation(
                        "desk.plan.away",
                        plan.away().size(),
                        String.join(getTranslation("desk.plan.comma"), plan.away())))));
            }
            preview.add(new Paragraph(Signs.note(getTranslation("desk.plan.rule"))));
        } catch (RuntimeException failure) {
            message.error(failure);
        }
        go.setText(getTranslation("desk.plan.apply", picks.size()));
        go.setEnabled(!picks.isEmpty());
    }

    private NativeTable table(List<Share> shares) {
        NativeTable table = new NativeTable();
        table.addClassNames("wb-table", "wb-plan");
        table.setCaptionText(getTranslation("desk.plan.caption"));
        table.getCaption().addClassName("wb-hidden-visually");
        NativeTableRow head = new NativeTableRow();
        for (String key : List.of("person", "before", "added", "after", "kinds")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("desk.plan." + key));
            cell.getElement().setAttribute("scope", "col");
            if (!key.equals("person") && !key.equals("kinds")) {
                cell.addClassName("wb-number");
            }
            head.add(cell);
        }
        table.getHead().add(head);
        for (Share share : shares) {
            NativeTableHeaderCell name = new NativeTableHeaderCell(share.name());
            name.getElement().setAttribute("scope", "row");
            NativeTableRow row = new NativeTableRow();
            row.add(name);
            row.add(
                    number(Integer.toString(share.before())),
                    number(getTranslation("desk.plan.plus", share.plus())),
                    number(Integer.toString(share.before() + share.plus())),
                    new NativeTableCell(kinds(share)));
            table.getBody().add(row);
        }
        return table;
    }

    private String kinds(Share share) {
        return share.added().entrySet().stream()
                .sorted(Map.Entry.<ClaimKind, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(kind -> getTranslation("desk.plan.kind", kind.getValue(), Words.of(kind.getKey())))
                .collect(Collectors.joining(getTranslation("desk.plan.comma")));
    }

    private static NativeTableCell number(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("wb-number");
        return cell;
    }

    private void go() {
        try {
            apply.accept(picks);
            close();
        } catch (RuntimeException failure) {
            message.error(failure);
        }
    }
}
