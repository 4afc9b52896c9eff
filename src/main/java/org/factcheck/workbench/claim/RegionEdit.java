package org.factcheck.workbench.claim;

import org.factcheck.workbench.detection.ClaimKind;

/** What a person enters to claim a region of an image. */
public record RegionEdit(ClaimKind kind, Region region, String wording) {}
