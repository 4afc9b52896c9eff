package org.factcheck.workbench.review;

import java.util.List;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.VerdictId;
import org.jspecify.annotations.Nullable;

/**
 * What the verdicts on a claim amount to.
 *
 * @param standing the verdict that stands if these are enough and say the same
 */
record Tally(Result result, @Nullable Active standing) {
    /** A reviewer's verdict that no later one of theirs supersedes: there is one for each reviewer. */
    record Active(VerdictId verdict, RatingId rating) {}

    /** How many verdicts there are, beside how many are needed, and whether they say the same. */
    enum Result {
        NONE,
        TOO_FEW,
        /** One verdict is needed: the newest stands, whatever the ones before it say. */
        NEWEST_STANDS,
        ALIKE,
        APART
    }

    static Tally of(int needed, List<Active> newestFirst) {
        if (newestFirst.isEmpty()) {
            return new Tally(Result.NONE, null);
        }
        Active newest = newestFirst.getFirst();
        if (needed <= 1) {
            return new Tally(Result.NEWEST_STANDS, newest);
        }
        if (newestFirst.size() < needed) {
            return new Tally(Result.TOO_FEW, null);
        }
        boolean alike = newestFirst.stream().allMatch(active -> active.rating().equals(newest.rating()));
        return alike ? new Tally(Result.ALIKE, newest) : new Tally(Result.APART, null);
    }
}
