package org.factcheck.workbench.detection;

import java.util.Map;

/**
 * A name, date or amount in a text.
 *
 * @param value normalised values by name, possibly none
 */
public record Mention(MentionType type, Span span, Map<String, String> value) {
    public Mention {
        value = Map.copyOf(value);
    }
}
