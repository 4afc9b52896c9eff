package org.factcheck.workbench.review;

import org.jspecify.annotations.Nullable;

/** What a person enters of a correction: replacement words need a reason; an answer needs a question. */
public record CorrectionEdit(
        @Nullable String replacement,
        @Nullable String reason,
        @Nullable String question,
        @Nullable String answer) {}
