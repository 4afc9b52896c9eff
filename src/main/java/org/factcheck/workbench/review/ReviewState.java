package org.factcheck.workbench.review;

/** The states of the review of a claim. The transitions between them are {@link ReviewStateMachine}'s. */
public enum ReviewState {
    /** Nobody has judged the claim. */
    OPEN,
    /** Some verdicts are in, fewer than the team's policy asks for. */
    IN_REVIEW,
    /** All verdicts say the same. Becomes RESOLVED by itself, in the same transaction. */
    AGREED,
    /** The verdicts differ: somebody has to adjudicate. */
    DISPUTED,
    /** A rating stands, by agreement or by adjudication. */
    RESOLVED,
    /** The claim was set aside. Kept by the claim itself; its review rests as it was. */
    DISMISSED,
    /** A resolution was undone by what came after it: the claim is to be judged again. */
    REOPENED
}
