package org.factcheck.workbench.detection;

/**
 * A block of a text.
 *
 * @param role what it is for
 */
record Paragraph(Span span, Role role) {
    enum Role {
        TITLE,
        /** A short line above a caption or a section. */
        HEADING,
        BODY,
        /** What stands under a picture: description, place, credit. */
        CAPTION
    }
}
