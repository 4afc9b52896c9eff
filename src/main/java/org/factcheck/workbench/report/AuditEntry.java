package org.factcheck.workbench.report;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.PersonId;
import org.factcheck.workbench.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * One event of the audit log, as its reader may see it.
 *
 * @param number its place in the chain; null as long as it is not sealed
 * @param person who acted; null for the application itself, and for somebody who is kept from the reader
 * @param who the person's name
 * @param whoHidden whether who acted is kept from the reader, who is to judge the claim without knowing who has
 * @param role as what they acted: a role of the team, or ADMINISTRATOR
 * @param words what the object is called: a claim's words, a title, a name
 * @param before the values before, by field, in the order they were written; a field of a part is "part.field"
 * @param after the values after, likewise
 */
public record AuditEntry(
        long id,
        @Nullable Long number,
        Instant at,
        @Nullable PersonId person,
        @Nullable String who,
        boolean whoHidden,
        @Nullable String role,
        @Nullable TeamId team,
        @Nullable ArticleId article,
        String objectType,
        long objectId,
        String action,
        @Nullable String words,
        Details details,
        Map<String, String> before,
        Map<String, String> after) {

    /** What the reader gets of before and after. */
    public enum Details {
        SHOWN,
        /** Kept from who has not judged the claim yet. */
        HIDDEN,
        /** Taken away with the article. */
        ERASED
    }

    /** A field whose value became another. */
    public record Difference(
            String field, @Nullable String before, @Nullable String after) {}

    /** The fields that differ, in the order they were written. */
    public List<Difference> differences() {
        Set<String> fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Difference(field, before.get(field), after.get(field)))
                .toList();
    }
}
