package org.factcheck.workbench.account;

import org.jspecify.annotations.Nullable;

/**
 * What signing in needs of a person; never leaves the room.
 *
 * @param passwordHash null for those who sign in with a provider only
 */
record Credentials(Person person, @Nullable String passwordHash) {
    @Override
    public String toString() {
        return "Credentials[" + person.id() + "]";
    }
}
