package org.factcheck.workbench.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim stands in a revision: a W3C TextPositionSelector (UTF-16 code units, end exclusive) with a
 * TextQuoteSelector (exact words, and up to 32 characters before and after); or in an image, where start and end are 0 and
 * the wording that a person gave the claim stands for the exact words.
 *
 * @param region null for a claim in the text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Anchor(
        int start,
        int end,
        String exact,
        String prefix,
        String suffix,
        @Nullable Region region) {
    private static final int CONTEXT = 32;

    /** The anchor of text[start, end). Context never splits a surrogate pair. */
    public static Anchor of(String text, int start, int end) {
        int before = Math.max(0, start - CONTEXT);
        if (before > 0 && Character.isLowSurrogate(text.charAt(before))) {
            before++;
        }
        int after = Math.min(text.length(), end + CONTEXT);
        if (after < text.length() && Character.isLowSurrogate(text.charAt(after))) {
            after--;
        }
        return new Anchor(
                start,
                end,
                text.substring(start, end),
                text.substring(before, start),
                text.substring(end, after),
                null);
    }

    static Anchor of(Region region, String wording) {
        return new Anchor(0, 0, wording, "", "", region);
    }
}
