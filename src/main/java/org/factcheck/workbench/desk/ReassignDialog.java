package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.report.WorkQueries.Workload;
import org.factcheck.workbench.review.AssignmentPlan.Outcome;
import org.factcheck.workbench.review.AssignmentPlan.Pick;
import org.factcheck.workbench.shell.Failures;
import org.factcheck.workbench.shell.FormMessage;
import org.factcheck.workbench.shell.Notices;

/** Asks who is to have what somebody has: one other person, or the whole team. */
final class ReassignDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final PersonId EVERYBODY = new PersonId(0);

    private final transient Rooms rooms;
    private final transient TeamId team;
    private final transient Workload from;
    private final transient Collection<ClaimId> claims;
    private final transient Runnable done;
    private final FormMessage message = new FormMessage();
    private final ComboBox<PersonId> to;

    /**
     * @param claims empty means all
     * @param people whom claims can be given to, in the order to show them, with how they are called here
     */
    ReassignDialog(
            Rooms rooms,
            TeamId team,
            Workload from,
            Collection<ClaimId> claims,
            Map<PersonId, String> people,
            Runnable done) {
        this.rooms = rooms;
        this.team = team;
        this.from = from;
        this.claims = claims;
        this.done = done;
        setHeaderTitle(getTranslation(
                "desk.work.reassign.title", claims.isEmpty() ? from.open() : claims.size(), from.name()));
        setWidth("28rem");
        setMaxWidth("94vw");
        List<PersonId> choices = new ArrayList<>(List.of(EVERYBODY));
        choices.addAll(people.keySet());
        to = new ComboBox<>(getTranslation("desk.work.reassign.to"));
        to.setItems(choices);
        to.setItemLabelGenerator(person -> person.equals(EVERYBODY)
                ? getTranslation("desk.work.reassign.everybody")
                : people.getOrDefault(person, ""));
        to.setValue(EVERYBODY);
        to.setWidthFull();
        add(message, to);
        Button cancel = new Button(getTranslation("shell.cancel"), click -> close());
        Button go = new Button(getTranslation("desk.work.reassign.action"), click -> go());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, go);
        to.focus();
    }

    private void go() {
        PersonId chosen = to.getValue();
        if (chosen == null) {
            message.error(getTranslation("desk.work.reassign.missing"));
            return;
        }
        try {
            if (chosen.equals(EVERYBODY)) {
                new PlanDialog(
                                getTranslation("desk.plan.relieve.title", from.name()),
                                false,
                                due -> rooms.plans().relieve(rooms.viewer(), team, from.person(), claims),
                                picks -> apply(picks, 0))
                        .open();
            } else {
                List<Pick> picks = rooms.plans().handOver(rooms.viewer(), team, from.person(), chosen, claims);
                apply(picks, (claims.isEmpty() ? from.open() : claims.size()) - picks.size());
            }
            close();
        } catch (RuntimeException failure) {
            message.error(failure);
        }
    }

    private void apply(List<Pick> picks, int impossible) {
        Outcome outcome = rooms.plans().apply(rooms.viewer(), team, picks);
        done.run();
        String told = getTranslation(
                "desk.work.reassigned", outcome.done().size(), outcome.leftOut() + Math.max(0, impossible));
        if (outcome.done().isEmpty()) {
            Notices.done(told);
        } else {
            Notices.undoable(told, () -> takeBack(outcome.done()));
        }
    }

    private void takeBack(List<Pick> picks) {
        try {
            Outcome back = rooms.plans().takeBack(rooms.viewer(), team, picks);
            Notices.done(getTranslation("desk.selection.undone", back.done().size(), back.leftOut()));
        } catch (RuntimeException failure) {
            Notices.failed(Failures.message(failure));
        }
        done.run();
    }
}
