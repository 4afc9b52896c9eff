package org.factcheck.workbench.detection;

import java.util.List;

/** Sizes of military formations, as the facts of claims about units name them. */
public final class Echelons {
    /** The usual ones, smallest first. */
    public static final List<String> BY_SIZE = List.of(
            "squad",
            "platoon",
            "company",
            "battery",
            "battalion",
            "regiment",
            "brigade",
            "division",
            "corps",
            "army",
            "front",
            "detachment",
            "battlegroup",
            "group",
            "squadron",
            "wing",
            "flotilla",
            "fleet",
            "garrison",
            "militia",
            "legion",
            "command");

    private Echelons() {}
}
