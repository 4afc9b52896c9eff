package org.factcheck.workbench.account;

import java.util.Optional;
import org.factcheck.workbench.kernel.Input;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have set for themselves, the same on every machine they sign in on. Everybody reads and changes only their
 * own; it is no change of anybody's work and leaves no trace in the log.
 */
@Service
@Transactional
public class PreferenceService {
    private static final int LONGEST = 100_000;

    private final JdbcPreferenceStore store;

    PreferenceService(JdbcPreferenceStore store) {
        this.store = store;
    }

    /** The viewer's own setting, empty as long as nothing has been set. */
    @Transactional(readOnly = true)
    public Optional<String> value(Viewer viewer, Preference kind) {
        return store.value(viewer.person(), kind);
    }

    /**
     * Keeps a setting of the viewer instead of the one before; an empty one is forgotten.
     *
     * @throws InvalidInputException when it is longer than 100,000 characters
     */
    public void keep(Viewer viewer, Preference kind, String value) {
        String storable = Input.storable(value);
        if (storable.length() > LONGEST) {
            throw new InvalidInputException("account.preference.tooLong", LONGEST);
        }
        if (storable.isEmpty()) {
            store.forget(viewer.person(), kind);
        } else {
            store.keep(viewer.person(), kind, storable);
        }
    }
}
