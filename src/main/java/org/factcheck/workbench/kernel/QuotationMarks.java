package org.factcheck.workbench.kernel;

/** The marks around quoted words. */
public final class QuotationMarks {
    private static final String OPENING = "\"“„«";

    private QuotationMarks() {}

    /** Whether the words bring their own quotation marks, and want no others around them. */
    public static boolean begin(String words) {
        return !words.isEmpty() && OPENING.indexOf(words.charAt(0)) >= 0;
    }
}
