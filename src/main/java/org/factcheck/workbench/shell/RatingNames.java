package org.factcheck.workbench.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the names of ratings are among the texts. */
public final class RatingNames {
    /** The ratings of the scales that come with the workbench, as their labels name them. */
    private enum BuiltIn {
        FALSE,
        MOSTLY_FALSE,
        HALF_TRUE,
        MOSTLY_TRUE,
        TRUE,
        NOT_ENOUGH_EVIDENCE,
        SUPPORTED,
        REFUTED,
        CONFLICTING_EVIDENCE_OR_CHERRYPICKING
    }

    private static final Set<String> BUILT_IN =
            Stream.of(BuiltIn.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private RatingNames() {}

    /** The key of the name that a label has in every language; none for one that a team has named itself. */
    public static Optional<String> key(String label) {
        String name = label.toUpperCase(Locale.ROOT).replace(' ', '_');
        return BUILT_IN.contains(name) ? Optional.of("desk.rating." + name) : Optional.empty();
    }
}
