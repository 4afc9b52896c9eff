package org.factcheck.workbench.evidence;

import java.util.List;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.Page;
import org.factcheck.workbench.kernel.SourceId;
import org.factcheck.workbench.kernel.TeamId;
import org.springframework.stereotype.Service;

/** Sources of a team and the evidence they give for claims. */
@Service
public class EvidenceService {
    /** A team's sources whose title, publisher or URL contains the words, by title. */
    public Page<Source> sources(Viewer viewer, TeamId team, String words, int offset, int limit) {
        throw new UnsupportedOperationException("not there yet");
    }

    public Source source(Viewer viewer, SourceId id) {
        throw new UnsupportedOperationException("not there yet");
    }

    public SourceId addSource(Viewer viewer, TeamId team, SourceEdit edit) {
        throw new UnsupportedOperationException("not there yet");
    }

    public void editSource(Viewer viewer, SourceId id, int version, SourceEdit edit) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Attaches an existing source of the claim's team. */
    public EvidenceId attach(Viewer viewer, ClaimId claim, SourceId source, EvidenceEdit edit) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Adds a source and attaches it, in one transaction. */
    public EvidenceId attachNew(Viewer viewer, ClaimId claim, SourceEdit source, EvidenceEdit edit) {
        throw new UnsupportedOperationException("not there yet");
    }

    public void edit(Viewer viewer, EvidenceId id, int version, EvidenceEdit edit) {
        throw new UnsupportedOperationException("not there yet");
    }

    public void withdraw(Viewer viewer, EvidenceId id, int version, String reason) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** All evidence of a claim, withdrawn included, oldest first, with its sources, in one query. */
    public List<Evidence> evidence(Viewer viewer, ClaimId claim) {
        throw new UnsupportedOperationException("not there yet");
    }
}
