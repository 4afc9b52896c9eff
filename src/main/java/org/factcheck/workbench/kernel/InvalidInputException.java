package org.factcheck.workbench.kernel;

/**
 * Input that cannot be accepted. The message key names a text of the user interface that says what happened, what was
 * kept and what to do; the arguments fill it in.
 */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    public InvalidInputException(String messageKey, Object... arguments) {
        super(messageKey);
        this.arguments = arguments.clone();
    }

    public String messageKey() {
        return String.valueOf(getMessage());
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
