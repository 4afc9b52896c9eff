package org.factcheck.workbench.account;

import java.time.Instant;
import org.factcheck.workbench.kernel.InvitationId;

/** A link that lets whoever has it create one account. Shown once: only the token's hash is kept. */
public record InvitationLink(InvitationId id, String token, Instant expiresAt) {
    /** The page it opens, relative to the application's root. */
    public String path() {
        return "invitation/" + token;
    }

    @Override
    public String toString() {
        return "InvitationLink[" + id + "]";
    }
}
