package org.factcheck.workbench.live;

import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Where one person is with one open page. Holds no typed words and no ratings: it may be told to everyone in the team.
 *
 * @param session tells the open pages of all people and nodes apart
 * @param claim the claim the person looks at, null for none
 * @param doing what the person is writing there, null for nothing
 */
public record Presence(
        ArticleId article,
        PersonId person,
        String session,
        @Nullable ClaimId claim,
        @Nullable Doing doing) {}
