package org.factcheck.workbench.account;

import java.time.Duration;
import java.util.Map;
import org.factcheck.workbench.kernel.TeamId;

/**
 * What an administrator says about an invitation.
 *
 * @param name whom it is for; may be empty
 * @param email where it will be sent; may be empty
 * @param places the teams the new account will be in, and as what; at least one
 * @param validFor between an hour and 30 days
 */
public record NewInvitation(String name, String email, Map<TeamId, Role> places, Duration validFor) {
    public NewInvitation {
        places = Map.copyOf(places);
    }
}
