package org.factcheck.workbench.desk;

import java.text.BreakIterator;
import java.util.Locale;
import org.factcheck.workbench.claim.Anchor;

/**
 * The sentences of a text that hold some of its words, inside one paragraph.
 *
 * @param start where the sentences begin, in UTF-16 code units
 * @param end where they end, exclusive
 */
record Surroundings(int start, int end, String before, String words, String after) {

    /** What stands around a claim: nothing when it stands on an image. */
    static Surroundings of(String text, Anchor anchor) {
        return anchor.region() == null
                ? of(text, anchor.start(), anchor.end())
                : new Surroundings(0, 0, "", anchor.exact(), "");
    }

    static Surroundings of(String text, int start, int end) {
        int from = start == 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = text.indexOf('\n', end);
        int to = lineEnd < 0 ? text.length() : lineEnd;
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        String paragraph = text.substring(from, to);
        sentences.setText(paragraph);
        int first = sentences.isBoundary(start - from) ? start - from : sentences.preceding(start - from);
        int last = sentences.isBoundary(end - from) ? end - from : sentences.following(end - from);
        int begin = from + Math.max(0, first);
        int finish = last == BreakIterator.DONE ? to : from + last;
        while (finish > end && Character.isWhitespace(text.charAt(finish - 1))) {
            finish--;
        }
        return new Surroundings(
                begin, finish, text.substring(begin, start), text.substring(start, end), text.substring(end, finish));
    }

    /** Whether the sentences tell much that the words alone do not. */
    boolean saysMore() {
        return before.strip().length() + after.strip().length() > words.length() / 2;
    }

    boolean overlaps(int otherStart, int otherEnd) {
        return otherStart < end && start < otherEnd;
    }
}
