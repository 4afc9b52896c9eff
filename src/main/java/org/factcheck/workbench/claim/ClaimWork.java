package org.factcheck.workbench.claim;

import java.util.Set;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;

/**
 * Tells on which claims people have worked. Each room that keeps work on claims answers for its own tables, so that this
 * room need not know them.
 */
public interface ClaimWork {
    /** The claims of the article that carry work of a person, by whomever. */
    Set<ClaimId> worked(ArticleId article);
}
