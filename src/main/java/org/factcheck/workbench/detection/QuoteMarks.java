package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds stretches between quotation marks: curly, straight, German, French, {@code ``''}, and single ones where they are
 * plainly marks. A mark left open is closed by the end of its paragraph when the next paragraph begins with a mark: then
 * the quotation goes on.
 */
final class QuoteMarks {
    /**
     * A stretch between marks.
     *
     * @param span with marks
     * @param inner without
     * @param open whether it goes on in the next paragraph
     */
    record Stretch(Span span, Span inner, boolean open) {}

    private QuoteMarks() {}

    static List<Stretch> find(String text, List<Paragraph> paragraphs) {
        List<Stretch> found = new ArrayList<>();
        for (int p = 0; p < paragraphs.size(); p++) {
            boolean more = p + 1 < paragraphs.size()
                    && opener(text, paragraphs.get(p + 1).span().start());
            inParagraph(text, paragraphs.get(p).span(), more, found);
        }
        return found;
    }

    private static boolean opener(String text, int at) {
        char c = text.charAt(at);
        return c == '"' || c == '“' || c == '‘' || c == '«' || c == '„' || text.startsWith("``", at);
    }

    private static void inParagraph(String text, Span p, boolean nextOpens, List<Stretch> found) {
        int open = -1;
        int openLength = 1;
        char kind = 0;
        for (int i = p.start(); i < p.end(); i++) {
            char c = text.charAt(i);
            char before = i > p.start() ? text.charAt(i - 1) : ' ';
            char after = i + 1 < p.end() ? text.charAt(i + 1) : ' ';
            if (open < 0) {
                if (opens(text, i, c, before, after)) {
                    open = i;
                    kind = c;
                    openLength = c == '`' ? 2 : 1;
                    i += openLength - 1;
                }
                continue;
            }
            int close = closes(text, i, c, kind, before, after, p.end());
            if (close > 0) {
                add(text, open, i + close, open + openLength, i, false, found);
                open = -1;
                i += close - 1;
            } else if (c == kind && c == '"' || c == kind && c == '“') {
                open = i;
            }
        }
        if (open >= 0 && kind != '\'') {
            boolean start = open == p.start();
            if (nextOpens || start && p.end() - open < 1500) {
                add(text, open, p.end(), open + openLength, p.end(), nextOpens, found);
            }
        }
    }

    private static boolean opens(String text, int i, char c, char before, char after) {
        return switch (c) {
            case '“', '„', '«' -> true;
            case '`' -> after == '`';
            case '"' ->
                !Character.isLetterOrDigit(before) && ".,!?".indexOf(before) < 0
                        || Character.isLetterOrDigit(after) && !Character.isLetterOrDigit(before);
            case '‘' -> !Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after) && !decade(text, i);
            case '\'' ->
                (Character.isWhitespace(before) || before == '(') && Character.isUpperCase(after) && spoken(text, i);
            default -> false;
        };
    }

    private static boolean decade(String text, int i) {
        return i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
    }

    /** Straight single marks count only where a comma or stop stands before the closing one. */
    private static boolean spoken(String text, int i) {
        for (int j = i + 2; j + 1 < text.length() && j < i + 600; j++) {
            char c = text.charAt(j);
            if (c == '\n') {
                return false;
            }
            if (c == '\'' && !Character.isLetter(text.charAt(j + 1))) {
                return ".,?!".indexOf(text.charAt(j - 1)) >= 0;
            }
        }
        return false;
    }

    private static int closes(String text, int i, char c, char kind, char before, char after, int end) {
        return switch (kind) {
            case '“' -> c == '”' || c == '"' ? 1 : 0;
            case '„' -> c == '“' || c == '”' ? 1 : 0;
            case '«' -> c == '»' ? 1 : 0;
            case '`' -> c == '\'' && after == '\'' ? 2 : c == '"' || c == '”' ? 1 : 0;
            case '"' ->
                c == '"' && (!Character.isWhitespace(before) || !Character.isLetterOrDigit(after)) || c == '”' ? 1 : 0;
            case '‘' -> c == '’' && !Character.isLetterOrDigit(after) && !plural(text, i, before, end) ? 1 : 0;
            case '\'' -> c == '\'' && !Character.isLetter(after) && ".,?!".indexOf(before) >= 0 ? 1 : 0;
            default -> 0;
        };
    }

    /** "the troops’ advance" inside single marks: an apostrophe when another closing mark follows in the line. */
    private static boolean plural(String text, int i, char before, int end) {
        if (before != 's') {
            return false;
        }
        for (int j = i + 1; j < Math.min(end, i + 400); j++) {
            if (text.charAt(j) == '‘') {
                return false;
            }
            if (text.charAt(j) == '’') {
                return ".,?!".indexOf(text.charAt(j - 1)) >= 0;
            }
        }
        return false;
    }

    private static void add(
            String text, int start, int end, int innerStart, int innerEnd, boolean open, List<Stretch> found) {
        int from = innerStart;
        int to = innerEnd;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            found.add(new Stretch(new Span(start, end), new Span(from, to), open));
        }
    }
}
