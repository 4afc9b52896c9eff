package org.factcheck.workbench.detection;

import org.jspecify.annotations.Nullable;

/**
 * Who says a claim.
 *
 * @param name fullest name known in the text ("Serhiy Zhadan" where the cue says "Zhadan"), or a description ("a
 *     Ukrainian officer")
 * @param span the words that name the speaker at this claim, or null when implied
 */
public record Speaker(String name, @Nullable Span span) {}
