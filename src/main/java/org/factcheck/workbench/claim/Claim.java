package org.factcheck.workbench.claim;

import java.time.Instant;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Polarity;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * One checkable statement of an article.
 *
 * @param parent the larger claim it is a part of, if any
 * @param wording the statement in a reviewer's own words, when the exact words do not stand alone
 * @param priority 0 to 1, higher is checked first; by the weights of when the claim was stored or last changed
 * @param priorityLevel what a person says of it; leads the detector's number in lists
 * @param dismissal null while the claim stands
 */
public record Claim(
        ClaimId id,
        ArticleId article,
        RevisionId revision,
        @Nullable ClaimId parent,
        ClaimKind kind,
        Origin origin,
        Anchor anchor,
        @Nullable String wording,
        Facts facts,
        Polarity polarity,
        Modality modality,
        @Nullable String speaker,
        double priority,
        Priority priorityLevel,
        @Nullable Dismissal dismissal,
        Instant createdAt,
        int version) {

    /** Who made the claim's entry: the detector or a person. */
    public enum Origin {
        DETECTED,
        MANUAL
    }

    /** Why a claim was set aside, by whom and when. */
    public record Dismissal(PersonId by, Instant at, String reason) {}
}
