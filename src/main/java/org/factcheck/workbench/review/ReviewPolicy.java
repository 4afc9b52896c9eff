package org.factcheck.workbench.review;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.PersonId;

/**
 * How a team reviews its claims.
 *
 * @param version 0 while the team has the product's default, then counted from 1 with every change
 * @param blind whether reviewers are kept from what others made of a claim until they have judged it
 * @param named who may adjudicate, if that is by name
 * @param kinds what claims of each kind need
 */
public record ReviewPolicy(
        int version, boolean blind, Adjudicators adjudicators, Set<PersonId> named, Map<ClaimKind, Needs> kinds) {
    /** The most verdicts that a policy may ask for; of origins likewise. */
    public static final int MOST = 5;

    private static final Set<ClaimKind> GRAVE = Set.of(ClaimKind.CASUALTY, ClaimKind.CONTROL, ClaimKind.QUOTE);

    public ReviewPolicy {
        named = Set.copyOf(named);
        kinds = Collections.unmodifiableMap(new EnumMap<>(kinds));
    }

    /**
     * What claims of one kind need.
     *
     * @param reviewed false if claims of this kind need no verdict; one that is given stands nevertheless
     * @param verdicts how many reviewers must have judged a claim, and agree, before their rating stands; at least 1
     * @param origins how many independent origin groups of supporting evidence a claim must have before it may be published
     *     as true; 0 if none
     */
    public record Needs(boolean reviewed, int verdicts, int origins) {}

    /** What claims of the kind need. */
    public Needs needs(ClaimKind kind) {
        return kinds.getOrDefault(kind, new Needs(true, 1, 1));
    }

    /** The default of the product: two verdicts and two origins for what harms most when it is wrong, one for the rest. */
    public static ReviewPolicy standard() {
        return of(kind -> GRAVE.contains(kind) ? new Needs(true, 2, 2) : new Needs(true, 1, 1));
    }

    /** One verdict and one origin for every kind. */
    public static ReviewPolicy oneVerdict() {
        return of(kind -> new Needs(true, 1, 1));
    }

    private static ReviewPolicy of(Function<ClaimKind, Needs> needs) {
        return new ReviewPolicy(
                0,
                true,
                Adjudicators.EDITORS,
                Set.of(),
                Arrays.stream(ClaimKind.values()).collect(Collectors.toMap(Function.identity(), needs)));
    }
}
