package org.factcheck.workbench.detection;

import org.jspecify.annotations.Nullable;

/**
 * A direct quotation.
 *
 * @param span with its marks
 * @param inner without them
 * @param attribution the cue ("Zhadan wrote"), or null
 * @param cue the verb of the cue, or null
 * @param implicit whether the speaker is taken from the context instead of a cue at the quotation
 */
record Quotation(
        Span span,
        Span inner,
        @Nullable Speaker speaker,
        @Nullable Span attribution,
        @Nullable String cue,
        boolean implicit) {}
