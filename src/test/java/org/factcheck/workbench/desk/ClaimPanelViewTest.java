package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.claim.Claim;
import org.factcheck.workbench.claim.ClaimEdit;
import org.factcheck.workbench.detection.CountRange;
import org.factcheck.workbench.detection.DateRange;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.evidence.SourceEdit;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.RatingId;
import org.factcheck.workbench.review.NewVerdict;
import org.factcheck.workbench.review.ReopenedBecause;
import org.factcheck.workbench.review.Verdict;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class ClaimPanelViewTest extends DeskRoom {
    private static final String ADDRESS = "https://example.org/bulletin";

    @Test
    void an_address_pasted_into_the_page_begins_evidence_with_it() {
        workbench(wounded);
        paste(ADDRESS);

        assertThat(field("Address (URL)").getValue()).isEqualTo(ADDRESS);
        test(field("Title")).setValue("Morning bulletin");
        stance(Evidence.Stance.SUPPORTS);
        press("Save evidence");
        assertThat(doors.evidence().evidence(reviewer, wounded))
                .extracting(evidence -> evidence.source().url())
                .containsExactly(ADDRESS);
    }

    @Test
    void a_source_that_the_team_has_at_a_pasted_address_is_chosen_and_that_is_said() {
        doors.evidence()
                .addSource(
                        editor,
                        team,
                        new SourceEdit(
                                "Morning bulletin",
                                ADDRESS,
                                null,
                                Source.Kind.OFFICIAL_STATEMENT,
                                null,
                                null,
                                null,
                                false));
        workbench(wounded);
        paste(ADDRESS);

        assertThat(words(EvidenceSection.class)).contains("already: “Morning bulletin”. It is chosen.");
        assertThat(find(ComboBox.class, find(EvidenceForm.class).single())
                        .single()
                        .getValue())
                .isInstanceOfSatisfying(
                        Source.class, source -> assertThat(source.title()).isEqualTo("Morning bulletin"));
    }

    @Test
    void a_dropped_file_becomes_a_source_of_its_name_and_is_kept_with_it() {
        workbench(wounded);
        find(EvidenceSection.class).single().dropped("bulletin.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertThat(field("Title").getValue()).isEqualTo("bulletin.pdf");
        stance(Evidence.Stance.SUPPORTS);
        press("Save evidence");

        assertThat(doors.evidence().evidence(reviewer, wounded))
                .extracting(evidence -> evidence.source().kind())
                .containsExactly(Source.Kind.DOCUMENT);
        assertThat(doors.evidence().files(reviewer, wounded)).hasSize(1);
        assertThat(words(EvidenceSection.class)).contains("File kept", "SHA-256");
        assertThat(words(HistorySection.class)).contains("kept a file of the source");
    }

    @Test
    void an_editor_gives_the_claim_to_somebody_and_has_what_stands_judged_again() {
        as(editor);
        doors.assignments().assign(editor, wounded, reviewer.person(), LocalDate.of(2022, 5, 20));
        give(reviewer, wounded);
        workbench(wounded);
        assertThat(words(ClaimHead.class)).contains("Assigned to", "Rita", "Overdue since 20 May 2022");
        assertThat(words(VerdictSection.class)).contains("Stands: True");

        press("Reopen…");
        press("Reopen claim");
        assertThat(doors.reviews().review(editor, wounded).resolution()).isNotNull();
        reopenBecause(ReopenedBecause.CORRECTION);
        test(area("Reason")).setValue("The hospital has another figure.");
        press("Reopen claim");
        assertThat(words(VerdictSection.class))
                .contains("0 of one verdict in")
                .contains("what was published has to be corrected. The hospital has another figure.")
                .doesNotContain("Stands");

        as(reviewer);
        UI.getCurrent().navigate("");
        workbench(wounded);
        assertThat(buttons()).contains("Edit claim").doesNotContain("Reopen…", "Assign…");
    }

    @SuppressWarnings("unchecked")
    private void reopenBecause(ReopenedBecause because) {
        find(RadioButtonGroup.class).all().stream()
                .filter(group -> "Why?".equals(((RadioButtonGroup<?>) group).getLabel()))
                .forEach(group -> ((RadioButtonGroup<ReopenedBecause>) group).setValue(because));
    }

    private void give(Viewer viewer, ClaimId claim) {
        RatingId rating = doors.reviews().review(viewer, claim).scale().stream()
                .filter(one -> one.code().equals("TRUE"))
                .findFirst()
                .orElseThrow()
                .id();
        doors.reviews()
                .give(viewer, claim, new NewVerdict(rating, "So", Verdict.Confidence.HIGH, Instant.EPOCH, null, 0));
    }

    @Test
    void a_second_address_does_not_write_over_the_first() {
        workbench(wounded);
        paste(ADDRESS);
        paste("https://example.org/other");

        assertThat(field("Address (URL)").getValue()).isEqualTo(ADDRESS);
    }

    @Test
    void phrases_fit_the_rating_that_is_chosen_and_the_kind_of_the_claim_and_can_be_edited() {
        workbench(wounded);
        assertThat(words(PhraseMenu.class)).contains("Choose a rating first");

        press("False");
        test(area("Rationale")).setValue("No.");
        press("The figure was … as of …, according to …; the article says ….");

        assertThat(area("Rationale").getValue())
                .isEqualTo("No. The figure was … as of …, according to …; the article says ….");
        press("True");
        assertThat(buttons())
                .contains("No source confirms this yet, but …")
                .doesNotContain("The figure was … as of …, according to …; the article says ….");
    }

    @Test
    void who_has_been_given_the_claim_stands_in_its_panel_and_a_long_history_opens_on_demand() {
        doors.assignments().take(reviewer, wounded);
        for (int number = 1; number <= 14; number++) {
            doors.comments().add(reviewer, wounded, "Comment " + number);
        }
        workbench(wounded);

        assertThat(words(ClaimPanel.class)).contains("Assigned to");
        assertThat(buttons()).contains("Show all 15");
        assertThat(words(HistorySection.class)).doesNotContain("assigned a claim");
        press("Show all 15");
        assertThat(words(HistorySection.class)).contains("assigned a claim");
        assertThat(buttons()).doesNotContain("Show all 15");
    }

    @Test
    void related_claims_are_one_click_away() {
        facts(wounded, "{\"place\": \"Tsyrkuny\", \"date\": {\"start\": \"2022-05-16\", \"end\": \"2022-05-17\"}}");
        facts(killed, "{\"place\": \"tsyrkuny\"}");
        facts(monday, "{\"date\": {\"start\": \"2022-05-16\", \"end\": \"2022-05-16\"}}");
        workbench(wounded);

        assertThat(words(RelatedSection.class))
                .contains("Same sentence", "Same place", "Same date")
                .doesNotContain("Same unit", "Same speaker");
        press("Monday (Date, open)");
        assertThat(words(ClaimPanel.class)).contains("claim 3 of 3");
        assertThat(words(RelatedSection.class))
                .contains("wounding two residents")
                .doesNotContain("killing");
    }

    @Test
    void a_range_that_ends_before_it_begins_is_not_saved_and_its_field_says_why() {
        workbench(wounded);
        press("Edit claim");
        test(number("Count, at least")).setValue(5.0);
        test(number("Count, at most")).setValue(2.0);
        press("Save claim");

        assertThat(number("Count, at most").isInvalid()).isTrue();
        assertThat(number("Count, at most").getErrorMessage()).contains("Exchange the two");
        assertThat(doors.claims().claim(reviewer, wounded).facts().count()).isNull();

        test(number("Count, at least")).setValue(1.0);
        assertThat(number("Count, at most").isInvalid()).isFalse();
        press("Save claim");
        assertThat(doors.claims().claim(reviewer, wounded).facts().count()).isEqualTo(new CountRange(1.0, 2.0));
    }

    @Test
    void what_others_changed_elsewhere_in_a_claim_is_saved_with_what_one_changes() {
        workbench(wounded);
        press("Edit claim");
        test(area("Wording")).setValue("Two people were hurt.");
        changePlace("Tsyrkuny");

        press("Save claim");

        assertThat(find(Dialog.class).all()).isEmpty();
        Claim saved = doors.claims().claim(reviewer, wounded);
        assertThat(saved.wording()).isEqualTo("Two people were hurt.");
        assertThat(saved.facts().place()).isEqualTo("Tsyrkuny");
    }

    @Test
    @SuppressWarnings("unchecked")
    void of_a_fact_that_two_people_changed_either_value_can_be_kept() {
        workbench(wounded);
        press("Edit claim");
        test(field("Where")).setValue("Kharkiv");
        test(area("Wording")).setValue("Two people were hurt.");
        changePlace("Tsyrkuny");
        press("Save claim");

        ((RadioButtonGroup<Boolean>) find(RadioButtonGroup.class).all().stream()
                        .filter(group -> "Where: what to keep".equals(((RadioButtonGroup<?>) group).getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(true);
        press("Save merged");

        Claim saved = doors.claims().claim(reviewer, wounded);
        assertThat(saved.facts().place()).isEqualTo("Tsyrkuny");
        assertThat(saved.wording()).isEqualTo("Two people were hurt.");
    }

    private void changePlace(String place) {
        Claim now = doors.claims().claim(editor, wounded);
        doors.claims()
                .edit(
                        editor,
                        wounded,
                        now.version(),
                        new ClaimEdit(
                                now.kind(),
                                now.anchor().start(),
                                now.anchor().end(),
                                now.wording(),
                                now.facts().withPlace(place),
                                now.polarity(),
                                now.modality(),
                                now.speaker()));
    }

    @Test
    void a_date_known_to_the_season_is_kept_as_the_detector_keeps_it() {
        workbench(wounded);
        press("Edit claim");
        test(find(DatePicker.class).all().stream()
                        .filter(field -> "From day".equals(field.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(LocalDate.of(2022, 1, 15));
        test(precision()).selectItem("season");
        press("Save claim");

        Facts facts = doors.claims().claim(reviewer, wounded).facts();
        assertThat(facts.date()).isEqualTo(new DateRange(LocalDate.of(2021, 12, 1), LocalDate.of(2022, 2, 28), false));
        assertThat(facts.timex()).isEqualTo("2021-WI");
        press("Edit claim");
        assertThat(precision().getValue()).isEqualTo(DatePrecision.SEASON);
    }

    @SuppressWarnings("unchecked")
    private Select<DatePrecision> precision() {
        return find(Select.class).all().stream()
                .filter(field -> "Precision".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private NumberField number(String label) {
        return find(NumberField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void facts(ClaimId claim, String facts) {
        jdbc.sql("update claim set facts = ?::jsonb where id = ?")
                .params(facts, claim.value())
                .update();
    }

    private static void paste(String address) {
        UI ui = UI.getCurrent();
        ui.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        ui.getElement(),
                        "wb-paste",
                        JsonNodeFactory.instance.objectNode().put("event.detail", address)));
    }
}
