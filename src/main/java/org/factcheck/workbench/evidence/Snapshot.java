package org.factcheck.workbench.evidence;

import java.time.Instant;
import org.factcheck.workbench.kernel.SourceId;

/**
 * A file of a source as it was captured. Its bytes are kept once, under their hash.
 *
 * @param sha256 in hexadecimal digits
 * @param size in bytes
 */
public record Snapshot(SourceId source, String sha256, String mediaType, long size, Instant capturedAt) {
    /** The largest file that is taken, in bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** A snapshot with its bytes. */
    public record Content(Snapshot snapshot, byte[] bytes) {}
}
