package org.factcheck.workbench.detection;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells English from other languages by its commonest words; other texts are left to people. */
final class Language {
    private static final Set<String> COMMON = Set.of(
            "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "on", "was", "with", "as", "he", "be", "at",
            "by", "are", "have", "from", "has", "were", "an", "not", "they", "we", "you", "i", "this", "but", "said",
            "his", "who", "will", "after", "its", "had");

    /** The commonest words of other languages that are no English words. */
    private static final Set<String> FOREIGN = Set.of(
            "der", "das", "und", "ist", "nicht", "mit", "dem", "von", "auf", "für", "eine", "dass", "sich", "wurde",
            "le", "la", "les", "une", "et", "est", "dans", "que", "qui", "sur", "au", "du", "el", "los", "las", "del",
            "y", "por", "para", "con", "se", "su", "il", "di", "che", "è", "della", "sono", "da", "em", "não", "uma",
            "com", "het", "een", "van", "niet", "zijn", "na", "się", "jest", "że", "og", "och", "att", "av", "som");

    /** Below this many words a text may be English without any of the commonest words: a headline. */
    private static final int SHORT = 40;

    private Language() {}

    /** Long texts must have English words; short ones no more foreign ones than English. */
    static boolean readable(ArticleText article) {
        if (!article.language().getLanguage().equals(Locale.ENGLISH.getLanguage())
                && !article.language().getLanguage().isEmpty()) {
            return false;
        }
        Share share = share(article.text(), 0, Math.min(article.text().length(), 20_000));
        return share.english() || share.words < SHORT && !share.strange();
    }

    /** Below this many words a paragraph may be a name, a title or a motto. */
    private static final int PASSAGE = 8;

    /** Whether a paragraph of an English text is plainly in another language. */
    static boolean foreign(String text, Span paragraph) {
        Share share = share(text, paragraph.start(), paragraph.end());
        return share.words >= PASSAGE && share.strange() && !share.english();
    }

    /** What is foreign in an English text, as an inconsistency that tells people to read it themselves. */
    static TextIssue passage(Span paragraph) {
        return new TextIssue(
                IssueKind.FOREIGN_PASSAGE,
                Severity.LOW,
                "The passage does not seem to be in English: claims in it are not detected, but can be made by hand.",
                List.of(paragraph));
    }

    /** How many words a stretch has, and how many of them are common in English, foreign, or in Latin letters. */
    private record Share(int words, int common, int foreign, int latin) {
        boolean english() {
            return common * 100 >= words * 8;
        }

        boolean strange() {
            return foreign > common && foreign > 1 || latin * 2 < words;
        }
    }

    private static Share share(String text, int from, int to) {
        int words = 0;
        int common = 0;
        int foreign = 0;
        int latin = 0;
        int start = -1;
        for (int i = from; i <= to; i++) {
            boolean letter = i < to && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words++;
                String word = i - start <= 5 ? text.substring(start, i).toLowerCase(Locale.ROOT) : "";
                if (COMMON.contains(word)) {
                    common++;
                } else if (FOREIGN.contains(word)) {
                    foreign++;
                }
                latin += latin(text, start) ? 1 : 0;
                start = -1;
            }
        }
        return new Share(words, common, foreign, latin);
    }

    private static boolean latin(String text, int i) {
        return text.charAt(i) < 128 || Character.UnicodeScript.of(text.codePointAt(i)) == Character.UnicodeScript.LATIN;
    }

    static Detection refusal(ArticleText article) {
        int end = Math.min(article.text().length(), 200);
        if (end < article.text().length()
                && Character.isLowSurrogate(article.text().charAt(end))) {
            end++;
        }
        TextIssue issue = new TextIssue(
                IssueKind.LANGUAGE,
                Severity.MEDIUM,
                "The text does not seem to be in English: claims are not detected, but can be made by hand.",
                List.of(new Span(0, end)));
        return new Detection(List.of(), List.of(), List.of(), List.of(issue));
    }
}
