package org.factcheck.workbench.report;

import java.util.OptionalInt;

/**
 * Claims of a list that stand together under one heading.
 *
 * @param key what they have in common: the name of their kind or state, the number of their paragraph (1 is the
 *     headline) or, after {@link #IMAGE}, of the image they stand on, the ids of the people who have them; empty when nobody has them
 * @param label the words of it where the key does not say them: how the paragraph begins, the people's names
 * @param claims how many there are
 */
public record ClaimGroup(String key, String label, int claims) {
    static final String IMAGE = "image ";

    /** The number of the image that the claims stand on, when they are grouped by place. */
    public OptionalInt image() {
        return key.startsWith(IMAGE)
                ? OptionalInt.of(Integer.parseInt(key.substring(IMAGE.length())))
                : OptionalInt.empty();
    }
}
