package org.factcheck.workbench.review;

/** Why a claim is to be judged again. */
public enum ReopenedBecause {
    /** Evidence for or against it came after its resolution. */
    EVIDENCE,
    /** It no longer has the words that were judged. */
    WORDS,
    /** What was published has to be corrected. */
    CORRECTION,
    OTHER
}
