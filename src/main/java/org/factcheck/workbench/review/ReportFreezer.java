package org.factcheck.workbench.review;

import java.time.Instant;
import java.util.List;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.audit.AuditHead;
import org.factcheck.workbench.kernel.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * What signing off needs of the room that reads across all others and makes reports. That room stands on this one, so it
 * fulfils the interface. Both methods run in their caller's transaction and ask for no permission.
 */
public interface ReportFreezer {
    /** What the gate looks at, as the viewer may know it. */
    SignOffGate.Material material(Viewer viewer, ArticleId article);

    /**
     * The report as anybody may read it: restricted sources protected, and of what does not stand only what viewers may
     * know.
     *
     * @param before the content of the version before, which changes are told against; null for the first
     */
    Frozen freeze(ArticleId article, Imprint imprint, @Nullable String before);

    /** The content of a version, and whether it says anything that the version before does not. */
    record Frozen(String content, boolean changed) {}

    /**
     * What a version says of itself.
     *
     * @param auditHead the newest link of the sealed log at that time; null as long as nothing is sealed
     * @param override null when nothing blocked
     * @param corrected what an editor says was corrected since the version before; null in the first
     */
    record Imprint(
            int number,
            String publishedBy,
            Instant publishedAt,
            @Nullable AuditHead auditHead,
            @Nullable Overruled override,
            @Nullable String corrected) {}

    /** Why a report was published although something blocked, and how much of what. */
    record Overruled(String reason, List<Count> blockers) {}

    /** How much blocked for one reason. */
    record Count(SignOffGate.Reason reason, int count) {}
}
