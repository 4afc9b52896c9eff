package org.factcheck.workbench.review;

import java.util.Optional;
import org.factcheck.workbench.account.Role;
import org.jspecify.annotations.Nullable;

/** From which state of a review which event leads where. The schema refuses to store any other transition. */
final class ReviewStateMachine {
    private ReviewStateMachine() {}

    /** What happens to a review. */
    enum Event {
        /** A reviewer has given a verdict. */
        VERDICT,
        /** The team's policy has changed, or the kind by which it looks at the claim. */
        POLICY_CHANGED,
        /** The application settles what all agree on. */
        SETTLED,
        /** Somebody has decided a dispute. */
        ADJUDICATED,
        /** New evidence, an answer or a correction came after the resolution. */
        REOPENED,
        /** The claim says something else than what was judged. */
        REWORDED,
        DISMISSED,
        RESTORED
    }

    /**
     * What an event meets.
     *
     * @param actor the role of who brings it about; null for the application itself
     * @param tally what the verdicts that count amount to
     * @param adjudicated whether the resolution, if there is one, was by adjudication
     * @param mayAdjudicate whether the team's policy lets the actor adjudicate this claim
     * @param resting the state in which a dismissed claim's review rests
     */
    record Circumstances(
            @Nullable Role actor,
            Tally.Result tally,
            boolean adjudicated,
            boolean mayAdjudicate,
            ReviewState resting) {}

    /** The state after the event, which may be the same; empty if the event cannot happen. */
    static Optional<ReviewState> transition(ReviewState state, Event event, Circumstances on) {
        if (!mayBring(event, on)) {
            return Optional.empty();
        }
        return switch (event) {
            case VERDICT -> judged(state, on);
            case POLICY_CHANGED ->
                switch (state) {
                    case OPEN, IN_REVIEW, REOPENED, DISPUTED -> judged(state, on);
                    case RESOLVED, DISMISSED -> Optional.of(state);
                    case AGREED -> Optional.empty();
                };
            case SETTLED -> only(state == ReviewState.AGREED, ReviewState.RESOLVED);
            case ADJUDICATED -> only(state == ReviewState.DISPUTED, ReviewState.RESOLVED);
            case REOPENED -> only(state == ReviewState.RESOLVED, ReviewState.REOPENED);
            case REWORDED ->
                switch (state) {
                    case OPEN, REOPENED, DISMISSED -> Optional.of(state);
                    case IN_REVIEW, DISPUTED, RESOLVED -> Optional.of(ReviewState.REOPENED);
                    case AGREED -> Optional.empty();
                };
            case DISMISSED ->
                only(state != ReviewState.DISMISSED && state != ReviewState.AGREED, ReviewState.DISMISSED);
            case RESTORED -> only(state == ReviewState.DISMISSED, on.resting());
        };
    }

    private static boolean mayBring(Event event, Circumstances on) {
        Role actor = on.actor();
        if (event == Event.SETTLED) {
            return actor == null;
        }
        if (actor == null || !actor.atLeast(Role.REVIEWER)) {
            return false;
        }
        return event != Event.ADJUDICATED || on.mayAdjudicate();
    }

    private static Optional<ReviewState> judged(ReviewState state, Circumstances on) {
        Tally.Result tally = on.tally();
        return switch (state) {
            case OPEN, IN_REVIEW, REOPENED ->
                switch (tally) {
                    case NONE -> only(state != ReviewState.IN_REVIEW, state);
                    case TOO_FEW -> Optional.of(ReviewState.IN_REVIEW);
                    case NEWEST_STANDS, ALIKE -> Optional.of(ReviewState.AGREED);
                    case APART -> Optional.of(ReviewState.DISPUTED);
                };
            // Whoever comes round after they have read the others has not agreed blind: a dispute is adjudicated.
            case DISPUTED ->
                switch (tally) {
                    case NONE -> Optional.empty();
                    case TOO_FEW -> Optional.of(ReviewState.IN_REVIEW);
                    case NEWEST_STANDS -> Optional.of(ReviewState.AGREED);
                    case ALIKE, APART -> Optional.of(ReviewState.DISPUTED);
                };
            case RESOLVED ->
                on.adjudicated()
                        ? Optional.of(ReviewState.RESOLVED)
                        : switch (tally) {
                            case NEWEST_STANDS -> Optional.of(ReviewState.AGREED);
                            case APART -> Optional.of(ReviewState.DISPUTED);
                            case NONE, TOO_FEW, ALIKE -> Optional.of(ReviewState.RESOLVED);
                        };
            case AGREED, DISMISSED -> Optional.empty();
        };
    }

    private static Optional<ReviewState> only(boolean possible, ReviewState next) {
        return possible ? Optional.of(next) : Optional.empty();
    }
}
