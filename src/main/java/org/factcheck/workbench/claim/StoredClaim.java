package org.factcheck.workbench.claim;

import java.util.Objects;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.DetectedClaim;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Polarity;
import org.factcheck.workbench.detection.PriorityReason;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.kernel.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * A claim of a revision, as far as a new detection is compared with it.
 *
 * @param priority as it was when the claim was stored
 * @param touched whether it is a person's: made by hand, edited or dismissed
 */
record StoredClaim(
        ClaimId id,
        int version,
        ClaimKind kind,
        Span span,
        String exact,
        Facts facts,
        Polarity polarity,
        Modality modality,
        @Nullable String speaker,
        double priority,
        boolean touched) {

    /** The priority that it has by today's weights. */
    double rank() {
        return PriorityReason.priority(kind, exact, facts, speaker != null);
    }

    boolean ranked() {
        return priority == rank();
    }

    /** Whether the detector says the same about it as what is stored. */
    boolean says(DetectedClaim found) {
        String name = found.speaker() == null ? null : found.speaker().name();
        return span.equals(found.span())
                && FactsJson.tree(facts).equals(FactsJson.tree(found.facts()))
                && polarity == found.polarity()
                && modality == found.modality()
                && Objects.equals(speaker, name);
    }
}
