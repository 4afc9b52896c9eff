package org.factcheck.workbench.desk;

import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.account.ViewerSource;
import org.factcheck.workbench.shell.GuardedDestination;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** The audit page is for those who have something to read there. */
@Component
class AuditDestination implements GuardedDestination {
    private final ViewerSource viewers;

    AuditDestination(ViewerSource viewers) {
        this.viewers = viewers;
    }

    @Override
    public String path() {
        return "audit";
    }

    @Override
    public String textKey() {
        return "shell.nav.audit";
    }

    @Override
    public boolean isOpen() {
        try {
            Viewer viewer = viewers.current();
            return viewer.administrator()
                    || viewer.roles().values().stream().anyMatch(role -> role.atLeast(Role.EDITOR));
        } catch (AuthenticationException signedOut) {
            return false;
        }
    }
}
