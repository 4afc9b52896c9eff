package org.factcheck.workbench.shell;

import org.jspecify.annotations.Nullable;

/**
 * One step of the trail in the header.
 *
 * @param path where it leads, relative to the application's root ("" is the Desk); null for where one is
 */
public record Crumb(String text, @Nullable String path) {
    public static Crumb here(String text) {
        return new Crumb(text, null);
    }
}
