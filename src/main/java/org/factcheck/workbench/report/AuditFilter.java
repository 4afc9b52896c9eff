package org.factcheck.workbench.report;

import java.time.Instant;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Which events of the audit log are asked for; what is null does not narrow.
 *
 * @param team whose events; null for those of the installation: accounts, teams and memberships
 * @param person who acted
 * @param objectType "claim", "evidence", "verdict", "person", …
 * @param objectId the number of the object, whatever its type
 * @param from the first moment that counts
 * @param until the first moment that counts no longer
 */
public record AuditFilter(
        @Nullable TeamId team,
        @Nullable PersonId person,
        @Nullable String objectType,
        @Nullable Long objectId,
        @Nullable ArticleId article,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** Everything of a team, or of the installation. */
    public static AuditFilter of(@Nullable TeamId team) {
        return new AuditFilter(team, null, null, null, null, null, null, null);
    }
}
