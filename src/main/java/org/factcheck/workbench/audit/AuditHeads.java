package org.factcheck.workbench.audit;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the chain over the audit events stands: to be shown, and to be put into what is published. */
@Service
@Transactional(readOnly = true)
public class AuditHeads {
    private final JdbcAuditStore store;

    AuditHeads(JdbcAuditStore store) {
        this.store = store;
    }

    /** The newest link, which seals every event before it; empty as long as nothing is sealed. */
    public Optional<AuditHead> current() {
        return store.head();
    }

    /** How many events are not sealed at this moment; with a sealer at work those of the last second. */
    public long unsealed() {
        return store.unsealed();
    }

    /**
     * Whether the database keeps the application's own role from changing and deleting events. It does not when the
     * application signs in as the owner of the schema.
     */
    public boolean guarded() {
        return store.guarded();
    }
}
