package org.factcheck.workbench.claim;

/**
 * Where a claim stands in a revision: a W3C TextPositionSelector (UTF-16 code units, end exclusive) with a
 * TextQuoteSelector (exact words, and up to 32 characters before and after).
 */
public record Anchor(int start, int end, String exact, String prefix, String suffix) {
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
                start, end, text.substring(start, end), text.substring(before, start), text.substring(end, after));
    }
}
