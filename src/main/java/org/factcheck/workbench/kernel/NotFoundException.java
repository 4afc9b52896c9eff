package org.factcheck.workbench.kernel;

/** What was asked for does not exist, or belongs to a team the viewer is not in: both answer alike. */
public final class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(String what) {
        super(what + " does not exist.");
    }
}
