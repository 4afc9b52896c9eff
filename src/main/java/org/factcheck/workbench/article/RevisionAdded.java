package org.factcheck.workbench.article;

import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.RevisionId;

/** Published in the transaction that adds a revision. */
public record RevisionAdded(ArticleId article, RevisionId revision) {}
