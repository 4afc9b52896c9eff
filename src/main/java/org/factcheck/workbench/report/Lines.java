package org.factcheck.workbench.report;

import java.util.ArrayList;
import java.util.List;

/** Where the paragraphs of a text begin, in UTF-16 code units: each line that is not blank is one, as it is shown. */
record Lines(String text, List<Integer> starts) {
    private static final int OPENING = 60;

    static Lines of(String text) {
        List<Integer> starts = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                starts.add(starts.isEmpty() ? 0 : start);
            }
            start = end + 1;
        }
        return new Lines(text, List.copyOf(starts));
    }

    /** How the paragraph of this number begins; the first is 1. */
    String opening(int number) {
        int start = starts.get(number - 1);
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end).strip();
        if (line.length() <= OPENING) {
            return line;
        }
        int space = line.lastIndexOf(' ', OPENING);
        return line.substring(0, space > 0 ? space : line.offsetByCodePoints(0, OPENING / 2)) + "…";
    }
}
