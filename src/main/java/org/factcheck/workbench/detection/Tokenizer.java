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
            "['’]?\\d{2,4}s(?![\\p{L}\\d])",
            "\\d++(?:[.,]\\d++){0,12}+",
            "\\p{Lu}\\p{L}{0,8}-\\d++\\p{L}{0,3}(?![\\p{L}\\d])",
            "(?:\\p{L}\\.){2,10}",
            "(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|St|Jr|Sr|Inc|Corp|Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul"
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

    static List<Word> words(String text, Span span) {
        List<Word> words = new ArrayList<>();
        Matcher m = WORD.matcher(text).region(span.start(), span.end()).useTransparentBounds(true);
        while (m.find()) {
            int end = Math.min(m.end(), span.end());
            words.add(new Word(m.start(), end, text.substring(m.start(), end)));
        }
        return words;
    }
}
