package org.factcheck.workbench.review;

import java.time.Instant;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.CommentId;
import org.factcheck.workbench.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a claim to the others.
 *
 * @param text null once it is deleted
 * @param settled whether somebody marked what it asks for as done
 */
public record Comment(
        CommentId id,
        ClaimId claim,
        PersonId author,
        String authorName,
        @Nullable String text,
        Instant createdAt,
        @Nullable Instant editedAt,
        boolean settled,
        int version) {}
