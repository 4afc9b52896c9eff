package org.factcheck.workbench.article;

import java.time.Instant;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.MediumId;
import org.factcheck.workbench.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An image of an article: its own bytes, or only the address where it is to be seen.
 *
 * @param number within the article, from 1; stays when others are removed
 * @param description what is to be seen, for those who do not see it
 * @param url where it was found; the application never opens it
 * @param image null when only the address is known
 * @param removed whether it was taken out of the article; claims on it stay
 */
public record Medium(
        MediumId id,
        ArticleId article,
        int number,
        Kind kind,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String description,
        @Nullable String url,
        @Nullable Image image,
        PersonId addedBy,
        Instant addedAt,
        boolean removed,
        int version) {

    /** What sort of image it is. */
    public enum Kind {
        PHOTO,
        MAP,
        VIDEO_STILL
    }
}
