package org.factcheck.workbench.article;

import java.time.Instant;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.RevisionId;

/**
 * One immutable text of an article. Offsets into it are UTF-16 code units, end exclusive.
 *
 * @param number 1 for the first text of the article
 * @param sha256 of the text's UTF-8 bytes, as 64 hexadecimal digits
 */
public record Revision(RevisionId id, ArticleId article, int number, String text, String sha256, Instant createdAt) {}
