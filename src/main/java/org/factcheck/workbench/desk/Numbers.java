package org.factcheck.workbench.desk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.math.BigDecimal;
import org.factcheck.workbench.detection.CountRange;
import org.factcheck.workbench.detection.DateRange;
import org.factcheck.workbench.shell.Moments;

/** Ranges of numbers and days in words. */
final class Numbers {
    private Numbers() {}

    static String words(CountRange count) {
        Double min = count.min();
        Double max = count.max();
        if (min == null) {
            return max == null ? "" : translate("desk.count.atMost", plain(max));
        }
        if (max == null) {
            return translate("desk.count.atLeast", plain(min));
        }
        return min.equals(max) ? plain(min) : translate("desk.count.between", plain(min), plain(max));
    }

    /** The number that is said last of a range. */
    static double last(CountRange count) {
        Double max = count.max();
        Double min = count.min();
        return max != null ? max : min == null ? 0 : min;
    }

    static String words(DateRange date) {
        Moments moments = Moments.current();
        String days = date.start().equals(date.end())
                ? moments.day(date.start())
                : translate("desk.days.between", moments.day(date.start()), moments.day(date.end()));
        return date.approx() ? translate("desk.days.about", days) : days;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
