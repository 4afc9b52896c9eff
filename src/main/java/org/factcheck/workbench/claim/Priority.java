package org.factcheck.workbench.claim;

/** What a person says of when a claim is to be checked; in lists it stands above the number that the detector gave. */
public enum Priority {
    /** Nobody has said anything: the claim stands where the detector put it. */
    AS_DETECTED,
    HIGH,
    NORMAL,
    LOW
}
