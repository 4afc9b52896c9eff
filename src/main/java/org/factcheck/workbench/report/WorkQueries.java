package org.factcheck.workbench.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.report.DeskQueries.DeskClaim;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has to do what: the viewer's own queue, and for editors the work of their teams. An assignment waits until its
 * claim is settled or dismissed, or its person has judged the claim as it is; nothing of what others made of a
 * claim is in these lists, nor who has judged one that the viewer is still to judge blind.
 */
@Service
@Transactional(readOnly = true)
public class WorkQueries {
    private final JdbcWorkStore store;

    WorkQueries(JdbcWorkStore store) {
        this.store = store;
    }

    /**
     * What a member of a team has to do and has done. The figures count claims.
     *
     * @param soon due on the day asked about or in the six days after it
     * @param overdue due before the day asked about
     * @param done judged in the last seven days
     * @param awayFrom null when nobody has said that the person is or will be away
     */
    public record Workload(
            PersonId person,
            String name,
            Role role,
            int open,
            int soon,
            int overdue,
            int done,
            @Nullable LocalDate awayFrom,
            @Nullable LocalDate awayUntil) {
        /** Whether the person is away on the day. */
        public boolean away(LocalDate day) {
            return awayFrom != null && awayUntil != null && !day.isBefore(awayFrom) && !day.isAfter(awayUntil);
        }
    }

    /** What the viewer's queue has to choose from. */
    public record QueueParts(Map<ArticleId, String> articles, List<ClaimKind> kinds) {}

    /**
     * What waits for the viewer, the soonest due first, then by priority: claims they were given and have not judged since,
     * and claims of which they have a half-written verdict.
     */
    public List<DeskClaim> queue(Viewer viewer, QueueFilter filter, int offset, int limit) {
        return store.queue(Eyes.of(viewer), filter, offset, limit);
    }

    public int count(Viewer viewer, QueueFilter filter) {
        return store.count(Eyes.of(viewer), filter);
    }

    /** How many claims of the viewer's queue were due before the day. */
    public int overdue(Viewer viewer, LocalDate today) {
        return store.overdue(Eyes.of(viewer), today);
    }

    /** The articles and kinds that the viewer's queue has. */
    public QueueParts parts(Viewer viewer) {
        return store.parts(Eyes.of(viewer));
    }

    /**
     * Claims that need somebody, by priority: nothing stands for them, fewer people have or have judged them than the team's
     * policy asks for, and the viewer is none of these. Those with the fewest people come first among equals. Only of teams
     * in which the viewer reviews.
     */
    public List<ClaimId> next(Viewer viewer, @Nullable ArticleId article, int limit) {
        return store.next(Eyes.of(viewer), article, limit);
    }

    /**
     * What everybody of a team who reviews, or still has claims, has to do, those with most first.
     *
     * @param today where the viewer is
     */
    public List<Workload> workload(Viewer viewer, TeamId team, LocalDate today) {
        viewer.require(team, Role.EDITOR);
        return store.workload(viewer.person(), team, today);
    }

    /** What waits for a person in a team, the soonest due first, then by priority, as the viewer sees the claims. */
    public List<DeskClaim> work(Viewer viewer, TeamId team, PersonId person, int limit) {
        viewer.require(team, Role.EDITOR);
        return store.work(Eyes.of(viewer), team, person, limit);
    }
}
