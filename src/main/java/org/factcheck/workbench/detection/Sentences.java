package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a paragraph into sentences: abbreviations, initials and quotations with their cue stay whole. */
final class Sentences {
    private static final Set<String> ABBREVIATIONS = Words.list("abbreviations");
    private static final Set<String> TITLES = Words.list("titles");
    private static final Set<String> STARTERS = Words.list("starters");
    /** A cue that follows a question or exclamation in quotation marks: "Why?" Smith asked. */
    private static final Pattern CUE = Pattern.compile(
            "^[\\p{L}.'’ -]{0,60}?\\b(?:said|says|asked|asks|added|wrote|replied|told|shouted|cried|exclaimed|answered|tweeted|wondered|demanded|joked|yelled|continued|posted)\\b");

    private static final int LONGEST = 3000;

    private Sentences() {}

    static List<Span> of(String text, Span paragraph) {
        List<Span> sentences = new ArrayList<>();
        int begin = paragraph.start();
        int i = begin;
        while (i < paragraph.end()) {
            char c = text.charAt(i);
            if (i - begin > LONGEST && Character.isWhitespace(c)) {
                add(text, begin, i, sentences);
                begin = i + 1;
            } else if (c == '.' || c == '!' || c == '?' || c == '…') {
                int end = i + 1;
                while (end < paragraph.end() && ".!?…".indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                int after = end;
                while (after < paragraph.end() && "\"”’')]»".indexOf(text.charAt(after)) >= 0) {
                    after++;
                }
                boolean quoted = after > end;
                for (int note = after; note > 0; note = Tokenizer.footnote(text, note, paragraph.end())) {
                    after = note;
                }
                if (ends(text, begin, i, end > i + 1, quoted, after, paragraph.end())) {
                    add(text, begin, after, sentences);
                    begin = after;
                }
                i = after - 1;
            }
            i++;
        }
        add(text, begin, paragraph.end(), sentences);
        return sentences;
    }

    private static void add(String text, int start, int end, List<Span> sentences) {
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        while (end - start > LONGEST * 2) {
            int cut = start + LONGEST;
            if (Character.isLowSurrogate(text.charAt(cut))) {
                cut++;
            }
            sentences.add(new Span(start, cut));
            start = cut;
        }
        if (start < end) {
            sentences.add(new Span(start, end));
        }
    }

    private static boolean ends(
            String text, int begin, int mark, boolean several, boolean quoted, int after, int limit) {
        int next = after;
        while (next < limit && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next >= limit) {
            return false;
        }
        if (next == after) {
            return false;
        }
        int first = text.codePointAt(next);
        if (Character.isLowerCase(first)
                || ",;:)".indexOf(first) >= 0
                || first == '(' && abbreviated(text, begin, mark)
                || first == '-'
                || first == '–'
                || first == '—') {
            return false;
        }
        char c = text.charAt(mark);
        if (c != '.' || several) {
            return !quoted
                    || !CUE.matcher(text)
                            .region(next, Math.min(limit, next + 90))
                            .lookingAt();
        }
        int word = mark;
        while (word > begin && (Character.isLetterOrDigit(text.charAt(word - 1)) || text.charAt(word - 1) == '.')) {
            word--;
        }
        String before = text.substring(word, mark);
        if (quoted || before.isEmpty()) {
            return true;
        }
        String lower = before.toLowerCase(Locale.ROOT);
        if (TITLES.contains(lower) && Character.isUpperCase(before.charAt(0))) {
            return lower.equals("no") && !Character.isDigit(first);
        }
        if (lower.equals("vs") || lower.equals("e.g") || lower.equals("i.e")) {
            return false;
        }
        boolean starter = STARTERS.contains(wordAt(text, next, limit));
        if (before.length() == 1 && Character.isUpperCase(before.charAt(0))) {
            return starter && !before.equals("A");
        }
        boolean figure = Character.isDigit(before.charAt(before.length() - 1));
        if (before.indexOf('.') > 0 && !figure
                || ABBREVIATIONS.contains(lower) && Character.isUpperCase(before.charAt(0))) {
            return starter || "\"“‘".indexOf(first) >= 0;
        }
        return true;
    }

    /** "at 11:47 p.m. (1802 GMT)", "Acme Corp. (ACM)": a bracket goes on behind an abbreviation. */
    private static boolean abbreviated(String text, int begin, int mark) {
        int word = mark;
        while (word > begin && (Character.isLetter(text.charAt(word - 1)) || text.charAt(word - 1) == '.')) {
            word--;
        }
        String before = text.substring(word, mark);
        return before.indexOf('.') > 0
                || ABBREVIATIONS.contains(before.toLowerCase(Locale.ROOT)) && Character.isUpperCase(before.charAt(0));
    }

    private static String wordAt(String text, int start, int limit) {
        int end = start;
        while (end < limit && end < start + 20 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
