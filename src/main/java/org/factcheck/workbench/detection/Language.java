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

    private Language() {}

    /** Short texts are read; long ones must have English words. */
    static boolean readable(ArticleText article) {
        if (!article.language().getLanguage().equals(Locale.ENGLISH.getLanguage())
                && !article.language().getLanguage().isEmpty()) {
            return false;
        }
        String text = article.text();
        int words = 0;
        int common = 0;
        int start = -1;
        for (int i = 0; i <= Math.min(text.length(), 20_000); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words++;
                if (i - start <= 5 && COMMON.contains(text.substring(start, i).toLowerCase(Locale.ROOT))) {
                    common++;
                }
                start = -1;
            }
        }
        return words < 40 || common * 100 >= words * 8;
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
