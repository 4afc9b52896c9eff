package org.factcheck.workbench.claim;

import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.springframework.stereotype.Service;

/** Adds, edits, dismisses and restores claims. Every change is audited and told live. */
@Service
public class ClaimService {
    public Claim claim(Viewer viewer, ClaimId id) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Adds a MANUAL claim on the head revision. */
    public ClaimId add(Viewer viewer, ArticleId article, ClaimEdit edit) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** The kind and facts that the detector would give the words, to start the form with. */
    public ClaimEdit suggest(Viewer viewer, ArticleId article, int start, int end) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** @throws org.factcheck.workbench.kernel.ConflictException if the claim is no longer at this version */
    public void edit(Viewer viewer, ClaimId id, int version, ClaimEdit edit) {
        throw new UnsupportedOperationException("not there yet");
    }

    public void dismiss(Viewer viewer, ClaimId id, int version, String reason) {
        throw new UnsupportedOperationException("not there yet");
    }

    public void restore(Viewer viewer, ClaimId id, int version) {
        throw new UnsupportedOperationException("not there yet");
    }

    public DetectionProgress detection(Viewer viewer, ArticleId article) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Queues the detection again after it failed. */
    public void detectAgain(Viewer viewer, ArticleId article) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** The likely kind of some words of the head revision. */
    public ClaimKind likelyKind(Viewer viewer, ArticleId article, int start, int end) {
        throw new UnsupportedOperationException("not there yet");
    }
}
