package org.factcheck.workbench.review;

import java.time.Instant;
import java.util.List;
import org.factcheck.workbench.kernel.CommentId;
import org.factcheck.workbench.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a claim, or about an article as a whole, to the others.
 *
 * @param words the exact words of the claim it is about; null for an article
 * @param thread the comment that began its thread: itself, or the one it replies to
 * @param text null once it is deleted
 * @param mentions whom it names, in the order of the text
 * @param settlement who marked its thread as resolved; null while it is open and for replies
 */
public record Comment(
        CommentId id,
        DiscussionPlace place,
        @Nullable String words,
        CommentId thread,
        PersonId author,
        String authorName,
        @Nullable String text,
        List<Mention> mentions,
        Instant createdAt,
        @Nullable Instant editedAt,
        @Nullable Settlement settlement,
        int version) {
    public Comment {
        mentions = List.copyOf(mentions);
    }

    /** A person named in a text: from the at sign to the end of the name, in UTF-16 code units, end exclusive. */
    public record Mention(int start, int end, PersonId person, String name) {}

    /** Who marked a thread as resolved, and when. */
    public record Settlement(PersonId by, String byName, Instant at) {}

    /** Whether it began its thread. */
    public boolean first() {
        return thread.equals(id);
    }

    public boolean settled() {
        return settlement != null;
    }
}
