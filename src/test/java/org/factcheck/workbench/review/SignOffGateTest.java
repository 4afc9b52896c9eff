package org.factcheck.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.TextIssueId;
import org.factcheck.workbench.review.SignOffGate.Blocker;
import org.factcheck.workbench.review.SignOffGate.JudgedClaim;
import org.factcheck.workbench.review.SignOffGate.Material;
import org.factcheck.workbench.review.SignOffGate.Reason;
import org.factcheck.workbench.review.SignOffGate.SourceNotKept;
import org.factcheck.workbench.review.SignOffGate.UnsettledIssue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SignOffGateTest {
    @ParameterizedTest
    @CsvSource({
        "OPEN, false, 0, 2, 0, 2, OPEN",
        "OPEN, true, 0, 2, 0, 2, OPEN",
        "IN_REVIEW, false, 1, 2, 0, 2, TOO_FEW_VERDICTS",
        "IN_REVIEW, true, 1, 2, 0, 2, IN_REVIEW",
        "IN_REVIEW, true, 2, 2, 0, 2, IN_REVIEW",
        "DISPUTED, false, 2, 2, 0, 2, DISPUTED",
        "SUPPORTED, false, 2, 2, 1, 2, TOO_FEW_ORIGINS",
        "SUPPORTED, false, 2, 2, 2, 2, ",
        "SUPPORTED, false, 1, 1, 0, 0, ",
        "REFUTED, false, 2, 2, 0, 2, ",
        "MIXED, false, 2, 2, 0, 2, ",
        "UNPROVEN, false, 2, 2, 0, 2, "
    })
    void a_claim_blocks_by_its_state_and_what_the_policy_asks_for(
            DisplayState state,
            boolean blind,
            int verdicts,
            int needed,
            int origins,
            int originsNeeded,
            @Nullable Reason expected) {
        SignOffGate gate = gate(claim(state, true, blind, verdicts, needed, origins, originsNeeded));
        if (expected == null) {
            assertThat(gate.open()).isTrue();
        } else {
            assertThat(gate.blockers()).extracting(Blocker::reason).containsExactly(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_that_is_not_reviewed_never_blocks(DisplayState state) {
        assertThat(gate(claim(state, false, false, 0, 2, 0, 2)).open()).isTrue();
        SourceNotKept source = new SourceNotKept(new ClaimId(1), ClaimKind.DATE, "Monday", false, "Report");
        assertThat(SignOffGate.of(new Material(List.of(), List.of(source), List.of()))
                        .open())
                .isTrue();
    }

    @Test
    void numbers_are_of_what_is_missing() {
        assertThat(gate(claim(DisplayState.IN_REVIEW, true, false, 1, 2, 5, 3)).blockers())
                .extracting(Blocker::have, Blocker::need)
                .containsExactly(tuple(1, 2));
        assertThat(gate(claim(DisplayState.SUPPORTED, true, false, 2, 2, 1, 3)).blockers())
                .extracting(Blocker::have, Blocker::need)
                .containsExactly(tuple(1, 3));
    }

    @Test
    void unsettled_issues_of_the_text_block_and_remarks_do_not() {
        List<UnsettledIssue> issues = List.of(issue(1, "LOW"), issue(2, "MEDIUM"), issue(3, "INFO"), issue(4, "HIGH"));
        SignOffGate gate = SignOffGate.of(new Material(List.of(), List.of(), issues));
        assertThat(gate.blockers())
                .extracting(Blocker::reason, Blocker::words)
                .containsExactly(
                        tuple(Reason.TEXT_ISSUE, "Issue 1"),
                        tuple(Reason.TEXT_ISSUE, "Issue 2"),
                        tuple(Reason.TEXT_ISSUE, "Issue 4"));
    }

    @Test
    void blockers_are_grouped_by_reason_disputes_first_and_keep_the_order_of_the_text() {
        JudgedClaim first = claim(DisplayState.OPEN, true, false, 0, 1, 0, 1);
        JudgedClaim disputed = claim(DisplayState.DISPUTED, true, false, 2, 2, 0, 1);
        JudgedClaim last = claim(DisplayState.OPEN, true, false, 0, 1, 0, 1);
        SourceNotKept source = new SourceNotKept(first.id(), ClaimKind.EVENT, "words", true, null);
        SignOffGate gate = SignOffGate.of(
                new Material(List.of(first, disputed, last), List.of(source), List.of(issue(1, "HIGH"))));
        assertThat(gate.groups())
                .extracting(SignOffGate.Group::reason, group -> group.blockers().size())
                .containsExactly(
                        tuple(Reason.DISPUTED, 1),
                        tuple(Reason.OPEN, 2),
                        tuple(Reason.SOURCE_NOT_KEPT, 1),
                        tuple(Reason.TEXT_ISSUE, 1));
        assertThat(gate.groups().get(1).blockers()).extracting(Blocker::claim).containsExactly(first.id(), last.id());
    }

    private static long ids;

    private static SignOffGate gate(JudgedClaim claim) {
        return SignOffGate.of(new Material(List.of(claim), List.of(), List.of()));
    }

    private static JudgedClaim claim(
            DisplayState state,
            boolean reviewed,
            boolean blind,
            int verdicts,
            int needed,
            int origins,
            int originsNeeded) {
        return new JudgedClaim(
                new ClaimId(++ids),
                ClaimKind.CASUALTY,
                "words",
                state,
                reviewed,
                blind,
                verdicts,
                needed,
                origins,
                originsNeeded);
    }

    private static UnsettledIssue issue(long id, String severity) {
        return new UnsettledIssue(new TextIssueId(id), "MISSPELLING", severity, "Issue " + id);
    }
}
