package org.factcheck.workbench.review;

import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.CorrectionId;
import org.factcheck.workbench.kernel.VerdictId;
import org.springframework.stereotype.Service;

/** Verdicts, what stands for a claim, and corrections. */
@Service
public class ReviewService {
    public ClaimReview review(Viewer viewer, ClaimId claim) {
        throw new UnsupportedOperationException("not there yet");
    }

    /**
     * Gives the viewer's verdict.
     *
     * @throws org.factcheck.workbench.kernel.ConflictException if the viewer has given another verdict meanwhile
     */
    public VerdictId give(Viewer viewer, ClaimId claim, NewVerdict verdict) {
        throw new UnsupportedOperationException("not there yet");
    }

    public CorrectionId addCorrection(Viewer viewer, ClaimId claim, CorrectionEdit edit) {
        throw new UnsupportedOperationException("not there yet");
    }

    public void editCorrection(Viewer viewer, CorrectionId id, int version, CorrectionEdit edit) {
        throw new UnsupportedOperationException("not there yet");
    }

    public void withdrawCorrection(Viewer viewer, CorrectionId id, int version) {
        throw new UnsupportedOperationException("not there yet");
    }
}
