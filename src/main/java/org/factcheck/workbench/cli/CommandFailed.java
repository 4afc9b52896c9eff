package org.factcheck.workbench.cli;

/** A command cannot do what it was asked for; the message is a sentence for the person who asked. */
final class CommandFailed extends RuntimeException {
    CommandFailed(String message) {
        super(message);
    }
}
