package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.EvidenceEdit;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.evidence.SourceEdit;
import org.factcheck.workbench.review.DraftService;
import org.junit.jupiter.api.Test;

class EvidenceViewTest extends DeskRoom {
    @Test
    void evidence_says_nothing_of_the_claim_until_somebody_says_what() {
        workbench(wounded);
        press("Add evidence");
        test(field("Title")).setValue("Morning bulletin");
        press("Save evidence");

        assertThat(find(RadioButtonGroup.class).all())
                .filteredOn(group -> "Stance".equals(group.getLabel()))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.isInvalid()).isTrue();
                    assertThat(group.getErrorMessage()).contains("supports the claim, refutes it or gives context");
                });
        assertThat(doors.evidence().evidence(reviewer, wounded)).isEmpty();
    }

    @Test
    void the_balance_weighs_origins_and_not_pieces() {
        attach("Bulletin", "administration", Evidence.Stance.SUPPORTS);
        attach("Wire report of it", "administration", Evidence.Stance.SUPPORTS);
        attach("Eyewitness", null, Evidence.Stance.REFUTES);
        workbench(wounded);

        assertThat(words(EvidenceSection.class))
                .contains("Evidence · 3 sources")
                .contains("Independent sources: 2")
                .contains("1 supports", "0 context", "1 refutes")
                .contains("Origin: administration")
                .containsOnlyOnce("counted once, with the evidence above");
        assertThat(find(BalanceBar.class).single().getElement().getChild(0).getAttribute("aria-label"))
                .isEqualTo("Balance of independent sources: 1 supports, none gives context, 1 refutes");
    }

    @Test
    void a_grade_is_chosen_from_a_grid_that_says_what_it_means_and_kept_as_a_draft() {
        workbench(wounded);
        press("Add evidence");
        press("Admiralty grade: Not graded. Choose from the grid");
        assertThat(find(NativeButton.class, find(GradeDialog.class).single()).all())
                .hasSize(36);
        press("B2: usually reliable, probably true");
        assertThat(doors.drafts().draft(reviewer, wounded, DraftService.Form.EVIDENCE))
                .hasValueSatisfying(kept -> assertThat(kept).containsEntry("grade", "B2"));

        workbench(killed);
        workbench(wounded);
        assertThat(buttons()).contains("Admiralty grade: B2 · usually reliable, probably true. Choose from the grid");
        test(field("Title")).setValue("Morning bulletin");
        stance(Evidence.Stance.SUPPORTS);
        press("Save evidence");

        assertThat(doors.evidence().evidence(reviewer, wounded))
                .extracting(Evidence::grade)
                .containsExactly(new Evidence.Grade('B', 2));
    }

    @Test
    void a_grade_can_be_taken_back() {
        workbench(wounded);
        press("Add evidence");
        press("Admiralty grade: Not graded. Choose from the grid");
        press("F6: cannot be judged, cannot be judged");
        press("Admiralty grade: F6 · cannot be judged, cannot be judged. Choose from the grid");
        press("Not graded");

        assertThat(buttons()).contains("Admiralty grade: Not graded. Choose from the grid");
    }

    private void attach(String title, String origin, Evidence.Stance stance) {
        doors.evidence()
                .attachNew(
                        reviewer,
                        wounded,
                        new SourceEdit(title, null, null, Source.Kind.DOCUMENT, null, null, origin, false),
                        new EvidenceEdit(stance, null, null, null));
    }
}
