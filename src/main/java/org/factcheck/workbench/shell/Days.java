package org.factcheck.workbench.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Fields for dates that are typed and shown as 2022-05-17, so that nobody takes the month for the day. */
public final class Days {
    private static final String ISO = "yyyy-MM-dd";

    private Days() {}

    /** A field for a day. */
    public static DatePicker field(String label) {
        DatePicker field = new DatePicker(label);
        field.setI18n(texts());
        field.setPlaceholder(I18NProvider.translate("shell.day.placeholder"));
        field.setClearButtonVisible(true);
        return field;
    }

    /** A field for a day that has already been. */
    public static DatePicker pastField(String label) {
        DatePicker field = field(label);
        field.setMax(LocalDate.now().plusDays(1));
        return field;
    }

    /** A field for a day and a time of it. */
    public static DateTimePicker momentField(String label) {
        DateTimePicker field = new DateTimePicker(label);
        field.setDatePickerI18n(texts());
        field.setDateAriaLabel(I18NProvider.translate("shell.day.of", label));
        field.setTimeAriaLabel(I18NProvider.translate("shell.time.of", label));
        field.setLocale(Locale.UK);
        return field;
    }

    private static DatePicker.DatePickerI18n texts() {
        Locale locale = UI.getCurrentOrThrow().getLocale();
        return new DatePicker.DatePickerI18n()
                .setDateFormats(ISO, "d MMM yyyy", "d MMMM yyyy")
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setToday(I18NProvider.translate("shell.day.today"))
                .setCancel(I18NProvider.translate("shell.cancel"))
                .setBadInputErrorMessage(I18NProvider.translate("shell.day.invalid"))
                .setMaxErrorMessage(I18NProvider.translate("shell.day.future"));
    }

    /** Sunday first, as the component counts them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(7)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
