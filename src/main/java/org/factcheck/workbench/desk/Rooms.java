package org.factcheck.workbench.desk;

import org.factcheck.workbench.account.AccountService;
import org.factcheck.workbench.account.Directory;
import org.factcheck.workbench.account.PreferenceService;
import org.factcheck.workbench.account.TeamChoice;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.account.ViewerSource;
import org.factcheck.workbench.article.ArticleService;
import org.factcheck.workbench.article.MediaService;
import org.factcheck.workbench.claim.ClaimBatchService;
import org.factcheck.workbench.claim.ClaimService;
import org.factcheck.workbench.claim.CoverageService;
import org.factcheck.workbench.claim.RedetectionService;
import org.factcheck.workbench.claim.RegionClaimService;
import org.factcheck.workbench.claim.TextIssueService;
import org.factcheck.workbench.evidence.EvidenceService;
import org.factcheck.workbench.live.LiveChanges;
import org.factcheck.workbench.live.Presences;
import org.factcheck.workbench.report.ClaimQueries;
import org.factcheck.workbench.report.DeskQueries;
import org.factcheck.workbench.report.WorkQueries;
import org.factcheck.workbench.review.AbsenceService;
import org.factcheck.workbench.review.AdjudicationService;
import org.factcheck.workbench.review.AssignmentPlanService;
import org.factcheck.workbench.review.AssignmentService;
import org.factcheck.workbench.review.CommentService;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.review.ReviewService;
import org.springframework.stereotype.Component;

/** The doors of the other rooms that the screens of this room go through. */
@Component
record Rooms(
        ViewerSource viewers,
        AccountService accounts,
        TeamChoice teams,
        PreferenceService preferences,
        ArticleService articles,
        MediaService media,
        ClaimService claims,
        RegionClaimService regions,
        ClaimBatchService batches,
        CoverageService coverage,
        TextIssueService issues,
        RedetectionService redetection,
        EvidenceService evidence,
        ReviewService reviews,
        AdjudicationService adjudications,
        AssignmentService assignments,
        AssignmentPlanService plans,
        AbsenceService absences,
        DraftService drafts,
        CommentService comments,
        ClaimQueries queries,
        DeskQueries desk,
        WorkQueries work,
        LiveChanges live,
        Presences presences,
        Directory directory) {

    /** Who acts now, with the roles of this moment. */
    Viewer viewer() {
        return viewers.current();
    }

    /** Who acts now, in the team they have chosen to work in, or in all of theirs. */
    Viewer viewerInTeam() {
        return teams.narrowed(viewer());
    }
}
