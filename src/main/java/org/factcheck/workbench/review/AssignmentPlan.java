package org.factcheck.workbench.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who is to get which claim, before anything is done.
 *
 * @param picks in the order of the claims
 * @param shares what each person would have, in the order of their names; those who are away are not among them
 * @param enough how many claims need nobody more
 * @param nobody how many claims need somebody, and nobody is left who could review them
 * @param away the people who are left out because they are away, by name
 */
public record AssignmentPlan(List<Pick> picks, List<Share> shares, int enough, int nobody, List<String> away) {
    public AssignmentPlan {
        picks = List.copyOf(picks);
        shares = List.copyOf(shares);
        away = List.copyOf(away);
    }

    /**
     * One claim for one person.
     *
     * @param from who has the claim now and gives it up for that; null if nobody does
     */
    public record Pick(
            ClaimId claim,
            PersonId to,
            @Nullable PersonId from,
            @Nullable LocalDate dueOn) {}

    /**
     * What a person has to do.
     *
     * @param before how many claims wait for the person now
     * @param added how many the plan adds, by kind
     */
    public record Share(PersonId person, String name, int before, Map<ClaimKind, Integer> added) {
        public Share {
            added = Map.copyOf(added);
        }

        public int plus() {
            return added.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * What became of a plan.
     *
     * @param done what was done
     * @param leftOut how many picks were not: the claim or the person was no longer free for it
     */
    public record Outcome(List<Pick> done, int leftOut) {
        public Outcome {
            done = List.copyOf(done);
        }
    }
}
