package org.factcheck.workbench.report;

import java.util.Set;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.review.Publication;
import org.jspecify.annotations.Nullable;

/**
 * How the report of this moment stands to what was published of it.
 *
 * @param newest the newest version; null if nothing was published
 * @param changes what differs from it; null if nothing was published
 */
public record ReportStanding(
        @Nullable Publication newest, @Nullable ReportChanges changes) {
    public static final ReportStanding DRAFT = new ReportStanding(null, null);

    /** The claims that are otherwise than in the newest version. */
    Set<ClaimId> changed() {
        return changes == null ? Set.of() : changes.ids();
    }
}
