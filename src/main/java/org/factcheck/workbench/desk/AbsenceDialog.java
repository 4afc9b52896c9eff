package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Set;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.review.Absence;
import org.factcheck.workbench.shell.Days;
import org.factcheck.workbench.shell.FormMessage;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.Notices;
import org.jspecify.annotations.Nullable;

/** Asks from when until when somebody is away. */
final class AbsenceDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient Rooms rooms;
    private final transient Set<TeamId> teams;
    private final transient PersonId person;
    private final String name;
    private final transient Runnable done;
    private final FormMessage message = new FormMessage();
    private final DatePicker from = Days.field(getTranslation("desk.work.from"));
    private final DatePicker until = Days.field(getTranslation("desk.work.until"));

    AbsenceDialog(Rooms rooms, Set<TeamId> teams, PersonId person, String name, @Nullable Absence now, Runnable done) {
        this.rooms = rooms;
        this.teams = teams;
        this.person = person;
        this.name = name;
        this.done = done;
        boolean own = rooms.viewer().person().equals(person);
        setHeaderTitle(own ? getTranslation("desk.work.mark.own") : getTranslation("desk.work.mark.title", name));
        setWidth("28rem");
        setMaxWidth("94vw");
        if (now != null) {
            from.setValue(now.from());
            until.setValue(now.until());
        }
        Div fields = new Div(from, until);
        fields.addClassName("wb-form");
        add(message, new Paragraph(Signs.note(getTranslation("desk.work.mark.lead"))), fields);
        Button clear = new Button(getTranslation("desk.work.mark.clear"), click -> clear());
        clear.setVisible(now != null);
        Button cancel = new Button(getTranslation("shell.cancel"), click -> close());
        Button save = new Button(getTranslation("desk.work.mark.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(clear, cancel, save);
        from.focus();
    }

    private void save() {
        LocalDate first = from.getValue();
        LocalDate last = until.getValue();
        if (first == null || last == null) {
            message.error(getTranslation("desk.work.mark.missing"));
            return;
        }
        Moments moments = Moments.current();
        attempt(
                () -> rooms.absences().mark(rooms.viewer(), teams, person, first, last),
                getTranslation("desk.work.marked", name, moments.day(first), moments.day(last)));
    }

    private void clear() {
        attempt(() -> rooms.absences().end(rooms.viewer(), teams, person), getTranslation("desk.work.unmarked", name));
    }

    private void attempt(Runnable act, String told) {
        try {
            act.run();
        } catch (RuntimeException failure) {
            message.error(failure);
            return;
        }
        close();
        done.run();
        Notices.done(told);
    }
}
