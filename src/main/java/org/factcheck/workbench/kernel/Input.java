package org.factcheck.workbench.kernel;

import org.jspecify.annotations.Nullable;

/** Cleans and checks what people type, so that every room accepts and refuses the same. */
public final class Input {
    private Input() {}

    /**
     * The text without surrounding white space; null if nothing is left. NUL and lone surrogates, which no database text
     * can hold, are dropped.
     *
     * @param max most code points allowed
     * @param tooLongKey message when there are more, with {@code max} as its argument
     * @throws InvalidInputException if it is too long
     */
    public static @Nullable String optional(@Nullable String value, int max, String tooLongKey) {
        if (value == null) {
            return null;
        }
        String clean = storable(value).strip();
        if (clean.codePointCount(0, clean.length()) > max) {
            throw new InvalidInputException(tooLongKey, max);
        }
        return clean.isEmpty() ? null : clean;
    }

    /**
     * As {@link #optional}, but something must be left.
     *
     * @throws InvalidInputException with {@code missingKey} if nothing is
     */
    public static String required(@Nullable String value, int max, String missingKey, String tooLongKey) {
        String clean = optional(value, max, tooLongKey);
        if (clean == null) {
            throw new InvalidInputException(missingKey);
        }
        return clean;
    }

    /** The text without NUL and lone surrogates. */
    public static String storable(String value) {
        StringBuilder kept = null;
        for (int i = 0; i < value.length(); ) {
            int codePoint = value.codePointAt(i);
            boolean bad =
                    codePoint == 0 || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            if (bad && kept == null) {
                kept = new StringBuilder(value.length()).append(value, 0, i);
            } else if (!bad && kept != null) {
                kept.appendCodePoint(codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return kept == null ? value : kept.toString();
    }
}
