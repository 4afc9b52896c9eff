package org.factcheck.workbench.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import org.factcheck.workbench.account.FirstStart;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Gives the first team an article to try the workbench on. Its publisher and address are not known. */
@Component
class SampleArticle {
    private static final LocalDate PUBLISHED = LocalDate.of(2022, 5, 17);

    private final ArticleService articles;

    SampleArticle(ArticleService articles) {
        this.articles = articles;
    }

    @EventListener
    void add(FirstStart start) {
        Viewer administrator =
                new Viewer(start.administrator(), "Administrator", true, Map.of(start.team(), Role.EDITOR));
        articles.add(administrator, start.team(), new NewArticle(null, text(), PUBLISHED, null, null));
    }

    private static String text() {
        try {
            return ArticleService.decode(new ClassPathResource("sample/kharkiv.txt").getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
