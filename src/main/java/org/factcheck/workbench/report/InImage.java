package org.factcheck.workbench.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.factcheck.workbench.claim.Region;
import org.factcheck.workbench.kernel.MediumId;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim on an image stands.
 *
 * @param number of the image in its article
 */
public record InImage(int number, Region region) {

    /** Of a row with medium_id, image_number and the region's columns. */
    static @Nullable InImage of(ResultSet row) throws SQLException {
        long medium = row.getLong("medium_id");
        return medium == 0
                ? null
                : new InImage(
                        row.getInt("image_number"),
                        new Region(
                                new MediumId(medium),
                                row.getBigDecimal("region_x"),
                                row.getBigDecimal("region_y"),
                                row.getBigDecimal("region_width"),
                                row.getBigDecimal("region_height")));
    }
}
