package org.factcheck.workbench.account;

import java.time.Instant;
import org.factcheck.workbench.kernel.RatingScaleId;
import org.factcheck.workbench.kernel.TeamId;

/** A group of people who check articles together, with the rating scale of their verdicts. */
public record Team(TeamId id, String name, RatingScaleId scale, Instant createdAt, int version) {}
