package org.factcheck.workbench.article;

import java.time.LocalDate;
import java.util.Optional;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.RevisionId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads revisions for the application's own jobs, which act for no person. */
@Service
public class Revisions {
    private final JdbcArticleStore store;

    Revisions(JdbcArticleStore store) {
        this.store = store;
    }

    /** A revision's text with what is needed to read it. */
    public record Content(
            RevisionId id,
            ArticleId article,
            TeamId team,
            String text,
            @Nullable LocalDate publishedOn) {}

    @Transactional(readOnly = true)
    public Optional<Content> content(RevisionId id) {
        return store.content(id);
    }
}
