package org.factcheck.workbench.claim;

import java.util.Objects;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.DetectedClaim;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Polarity;
import org.factcheck.workbench.detection.Span;
import org.factcheck.workbench.kernel.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * A claim of a revision, as far as a new detection is compared with it.
 *
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
        boolean touched) {

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
