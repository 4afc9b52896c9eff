package org.factcheck.workbench.report;

import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.TeamId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the reviewers of a team agree, over all of its articles, as far as the blind rule lets the viewer know. */
@Service
@Transactional(readOnly = true)
public class AgreementQueries {
    private final AgreementReader reader;

    AgreementQueries(AgreementReader reader) {
        this.reader = reader;
    }

    /** For those who review in the team; who only reads is refused. */
    public ReportedAgreement ofTeam(Viewer viewer, TeamId team) {
        viewer.require(team, Role.REVIEWER);
        return reader.of(Eyes.of(viewer), team);
    }
}
