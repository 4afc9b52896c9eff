package org.factcheck.workbench.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the Desk shows: articles with their progress, disputed claims, recent activity, search. It is
 * open to everybody and answers with what belongs to the viewer's teams.
 */
@Service
@Transactional(readOnly = true)
public class DeskQueries {
    private final JdbcDeskStore store;
    private final JdbcClaimListStore claims;

    DeskQueries(JdbcDeskStore store, JdbcClaimListStore claims) {
        this.store = store;
        this.claims = claims;
    }

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

    /**
     * A claim with its article.
     *
     * @param dueOn the day by which the person asked about is to judge it
     * @param assigned whether that person was asked to
     */
    public record DeskClaim(
            ArticleId article,
            String articleTitle,
            ClaimRow claim,
            @Nullable LocalDate dueOn,
            boolean assigned) {}

    /** The articles that are worked on, newest first. */
    public List<DeskArticle> articles(Viewer viewer, int offset, int limit) {
        return articles(viewer, false, offset, limit);
    }

    /** The articles that are worked on, or those that are archived, newest first. */
    public List<DeskArticle> articles(Viewer viewer, boolean archived, int offset, int limit) {
        Eyes eyes = Eyes.of(viewer);
        List<JdbcDeskStore.ArticleRow> rows = store.articles(eyes, archived, offset, limit);
        Map<ArticleId, ClaimCounts> counts = claims.counts(
                eyes, rows.stream().map(JdbcDeskStore.ArticleRow::id).toList());
        return rows.stream()
                .map(row -> new DeskArticle(
                        row.id(),
                        row.team(),
                        row.teamName(),
                        row.title(),
                        row.publisher(),
                        row.publishedOn(),
                        row.createdAt().toInstant(),
                        counts.getOrDefault(row.id(), new ClaimCounts(Map.of(), Map.of(), 0))))
                .toList();
    }

    public List<DeskClaim> disputed(Viewer viewer, int limit) {
        return store.disputed(Eyes.of(viewer), limit);
    }

    /** Disputed claims, those first whose verdicts are farthest apart. */
    public List<DeskClaim> byDisagreement(Viewer viewer, int limit) {
        return store.byDisagreement(Eyes.of(viewer), limit);
    }

    public List<Activity> recent(Viewer viewer, int limit) {
        return store.recent(Eyes.of(viewer), limit);
    }

    /** Claims whose words, wording or article title contain the words, case-insensitive. */
    public List<DeskClaim> search(Viewer viewer, String words, int limit) {
        return words.isBlank() ? List.of() : store.search(Eyes.of(viewer), words, limit);
    }
}
