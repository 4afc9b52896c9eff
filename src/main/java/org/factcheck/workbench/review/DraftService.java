package org.factcheck.workbench.review;

import java.util.Map;
import java.util.Optional;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ClaimId;
import org.springframework.stereotype.Service;

/** Half-written work, kept as typed per person and claim until it is saved or thrown away. */
@Service
public class DraftService {
    /** The form a draft belongs to. */
    public enum Form {
        VERDICT,
        EVIDENCE,
        CLAIM,
        CORRECTION,
        COMMENT
    }

    public void keep(Viewer viewer, ClaimId claim, Form form, Map<String, String> fields) {
        throw new UnsupportedOperationException("not there yet");
    }

    public Optional<Map<String, String>> draft(Viewer viewer, ClaimId claim, Form form) {
        throw new UnsupportedOperationException("not there yet");
    }

    public void discard(Viewer viewer, ClaimId claim, Form form) {
        throw new UnsupportedOperationException("not there yet");
    }
}
