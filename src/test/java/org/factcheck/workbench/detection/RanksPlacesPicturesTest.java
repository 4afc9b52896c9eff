package org.factcheck.workbench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranks without ordinals, results, where places lie, and pictures, as articles of any subject word them. */
class RanksPlacesPicturesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            RANKING | Stroke is the leading cause of death in Bulgaria. | Stroke is the leading cause of death in Bulgaria
            RANKING | It is the country's leading producer of copper. | It is the country's leading producer of copper
            RANKING | The firm is the top supplier of chips. | The firm is the top supplier of chips
            RANKING | Prices reached an all-time high in June. | Prices reached an all-time high
            RANKING | Unemployment is near record lows. | Unemployment is near record lows
            RANKING | Stocks fell to a two-year low. | Stocks fell to a two-year low
            RANKING | The museum drew a record 12,000 visitors. | The museum drew a record 12,000 visitors
            RANKING | The win lifted Porto to the top of the league table. | The win lifted Porto to the top of the league table
            RANKING | Lee was the only senator who opposed the bill. | Lee was the only senator
            RANKING | The striker scored his 18th goal of the season. | his 18th goal of the season
            RANKING | He is the first black president of the club. | the first black president of the club
            RANKING | The probe brought dust, the most ever returned. | the most ever returned
            RANKING | Toyota's first electric truck is on sale. | Toyota's first electric truck
            QUANTITY | Porto won 4-3 on Saturday. | 4-3
            QUANTITY | The bill passed on a 54-44 vote. | 54-44 vote
            QUANTITY | The council voted 52 to 48 to close the bridge. | 52 to 48
            QUANTITY | Unemployment stood at three point four percent. | three point four percent
            QUANTITY | The tunnel cost 1 billion Canadian dollars. | 1 billion Canadian dollars
            QUANTITY | Two-thirds of the pupils passed. | Two-thirds
            QUANTITY | The ring cost between $3,000 and $5,000. | between $3,000 and $5,000
            QUANTITY | Sales of $3.4 billion to $3.7 billion were reported. | $3.4 billion to $3.7 billion
            QUANTITY | Lee won 6-3, 6-4, 7-5 in the final. | 7-5
            FORECAST | The firm expects a profit of $3 million. | The firm expects a profit of $3 million
            EVENT | The dam could not stop the flood. | The dam could not stop the flood
            QUANTITY | Those between 52 and 66 years old were tested. | between 52 and 66 years old
            DATE | The dinosaurs died out 66 million years ago. | 66 million years ago
            PLACE | The town lies some 500 km (300 miles) west of the coast. | The town lies some 500 km (300 miles) west of the coast
            PLACE | The base is in the west of the country. | The base is in the west of the country
            PLACE | Military barracks surround the complex. | Military barracks surround the complex
            PLACE | Kabul, Afghanistan, is a city of 4 million. | Kabul, Afghanistan, is a city of 4 million
            PLACE | The island sits off the coast of Chile. | The island sits off the coast of Chile
            PLACE | The quake struck the Jumla region in the west of the country. | Jumla region in the west of the country
            PLACE | The Somali capital Mogadishu was quiet. | The Somali capital Mogadishu
            CAUSE | The blast was the result of a gas leak. | The blast was the result of a gas leak
            CAUSE | The toll was high due to poor construction. | The toll was high due to poor construction
            CAUSE | The strike is blamed for the delay. | The strike is blamed for the delay
            CAUSE | The quake set off landslides. | The quake set off landslides
            COMPARISON | That compared with a net loss of $3 million. | That compared with a net loss of $3 million
            COMPARISON | Output was up 4 percent. | Output was up 4 percent
            COMPARISON | The budget is three times that of 2010. | The budget is three times that of 2010
            COMPARISON | Turnout was well short of the 60 percent needed. | Turnout was well short of the 60 percent needed
            PHOTO | Aerial shots show the damaged port. | Aerial shots show the damaged port
            PHOTO | Here is a view of the crater. | Here is a view of the crater
            PHOTO | The samples are pictured here in a laboratory. | The samples are pictured here in a laboratory
            PHOTO | Nurses wait in Derna. (Anna Blum, Josef Aber/NASA via AP) | Anna Blum, Josef Aber/NASA via AP
            PHOTO | Photograph: Jan Kessler/AFP/Getty Images | Photograph: Jan Kessler/AFP/Getty Images
            MAP | The available maps include a flood map of the delta. | The available maps include a flood map of the delta
            MAP | The institute's latest map put the village under army control. | The institute's latest map put the village under army control
            """)
    void a_kind_is_found_with_its_words(ClaimKind kind, String text, String words) {
        assertThat(Detectors.detect(text).claims())
                .filteredOn(c -> c.kind() == kind)
                .extracting(c -> c.span().of(text))
                .contains(words);
    }

    @Test
    void more_than_a_share_begins_at_the_share_and_more_than_a_count_behind_it() {
        assertThat(Detectors.detect("More than 5 percent of voters agreed. More than 60 people came.")
                        .claims())
                .filteredOn(c -> c.kind() == ClaimKind.QUANTITY)
                .extracting(c -> c.facts().count().min())
                .containsExactly(5.0, 61.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"“I miss my boy so much,” she said.", "“It has been a long road for us,” he said."})
    void what_people_feel_is_no_event(String text) {
        assertThat(Detectors.detect(text).claims())
                .extracting(DetectedClaim::kind)
                .doesNotContain(ClaimKind.EVENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"“There is no water,” she said.", "“We did not receive any warning,” he said."})
    void what_people_say_happened_or_lack_is_an_event(String text) {
        assertThat(Detectors.detect(text).claims())
                .extracting(DetectedClaim::kind)
                .contains(ClaimKind.EVENT);
    }

    @Test
    void an_age_inside_a_casualty_is_told_too() {
        assertThat(Detectors.detect("The shell killed one 40-year-old man in Tsyrkuny.")
                        .claims())
                .extracting(DetectedClaim::kind)
                .contains(ClaimKind.CASUALTY, ClaimKind.QUANTITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A top general visited the depot.",
                "She signed with a record company.",
                "He asked a leading question.",
                "It is the only way to help.",
                "This is the first step in the plan.",
                "He played the leading man in the film.",
            })
    void what_only_sounds_like_a_rank_is_none(String text) {
        assertThat(Detectors.detect(text).claims())
                .extracting(DetectedClaim::kind)
                .doesNotContain(ClaimKind.RANKING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Porto won 4-3 on Saturday. | 4–3",
                "The council voted 52 to 48 to close the bridge. | 52–48",
            })
    void a_result_has_both_numbers_and_is_no_range(String text, String score) {
        assertThat(Detectors.detect(text).claims())
                .filteredOn(c -> c.kind() == ClaimKind.QUANTITY)
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.facts().count()).isNull();
                    assertThat(c.facts().other()).containsEntry("score", score);
                });
    }
}
