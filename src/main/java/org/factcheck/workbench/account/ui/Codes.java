package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Supplier;
import org.factcheck.workbench.account.SignInDelayedException;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.shell.FormMessage;
import org.jspecify.annotations.Nullable;

/** What happens with a code that somebody typed. */
final class Codes {
    private Codes() {}

    /** Does what takes a code; what was wrong with it is said in the message. Null when it was not done. */
    static <T> @Nullable T attempt(Component place, FormMessage message, Supplier<T> act) {
        message.clear();
        try {
            return act.get();
        } catch (SignInDelayedException delayed) {
            message.warning(place.getTranslation("account.code.wait", seconds(delayed)));
        } catch (InvalidInputException e) {
            message.error(e);
        }
        return null;
    }

    static long seconds(SignInDelayedException delayed) {
        return Math.max(1, delayed.waitFor().plusMillis(999).toSeconds());
    }
}
