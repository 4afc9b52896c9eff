package org.factcheck.workbench.detection;

import org.jspecify.annotations.Nullable;

/**
 * One checkable statement found in a text.
 *
 * @param span the clause or phrase that can be checked, without its full stop
 * @param head the minimal wording that carries the fact, inside {@code span}
 * @param speaker who says it, when it is quoted
 * @param attribution the words that say where it comes from ("the ministry announced that")
 * @param priority 0 to 1: what a checker would look at first
 * @param parent index in the list of claims of the claim this one is a part of, or -1
 */
public record DetectedClaim(
        ClaimKind kind,
        Span span,
        Span head,
        Polarity polarity,
        Modality modality,
        Facts facts,
        @Nullable Speaker speaker,
        @Nullable Span attribution,
        double priority,
        int parent) {}
