package org.factcheck.workbench.kernel;

/** Someone else saved the same object since it was read: nothing was overwritten. The saved state can be read again. */
public final class ConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConflictException(String what) {
        super(what + " was changed by someone else meanwhile.");
    }
}
