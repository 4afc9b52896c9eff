package org.factcheck.workbench.review;

/** Who may settle the disputes of a team. Whoever has judged a claim settles it only if nobody else can. */
public enum Adjudicators {
    /** Every editor. */
    EDITORS,
    /** The members that the policy names. */
    NAMED,
    /** Everybody who reviews and has not judged the claim. */
    UNINVOLVED
}
