package org.factcheck.workbench.report;

import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * Which claims of a queue to list.
 *
 * @param article null means of all articles
 * @param kind null means of all kinds
 */
public record QueueFilter(
        @Nullable ArticleId article, @Nullable ClaimKind kind) {
    public static final QueueFilter ALL = new QueueFilter(null, null);
}
