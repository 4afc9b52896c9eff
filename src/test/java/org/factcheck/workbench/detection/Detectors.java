package org.factcheck.workbench.detection;

import java.time.LocalDate;

/** One detector for all tests: its models take a second to load. */
final class Detectors {
    static final ClaimDetector SHARED = ClaimDetector.create();

    private Detectors() {}

    /** Detects in a text published on Monday, 3 October 2022. */
    static Detection detect(String text) {
        return SHARED.detect(ArticleText.english(text, LocalDate.of(2022, 10, 3)));
    }
}
