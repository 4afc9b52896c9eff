package org.factcheck.workbench.desk;

import java.util.List;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.Snapshot;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.report.Activity;
import org.factcheck.workbench.review.Assignment;
import org.factcheck.workbench.review.ClaimReview;
import org.factcheck.workbench.review.Comment;

/** Everything that the claim panel shows of one claim, as read at one time. */
record OpenClaim(
        Claim claim,
        ClaimReview review,
        List<Assignment> assignments,
        List<Evidence> evidence,
        List<Comment> comments,
        List<Activity> history,
        List<Snapshot> files) {
    private static final int MOST_HISTORY = 300;

    /**
     * The claim alone, which is all that its head shows.
     *
     * @throws NotFoundException if the claim is none of the article on the bench
     */
    static Claim claim(Bench bench, ClaimId id) {
        Claim claim = bench.rooms().claims().claim(bench.viewer(), id);
        if (!claim.article().equals(bench.article().id())) {
            throw new NotFoundException("The claim");
        }
        return claim;
    }

    /** @throws NotFoundException if the claim is none of the article on the bench */
    static OpenClaim read(Bench bench, ClaimId id) {
        Viewer viewer = bench.viewer();
        Rooms rooms = bench.rooms();
        return new OpenClaim(
                claim(bench, id),
                rooms.reviews().review(viewer, id),
                rooms.assignments().assignments(viewer, id),
                rooms.evidence().evidence(viewer, id),
                rooms.comments().comments(viewer, id),
                rooms.queries().history(viewer, id, MOST_HISTORY),
                rooms.evidence().files(viewer, id));
    }

    ClaimId id() {
        return claim.id();
    }

    boolean standing() {
        return claim.dismissal() == null;
    }
}
