package org.factcheck.workbench.account;

import java.util.List;

/**
 * A person with all their memberships, as the administrator sees them.
 *
 * @param secondFactor whether they sign in with a code besides
 */
public record Account(Person person, boolean secondFactor, List<Place> places) {
    public Account {
        places = List.copyOf(places);
    }

    /** A team the person is in, and as what. */
    public record Place(String team, Role role) {}
}
