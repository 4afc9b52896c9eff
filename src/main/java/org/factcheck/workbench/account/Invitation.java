package org.factcheck.workbench.account;

import java.time.Instant;
import java.util.List;
import org.factcheck.workbench.kernel.InvitationId;
import org.jspecify.annotations.Nullable;

/**
 * An invitation nobody has used yet.
 *
 * @param name whom it is for, if that was said
 * @param email where it was sent, if that was said; the workbench itself sends nothing
 * @param places the teams the new account will be in, and as what
 */
public record Invitation(
        InvitationId id,
        @Nullable String name,
        @Nullable String email,
        List<Account.Place> places,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt) {
    public Invitation {
        places = List.copyOf(places);
    }
}
