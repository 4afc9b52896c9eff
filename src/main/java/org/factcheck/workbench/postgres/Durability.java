package org.factcheck.workbench.postgres;

import java.util.Map;

/** What a committed transaction is worth. */
public enum Durability {
    /** A commit that was acknowledged survives a crash of the application, the server and the machine. */
    FULL("on"),
    /** Fast and forgetful: for tests that do not ask about crashes. */
    NONE("off");

    private final String value;

    Durability(String value) {
        this.value = value;
    }

    Map<String, String> settings() {
        return Map.of("fsync", value, "synchronous_commit", value, "full_page_writes", value);
    }
}
