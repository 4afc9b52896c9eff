package org.factcheck.workbench.account;

import java.time.Instant;
import org.factcheck.workbench.kernel.PersonId;

/** Somebody with an account. A person who left stays, inactive: what they did remains attributed to them. */
public record Person(
        PersonId id,
        String login,
        String name,
        boolean administrator,
        boolean active,
        boolean mustChangePassword,
        Instant createdAt,
        int version) {}
