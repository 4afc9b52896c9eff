package org.factcheck.workbench.agreement;

/** The ways to put agreement into a number. */
public enum Measure {
    /** The share of pairs of judgements on the same unit that are the same, chance included. */
    PERCENT,
    /** Krippendorff's alpha for categories without an order. */
    ALPHA_NOMINAL,
    /** Krippendorff's alpha for ordered categories: far apart counts more than close. */
    ALPHA_ORDINAL,
    /** Cohen's kappa of two judges. */
    COHEN_KAPPA,
    /** Fleiss' kappa of any judges, as many for each unit. */
    FLEISS_KAPPA
}
