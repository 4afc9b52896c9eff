package org.factcheck.workbench.live;

import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.jspecify.annotations.Nullable;

/** Something changed in an article: in one claim, or (claim null) in the article as a whole. Says nothing of what. */
public record Change(ArticleId article, @Nullable ClaimId claim) {}
