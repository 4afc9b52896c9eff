package org.factcheck.workbench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CasualtyRulesTest {
    private static List<DetectedClaim> casualties(String text) {
        return Detectors.detect(text).claims().stream()
                .filter(c -> c.kind() == ClaimKind.CASUALTY)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The blast hit a market, killing one 40-year-old man. | killing one 40-year-old man | KILLED | 1 | 1",
                "The attack wounded two residents. | wounded two residents | WOUNDED | 2 | 2",
                "At least 12 people were killed in the fire. | At least 12 people were killed | KILLED | 12 |",
                "More than 60 people were killed in the crash. | More than 60 people were killed | KILLED | 61 |",
                "Between 30 and 40 civilians were wounded. | Between 30 and 40 civilians were wounded | WOUNDED | 30 | 40",
                "The death toll rose to 1,200 on Friday. | The death toll rose to 1,200 | KILLED | 1200 | 1200",
                "The earthquake claimed 15 lives. | claimed 15 lives | KILLED | 15 | 15",
                "Seven hikers are missing. | Seven hikers are missing | MISSING | 7 | 7",
                "Some 300 soldiers were captured. | Some 300 soldiers were captured | CAPTURED | 270 | 330",
                "The flood displaced 20,000 people. | displaced 20,000 people | DISPLACED | 20000 | 20000",
                "Three children died of their injuries. | Three children died | KILLED | 3 | 3",
                "On Monday 13 people were killed in the storm. | 13 people were killed | KILLED | 13 | 13",
                "In May 40 villagers fled. | 40 villagers fled | DISPLACED | 40 | 40",
                "Three children are among the dead. | Three children are among the dead | KILLED | 3 | 3",
                "Two nurses were among those injured. | Two nurses were among those injured | WOUNDED | 2 | 2",
                "A bus overturned, leaving five passengers dead. | five passengers dead | KILLED | 5 | 5",
            })
    void a_casualty_has_its_words_outcome_and_count(
            String text, String words, Outcome outcome, double min, Double max) {
        assertThat(casualties(text)).singleElement().satisfies(c -> {
            assertThat(c.span().of(text)).isEqualTo(words);
            assertThat(c.facts().outcome()).isEqualTo(outcome);
            assertThat(c.facts().count()).isEqualTo(new CountRange(min, max));
        });
    }

    private static final String WAR = "The army said its troops and tanks were in combat. ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Enemy losses amounted to 1,260 personnel. | Enemy losses amounted to 1,260 personnel | KILLED | 1260 | losses",
                "The enemy lost 200 soldiers. | lost 200 soldiers | KILLED | 200 | losses",
                "The enemy lost 240 soldiers killed and wounded. | lost 240 soldiers killed and wounded | KILLED | 240 | losses",
                "Tobruk fell with the loss of 33,000 men. | the loss of 33,000 men | KILLED | 33000 | losses",
                "Our forces annihilated 3,000 enemy officers. | annihilated 3,000 enemy officers | KILLED | 3000 |",
                "The number of wounded stands at 46. | The number of wounded stands at 46 | WOUNDED | 46 |",
                "A bomber killed himself and six others. | killed himself and six others | KILLED | 6 |",
                "Four more people are considered missing. | Four more people are considered missing | MISSING | 4 |",
                "The cruiser was sunk; four men were lost. | four men were lost | KILLED | 4 |",
                "The ministry put the number of displaced at 90,000. | the number of displaced at 90,000 | DISPLACED | 90000 |",
                "The total of prisoners taken in the past 48 hours reached 4,000. | The total of prisoners taken in the past 48 hours reached 4,000 | CAPTURED | 4000 |",
                "Civilian deaths since the start of the war have reached 30,000. | Civilian deaths since the start of the war have reached 30,000 | KILLED | 30000 |",
                "Two gunners suffered minor injuries. | Two gunners suffered minor injuries | WOUNDED | 2 |",
                "A soldier sustained shrapnel wounds. | A soldier sustained shrapnel wounds | WOUNDED | 1 |",
                "Six policemen laid down their lives. | Six policemen laid down their lives | KILLED | 6 |",
                "Nine rebels were either killed or wounded. | Nine rebels were either killed or wounded | KILLED | 9 |",
                "He was among 14 marines who died. | 14 marines who died | KILLED | 14 |",
                "The raid resulted in the deaths of 26 hostages. | deaths of 26 hostages | KILLED | 26 |",
                "Rebels detained two soldiers. | detained two soldiers | CAPTURED | 2 |",
                "Patrols detained 11 suspected smugglers. | detained 11 suspected smugglers | CAPTURED | 11 |",
                "Three servicemen were taken prisoner. | Three servicemen were taken prisoner | CAPTURED | 3 |",
                "A sergeant and a driver were wounded on Monday. | A sergeant and a driver were wounded | WOUNDED | 2 |",
                "Two generals, three colonels and one major were either killed or captured. | Two generals, three colonels and one major were either killed or captured | KILLED | 6 |",
                "27-year-old Captain Omar Said and 31-year-old Sergeant Tariq Aziz embraced martyrdom. | 27-year-old Captain Omar Said and 31-year-old Sergeant Tariq Aziz embraced martyrdom | KILLED | 2 |",
                "Nine militants were sent to hell. | Nine militants were sent to hell | KILLED | 9 |",
                "Seven gunners fell in battle. | Seven gunners fell in battle | KILLED | 7 |",
                "Eleven others sustained slight and moderate injuries. | Eleven others sustained slight and moderate injuries | WOUNDED | 11 |",
                "18,000 of these prisoners have been captured since June. | 18,000 of these prisoners have been captured | CAPTURED | 18000 |",
                "He planned the killing of four policemen. | killing of four policemen | KILLED | 4 |",
                "The patrol confirmed the death of the commander Ivan Petrenko. | death of the commander Ivan Petrenko | KILLED | 1 |",
                "The mission recorded six civilian causalities. | six civilian causalities | KILLED | 6 |",
                "They named the brigade's deputy, who was killed along with another officer. | the brigade's deputy, who was killed along with another officer | KILLED | 1 |",
            })
    void the_words_of_communiques_are_casualties(
            String sentence, String words, Outcome outcome, double count, String sense) {
        String text = WAR + sentence;
        assertThat(casualties(text)).singleElement().satisfies(c -> {
            assertThat(c.span().of(text)).isEqualTo(words);
            assertThat(c.facts().outcome()).isEqualTo(outcome);
            assertThat(c.facts().count()).isEqualTo(CountRange.exactly(count));
            assertThat(c.facts().other().get("sense")).isEqualTo(sense);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Russian forces captured Umanske.",
                "Eight of our bombers and their aircraft crews are overdue.",
                "A search is under way to eliminate any saboteurs in the forest.",
                "Three climbers fell from a cliff.",
            })
    void places_and_aircraft_are_no_casualties_of_a_war(String sentence) {
        assertThat(casualties(WAR + sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The blast killed 89 people, including 31 women and five children. | 89;31;5",
                "At least 188 fighters and 417 jihadists had died. | 188;417",
                "The bodies of eight civilians, three of them women, were brought to the hospital. | 8",
                "Losses of the enemy: personnel – 272,940 (+620) people, tanks – 4,628 (+5). | 272940;620",
                "The ship went down with the loss of all but three of her crew. | ",
                "One pilot was killed, another reported missing and four suffered burns. | 1;1;4",
                "Doctors said 200 people suffered at least minor injuries and 40 residents had burns. | 200;40",
                "Aid workers said 19 people were being treated at the city hospital. | 19",
                "They fear the toll could rise as phones fail across six provinces. | ",
                "No injuries were reported. | 0",
                "Two sappers lost their lives while 10 others were wounded. | 2;10",
                "No Libyan or foreign soldiers were hurt. | 0",
                "The rebels lost a machine gun and several other assorted shells. | ",
                "Clashes killed nine policemen as well as 21 anti-government rebels including six foreigners. | 9;21;6",
                "The raid killed two farmers, three gunners and a nurse in Aden. | 2;3;1",
                "Five soldiers from the 8th Battalion and one from the 2nd Brigade fell. | 5;1",
                "The colonel, who was killed along with four guards, had led the defence. | 1;4",
                "Police arrested a driver and a passenger was wounded. | 1",
                "Militants killed at least 15 villagers near the lake. | 15",
                "Over 2,000 prisoners were captured near Tunis, including 26 officers. | 2001;26",
                "At least 60 soldiers, two howitzers and a radar station were eliminated. | 60",
                "The number of unwounded prisoners now exceeds 6,000. | 6001",
                "Two were killed; 8 vehicles were destroyed. | 2",
                "Two majors, one junior commissioned officer and five other ranks were martyred. | 8",
                "Two more rebels were shot dead, raising the number of killed rebels to 9. | 2;9",
            })
    void every_count_of_people_is_one_claim(String sentence, String counts) {
        assertThat(casualties(WAR + sentence))
                .extracting(c -> String.valueOf(c.facts().count().min().intValue()))
                .containsExactly(counts == null ? new String[0] : counts.split(";"));
    }

    @Test
    void the_end_of_a_casualty_is_no_event_of_its_own() {
        String text = "Nine others, among them a 12-year-old girl, were injured in Nikopol.";
        assertThat(Detectors.detect(text).claims())
                .extracting(c -> c.span().of(text))
                .doesNotContain("were injured in Nikopol");
    }

    @Test
    void killed_and_wounded_are_two_claims() {
        assertThat(casualties("A gunman opened fire, killing three people and wounding nine others."))
                .extracting(c -> c.facts().outcome())
                .containsExactly(Outcome.KILLED, Outcome.WOUNDED);
    }

    @Test
    void no_casualties_is_a_count_of_zero() {
        assertThat(casualties("There were no casualties.")).singleElement().satisfies(c -> {
            assertThat(c.facts().count()).isEqualTo(CountRange.exactly(0));
            assertThat(c.polarity()).isEqualTo(Polarity.NEGATIVE);
        });
    }

    @Test
    void there_are_victims_without_a_number() {
        String text = WAR + "There are victims among the civilian population.";
        assertThat(casualties(text))
                .singleElement()
                .satisfies(c -> assertThat(c.span().of(text)).isEqualTo("victims among the civilian population"));
    }

    @Test
    void the_capture_of_suspects_is_no_suspicion() {
        assertThat(casualties(WAR + "Troops captured eight suspected rebels."))
                .singleElement()
                .satisfies(c -> assertThat(c.modality()).isEqualTo(Modality.ASSERTED));
    }

    @Test
    void a_hedged_casualty_is_possible() {
        assertThat(casualties("Two workers may have been killed."))
                .singleElement()
                .satisfies(c -> assertThat(c.modality()).isEqualTo(Modality.POSSIBLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The senate killed the bill.",
                "The photographer captured the moment.",
                "The company eliminated 300 jobs.",
                "The team missed 12 shots.",
                "The noise died down after two hours."
            })
    void other_senses_are_no_casualties(String text) {
        assertThat(casualties(text)).isEmpty();
    }

    @Test
    void an_arrest_by_police_is_an_event_and_no_casualty() {
        String text = WAR + "Police detained the head of the bank. A court had three suspects imprisoned.";
        assertThat(casualties(text)).isEmpty();
        assertThat(Detectors.detect(text).claims())
                .anySatisfy(c -> assertThat(c.kind() + " " + c.span().of(text))
                        .isEqualTo("EVENT Police detained the head of the bank"));
        assertThat(casualties("Agents detained the head of the bank.")).isEmpty();
    }
}
