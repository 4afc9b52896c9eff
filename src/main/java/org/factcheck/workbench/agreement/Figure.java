package org.factcheck.workbench.agreement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure of agreement. 1 is perfect; kappa and alpha are 0 when chance would do as well, and below 0 when it would do
 * better.
 *
 * @param value null when it is undefined, and then the caveats say why
 * @param units how many units it rests on
 */
public record Figure(Measure measure, @Nullable Double value, int units, List<Caveat> caveats) {
    /** From this many units on a figure stands without a warning. A convention of this product, not a law of statistics. */
    public static final int MANY = 20;

    public Figure {
        caveats = List.copyOf(caveats);
    }

    static Figure undefined(Measure measure, Caveat.Reason reason, int units) {
        return new Figure(measure, null, units, List.of(new Caveat(reason, units)));
    }

    static Figure of(Measure measure, double value, int units, int leftOut) {
        List<Caveat> caveats = new ArrayList<>();
        if (units < MANY) {
            caveats.add(new Caveat(Caveat.Reason.FEW, units));
        }
        if (leftOut > 0) {
            caveats.add(new Caveat(Caveat.Reason.LEFT_OUT, leftOut));
        }
        return new Figure(measure, value, units, caveats);
    }
}
