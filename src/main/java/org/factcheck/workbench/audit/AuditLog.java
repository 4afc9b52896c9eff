package org.factcheck.workbench.audit;

import java.security.SecureRandom;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one event for every change, in the transaction that makes the change. Events are append-only; before and after
 * stand apart, behind a salted SHA-256 digest, so that values can be erased without breaking a chain over the events.
 */
@Service
public class AuditLog {
    private final JdbcAuditStore store;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    AuditLog(JdbcAuditStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    /** Who acted, as what: a null actor is the application itself. */
    public record Actor(@Nullable PersonId person, @Nullable String role) {
        public static final Actor APPLICATION = new Actor(null, null);
    }

    /** What was changed: its type ("claim", "verdict", …), id, and the team and article it belongs to. */
    public record Subject(
            String type,
            long id,
            @Nullable TeamId team,
            @Nullable ArticleId article) {}

    /**
     * Records one change.
     *
     * @param action what happened, as a short word in the past tense: "created", "edited", "dismissed", …
     * @param before the state before, as a record or map that Jackson can write; null when there was none
     * @param after the state after; null when there is none
     * @throws IllegalStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String action, Subject subject, @Nullable Object before, @Nullable Object after) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        String beforeJson = before == null ? null : json.writeValueAsString(before);
        String afterJson = after == null ? null : json.writeValueAsString(after);
        store.insert(
                actor, action, subject, AuditHashes.detail(salt, beforeJson, afterJson), salt, beforeJson, afterJson);
    }
}
