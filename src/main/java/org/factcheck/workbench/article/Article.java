package org.factcheck.workbench.article;

import java.time.Instant;
import java.time.LocalDate;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A piece of journalism under check, owned by one team.
 *
 * @param archivedAt since when it can be read but not changed; null for one that is worked on
 */
public record Article(
        ArticleId id,
        TeamId team,
        String title,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable LocalDate publishedOn,
        Instant createdAt,
        @Nullable Instant archivedAt,
        int version) {
    public boolean archived() {
        return archivedAt != null;
    }
}
