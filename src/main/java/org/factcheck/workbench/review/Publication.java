package org.factcheck.workbench.review;

import java.time.Instant;
import org.factcheck.workbench.audit.AuditHead;
import org.jspecify.annotations.Nullable;

/**
 * A frozen report, without its content.
 *
 * @param number of the version, from 1
 * @param publishedBy the name of the editor as it is now
 * @param sha256 of the content in UTF-8, as 64 hexadecimal digits
 * @param auditHead the newest link of the sealed log when it was published; null if nothing was sealed
 */
public record Publication(
        int number,
        String publishedBy,
        Instant publishedAt,
        String sha256,
        @Nullable AuditHead auditHead) {}
