package org.factcheck.workbench.account;

import java.time.Instant;
import org.factcheck.workbench.kernel.SessionId;

/**
 * Where a person is signed in.
 *
 * @param browser empty when it did not say what it is
 * @param system empty when the browser did not say
 * @param address shortened, so that it tells places apart and not machines; empty when it is not known
 * @param lastSeen when it last did something, to the minute
 * @param current whether it is the one that asks
 */
public record OpenSession(
        SessionId id,
        String browser,
        String system,
        String address,
        Instant started,
        Instant lastSeen,
        boolean current) {}
