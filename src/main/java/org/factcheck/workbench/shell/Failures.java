package org.factcheck.workbench.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.ForbiddenException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * What a person is told when something they did failed. Failures with a meaning are said in words; anything else is
 * logged under a reference that the message shows.
 */
public final class Failures implements ErrorHandler {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void error(ErrorEvent event) {
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
            LOG.debug("The browser went away", event.getThrowable());
            return;
        }
        String message = message(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null && !ui.isClosing()) {
            Notices.failed(message);
        }
    }

    /** The translated message for a failure; an unexpected one is logged. */
    public static String message(Throwable failure) {
        Throwable known = known(failure);
        return switch (known) {
            case InvalidInputException invalid -> I18NProvider.translate(invalid.messageKey(), invalid.arguments());
            case ForbiddenException forbidden -> I18NProvider.translate("shell.error.forbidden.text");
            case NotFoundException missing -> I18NProvider.translate("shell.error.missing.notice");
            case ConflictException conflict -> I18NProvider.translate("shell.error.conflict.notice");
            case AuthenticationException signedOut -> I18NProvider.translate("shell.error.signedOut.notice");
            case null, default -> I18NProvider.translate("shell.error.unexpected.notice", log(failure));
        };
    }

    /** Logs a failure and returns the reference it can be found by. */
    static String log(Throwable failure) {
        StringBuilder reference = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        LOG.error("Unexpected failure, reference {}", reference, failure);
        return reference.toString();
    }

    private static @Nullable Throwable known(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInputException
                    || cause instanceof ForbiddenException
                    || cause instanceof NotFoundException
                    || cause instanceof ConflictException
                    || cause instanceof AuthenticationException) {
                return cause;
            }
        }
        return null;
    }
}
