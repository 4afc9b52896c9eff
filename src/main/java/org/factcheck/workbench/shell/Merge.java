package org.factcheck.workbench.shell;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Two versions of a text, cut where they differ, word by word. */
final class Merge {
    private static final Pattern WORD = Pattern.compile("(?U)\\w+|\\s+|\\W");

    private final List<Part> parts;

    /** A stretch of the text as it stands in both versions; one of them is empty where it was left out. */
    record Part(String mine, String saved) {
        boolean differs() {
            return !mine.equals(saved);
        }
    }

    private Merge(List<Part> parts) {
        this.parts = parts;
    }

    static Merge of(String mine, String saved) {
        return new Merge(DiffUtils.diff(words(saved), words(mine), true).getDeltas().stream()
                .map(Merge::part)
                .toList());
    }

    List<Part> parts() {
        return parts;
    }

    /** A text to begin with: what either version has more is kept; where both say different things it says mine. */
    String proposal() {
        return parts.stream()
                .map(part -> part.mine().isEmpty() ? part.saved() : part.mine())
                .collect(Collectors.joining());
    }

    private static Part part(AbstractDelta<String> delta) {
        return new Part(
                String.join("", delta.getTarget().getLines()),
                String.join("", delta.getSource().getLines()));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
