package org.factcheck.workbench.review;

import java.time.Instant;
import java.time.LocalDate;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Who reviews a claim by when. */
public record Assignment(
        ClaimId claim,
        PersonId assignee,
        String assigneeName,
        PersonId assignedBy,
        @Nullable LocalDate dueOn,
        Instant since) {}
