package org.factcheck.workbench.account;

import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.kernel.InvitationId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;

/** What the audit events of this room are about. A membership goes by its person, within its team. */
final class AuditSubjects {
    private AuditSubjects() {}

    static AuditLog.Subject person(PersonId person) {
        return new AuditLog.Subject("person", person.value(), null, null);
    }

    static AuditLog.Subject team(TeamId team) {
        return new AuditLog.Subject("team", team.value(), team, null);
    }

    static AuditLog.Subject membership(TeamId team, PersonId person) {
        return new AuditLog.Subject("membership", person.value(), team, null);
    }

    static AuditLog.Subject invitation(InvitationId invitation) {
        return new AuditLog.Subject("invitation", invitation.value(), null, null);
    }
}
