package org.factcheck.workbench.account;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What role in which team the groups of a provider mean. A group says it itself, after a prefix, or a table says it. Of
 * several roles in a team the highest counts; a group that says nothing of the workbench is passed over.
 */
record ProvidedRoles(String prefix, Map<String, Place> table) {
    ProvidedRoles {
        table = Map.copyOf(table);
    }

    /** A team by its name, and a role there. */
    record Place(String team, Role role) {}

    /**
     * Reads the table {@code group=Team:ROLE, group=Team:ROLE}.
     *
     * @throws IllegalArgumentException when it is not written like that
     */
    static ProvidedRoles of(String prefix, String table) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (String line : table.split(",")) {
            if (line.isBlank()) {
                continue;
            }
            int equals = line.lastIndexOf('=');
            Place place = equals < 0
                    ? null
                    : place(line.substring(equals + 1).strip()).orElse(null);
            if (place == null) {
                throw new IllegalArgumentException("WORKBENCH_OIDC_ROLES is written group=Team:ROLE, group=Team:ROLE"
                        + " with VIEWER, REVIEWER or EDITOR; this is not: " + line.strip());
            }
            places.put(line.substring(0, equals).strip(), place);
        }
        return new ProvidedRoles(prefix, places);
    }

    /** The roles by the names of their teams, in small letters. */
    Map<String, Role> of(Collection<String> groups) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String group : groups) {
            Place place = table.get(group);
            Optional<Place> meant = place != null
                    ? Optional.of(place)
                    : prefix.isEmpty() || !group.startsWith(prefix)
                            ? Optional.empty()
                            : place(group.substring(prefix.length()));
            meant.ifPresent(found -> roles.merge(
                    found.team().toLowerCase(Locale.ROOT),
                    found.role(),
                    (one, other) -> one.atLeast(other) ? one : other));
        }
        return roles;
    }

    private static Optional<Place> place(String written) {
        int colon = written.lastIndexOf(':');
        Role role = colon < 1 ? null : role(written.substring(colon + 1).strip());
        return role == null
                ? Optional.empty()
                : Optional.of(new Place(written.substring(0, colon).strip(), role));
    }

    private static @Nullable Role role(String name) {
        for (Role role : Role.values()) {
            if (role.name().equalsIgnoreCase(name)) {
                return role;
            }
        }
        return null;
    }
}
