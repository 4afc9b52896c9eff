package org.factcheck.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.evidence.SourceEdit;
import org.factcheck.workbench.kernel.ClaimId;
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
