package org.factcheck.workbench.evidence;

import org.jspecify.annotations.Nullable;

/** What a person enters of a piece of evidence. */
public record EvidenceEdit(
        Evidence.Stance stance,
        @Nullable String passage,
        Evidence.@Nullable Grade grade,
        @Nullable String note) {}
