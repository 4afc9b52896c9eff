package org.factcheck.workbench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways of saying things that communiqués have, of all wars since 1914. */
class CommuniqueTest {
    private static final String WAR = "The army said its troops and tanks were in combat. ";

    private static Stream<DetectedClaim> claims(String text, ClaimKind kind) {
        return Detectors.detect(WAR + text).claims().stream()
                .filter(c -> c.kind() == kind && c.span().start() >= WAR.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Our patrols captured four officers and 120 men. | captured four officers | CAPTURED | 4",
                "Our patrols captured four officers and 120 men. | 120 men | CAPTURED | 120",
                "Twenty-two of the enemy were killed and 31 captured on the island. | Twenty-two of the enemy were killed | KILLED | 22",
                "Twenty-two of the enemy were killed and 31 captured on the island. | 31 captured | CAPTURED | 31",
                "Six of the enemy were killed and three taken prisoner. | three taken prisoner | CAPTURED | 3",
                "Killed in action, 212; wounded in action, 640. | Killed in action, 212 | KILLED | 212",
                "Killed in action, 212; wounded in action, 640. | wounded in action, 640 | WOUNDED | 640",
                "310 of a force of 400 men were killed at the river. | 310 of a force of 400 men were killed | KILLED | 310",
                "Nine prisoners of war were taken by the Guards. | Nine prisoners of war were taken | CAPTURED | 9",
                "Marines killed 30 Japanese and took 11 prisoners. | took 11 prisoners | CAPTURED | 11",
                "There were four sailors reported missing. | four sailors reported missing | MISSING | 4",
                "Two soldiers paid the supreme price. | Two soldiers paid the supreme price | KILLED | 2",
                "Three others sustained various degrees of injuries. | Three others sustained various degrees of injuries | WOUNDED | 3",
                "Up to 90 bodies of dead servicemen are in the hospital. | Up to 90 bodies of dead servicemen | KILLED |",
                "Eleven of her passengers and crew were killed. | Eleven of her passengers and crew were killed | KILLED | 11",
                "We have taken 140 officers and 3,900 other ranks. | taken 140 officers | CAPTURED | 140",
                "We have taken 140 officers and 3,900 other ranks. | 3,900 other ranks | CAPTURED | 3900",
                "The company took 25 men prisoner. | took 25 men prisoner | CAPTURED | 25",
                "The enemy lost 320 officers and men. | lost 320 officers and men | KILLED | 320",
                "About 80 enemy corpses were counted. | About 80 enemy corpses | KILLED | 72",
                "Some 400 rebels laid down their arms. | Some 400 rebels laid down their arms | CAPTURED | 360",
                "Wounded, 3 officers and 17 men. | Wounded, 3 officers | WOUNDED | 3",
                "Wounded, 3 officers and 17 men. | 17 men | WOUNDED | 17",
                "A drone hit the leader, killing him and another fighter. | killing him and another fighter | KILLED | 2",
                "Our casualties were 5 officers and 44 other ranks. | Our casualties were 5 officers | KILLED | 5",
                "The number of prisoners taken by the French is 7,410. | The number of prisoners taken by the French is 7,410 | CAPTURED | 7410",
                "More than 900 of its garrison surrendered. | More than 900 of its garrison surrendered | CAPTURED | 901",
                "Enemy killed: 87; wounded: 12. | killed: 87 | KILLED | 87",
                "KIA: 2. WIA: 11. | WIA: 11 | WOUNDED | 11",
                "Losses were 6 KIA and 20 WIA. | 6 KIA | KILLED | 6",
                "Corporal Tom Reed, aged 22, of the 1st Battalion was killed on Friday. | Corporal Tom Reed, aged 22, of the 1st Battalion was killed | KILLED | 1",
                "Three soldiers serving with the Kunduz Battlegroup were wounded. | Three soldiers serving with the Kunduz Battlegroup were wounded | WOUNDED | 3",
                "Guards shot dead an intruder. | shot dead an intruder | KILLED | 1",
                "A total of 90 rebels and their family members surrendered. | 90 rebels and their family members surrendered | CAPTURED | 90",
                "Among those killed was Colonel Ivan Petrenko. | Among those killed was Colonel Ivan Petrenko | KILLED | 1",
            })
    void losses_are_counted(String text, String words, Outcome outcome, Double count) {
        assertThat(claims(text, ClaimKind.CASUALTY)).anySatisfy(c -> {
            assertThat(c.span().of(WAR + text)).isEqualTo(words);
            assertThat(c.facts().outcome()).isEqualTo(outcome);
            assertThat(c.facts().count()).extracting(CountRange::min).isEqualTo(count);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Allies had captured three hills. | CASUALTY",
                "Soldiers neutralized 12 guns and rescued 34 kidnapped victims. | CASUALTY",
                "The families of all casualties have been notified. | CASUALTY",
                "Two field guns were captured west of the Dnipro River. | CONTROL",
                "Our patrol captured 6 machine guns near Bardia. | CONTROL",
                "Police recovered 17 bodies in the Kilinochchi area. | CONTROL",
                "The army lost up to 300 soldiers in battles with Russia's brigades. | CONTROL",
                "Strikes destroyed a rebel-held tank near Sirte. | CONTROL",
                "The mission lost control over its drone near Zolote. | CONTROL",
                "Rebels are closing in on the capital. | CONTROL",
                "Soldiers captured a senior cell leader. | CONTROL",
                "The dollar fell back toward its old level. | CONTROL",
                "The ministry has ordered the withdrawal of the drug from shops. | CONTROL",
                "Two runners pulled out of the city marathon. | CONTROL",
                "Field Marshal Kluge was captured. | CONTROL",
                "The general fell on Sunday and was taken home. | CASUALTY",
                "Kia Motors sold 300 Kia cars. | CASUALTY",
                "Officers of the Coldstream Guards was the title of his book. | CASUALTY",
                "The group handed over three hostages to the Red Cross. | CONTROL",
                "The group handed over three hostages to the Red Cross. | CASUALTY",
                "Our troops captured the Bar-Lev Line. | CASUALTY",
                "The arrested man maintained close ties to the Nasr network. | CONTROL",
                "The patrol captured 30 individual weapons. | CASUALTY",
                "Enemy casualties: see below. | CASUALTY",
                "Medics took 30 soldiers to hospital. | CASUALTY",
                "Six soldiers from the 4th Battalion and two from the Coastal Brigade fell. | CONTROL",
                "Aircraft struck a rebel command-and-control node. | UNIT",
                "There is other Peace Assistance Force news today. | UNIT",
                "Supreme Headquarters Allied Expeditionary Force issued it. | UNIT",
                "The enemy was advancing and small groups offered resistance. | UNIT",
                "The task force said nothing of it. | UNIT",
            })
    void things_and_words_beside_them_are_none(String text, ClaimKind none) {
        assertThat(claims(text, none)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A trench on the height was abandoned to the French.",
                "They succeeded in gaining a footing in our position.",
                "The coastal strip is firmly in our hands.",
                "The enemy was driven from the whole of the forest.",
                "Counter-attacks have forced us to give some ground.",
                "The liberation of the peninsula is now complete.",
                "The town itself has not yet been taken.",
                "American forces are established on the Russell Islands.",
                "The village of Chouigui was restored to our control.",
                "Ternopil and Brody were among the towns taken on Tuesday.",
                "We maintained our positions.",
                "Government forces have closed in on the towns of the valley.",
                "The militia has since March controlled most of the province.",
                "Kenya has ordered the withdrawal of its troops from the border region.",
                "Our infantry have advanced through the hamlets of Orly and Moreau.",
                "A thrust along the canal brought British troops close to the village of Lens.",
                "The bridgehead across the Meuse was further enlarged.",
                "The garrison was compelled to beat a quick retreat from its trenches.",
                "They secured their objective and dug in.",
                "Wavre, which the enemy recaptured on Sunday, is in flames.",
                "Marines fought their way into the port.",
                "Units of the front took by storm the town of Ternopil.",
                "Our men dislodged the enemy from several houses.",
                "We stormed and occupied the heavily fortified villages of Mametz and Fricourt.",
                "The crest remains in our possession.",
                "Lyman is almost completely encircled.",
                "Soldiers of the corps broke through strongly fortified defences north of the city.",
                "The enemy obtained a footing in our sap but was ejected by a counter-attack.",
                "Serbian rearguards fell back behind the Drin.",
                "Engineers established a bridgehead 800 yards deep.",
                "Guardsmen hoisted the flag over the citadel.",
                "Our troops captured the Bar-Lev Line.",
                "Allied units are in complete control of Palermo.",
                "French infantry reoccupied the fort.",
                "We pushed our line forward on both sides of the road.",
                "Congolese soldiers pulled out of the city.",
                "The vanguard formed a bridgehead on the far bank.",
            })
    void who_holds_what_is_said_in_many_ways(String text) {
        assertThat(claims(text, ClaimKind.CONTROL)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On Friday, Ukraine's 3rd Brigade recaptured Lyman. | Ukraine's 3rd Brigade | Lyman",
                "North of the river we have taken the town of Caen. | we | Caen",
                "Last night, our troops captured Brest. | our troops | Brest",
                "Brest was captured by German forces. | German forces | Brest",
                "Sudan has recaptured territory since Monday. | Sudan |",
                "French troops retook the Fort of Vaux. | French troops | Fort of Vaux",
                "Canadian troops seized Hill 145. | Canadian troops | Hill 145",
                "Allied units are in complete control of Palermo. | Allied units | Palermo",
                "Iwo Jima is now secured. | | Iwo Jima",
                "The battlegroup took full control of Glushkovo. | The battlegroup | Glushkovo",
                "The settlements of Novy Put and Gora have been liberated. | | Novy Put",
                "Rebel forces have crossed the Yangtze and occupied Nanking. | Rebel forces | Nanking",
            })
    void a_claim_of_control_says_who_and_where(String text, String actor, String place) {
        assertThat(claims(text, ClaimKind.CONTROL)).anySatisfy(c -> {
            assertThat(c.facts().other().get("actor")).isEqualTo(actor);
            assertThat(c.facts().place()).isEqualTo(place);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Planes of the 4th Marine Aircraft Wing started fires. | 4th Marine Aircraft Wing | wing",
                "A bomber of Fleet Air Wing Two was attacked. | Fleet Air Wing Two | wing",
                "General Miller’s 5th Division seized the hill. | 5th Division | division",
                "On September 27th Army bombers attacked; the 11th Army stood by. | 11th Army | army",
                "The 58th CAA moved to the front. | 58th CAA | army",
                "Fighters of II/JG 54 shot down seven aircraft. | II/JG 54 | wing",
                "Soldiers of the Durham Light Infantry held the crossing. | Durham Light Infantry | infantry",
                "A strong Pacific Fleet attacked the island. | Pacific Fleet | fleet",
                "The 5th and 6th Rifle Brigades crossed the river. | 5th Rifle Brigade | brigade",
                "The 5th and 6th Rifle Brigades crossed the river. | 6th Rifle Brigades | brigade",
                "It was the bulk of Second and Thirteenth Armies. | Thirteenth Armies | army",
                "Units of the Vostok Group of Forces took part. | Vostok Group of Forces | group of forces",
                "The 3rd Battalion The Parachute Regiment attacked. | Parachute Regiment | regiment",
            })
    void units_have_their_names_whole(String text, String designation, String echelon) {
        assertThat(claims(text, ClaimKind.UNIT)).anySatisfy(c -> {
            assertThat(c.facts().designation()).endsWith(designation);
            assertThat(c.facts().echelon()).isEqualTo(echelon);
        });
        assertThat(claims(text, ClaimKind.UNIT))
                .noneSatisfy(c -> assertThat(c.facts().designation()).startsWith("September"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The fighting came to an end in the evening. | the evening | 2022-10-03TEV",
                "It was lost on September 22d, 1942. | September 22d, 1942 | 1942-09-22",
                "They were killed on August 7th and 8th, 1942. | August 7th and 8th, 1942 | 1942-08-07/1942-08-08",
                "The raid was carried out on the 4th/5th May 1918. | the 4th/5th May 1918 | 1918-05-04/1918-05-05",
                "ISSUED ON APRIL 9, 1943, BY THE STAFF. | APRIL 9, 1943 | 1943-04-09",
                "On 7 Dec 41 the fleet sailed. | 7 Dec 41 | 1941-12-07",
                "On 7 Dec 41 sailors died. | 7 Dec | 2021-12-07",
                "To-day's report says nothing of it. | To-day | 2022-10-03",
                "The ridge was lost on the 28th ult. and not regained. | the 28th ult. | 2022-09-28",
                "It was regained on the 2nd inst. by our infantry. | the 2nd inst. | 2022-10-02",
                "Nov. 8., 2012. - Morning Update | Nov. 8., 2012 | 2012-11-08",
                "In an order issued in March, the general asked for calm. | March | 2022-03",
                "It begins at 0600 hours Eastern European Time on October 5. | 0600 hours Eastern European Time on October 5 | 2022-10-05T06:00",
            })
    void days_are_written_as_armies_write_them(String text, String words, String timex) {
        assertThat(claims(text, ClaimKind.DATE)).singleElement().satisfies(c -> {
            assertThat(c.span().of(WAR + text)).isEqualTo(words);
            assertThat(c.facts().timex()).isEqualTo(timex);
        });
    }
}
