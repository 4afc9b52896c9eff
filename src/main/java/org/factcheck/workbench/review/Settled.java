package org.factcheck.workbench.review;

import org.factcheck.workbench.kernel.AdjudicationId;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.VerdictId;
import org.jspecify.annotations.Nullable;

/**
 * Where the review of a claim is, and what stands for it.
 *
 * @param verdict the verdict that stands, by agreement
 * @param adjudication the decision that stands instead
 * @param rules what the resolution came about by; null without one
 * @param reopening the last time that a resolution was undone
 */
record Settled(
        ReviewState state,
        @Nullable RatingId rating,
        @Nullable VerdictId verdict,
        @Nullable AdjudicationId adjudication,
        @Nullable Rules rules,
        @Nullable Reopening reopening) {
    static final Settled OPEN = new Settled(ReviewState.OPEN, null, null, null, null, null);

    /** The policy that a claim was resolved under, and what it asked for. */
    record Rules(int policyVersion, int verdicts, int origins) {}

    /**
     * Why a resolution was undone.
     *
     * @param after the last verdict that counts no longer; 0 if there was none
     */
    record Reopening(
            long after, ReopenedBecause because, @Nullable String note) {}

    /** The same review in a state in which no rating stands. */
    Settled unresolved(ReviewState next) {
        return new Settled(next, null, null, null, null, reopening);
    }

    Settled agreed(Tally.Active standing, Rules under) {
        return new Settled(ReviewState.AGREED, standing.rating(), standing.verdict(), null, under, reopening);
    }

    Settled resolved() {
        return new Settled(ReviewState.RESOLVED, rating, verdict, null, rules, reopening);
    }

    Settled decided(AdjudicationId by, RatingId decided, Rules under) {
        return new Settled(ReviewState.RESOLVED, decided, null, by, under, reopening);
    }

    Settled reopened(Reopening by) {
        return new Settled(ReviewState.REOPENED, null, null, null, null, by);
    }

    /** Whether verdicts have come in, since it was last opened. */
    boolean begun() {
        return state != ReviewState.OPEN && state != ReviewState.REOPENED;
    }

    boolean adjudicated() {
        return adjudication != null;
    }
}
