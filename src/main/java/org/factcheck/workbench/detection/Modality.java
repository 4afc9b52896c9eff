package org.factcheck.workbench.detection;

/** Whether a claim is asserted or hedged ("may", "reportedly"). */
public enum Modality {
    ASSERTED,
    POSSIBLE
}
