package org.factcheck.workbench.evidence;

import java.time.Instant;
import org.factcheck.workbench.article.Image;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A source attached to a claim. Stance, grade, note and reason of withdrawal are null for those who are blind to the claim;
 * passage and note are null for those from whom the source is protected.
 *
 * @param passage the exact words of the source relied on
 * @param grade the Admiralty grade, if given
 * @param withdrawal null while the evidence stands
 * @param image what the source shows, as captured; null for those from whom the source is protected
 */
public record Evidence(
        EvidenceId id,
        ClaimId claim,
        Source source,
        @Nullable Stance stance,
        @Nullable String passage,
        @Nullable Grade grade,
        @Nullable String note,
        PersonId addedBy,
        String addedByName,
        Instant addedAt,
        @Nullable Withdrawal withdrawal,
        @Nullable Image image,
        int version) {

    /** The same, with another name for who added it: one that does not tell who that is. */
    public Evidence named(String name) {
        return new Evidence(
                id, claim, source, stance, passage, grade, note, addedBy, name, addedAt, withdrawal, image, version);
    }

    /** What the evidence says of the claim. */
    public enum Stance {
        SUPPORTS,
        REFUTES,
        CONTEXT
    }

    /** Admiralty code: source reliability A (completely reliable) to F (cannot be judged), information credibility 1 (confirmed) to 6 (cannot be judged). */
    public record Grade(char reliability, int credibility) {
        public Grade {
            if (reliability < 'A' || reliability > 'F' || credibility < 1 || credibility > 6) {
                throw new IllegalArgumentException("No Admiralty grade: " + reliability + credibility);
            }
        }

        @Override
        public String toString() {
            return "" + reliability + credibility;
        }
    }

    /** Who withdrew the evidence, when and why. */
    public record Withdrawal(
            PersonId by, Instant at, @Nullable String reason) {}
}
