package org.factcheck.workbench.desk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.LocalDate;
import org.factcheck.workbench.shell.Moments;
import org.jspecify.annotations.Nullable;

/** The day by which something is due, as it is shown: what is late says so in words, and looks so. */
final class Due {
    private Due() {}

    static String words(@Nullable LocalDate due, LocalDate today, Moments moments) {
        if (due == null) {
            return translate("desk.queue.noDay");
        }
        if (due.isBefore(today)) {
            return translate("desk.queue.overdue", moments.day(due));
        }
        return due.equals(today) ? translate("desk.queue.today") : translate("desk.queue.due", moments.day(due));
    }

    static String look(@Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return "wb-due-none";
        }
        return due.isBefore(today) ? "wb-due-over" : due.equals(today) ? "wb-due-today" : "";
    }
}
