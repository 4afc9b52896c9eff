package org.factcheck.workbench.live;

/** What a person is writing at a claim; never what they write. */
public enum Doing {
    VERDICT,
    EVIDENCE,
    CLAIM,
    CORRECTION,
    COMMENT
}
