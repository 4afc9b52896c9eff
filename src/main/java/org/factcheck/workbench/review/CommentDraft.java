package org.factcheck.workbench.review;

import org.factcheck.workbench.kernel.CommentId;

/**
 * A half-written comment, as typed.
 *
 * @param about what it is to become
 * @param version of the comment that it changes, when it was begun; otherwise 0
 */
public record CommentDraft(About about, String text, int version) {
    /** A new thread, a reply to one, or other words for one's own comment, as one word. */
    public record About(String code) {
        public static final About NEW = new About("new");

        public static About replyTo(CommentId thread) {
            return new About("reply:" + thread);
        }

        public static About edit(CommentId comment) {
            return new About("edit:" + comment);
        }
    }
}
