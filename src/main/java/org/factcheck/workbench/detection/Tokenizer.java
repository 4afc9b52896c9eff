package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a sentence into words as OntoNotes does ("don't" is "do" "n't", "full-scale" is three words), never inside a code
 * point. Every alternative is bounded or possessive: time is linear in the text.
 */
final class Tokenizer {
    private static final Pattern WORD = Pattern.compile(String.join(
            "|",
            "https?+://[^\\s\"”’)\\]>]++",
            "(?:US|A|C|HK|NZ|AU|S)?[$]|[€£¥₽₴₹]",
            "\\d{4}-\\d{2}-\\d{2}(?!\\d)",
            "\\d{1,4}[/.]\\d{1,2}[/.]\\d{2,4}(?![\\d,])",
            "\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)",
            "\\d[\\d,]{0,12}(?:st|nd|rd|th)(?![\\p{L}\\d])",
            "\\d{0,3}[23]d(?![\\p{L}\\d])",
            "['’]?\\d{2,4}s(?![\\p{L}\\d])",
            "\\d++(?:[.,]\\d++){0,12}+",
            "\\p{Lu}\\p{L}{0,8}-\\d++\\p{L}{0,3}(?![\\p{L}\\d])",
            "(?:\\p{L}\\.){2,10}",
            "(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Pvt|Pfc|Cpl|Spc|Sens?|Reps?|Govs?|Drs|Gens|Profs|St|Jr|Sr|Inc|Corp|Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul"
                    + "|Aug|Sept?|Oct|Nov|Dec|No|Rev|Adm|Cmdr|Brig|Mt|Ft|vs|etc)\\.(?=[\\s,\"”’')])",
            "\\p{Lu}\\.(?=\\s\\p{Lu})",
            "(?i:ca(?=n['’]t\\b)|wo(?=n['’]t\\b)|[\\p{L}]{1,20}?(?=n['’]t\\b))",
            "(?i:n['’]t)\\b",
            "['’](?i:s|re|ve|ll|d|m)(?!\\p{L})",
            "(?:[Aa]l|[Ee]l|[Uu]l|[Aa]d|[Aa]n|[Aa]s)-\\p{Lu}[\\p{L}\\p{M}]++",
            "(?:[ODdLlMK]['’](?=\\p{L}{2}))?\\p{L}[\\p{L}\\p{M}\\p{Nd}_]*+",
            "\\.{2,20}|…|-{2,20}",
            "``|''",
            "\\S"));

    private Tokenizer() {}

    /** Marks that are always a word of their own. */
    private static final String SINGLE = ",;:!?()[]\"“”";

    /** No abbreviation that the patterns know is as long. */
    private static final int LONG = 5;

    static List<Word> words(String text, Span span) {
        List<Word> words = new ArrayList<>();
        Matcher m = WORD.matcher(text).useTransparentBounds(true);
        int i = span.start();
        while (i < span.end()) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t') {
                i++;
                continue;
            }
            int end = footnote(text, i, span.end());
            if (end > 0) {
                i = end;
                continue;
            }
            end = plain(text, i, span.end());
            if (end < 0) {
                m.region(i, span.end());
                if (!m.find()) {
                    break;
                }
                i = m.start();
                end = Math.min(m.end(), span.end());
            }
            words.add(new Word(i, end, text.substring(i, end)));
            i = end;
        }
        return words;
    }

    /**
     * End of the word or mark that begins here when it is plain to see, else -1: Latin letters up to a space or a mark that
     * no pattern takes in. Most words of a text are such, and a pattern takes many times as long.
     */
    private static int plain(String text, int start, int limit) {
        char first = text.charAt(start);
        if (SINGLE.indexOf(first) >= 0) {
            return start + 1;
        }
        if (first == '.' || first == '-') {
            boolean alone = start + 1 >= text.length() || text.charAt(start + 1) != first;
            return alone ? start + 1 : -1;
        }
        int end = start;
        while (end < limit && latin(text.charAt(end))) {
            end++;
        }
        if (end == start) {
            return -1;
        }
        char next = end < text.length() ? text.charAt(end) : ' ';
        char after = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        int length = end - start;
        boolean stops = switch (next) {
            case ' ', '\n' -> true;
            case ':' -> after != '/';
            case '.' -> length >= LONG;
            case '-' -> length > 2 && latin(after);
            case '\'', '’' -> length > 1 && after == 's' && text.charAt(end - 1) != 'n';
            default -> SINGLE.indexOf(next) >= 0;
        };
        return stops ? end : -1;
    }

    /** End of a note's mark that hangs on the word before it ("for a year.[12]"), else -1: it says nothing. */
    static int footnote(String text, int start, int limit) {
        if (start < 1
                || start >= limit
                || text.charAt(start) != '['
                || Character.isWhitespace(text.charAt(start - 1))) {
            return -1;
        }
        int end = start + 1;
        while (end < limit && end < start + 4 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end > start + 1 && end < limit && text.charAt(end) == ']' ? end + 1 : -1;
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
