package org.factcheck.workbench.claim;

import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.TeamId;

/** Where a claim belongs: what other rooms need before they touch what hangs on it. */
public record ClaimScope(ClaimId claim, ArticleId article, TeamId team, int version, boolean dismissed) {}
