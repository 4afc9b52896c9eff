package org.factcheck.workbench.inbox;

import java.time.Instant;
import java.time.LocalDate;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.CommentId;
import org.factcheck.workbench.kernel.NotificationId;
import org.jspecify.annotations.Nullable;

/**
 * Something a person is told of, with what they may know of it at the time of reading.
 *
 * @param actor who did it; null when nobody in particular did
 * @param claim null when it is about the article, or about several claims
 * @param claimWords the words of the claim
 * @param claims how many claims it is about; 1 also when it is about none
 * @param comment what was said, with {@code words}; both null when it is about no comment, the words also when it was
 *     deleted
 */
public record Notification(
        NotificationId id,
        Kind kind,
        Instant at,
        boolean read,
        @Nullable String actor,
        String teamName,
        ArticleId article,
        String articleTitle,
        @Nullable ClaimId claim,
        @Nullable String claimWords,
        int claims,
        @Nullable CommentId comment,
        @Nullable String words,
        @Nullable LocalDate dueOn) {

    /** What happened. */
    public enum Kind {
        /** Somebody named the person in a discussion. */
        MENTION,
        /** Somebody replied in a thread the person takes part in. */
        REPLY,
        /** The person was given claims to review. */
        ASSIGNED,
        /** Claims of the person were passed on to somebody else. */
        REASSIGNED,
        /** Claims were taken back from the person. */
        TAKEN_BACK,
        /** A claim of the person is due tomorrow or today. */
        DUE_SOON,
        /** A claim of the person was due before today. */
        OVERDUE,
        /** Reviewers of a claim disagree; for those who may settle that. */
        DISPUTED,
        /** A verdict stands for a claim the person reviews. */
        RESOLVED,
        /** A claim the person reviews was opened again. */
        REOPENED,
        /** Evidence was added to a claim the person reviews. */
        EVIDENCE;

        /** Whether it tells what reviewers made of a claim, and so is kept from who is blind to it. */
        boolean tellsOfVerdicts() {
            return this == DISPUTED || this == RESOLVED;
        }
    }

    /** How a person is told. */
    public enum Way {
        PRODUCT,
        /** In the product and by e-mail. */
        MAIL,
        NONE
    }

    /** Where the thing is, as a path inside the product. */
    public String path() {
        String place = "articles/" + article;
        if (comment != null && claim == null) {
            return place + "/discussion?comment=" + comment;
        }
        String chosen = claim == null ? "" : "?claim=" + claim;
        return place + chosen + (comment == null ? "" : "&comment=" + comment);
    }
}
