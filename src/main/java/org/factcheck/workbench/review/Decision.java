package org.factcheck.workbench.review;

import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.VerdictId;

/**
 * What an adjudicator enters.
 *
 * @param newest the newest verdict that the adjudicator has before them
 */
public record Decision(RatingId rating, Adjudication.Reason reason, String text, VerdictId newest) {}
