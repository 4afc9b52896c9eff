package org.factcheck.workbench.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.TeamId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of an article's claims across features, each in a bounded number of queries. All of them are open to every member
 * of the article's team and look through the viewer's eyes: what the blind rule keeps from them is not in the answer.
 */
@Service
@Transactional(readOnly = true)
public class ClaimQueries {
    private final JdbcClaimListStore store;

    ClaimQueries(JdbcClaimListStore store) {
        this.store = store;
    }

    public List<ClaimRow> claims(Viewer viewer, ArticleId article, ClaimFilter filter, int offset, int limit) {
        requireMember(viewer, article);
        return store.claims(Eyes.of(viewer), article, filter, offset, limit);
    }

    public int count(Viewer viewer, ArticleId article, ClaimFilter filter) {
        requireMember(viewer, article);
        return store.count(Eyes.of(viewer), article, filter);
    }

    /** The groups of the claims that pass, in their order, each with at least one claim. */
    public List<ClaimGroup> groups(Viewer viewer, ArticleId article, ClaimFilter filter) {
        requireMember(viewer, article);
        return store.groups(Eyes.of(viewer), article, filter);
    }

    /** One claim as it stands in lists. */
    public ClaimRow claim(Viewer viewer, ClaimId id) {
        return store.claim(Eyes.of(viewer), id).orElseThrow(() -> new NotFoundException("The claim"));
    }

    public ClaimCounts counts(Viewer viewer, ArticleId article) {
        requireMember(viewer, article);
        return store.counts(Eyes.of(viewer), List.of(article))
                .getOrDefault(article, new ClaimCounts(Map.of(), Map.of(), 0));
    }

    /** The inconsistencies inside the article's text, the most severe first. */
    public List<TextIssueRow> issues(Viewer viewer, ArticleId article) {
        requireMember(viewer, article);
        return store.issues(article);
    }

    /** Which sentences of the newest text somebody has looked at. */
    public Coverage coverage(Viewer viewer, ArticleId article) {
        requireMember(viewer, article);
        return store.coverage(article);
    }

    /** The standing claims of the same article and text that have a unit, place, speaker or date in common with a claim. */
    public Map<Relation, Set<ClaimId>> related(Viewer viewer, ClaimId claim) {
        TeamId team = store.teamOf(claim).orElseThrow(() -> new NotFoundException("The claim"));
        viewer.require(team, Role.VIEWER, "The claim");
        return store.related(claim);
    }

    /** What was done to a claim, newest first: the audit events of it, its evidence, verdicts and corrections. */
    public List<Activity> history(Viewer viewer, ClaimId claim, int limit) {
        TeamId team = store.teamOf(claim).orElseThrow(() -> new NotFoundException("The claim"));
        viewer.require(team, Role.VIEWER, "The claim");
        Role role = viewer.roles().getOrDefault(team, Role.VIEWER);
        return store.history(viewer.person(), role, claim, limit);
    }

    private void requireMember(Viewer viewer, ArticleId article) {
        viewer.require(
                store.teamOf(article).orElseThrow(() -> new NotFoundException("The article")),
                Role.VIEWER,
                "The article");
    }
}
