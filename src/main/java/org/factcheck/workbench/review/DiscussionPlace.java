package org.factcheck.workbench.review;

import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * What a discussion is about.
 *
 * @param claim null when it is about the article as a whole
 */
public record DiscussionPlace(ArticleId article, @Nullable ClaimId claim) {
    /** The number that stands for it in the tables: a claim's own, an article's negated. */
    long key() {
        return claim == null ? -article.value() : claim.value();
    }
}
