package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.EvidenceEdit;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.evidence.SourceEdit;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.kernel.VerdictId;
import org.factcheck.workbench.review.Adjudication;
import org.factcheck.workbench.review.ClaimReview;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.review.NewVerdict;
import org.factcheck.workbench.review.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdjudicationViewTest extends DeskRoom {
    private Viewer second;

    @BeforeEach
    void two_disputes() {
        Newsroom newsroom = new Newsroom(jdbc);
        newsroom.verdictsNeeded(team, 2);
        second = newsroom.member(team, "sven" + team, Role.REVIEWER);
        doors.evidence()
                .attachNew(
                        reviewer,
                        wounded,
                        new SourceEdit("Hospital list", null, null, Source.Kind.DOCUMENT, null, null, null, false),
                        new EvidenceEdit(Evidence.Stance.SUPPORTS, "Two were treated.", null, null));
        give(reviewer, killed, "MOSTLY_TRUE", null);
        give(second, killed, "TRUE", null);
        give(reviewer, wounded, "TRUE", null);
        give(second, wounded, "FALSE", null);
    }

    private RatingId rating(ClaimId claim, String code) {
        return doors.reviews().review(editor, claim).scale().stream()
                .filter(rating -> rating.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private VerdictId give(Viewer viewer, ClaimId claim, String code, @Nullable VerdictId supersedes) {
        return doors.reviews()
                .give(
                        viewer,
                        claim,
                        new NewVerdict(
                                rating(claim, code),
                                "As " + code,
                                Verdict.Confidence.HIGH,
                                Instant.EPOCH,
                                supersedes,
                                0));
    }

    private void open(ClaimId claim) {
        UI.getCurrent().navigate("adjudication/" + claim);
    }

    @SuppressWarnings("unchecked")
    private void reason(Adjudication.Reason reason) {
        ((RadioButtonGroup<Adjudication.Reason>) find(RadioButtonGroup.class).all().stream()
                        .filter(group -> "What did they differ in?".equals(((RadioButtonGroup<?>) group).getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(reason);
    }

    @Test
    void an_editor_settles_a_dispute_with_the_verdicts_side_by_side_and_no_names_before_asking() {
        as(editor);
        UI.getCurrent().navigate("adjudication");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .filteredOn(href -> href.startsWith("adjudication/"))
                .containsExactly("adjudication/" + wounded, "adjudication/" + killed);
        open(wounded);
        assertThat(find(DisputeCase.class).single().getElement().getTextRecursively())
                .contains("Rockets hit Tsyrkuny overnight, wounding two residents and killing one man.");
        assertThat(words())
                .contains("Reviewer A")
                .contains("Reviewer B")
                .contains("As TRUE")
                .contains("As FALSE")
                .contains("Hospital list")
                .contains("They differ in rating, sources.")
                .doesNotContain(second.name().substring(1));
        press("Show names");
        assertThat(words()).contains(second.name().substring(1));

        press("Mostly true");
        press("Adjudicate");
        assertThat(words()).contains("Choose what they differed in");
        reason(Adjudication.Reason.EVIDENCE);
        test(area("Reasoning")).setValue("The hospital counted.");
        press("Adjudicate");

        ClaimReview review = doors.reviews().review(reader, wounded);
        assertThat(review.adjudication().reason()).isEqualTo(Adjudication.Reason.EVIDENCE);
        assertThat(review.resolution().code()).isEqualTo("MOSTLY_TRUE");
        assertThat(words()).contains("different evidence1");
        workbench(wounded);
        assertThat(words(VerdictSection.class))
                .contains("Stands: Mostly true")
                .contains("The hospital counted.")
                .contains("different evidence");
    }

    @Test
    void a_verdict_that_comes_in_meanwhile_is_shown_and_nothing_typed_is_lost() {
        as(editor);
        open(wounded);
        press("True");
        reason(Adjudication.Reason.MISTAKE);
        test(area("Reasoning")).setValue("So it is.");
        Viewer third = new Newsroom(jdbc).member(team, "theo" + team, Role.REVIEWER);
        give(third, wounded, "HALF_TRUE", null);
        press("Adjudicate");
        assertThat(words()).contains("Somebody has judged the claim meanwhile").contains("As HALF_TRUE");
        assertThat(area("Reasoning").getValue()).isEqualTo("So it is.");
        press("Adjudicate");
        assertThat(doors.reviews().review(reader, wounded).resolution().code()).isEqualTo("TRUE");
    }

    @Test
    void a_decision_half_written_is_there_again_and_keys_choose_the_rating() {
        as(editor);
        open(wounded);
        KeyListener listener = find(KeyListener.class).all().stream()
                .filter(one -> one.findAncestor(AdjudicationView.class) != null)
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(listener, new KeyListener.PressEvent(listener, true, "4", ""));
        reason(Adjudication.Reason.SCALE);
        test(area("Reasoning")).setValue("So far");

        open(killed);
        assertThat(area("Reasoning").getValue()).isEmpty();
        open(wounded);
        assertThat(area("Reasoning").getValue()).isEqualTo("So far");
        press("Adjudicate");
        assertThat(doors.reviews().review(reader, wounded).resolution().code()).isEqualTo("MOSTLY_TRUE");
        assertThat(doors.drafts().draft(editor, wounded, DraftService.Form.DECISION))
                .isEmpty();
    }

    @Test
    void to_who_is_blind_nothing_is_disputed_and_who_judged_reads_but_does_not_decide() {
        Viewer blind = new Newsroom(jdbc).member(team, "bina" + team, Role.REVIEWER);
        as(blind);
        open(wounded);
        assertThat(words()).contains("not disputed, or not yours").doesNotContain("As TRUE");
        as(reviewer);
        open(killed);
        open(wounded);
        assertThat(words()).contains("As FALSE").contains("lets others adjudicate");
        assertThat(buttons()).doesNotContain("Adjudicate");
    }
}
