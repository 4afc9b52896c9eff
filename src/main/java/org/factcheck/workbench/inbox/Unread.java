package org.factcheck.workbench.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many notifications a person has not read.
 *
 * @param count without those that came in the quiet hours of this moment
 * @param quietUntil when these end; null outside of them
 */
public record Unread(int count, @Nullable Instant quietUntil) {}
