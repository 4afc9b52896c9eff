package org.factcheck.workbench.kernel;

/** The viewer belongs to the team but their role does not allow the operation. */
public final class ForbiddenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ForbiddenException(String message) {
        super(message);
    }
}
