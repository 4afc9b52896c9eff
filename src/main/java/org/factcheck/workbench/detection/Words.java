package org.factcheck.workbench.detection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The word lists of the rules: resources in {@code words/}, one entry a line, {@code #} begins a comment. A list with
 * {@code =} in its lines is a table.
 */
final class Words {
    private Words() {}

    /** Entries of a list, in lower case. */
    static Set<String> list(String name) {
        Set<String> words = new HashSet<>();
        lines(name).forEach(line -> words.add(line.toLowerCase(Locale.ROOT)));
        return Collections.unmodifiableSet(words);
    }

    /** Whether a word is one of a few: no set is made for it, which counts where every word of a text is asked. */
    static boolean isOneOf(String word, String... few) {
        for (String one : few) {
            if (word.equals(one)) {
                return true;
            }
        }
        return false;
    }

    /** Lines {@code key = value} of a table, keys in lower case, in order. */
    static Map<String, String> table(String name) {
        Map<String, String> table = new LinkedHashMap<>();
        lines(name).forEach(line -> {
            int at = line.indexOf('=');
            table.put(
                    line.substring(0, at).strip().toLowerCase(Locale.ROOT),
                    line.substring(at + 1).strip());
        });
        return table;
    }

    /** Lines without comments. */
    static List<String> lines(String name) {
        try (InputStream in = Words.class.getResourceAsStream("words/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no word list " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
