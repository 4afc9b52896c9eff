package org.factcheck.workbench.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the viewer may see of the review of one claim.
 *
 * @param scale the ratings to choose from, in order
 * @param verdicts newest first; only those the blind rule lets the viewer see
 * @param resolution the rating that stands, if any
 */
public record ClaimReview(
        DisplayState state,
        List<Rating> scale,
        List<Verdict> verdicts,
        @Nullable Rating resolution,
        List<Correction> corrections) {}
