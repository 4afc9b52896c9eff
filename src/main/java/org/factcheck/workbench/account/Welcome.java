package org.factcheck.workbench.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an invited person sees of their invitation.
 *
 * @param name whom it is for, if that was said
 * @param teams the names of the teams; none unless it can be used
 */
public record Welcome(
        State state, @Nullable String name, @Nullable String invitedBy, List<String> teams) {
    public Welcome {
        teams = List.copyOf(teams);
    }

    /** Whether an invitation can be used, and if not, why. */
    public enum State {
        OPEN,
        EXPIRED,
        USED,
        WITHDRAWN,
        UNKNOWN
    }

    static Welcome closed(State state) {
        return new Welcome(state, null, null, List.of());
    }
}
