package org.factcheck.workbench.shell;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one or two letters that stand for a person. */
public final class Initials {
    private Initials() {}

    /** First letters of the first and the last word: “Olena Kovalenko” gives “OK”. */
    public static String of(String name) {
        String[] words = name.strip().split("\\s+");
        Stream<String> ends = words.length == 1 ? Stream.of(words[0]) : Stream.of(words[0], words[words.length - 1]);
        return ends.filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
