package org.factcheck.workbench.report;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** The sentences of a text, to show words in their context. */
final class Sentences {
    private static final int LONGEST = 220;
    private static final String LEFT_OUT = "…";

    private final String text;
    private final BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.ENGLISH);

    Sentences(String text) {
        this.text = text;
        sentences.setText(text);
    }

    /** The words of the sentence before a position, shortened at their beginning. */
    String before(int start) {
        int from = sentences.isBoundary(start) ? start : sentences.preceding(start);
        String words = text.substring(from, start).stripLeading();
        if (words.length() <= LONGEST) {
            return words;
        }
        int cut = words.indexOf(' ', words.length() - LONGEST);
        return LEFT_OUT + words.substring(cut < 0 ? words.length() - LONGEST : cut);
    }

    /** The words of the sentence after a position, shortened at their end. */
    String after(int end) {
        int to = end >= text.length() || sentences.isBoundary(end) ? end : sentences.following(end);
        String words = text.substring(end, to).stripTrailing();
        if (words.length() <= LONGEST) {
            return words;
        }
        int cut = words.lastIndexOf(' ', LONGEST);
        return words.substring(0, cut < 0 ? LONGEST : cut) + LEFT_OUT;
    }
}
