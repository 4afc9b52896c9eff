package org.factcheck.workbench.review;

import java.util.List;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.VerdictId;
import org.jspecify.annotations.Nullable;

/** What verdicts make of a claim. Teams that review in pairs get their own number here. */
final class ResolutionPolicy {
    /** Reviewers whose verdicts a claim needs. */
    static final int NEEDED = 1;

    private ResolutionPolicy() {}

    /** A reviewer's verdict that no later one supersedes. */
    record Active(VerdictId verdict, RatingId rating) {}

    /** The state of a review: the verdict that stands, or none. */
    record Standing(State state, @Nullable Active verdict) {}

    /** The states of a review. */
    enum State {
        OPEN,
        IN_REVIEW,
        DISPUTED,
        RESOLVED
    }

    /** With one reviewer needed the newest verdict stands, whatever the ones before it say. */
    static Standing standing(List<Active> newestFirst) {
        if (newestFirst.isEmpty()) {
            return new Standing(State.OPEN, null);
        }
        return newestFirst.size() < NEEDED
                ? new Standing(State.IN_REVIEW, null)
                : new Standing(State.RESOLVED, newestFirst.getFirst());
    }
}
