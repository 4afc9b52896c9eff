package org.factcheck.workbench.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.TextIssueId;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an article from being signed off, as one person may know it. Whoever is blind to a claim gets the same claims
 * as anybody, but not whether reviewers disagree about one.
 *
 * @param blockers in the order of their reasons, then in that of the material
 */
public record SignOffGate(List<Blocker> blockers) {
    /** The severity of what is only remarked on: a year that is not stated, a speaker who is implied. */
    private static final String REMARK = "INFO";

    public SignOffGate {
        blockers = List.copyOf(blockers);
    }

    /** Why something keeps an article from being signed off. The order is that of screens. */
    public enum Reason {
        /** Reviewers disagree and nobody has adjudicated. */
        DISPUTED,
        /** Nobody has judged the claim, or it was opened again. */
        OPEN,
        /** Fewer verdicts are in than the policy asks for. */
        TOO_FEW_VERDICTS,
        /** Verdicts are in, nothing stands; more is not for this person to know. */
        IN_REVIEW,
        /** It stands as true without evidence of as many origins as the policy asks for. */
        TOO_FEW_ORIGINS,
        /** Of a source neither a snapshot nor a passage is kept. */
        SOURCE_NOT_KEPT,
        /** A grave inconsistency of the text that nobody has settled. */
        TEXT_ISSUE
    }

    /**
     * One thing that blocks.
     *
     * @param words of the claim, or the description of the text issue
     * @param claim null for a text issue
     * @param issue the kind of a text issue
     * @param source title of the source that is not kept; null if it is protected
     * @param have how many verdicts or origins there are
     * @param need how many the policy asks for; 0 where it does not count
     */
    public record Blocker(
            Reason reason,
            String words,
            @Nullable ClaimId claim,
            @Nullable ClaimKind kind,
            @Nullable String issue,
            @Nullable String source,
            int have,
            int need) {}

    /**
     * A claim that is not dismissed.
     *
     * @param state as the person may see it
     * @param reviewed whether the policy has claims of this kind reviewed
     * @param blind whether the person is blind to the claim
     * @param verdicts how many reviewers have given one that counts
     * @param origins independent origin groups of the evidence that stands and supports the claim
     */
    public record JudgedClaim(
            ClaimId id,
            ClaimKind kind,
            String words,
            DisplayState state,
            boolean reviewed,
            boolean blind,
            int verdicts,
            int verdictsNeeded,
            int origins,
            int originsNeeded) {}

    /**
     * A piece of standing evidence of which neither the passage relied on nor a snapshot or image of the source is kept.
     *
     * @param source its title; null if it is protected from the person
     */
    public record SourceNotKept(
            ClaimId claim,
            ClaimKind kind,
            String words,
            boolean reviewed,
            @Nullable String source) {}

    /** An inconsistency of the text that nobody has settled. */
    public record UnsettledIssue(TextIssueId id, String kind, String severity, String description) {}

    /** All that the gate looks at. */
    public record Material(List<JudgedClaim> claims, List<SourceNotKept> sources, List<UnsettledIssue> issues) {}

    /** Blockers of one reason. */
    public record Group(Reason reason, List<Blocker> blockers) {}

    /** Looks at everything. Claims of kinds that the policy does not have reviewed never block. */
    public static SignOffGate of(Material material) {
        List<Blocker> blockers = new ArrayList<>();
        for (JudgedClaim claim : material.claims()) {
            Reason reason = claim.reviewed() ? reason(claim) : null;
            if (reason != null) {
                boolean origins = reason == Reason.TOO_FEW_ORIGINS;
                blockers.add(new Blocker(
                        reason,
                        claim.words(),
                        claim.id(),
                        claim.kind(),
                        null,
                        null,
                        origins ? claim.origins() : claim.verdicts(),
                        origins ? claim.originsNeeded() : claim.verdictsNeeded()));
            }
        }
        for (SourceNotKept source : material.sources()) {
            if (source.reviewed()) {
                blockers.add(new Blocker(
                        Reason.SOURCE_NOT_KEPT,
                        source.words(),
                        source.claim(),
                        source.kind(),
                        null,
                        source.source(),
                        0,
                        0));
            }
        }
        for (UnsettledIssue issue : material.issues()) {
            if (!issue.severity().equals(REMARK)) {
                blockers.add(new Blocker(Reason.TEXT_ISSUE, issue.description(), null, null, issue.kind(), null, 0, 0));
            }
        }
        blockers.sort(Comparator.comparing(Blocker::reason));
        return new SignOffGate(blockers);
    }

    private static @Nullable Reason reason(JudgedClaim claim) {
        return switch (claim.state()) {
            case OPEN -> Reason.OPEN;
            case DISPUTED -> Reason.DISPUTED;
            case IN_REVIEW ->
                !claim.blind() && claim.verdicts() < claim.verdictsNeeded()
                        ? Reason.TOO_FEW_VERDICTS
                        : Reason.IN_REVIEW;
            case SUPPORTED -> claim.origins() < claim.originsNeeded() ? Reason.TOO_FEW_ORIGINS : null;
            case REFUTED, MIXED, UNPROVEN, DISMISSED -> null;
        };
    }

    /** Whether nothing blocks. */
    public boolean open() {
        return blockers.isEmpty();
    }

    /** The blockers by their reasons; reasons without any are left out. */
    public List<Group> groups() {
        Map<Reason, List<Blocker>> byReason = new EnumMap<>(Reason.class);
        blockers.forEach(blocker -> byReason.computeIfAbsent(blocker.reason(), none -> new ArrayList<>())
                .add(blocker));
        return byReason.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }
}
