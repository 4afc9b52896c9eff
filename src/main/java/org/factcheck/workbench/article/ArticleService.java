package org.factcheck.workbench.article;

import java.util.List;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.TeamId;
import org.springframework.stereotype.Service;

/** Adds and reads articles. */
@Service
public class ArticleService {
    /** Largest text accepted, in UTF-8 bytes. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    /**
     * Decodes an uploaded file: strict UTF-8, byte order mark dropped, CRLF and CR turned into LF.
     *
     * @throws org.factcheck.workbench.kernel.InvalidInputException if it is empty, too large, not UTF-8, or holds NUL
     */
    public static String decode(byte[] file) {
        throw new UnsupportedOperationException("not there yet");
    }

    /**
     * Adds an article with its first revision; its claims are detected after commit.
     *
     * @throws org.factcheck.workbench.kernel.InvalidInputException if the text is empty, too large or already in the team
     */
    public ArticleId add(Viewer viewer, TeamId team, NewArticle article) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** @throws org.factcheck.workbench.kernel.NotFoundException if it does not exist for the viewer */
    public Article article(Viewer viewer, ArticleId id) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** The newest revision. */
    public Revision head(Viewer viewer, ArticleId id) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Changes title, publisher, URL and publication date; the version read is checked. */
    public void edit(Viewer viewer, Article article) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** The articles of the viewer's teams whose title contains the words, newest first (at most 100). */
    public List<Article> find(Viewer viewer, String words) {
        throw new UnsupportedOperationException("not there yet");
    }
}
