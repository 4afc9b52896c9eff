package org.factcheck.workbench.review;

import org.factcheck.workbench.kernel.RatingId;
import org.jspecify.annotations.Nullable;

/**
 * One value of a team's rating scale.
 *
 * @param shortcut the key that chooses it, a digit
 * @param reviewValue its ClaimReview number, or null
 */
public record Rating(
        RatingId id,
        String code,
        String label,
        String shortcut,
        @Nullable Integer reviewValue,
        Lean lean) {}
