package org.factcheck.workbench.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The newest link of the chain at some moment. Whoever knows it can tell later whether everything up to it is still what
 * it was.
 *
 * @param number of the link, which is how many events are sealed up to it
 * @param hash of the link, SHA-256 in lower-case hexadecimal
 */
public record AuditHead(long number, String hash) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18}):([0-9a-fA-F]{64})");

    /**
     * Reads a head as {@link #toString} writes it.
     *
     * @throws IllegalArgumentException if it is not of the form N:HASH
     */
    public static AuditHead parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + written
                    + "' is no head: it is written N:HASH, the number of the link and its 64 hexadecimal digits.");
        }
        return new AuditHead(Long.parseLong(matcher.group(1)), matcher.group(2).toLowerCase(java.util.Locale.ROOT));
    }

    /** As {@code N:HASH}. */
    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
