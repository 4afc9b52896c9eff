package org.factcheck.workbench.desk;

import org.factcheck.workbench.report.ClaimGroup;
import org.factcheck.workbench.report.ClaimRow;

/** One row of the claim list: a claim, or the heading of the group of claims below it. */
sealed interface ListRow {
    /** What tells the row from the others. */
    Object id();

    record OfClaim(ClaimRow claim) implements ListRow {
        @Override
        public Object id() {
            return claim.id();
        }
    }

    record Heading(ClaimGroup group) implements ListRow {
        @Override
        public Object id() {
            return group.key();
        }
    }
}
