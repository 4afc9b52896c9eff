package org.factcheck.workbench.desk;

/** Moves the ends of a stretch of text word by word. Never leaves the text, never lets the ends meet. */
final class WordSteps {
    private WordSteps() {}

    /** The beginning of the word before. */
    static int earlierStart(String text, int start) {
        int at = start;
        while (at > 0 && !isWord(text, at - 1)) {
            at--;
        }
        while (at > 0 && isWord(text, at - 1)) {
            at--;
        }
        return at;
    }

    /** The beginning of the next word, or the same when it would reach the end. */
    static int laterStart(String text, int start, int end) {
        int at = start;
        while (at < end && isWord(text, at)) {
            at++;
        }
        while (at < end && !isWord(text, at)) {
            at++;
        }
        return at < end ? at : start;
    }

    /** The end of the word before, or the same when it would reach the start. */
    static int earlierEnd(String text, int start, int end) {
        int at = end;
        while (at > start && isWord(text, at - 1)) {
            at--;
        }
        while (at > start && !isWord(text, at - 1)) {
            at--;
        }
        return at > start ? at : end;
    }

    /** The end of the next word. */
    static int laterEnd(String text, int end) {
        int at = end;
        while (at < text.length() && !isWord(text, at)) {
            at++;
        }
        while (at < text.length() && isWord(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean isWord(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '\''
                || c == '’'
                || c == '-';
    }
}
