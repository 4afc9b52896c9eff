package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
        return c == '"'
                || c == '“'
                || c == '‘'
                || c == '«'
                || c == '„'
                || text.startsWith("``", at)
                || text.startsWith("''", at);
    }

    private static void inParagraph(String text, Span p, boolean nextOpens, List<Stretch> found) {
        int open = -1;
        int openLength = 1;
        int closing = -1;
        char kind = 0;
        for (int i = p.start(); i < p.end(); i++) {
            char c = text.charAt(i);
            char before = i > p.start() ? text.charAt(i - 1) : ' ';
            char after = i + 1 < p.end() ? text.charAt(i + 1) : ' ';
            if (open < 0) {
                if (opens(text, i, c, before, after)) {
                    boolean doubled = c == '`' || c == '\'' && after == '\'';
                    open = i;
                    kind = doubled ? '`' : c;
                    closing = kind == '\'' ? closing(text, i) : -1;
                    openLength = doubled ? 2 : 1;
                    i += openLength - 1;
                }
                continue;
            }
            int close = closes(text, i, c, kind, before, after, p.end(), closing);
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
                (Character.isWhitespace(before) || before == '(')
                        && (Character.isLetter(after) && closing(text, i) > 0 || doubled(text, i));
            default -> false;
        };
    }

    /** "''The enemy has been thrown back,''": two straight single marks on either side, in one line. */
    private static boolean doubled(String text, int i) {
        boolean opens =
                text.startsWith("''", i) && i + 2 < text.length() && Character.isLetterOrDigit(text.charAt(i + 2));
        int close = opens ? text.indexOf("''", i + 3) : -1;
        int line = close < 0 ? -1 : text.indexOf('\n', i);
        return close > 0 && close < i + NEAR * 4 && (line < 0 || close < line);
    }

    private static boolean decade(String text, int i) {
        return i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
    }

    private static final Set<String> ELISIONS = Set.of(
            "em", "tis", "twas", "til", "cause", "n", "round", "bout", "cos", "s", "re", "ve", "ll", "t", "d", "m");

    /** How far the closing of a straight single mark is looked for. */
    private static final int NEAR = 600;

    /**
     * Where a straight single mark is closed, or -1: at a mark behind a comma or stop; else, around two words or more, at
     * a mark behind a letter and before a space or stop that is no plural's apostrophe.
     */
    private static int closing(String text, int open) {
        int word = open + 1;
        while (word < text.length() && Character.isLetter(text.charAt(word))) {
            word++;
        }
        if (ELISIONS.contains(text.substring(open + 1, word))) {
            return -1;
        }
        int candidate = -1;
        boolean spaced = false;
        for (int j = open + 2; j < text.length() && j < open + NEAR; j++) {
            char c = text.charAt(j);
            if (c == '\n' || c == '"' || c == '“' || c == '”') {
                break;
            }
            spaced |= c == ' ';
            char after = j + 1 < text.length() ? text.charAt(j + 1) : ' ';
            if (c != '\'' || Character.isLetterOrDigit(after)) {
                if (c == '\'' && Character.isWhitespace(text.charAt(j - 1))) {
                    break;
                }
                continue;
            }
            char before = text.charAt(j - 1);
            if (".,?!".indexOf(before) >= 0) {
                return j;
            }
            if (candidate < 0 && spaced && Character.isLetterOrDigit(before)) {
                candidate = j;
                if (before != 's') {
                    return j;
                }
            }
        }
        return candidate;
    }

    private static int closes(String text, int i, char c, char kind, char before, char after, int end, int close) {
        return switch (kind) {
            case '“' -> c == '”' || c == '"' && !curlyFollows(text, i, end) ? 1 : 0;
            case '„' -> c == '“' || c == '”' ? 1 : 0;
            case '«' -> c == '»' ? 1 : 0;
            case '`' -> c == '\'' && after == '\'' ? 2 : c == '"' || c == '”' ? 1 : 0;
            case '"' ->
                c == '"' && (!Character.isWhitespace(before) || !Character.isLetterOrDigit(after)) || c == '”' ? 1 : 0;
            case '‘' -> c == '’' && !Character.isLetterOrDigit(after) && !plural(text, i, before, end) ? 1 : 0;
            case '\'' -> i == close ? 1 : 0;
            default -> 0;
        };
    }

    /** “launchers of the "Grad" type”: straight marks inside curly ones. */
    private static boolean curlyFollows(String text, int i, int end) {
        for (int j = i + 1; j < Math.min(end, i + NEAR); j++) {
            char c = text.charAt(j);
            if (c == '”' || c == '“') {
                return c == '”';
            }
        }
        return false;
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

    /** Quotations inside a quotation: single marks inside double ones, around two words or more. */
    static List<Stretch> nested(String text, Stretch outer) {
        List<Stretch> found = new ArrayList<>();
        Span inner = outer.inner();
        for (int i = inner.start(); i < inner.end(); i++) {
            char c = text.charAt(i);
            char before = i > inner.start() ? text.charAt(i - 1) : ' ';
            boolean opening =
                    c == '‘' && !Character.isLetterOrDigit(before) || c == '\'' && Character.isWhitespace(before);
            if (!opening) {
                continue;
            }
            int close = c == '‘' ? curlyClosing(text, i, inner.end()) : closing(text, i);
            if (close > 0 && close < inner.end() && text.substring(i + 1, close).indexOf(' ') > 0) {
                add(text, i, close + 1, i + 1, close, false, found);
                i = close;
            }
        }
        return found;
    }

    private static int curlyClosing(String text, int open, int end) {
        for (int i = open + 1; i < end; i++) {
            char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (text.charAt(i) == '’' && !Character.isLetterOrDigit(after)) {
                return i;
            }
        }
        return -1;
    }
}
