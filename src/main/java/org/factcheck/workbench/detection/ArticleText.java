package org.factcheck.workbench.detection;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is read.
 *
 * @param text the exact text; every offset counts in it
 * @param published day of publication; without it relative dates stay unresolved
 * @param language language of the text
 */
public record ArticleText(String text, @Nullable LocalDate published, Locale language) {
    public static ArticleText english(String text, @Nullable LocalDate published) {
        return new ArticleText(text, published, Locale.ENGLISH);
    }
}
