package org.factcheck.workbench.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person enters of a source. */
public record SourceEdit(
        String title,
        @Nullable String url,
        @Nullable String publisher,
        Source.Kind kind,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate accessedOn,
        @Nullable String originGroup,
        boolean restricted) {}
