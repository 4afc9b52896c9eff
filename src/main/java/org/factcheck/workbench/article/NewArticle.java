package org.factcheck.workbench.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person enters to add an article. A null or blank title is taken from the first line of the text. */
public record NewArticle(
        @Nullable String title,
        String text,
        @Nullable LocalDate publishedOn,
        @Nullable String publisher,
        @Nullable String url) {}
