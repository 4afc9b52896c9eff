package org.factcheck.workbench.detection;

/** What sort of inconsistency or weakness a text shows in itself. */
public enum IssueKind {
    /** The headline says more, or other, than the body. */
    HEADLINE_BODY_MISMATCH,
    /** A name is misspelt against its spelling elsewhere in the text. */
    MISSPELLING,
    /** Two accepted spellings of one name. */
    SPELLING_VARIANT,
    /** Two terms for one thing. */
    TERM_VARIANT,
    /** Two spellings of one common word. */
    STYLE_VARIANT,
    /** A relative date that counts from another date than the day of publication. */
    RELATIVE_DATE_ANCHOR,
    /** A quotation whose speaker is implied by the one before. */
    IMPLICIT_SPEAKER,
    /** A quotation without a speaker. */
    MISSING_SPEAKER,
    /** A source that is not named. */
    UNNAMED_SOURCE,
    /** A source without a date. */
    UNDATED_SOURCE,
    /** Two statements that pull in different directions. */
    TENSION,
    /** One event told in two framings. */
    FRAMING,
    /** A phrase that a comma attaches to the wrong words. */
    AMBIGUOUS_COMMA,
    /** A date whose year must be inferred. */
    UNSTATED_YEAR,
    /** A transliteration beside an official one. */
    NAME_VARIANT,
    /** The same quantity stated with two numbers. */
    NUMBER_MISMATCH,
    /** Parts that do not add up to their total. */
    TOTAL_MISMATCH,
    /** A date that contradicts its weekday, or the order of events. */
    DATE_MISMATCH,
    /** The text is not in a language that is read: claims can be made by hand. */
    LANGUAGE,
    /** A paragraph in a language that is not read, in a text that is: claims in it can be made by hand. */
    FOREIGN_PASSAGE
}
