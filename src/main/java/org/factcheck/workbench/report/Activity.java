package org.factcheck.workbench.report;

import java.time.Instant;
import java.util.Map;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, as the log has it.
 *
 * @param who the person's name, or null for the application itself and for somebody whose name is kept from the reader
 * @param hidden whether it was a person whose name is kept from the reader
 * @param objectType "claim", "evidence", "verdict", "correction", "article", …
 * @param action "created", "edited", "dismissed", …
 * @param earlier what was replaced, by field: "passage", "stance", "note" of evidence that was edited; only what the reader
 *     may know
 * @param later what took its place, by the same fields
 * @param words the claim's exact words or the article's title
 */
public record Activity(
        long id,
        Instant at,
        @Nullable String who,
        boolean hidden,
        String objectType,
        String action,
        @Nullable ArticleId article,
        @Nullable ClaimId claim,
        @Nullable String words,
        Map<String, String> earlier,
        Map<String, String> later) {
    public Activity {
        earlier = Map.copyOf(earlier);
        later = Map.copyOf(later);
    }
}
