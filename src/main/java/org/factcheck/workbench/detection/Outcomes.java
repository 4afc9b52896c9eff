package org.factcheck.workbench.detection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that say what happened to people, and how each is used: {@code words/outcomes.txt}. */
final class Outcomes {
    private static final Map<String, String> TABLE = Words.table("outcomes");

    private Outcomes() {}

    /** The words with one use: "verb", "state", "noun" or "topic". */
    static Map<String, Outcome> of(String use) {
        Map<String, Outcome> words = new HashMap<>();
        TABLE.forEach((word, entry) -> {
            List<String> parts = List.of(entry.split(" "));
            if (parts.contains(use)) {
                words.put(word, Outcome.valueOf(parts.getFirst()));
            }
        });
        return Map.copyOf(words);
    }
}
