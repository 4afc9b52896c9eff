package org.factcheck.workbench.shell;

/** A screen that stands among the others in the header for some people only. */
public interface GuardedDestination {
    /** The route. */
    String path();

    /** The key of its name. */
    String textKey();

    /** Whether the person of the current session may open it. */
    boolean isOpen();
}
