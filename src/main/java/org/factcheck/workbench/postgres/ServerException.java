package org.factcheck.workbench.postgres;

import org.jspecify.annotations.Nullable;

/** The embedded server cannot be used; the message is a sentence for the person who started it. */
public final class ServerException extends RuntimeException {
    ServerException(String message) {
        super(message);
    }

    ServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
