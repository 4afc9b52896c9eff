package org.factcheck.workbench.claim;

import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.Modality;
import org.factcheck.workbench.detection.Polarity;
import org.jspecify.annotations.Nullable;

/** What a person may enter or change of a claim. Start and end are UTF-16 code units of the head revision's text. */
public record ClaimEdit(
        ClaimKind kind,
        int start,
        int end,
        @Nullable String wording,
        Facts facts,
        Polarity polarity,
        Modality modality,
        @Nullable String speaker) {}
