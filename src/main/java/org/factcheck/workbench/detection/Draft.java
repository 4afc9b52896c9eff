package org.factcheck.workbench.detection;

import org.jspecify.annotations.Nullable;

/** A claim while the rules are at work. */
record Draft(
        ClaimKind kind,
        Span span,
        Span head,
        Polarity polarity,
        Modality modality,
        Facts facts,
        @Nullable Speaker speaker,
        @Nullable Span attribution,
        int sentence) {

    Draft as(ClaimKind other, Facts values) {
        return new Draft(other, span, head, polarity, modality, values, speaker, attribution, sentence);
    }
}
