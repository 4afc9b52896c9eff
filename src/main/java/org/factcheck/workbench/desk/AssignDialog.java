package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.review.Absence;
import org.factcheck.workbench.shell.Days;
import org.factcheck.workbench.shell.FormMessage;
import org.factcheck.workbench.shell.Moments;
import org.jspecify.annotations.Nullable;

/** Asks who is to get claims, and by when. Says of everybody who is or will be away until when. */
final class AssignDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final ComboBox<PersonId> person;
    private final DatePicker due;
    private final FormMessage message = new FormMessage();
    private final transient Assigning act;

    /** What is done with the answer. */
    interface Assigning {
        void assign(PersonId person, String name, @Nullable LocalDate due);
    }

    private final transient Map<PersonId, String> people;

    AssignDialog(int claims, Map<PersonId, String> people, List<Absence> absences, Assigning act) {
        this.people = people;
        this.act = act;
        setHeaderTitle(getTranslation("desk.selection.assignee.title", claims));
        setWidth("26rem");
        setMaxWidth("94vw");
        Map<PersonId, String> away = new HashMap<>();
        Moments moments = Moments.current();
        absences.forEach(absence -> away.put(
                absence.person(),
                getTranslation("desk.work.away.days", moments.day(absence.from()), moments.day(absence.until()))));
        person = new ComboBox<>(getTranslation("desk.selection.assignee.label"));
        person.setItems(List.copyOf(people.keySet()));
        person.setItemLabelGenerator(id -> away.containsKey(id)
                ? getTranslation("desk.work.person.away", name(id), away.getOrDefault(id, ""))
                : name(id));
        person.setManualValidation(true);
        person.setRequiredIndicatorVisible(true);
        person.setWidthFull();
        due = Days.field(getTranslation("desk.assign.due"));
        due.setHelperText(getTranslation("desk.assign.due.help"));
        due.setWidthFull();
        Div fields = new Div(person, due);
        fields.addClassNames("wb-form", "wb-narrow");
        add(message, fields);
        Button cancel = new Button(getTranslation("shell.cancel"), click -> close());
        Button go = new Button(getTranslation("desk.selection.assignee.action"), click -> go());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, go);
        person.focus();
    }

    private String name(PersonId id) {
        return people.getOrDefault(id, "");
    }

    private void go() {
        PersonId chosen = person.getValue();
        if (chosen == null) {
            person.setErrorMessage(getTranslation("desk.selection.assignee.missing"));
            person.setInvalid(true);
            person.focus();
            return;
        }
        if (due.isInvalid()) {
            due.focus();
            return;
        }
        try {
            act.assign(chosen, name(chosen), due.getValue());
            close();
        } catch (RuntimeException failure) {
            message.error(failure);
        }
    }
}
