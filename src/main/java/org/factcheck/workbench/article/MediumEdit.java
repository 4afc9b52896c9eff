package org.factcheck.workbench.article;

import org.jspecify.annotations.Nullable;

/** What a person enters or changes of an image besides the image itself. */
public record MediumEdit(
        Medium.Kind kind,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String description,
        @Nullable String url) {}
