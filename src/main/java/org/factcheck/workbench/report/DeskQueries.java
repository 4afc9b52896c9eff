package org.factcheck.workbench.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the Desk shows: articles with their progress, the viewer's queue, disputed claims, recent activity, search. */
@Service
public class DeskQueries {
    /** An article with its progress. */
    public record DeskArticle(
            ArticleId id,
            TeamId team,
            String teamName,
            String title,
            @Nullable String publisher,
            @Nullable LocalDate publishedOn,
            Instant createdAt,
            ClaimCounts counts) {}

    /** A claim with its article. */
    public record DeskClaim(
            ArticleId article,
            String articleTitle,
            ClaimRow claim,
            @Nullable LocalDate dueOn) {}

    public List<DeskArticle> articles(Viewer viewer, int offset, int limit) {
        throw new UnsupportedOperationException("not there yet");
    }

    public List<DeskClaim> myQueue(Viewer viewer, int limit) {
        throw new UnsupportedOperationException("not there yet");
    }

    public List<DeskClaim> disputed(Viewer viewer, int limit) {
        throw new UnsupportedOperationException("not there yet");
    }

    public List<Activity> recent(Viewer viewer, int limit) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Claims whose words, wording or article title contain the words, case-insensitive. */
    public List<DeskClaim> search(Viewer viewer, String words, int limit) {
        throw new UnsupportedOperationException("not there yet");
    }
}
