package org.factcheck.workbench.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.MediumId;

/**
 * A region of an image: a W3C FragmentSelector {@code xywh=percent:}. All four are hundredths of the image's width or
 * height, from its upper left corner, with two decimals.
 */
public record Region(MediumId medium, BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height) {
    private static final int DECIMALS = 2;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** @throws InvalidInputException if it does not lie inside the image, or is smaller than a hundredth of a percent */
    public Region {
        x = rounded(x);
        y = rounded(y);
        width = rounded(width);
        height = rounded(height);
        if (x.signum() < 0
                || y.signum() < 0
                || width.signum() <= 0
                || height.signum() <= 0
                || x.add(width).compareTo(WHOLE) > 0
                || y.add(height).compareTo(WHOLE) > 0) {
            throw new InvalidInputException("claim.invalid.region");
        }
    }

    /** @throws InvalidInputException as the canonical constructor, or if one of them is no number */
    public static Region of(MediumId medium, double x, double y, double width, double height) {
        return new Region(medium, number(x), number(y), number(width), number(height));
    }

    /** The value of the selector: "xywh=percent:10,20.5,30,5". */
    public String fragment() {
        return "xywh=percent:" + plain(x) + "," + plain(y) + "," + plain(width) + "," + plain(height);
    }

    private static BigDecimal number(double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidInputException("claim.invalid.region");
        }
        return BigDecimal.valueOf(value);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
