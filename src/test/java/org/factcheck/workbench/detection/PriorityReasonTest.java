package org.factcheck.workbench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PriorityReasonTest {
    private static List<PriorityReason> reasons(ClaimKind kind, String text) {
        return Detectors.detect(text).claims().stream()
                .filter(claim -> claim.kind() == kind)
                .findFirst()
                .map(claim -> PriorityReason.of(kind, claim.span().of(text), claim.facts(), claim.speaker() != null))
                .orElseThrow();
    }

    @Test
    void a_casualty_count_stands_first_for_its_kind_and_its_figure() {
        assertThat(reasons(ClaimKind.CASUALTY, "Rockets hit the suburb, wounding two residents."))
                .containsExactly(PriorityReason.FIRST_KIND, PriorityReason.FIGURE);
    }

    @Test
    void any_number_in_words_is_a_figure_and_a_vague_word_or_a_contraction_is_none() {
        for (String words : List.of("thirteen ships left", "dozens fled", "billions were spent", "the 227th moved")) {
            assertThat(PriorityReason.of(ClaimKind.EVENT, words, Facts.none(), false))
                    .as(words)
                    .contains(PriorityReason.FIGURE);
        }
        for (String words : List.of("several ships left", "now I'm leaving", "the ones who left")) {
            assertThat(PriorityReason.of(ClaimKind.EVENT, words, Facts.none(), false))
                    .as(words)
                    .doesNotContain(PriorityReason.FIGURE);
        }
    }

    @Test
    void a_role_is_background() {
        assertThat(reasons(ClaimKind.ROLE, "Mayor Ihor Terekhov opened the school."))
                .containsExactly(PriorityReason.LATE_KIND);
    }

    @Test
    void an_age_says_so() {
        assertThat(reasons(ClaimKind.QUANTITY, "A 72-year-old woman won the prize."))
                .contains(PriorityReason.AGE);
    }

    @Test
    void what_a_speaker_tells_of_himself_comes_later() {
        assertThat(reasons(ClaimKind.EVENT, "\"We have arrived at the border,\" the officer said."))
                .contains(PriorityReason.TOLD, PriorityReason.FIRST_PERSON);
    }

    @Test
    void an_accusation_and_an_official_come_before_what_is_merely_told() {
        assertThat(reasons(ClaimKind.EVENT, "Soldiers looted the museum of Aden."))
                .contains(PriorityReason.ACCUSATION);
        assertThat(reasons(ClaimKind.QUOTE, "\"The dam will hold,\" the energy minister said."))
                .contains(PriorityReason.OFFICIAL);
        assertThat(reasons(ClaimKind.QUOTE, "\"The dam will hold,\" the fisherman said."))
                .doesNotContain(PriorityReason.OFFICIAL);
    }

    @Test
    void words_of_other_senses_accuse_nobody_and_no_name_or_listener_is_an_official() {
        assertThat(PriorityReason.of(ClaimKind.EVENT, "the village lies north of Aden", Facts.none(), false))
                .doesNotContain(PriorityReason.ACCUSATION);
        assertThat(reasons(ClaimKind.QUOTE, "\"It is finished,\" Stephen King said."))
                .doesNotContain(PriorityReason.OFFICIAL);
        assertThat(reasons(ClaimKind.QUOTE, "\"The oven was hot,\" the baker told police."))
                .doesNotContain(PriorityReason.OFFICIAL);
    }

    @Test
    void the_priority_is_that_of_the_kind_and_its_reasons() {
        assertThat(PriorityReason.priority(ClaimKind.CASUALTY, "no one was hurt", Facts.none(), false))
                .isEqualTo(0.95);
        assertThat(PriorityReason.priority(ClaimKind.EVENT, "they looted the museum", Facts.none(), true))
                .isEqualTo(0.55);
        assertThat(PriorityReason.priority(ClaimKind.DATE, "soon", Facts.none(), false))
                .isEqualTo(0.2);
    }
}
