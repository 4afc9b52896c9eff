package org.factcheck.workbench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples of every kind over war, science, politics, business and sport. */
class ClaimKindsTest {
    private static List<DetectedClaim> claims(String text) {
        return Detectors.detect(text).claims();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "UNIT | Soldiers of the 93rd Mechanized Brigade left the city. | 93rd Mechanized Brigade",
                "UNIT | The Black Sea Fleet lost a warship and its soldiers. | Black Sea Fleet",
                "UNIT | A special forces unit raided the camp. | A special forces unit",
                "EQUIPMENT | The troops destroyed 11 tanks near the river. | 11 tanks",
                "EQUIPMENT | Villagers found a destroyed missile launcher. | a destroyed missile launcher",
                "CONTROL | Rebel forces captured the town of Goma on Monday. | Rebel forces captured the town of Goma on Monday",
                "CONTROL | The north remains under rebel control. | The north remains under rebel control",
                "CONTROL | Government troops have not retaken the airport. | Government troops have not retaken the airport",
                "PLACE | The blast hit a factory in the northeast suburb of Tsyrkuny. | the northeast suburb of Tsyrkuny",
                "PLACE | The village lies 80 kilometers north of Madrid. | 80 kilometers north of Madrid",
                "PLACE | Neighboring Rwanda denied the reports. | Neighboring Rwanda",
                "PLACE | The village of Stara Balka was empty. | The village of Stara Balka",
                "PLACE | Geneva, on the shores of Lake Leman, was flooded. | Geneva, on the shores of Lake Leman",
                "PLACE | Hintereisferner, a glacier in the Austrian state of Tyrol, lost ice. | Hintereisferner, a glacier in the Austrian state of Tyrol",
                "RANKING | Job losses were worst in a decade. | Job losses were worst in a decade",
                "RANKING | The only bridge between the two towns was closed. | The only bridge between the two towns",
                "RANKING | Leeds sit third in the table. | sit third in the table",
                "RANKING | It was their fourth straight win. | their fourth straight win",
                "RANKING | She finished in second place in the group. | finished in second place in the group",
                "RANKING | The mission, the world's largest, has not commented. | The mission, the world's largest",
                "VIDEO | A video circulating online purports to show the attack. | A video circulating online purports to show the attack",
                "VIDEO | Police are examining footage of the fight. | Police are examining footage of the fight",
                "QUANTITY | Profits fell 12 percent. | 12 percent",
                "QUANTITY | The bridge cost $4.5 billion. | $4.5 billion",
                "QUANTITY | The school has 1,200 pupils. | 1,200 pupils",
                "QUANTITY | A 72-year-old woman won the prize. | 72-year-old",
                "RANKING | Lagos is the largest city in Africa. | Lagos is the largest city in Africa",
                "RANKING | Acme is the world's third-largest maker of widgets. | Acme is the world's third-largest maker of widgets",
                "RANKING | She finished third in the marathon. | finished third in the marathon",
                "RANKING | It was the first Welsh victory over a top side since the end of the war. | the first Welsh victory over a top side since the end of the war",
                "RANKING | It was one of the loudest heard here in several years. | one of the loudest heard here in several years",
                "QUANTITY | One out of six people lives alone. | One out of six people",
                "QUANTITY | The deficit is half a trillion dollars. | half a trillion dollars",
                "EVENT | LEEDS, England (AP) — A fire destroyed a mill. | A fire destroyed a mill",
                "ATTRIBUTION | The mill burned down, said a nurse reached by phone in Leeds, where the fire began. | The mill burned down, said a nurse reached by phone in Leeds",
                "RANKING | Adeyemi is the second woman to lead the party. | the second woman to lead the party",
                "ATTRIBUTION | In addition, he said, six trucks were burned. | In addition, he said, six trucks were burned",
                "ATTRIBUTION | The board assessed on May 7 that the plant was safe. | The board assessed on May 7 that the plant was safe",
                "ATTRIBUTION | The mayor said the tunnel would give Leeds an “open door” to the north. | The mayor said the tunnel would give Leeds an “open door” to the north",
                "EVENT | Police closed the bridge in the spring (April 2).[12] | Police closed the bridge in the spring (April 2)",
                "COMPARISON | Crime rates were higher than in the previous decade. | Crime rates were higher than in the previous decade",
                "ATTRIBUTION | Officials said the dam had burst. | Officials said the dam had burst",
                "ROLE | Mayor Ihor Terekhov opened the school. | Mayor Ihor Terekhov",
                "ROLE | Jane Doe, a professor at Oxford, led the study. | Jane Doe, a professor at Oxford",
                "EVENT | Scientists discovered a new species of frog in Peru. | Scientists discovered a new species of frog in Peru",
                "EVENT | Argentina won the World Cup. | Argentina won the World Cup",
                "CAUSE | Heavy rain caused the landslide. | Heavy rain caused the landslide",
                "FORECAST | The central bank may raise interest rates. | The central bank may raise interest rates",
                "ASSESSMENT | The new rules are unfair to small farms. | The new rules are unfair to small farms",
                "MAP | A map from the Geological Survey shows the fault lines. | A map from the Geological Survey shows the fault lines",
                "PHOTO | Photo by John Moore/Getty Images | Photo by John Moore/Getty Images",
                "PHOTO | A nurse walks past the ruins in Leeds, May 6, 2022. (AP Photo/Ann Lee) | AP Photo/Ann Lee",
                "PHOTO | A nurse walks past the ruins in Leeds, May 6, 2022. (AP Photo/Ann Lee) | A nurse walks past the ruins in Leeds, May 6, 2022",
                "PHOTO | A nurse walks past the ruins. Ann Lee/AFP via Getty Images | Ann Lee/AFP via Getty Images",
                "MAP | The map, published by the agency, marks the fault lines. | The map, published by the agency, marks the fault lines",
                "VIDEO | The ministry published a video of the test. | The ministry published a video of the test",
            })
    void a_kind_is_found_with_its_words(ClaimKind kind, String text, String words) {
        assertThat(claims(text))
                .filteredOn(c -> c.kind() == kind)
                .extracting(c -> c.span().of(text))
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "CONTROL | Our troops were forced to withdraw to the east bank. | Our troops were forced to withdraw to the east bank",
                "CONTROL | The village of Krynky remains in the hands of the defenders. | The village of Krynky remains in the hands of the defenders",
                "CONTROL | The fortress of Brest is in German hands. | The fortress of Brest is in German hands",
                "CONTROL | The settlement has been in the grey zone since Tuesday. | The settlement has been in the grey zone since Tuesday",
                "CONTROL | Insurgents are in full control of Palma. | Insurgents are in full control of Palma",
                "CONTROL | The militia took control of Wad Madani. | The militia took control of Wad Madani",
                "CONTROL | The 7th Panzer Division took the heights west of the river. | The 7th Panzer Division took the heights west of the river",
                "CONTROL | The brigade claims to have overrun 18 army positions. | The brigade claims to have overrun 18 army positions",
                "CONTROL | The enemy was thrown back by a counter-attack. | The enemy was thrown back by a counter-attack",
                "CONTROL | In the mountains the Russians evacuated Kirlibaba. | In the mountains the Russians evacuated Kirlibaba",
                "CONTROL | Our infantry carried the first line. | Our infantry carried the first line",
                "CONTROL | The peacekeepers handed over their base to the army. | The peacekeepers handed over their base to the army",
                "EVENT | The enemy does not abandon attempts to encircle Avdiivka. | The enemy does not abandon attempts to encircle Avdiivka",
                "EVENT | The brigade attempted to storm Bakhmut. | The brigade attempted to storm Bakhmut",
                "CAUSE | As a result of the shelling, the bridge collapsed. | As a result of the shelling, the bridge collapsed",
                "UNIT | The 116th Infantry landed at dawn. | 116th Infantry",
                "EQUIPMENT | Losses of the enemy: personnel – 272,940 (+620) people, tanks – 4,628 (+5). | tanks – 4,628",
                "CONTROL | Russian troops had left the settlement. | Russian troops had left the settlement",
                "CONTROL | The corps retreated to the Libyan frontier. | The corps retreated to the Libyan frontier",
                "CONTROL | The army captured the village of Umanske and advanced near Netailove. | The army captured the village of Umanske",
                "EVENT | The army captured the village of Umanske and advanced near Netailove. | advanced near Netailove",
                "EVENT | Units of the 3rd Brigade advanced 2 km towards Robotyne. | Units of the 3rd Brigade advanced 2 km towards Robotyne",
                "EVENT | Russian forces recently advanced northwest of Avdiivka. | Russian forces recently advanced northwest of Avdiivka",
                "UNIT | Elements of the 98th Airborne (VDV) Division crossed the canal. | 98th Airborne (VDV) Division",
                "UNIT | Volunteers from the Freedom of Russia Legion crossed the border. | Freedom of Russia Legion",
                "UNIT | On Monday night aircraft of Bomber Command attacked the port. | Bomber Command",
                "UNIT | Troops of Army 56 division held the road. | Army 56 division",
                "UNIT | Soldiers of the 9th Airborne Division's 2nd Brigade Combat Team left. | 2nd Brigade Combat Team",
                "UNIT | Task Force Eagle of Doom found the cache. | Task Force Eagle of Doom",
                "UNIT | The men of Company D, 1st Battalion, came under fire. | Company D",
                "CONTROL | The battle was the longest since the capture of Lysychansk in the summer of 2022. | the capture of Lysychansk in the summer of 2022",
                "CONTROL | Our infantry captured three enemy bunkers. | Our infantry captured three enemy bunkers",
                "PLACE | The minesweeper sank 40 miles north-east of Great Yarmouth. | 40 miles north-east of Great Yarmouth",
                "PLACE | The column stopped about 20km from Bakhmut. | about 20km from Bakhmut",
                "EQUIPMENT | Air defence shot down 32 out of 35 Shahed drones. | 32 out of 35 Shahed drones",
                "EQUIPMENT | The rebels left five rocket propelled grenades behind. | five rocket propelled grenades",
                "EQUIPMENT | Air defence shot down 34 of 41 drones. | 34 of 41 drones",
                "EQUIPMENT | Our submarines sank two transports. | two transports",
                "PLACE | Defenders hold the high ground north of the Konka river. | the high ground north of the Konka river",
                "QUANTITY | The enemy launched 7 missile and 67 air strikes. | 7 missile and 67 air strikes",
            })
    void reports_of_war_are_read(ClaimKind kind, String sentence, String words) {
        String text = "The army said its troops and tanks were in combat. " + sentence;
        assertThat(claims(text))
                .filteredOn(c -> c.kind() == kind)
                .extracting(c -> c.span().of(text))
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The match will be moved if it rains. | The match will be moved if it rains",
                "If the owners pay, the strike will end. | If the owners pay, the strike will end",
                "The lid stays shut until the vault is opened. | The lid stays shut until the vault is opened",
                "The toll is expected to climb as the search goes on. | The toll is expected to climb as the search goes on",
                "By the time the crews arrived, the mill had burned down. | By the time the crews arrived, the mill had burned down",
                "The bill, if it passes, could close two plants. | The bill, if it passes, could close two plants",
                "They discussed options including a merger, closing the plant or selling it. | They discussed options including a merger, closing the plant or selling it",
                "The union demands that the firm extend the talks. | The union demands that the firm extend the talks",
            })
    void a_condition_or_a_demand_belongs_to_the_claim_around_it(String text, String words) {
        assertThat(claims(text))
                .filteredOn(c -> c.kind() != ClaimKind.DATE && c.kind() != ClaimKind.QUANTITY)
                .extracting(c -> c.span().of(text))
                .containsExactly(words);
    }

    @Test
    void what_followed_in_the_past_is_a_claim_of_its_own() {
        String text = "He led the union until he resigned in 2010.";
        assertThat(claims(text)).extracting(c -> c.span().of(text)).contains("he resigned in 2010");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We also learned that the rate fell to three percent. | the rate fell to three percent",
                "Today I'm happy to report that the plant was sold. | the plant was sold",
                "What's more, the firm sold the plant. | the firm sold the plant",
                "What worries the unions is that the firm sold the plant. | the firm sold the plant",
            })
    void words_that_lead_to_a_claim_claim_nothing(String text, String words) {
        assertThat(claims(text))
                .filteredOn(c -> c.kind() != ClaimKind.DATE && c.kind() != ClaimKind.QUANTITY)
                .extracting(c -> c.span().of(text))
                .containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here's what happened at the plant.",
                "I don't know how many times they tried.",
                "We mourn the loss of the crew.",
                "He wishes the crew a speedy recovery.",
                "We call on all sides to stop the fighting.",
                "You get up in the morning and go to work.",
                "Whether the party is ready for talks remains unclear.",
                "No matter what they do, stay in the car.",
            })
    void filler_courtesies_and_talk_of_everybody_are_no_claims(String text) {
        assertThat(claims(text)).filteredOn(c -> c.kind() != ClaimKind.DATE).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The vault, believed to hold gold, has not been opened. | The vault, believed to hold gold, has not been opened",
                "Efforts to form a pact with the Free Party (FP) and the Greens failed. | Efforts to form a pact with the Free Party (FP) and the Greens failed",
                "The damage is high in the port and because it rained, nobody came. | The damage is high in the port",
                "The firm opened two plants as it added new shops and saw sales rise. | it added new shops",
                "Talks failed; the second round, in May, left both sides angry. | the second round, in May, left both sides angry",
                "There is a bone that, clearly, had been broken before. | There is a bone that, clearly, had been broken before",
                "The same two members – Lee and Roe – who backed the bill earlier did so again. | The same two members – Lee and Roe – who backed the bill earlier did so again",
                "The crew reached the hills, only early on Saturday and began the search. | began the search",
                "Police said the man who fired the shots was held in Leeds. | the man who fired the shots was held in Leeds",
                "The report found that the use of salt and sugar decreased during the trial. | the use of salt and sugar decreased during the trial",
                "After the vote, Lee said he was flying home, adding: “I’ll be back.” | he was flying home",
                "The senators left the hall, showing no sign of progress. | showing no sign of progress",
                "Roe said on Monday that the claims of the union are “plain nonsense”. | the claims of the union are “plain nonsense”",
                "The talks began on Monday but the union rejected the plan as “absurd” later. | the union rejected the plan as “absurd” later",
                "The states have to defend themselves and their citizens against terror and Chile backs the plan. | The states have to defend themselves and their citizens against terror",
                "The case shows a split between how Lee and Roe have handled the files. | The case shows a split between how Lee and Roe have handled the files",
                "On Friday, when Lee left the capital, the board lifted its warning. | On Friday, when Lee left the capital, the board lifted its warning",
            })
    void a_clause_is_cut_with_its_subject_and_without_a_loose_end(String text, String words) {
        assertThat(claims(text)).extracting(c -> c.span().of(text)).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The paper said the ministers – Lee, her deputy Bob Stone and Roe – had agreed. | The paper said the ministers – Lee, her deputy Bob Stone and Roe – had agreed",
                "Lee and her team determined that the drug doubled the risk. | Lee and her team determined that the drug doubled the risk",
                "A guard reported that a man had been shot, Lee said. | A guard reported that a man had been shot, Lee said",
                "A guard reported that a man had been shot, Lee said. | A guard reported that a man had been shot",
                "The mill burned at 11:47 p.m. (1802 GMT) on Friday, the fire service said. | The mill burned at 11:47 p.m. (1802 GMT) on Friday, the fire service said",
                "Driver held after crash in fog, Leeds police say | Driver held after crash in fog, Leeds police say",
                "As the minister said, prices rose in May. | the minister said, prices rose in May",
                "The ministry denied the reports. | The ministry denied the reports",
                "The law is void, New Zealand said Friday in response to attacks on sites in Sudan and in the north of the country. | The law is void, New Zealand said Friday in response to attacks on sites in Sudan and in the north of the country",
                "Critics called the plan a “land grab” on Monday. | Critics called the plan a “land grab” on Monday",
            })
    void who_says_something_is_told_with_what_is_said(String text, String words) {
        assertThat(claims(text))
                .filteredOn(c -> c.kind() == ClaimKind.ATTRIBUTION)
                .extracting(c -> c.span().of(text))
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The firm closed a plant as it added new shops and saw sales rise.",
                "The government declared the port a closed zone and announced three days of mourning.",
                "Divers found the bones in clay, suggesting the animals lived in a swamp.",
                "The bones lay in clay, which suggests the animals lived in a swamp.",
                "The council denied the family a visa.",
            })
    void a_verb_of_speech_with_a_thing_for_its_object_reports_nothing(String text) {
        assertThat(claims(text)).noneMatch(c -> c.kind() == ClaimKind.ATTRIBUTION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Police arrested a suspect Sunday night after a manhunt. | Police | arrest | a suspect | -",
                "Next week, the board of the bank will open a branch in Leeds. | the board of the bank | open | a branch | Leeds",
                "Aug. 10 (UPI) — Divers found a wreck near Malta. | Divers | find | a wreck | Malta",
                "The bridge was closed by police. | police | close | The bridge | -",
                "Crews must first clear the road. | Crews | clear | the road | -",
                "City beat Bournemouth. | City | beat | Bournemouth | -",
                "The ship reached Malta two years later. | The ship | reach | Malta | -",
                "The capsule landed four hours later. | The capsule | land | - | -",
            })
    void who_did_what_to_whom_and_where(String text, String actor, String action, String object, String place) {
        assertThat(claims(text))
                .filteredOn(c -> c.kind() == ClaimKind.EVENT || c.kind() == ClaimKind.FORECAST)
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.facts().other().get("actor")).isEqualTo(actor);
                    assertThat(c.facts().other().get("action")).isEqualTo(action);
                    assertThat(c.facts().other().get("object")).isEqualTo(object);
                    assertThat(c.facts().place()).isEqualTo(place);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Port district official Harish Rao opened the pier. | Port district official Harish Rao",
                "The lead author of the study was Susan Moor. | The lead author of the study was Susan Moor",
                "The leader of the opposition, Ann Lee, voted against the bill. | The leader of the opposition, Ann Lee",
                "The dead are Sergeant Tom Frech Staff Sergeant Dan Cohen Captain Ben Levi. | Staff Sergeant Dan Cohen",
            })
    void offices_are_told_in_front_and_behind(String text, String words) {
        assertThat(claims(text))
                .filteredOn(c -> c.kind() == ClaimKind.ROLE)
                .extracting(c -> c.span().of(text))
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RANKING | No. 617 Squadron attacked the dam.",
                "QUANTITY | German attacks on Hill 304 were repulsed.",
                "COMPARISON | Our submarines sank two transports.",
                "CONTROL | The mayor took part in the parade in Kyiv.",
                "CONTROL | The body was recovered from the river.",
                "CONTROL | Captain Miller fell during the assault.",
            })
    void a_name_or_another_sense_is_no_claim_of_a_kind(ClaimKind kind, String sentence) {
        assertThat(claims("The army said its troops and tanks were in combat. " + sentence))
                .noneMatch(c -> c.kind() == kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unemployment in Spain fell to record lows.",
                "England fell to Italy in the final.",
                "Canada took India to the WTO.",
                "The fire was brought under control.",
                "The firm was fined under a 2019 rule.",
                "Glaciers have lost 40 percent of their area.",
                "The minister spoke, holding up a photo of the bridge.",
            })
    void nobody_wins_a_place_outside_of_a_war(String text) {
        assertThat(claims(text)).noneMatch(c -> c.kind() == ClaimKind.CONTROL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FORECAST | The measures are expected to save 300 million a year. | The measures are expected to save 300 million a year",
                "FORECAST | The company no longer expects to reach its target. | The company no longer expects to reach its target",
                "QUANTITY | The quake had a magnitude of 6.8. | a magnitude of 6.8",
                "ROLE | On Friday, the group's founder, Yevgeny Prigozhin, left the country. | the group's founder, Yevgeny Prigozhin",
                "ROLE | Command passed to Pavel Orlenko, formerly chief of staff of the fleet. | Pavel Orlenko, formerly chief of staff of the fleet",
                "VIDEO | In a video message recorded on Monday, Prigozhin left a warning. | a video message recorded on Monday",
                "RANKING | The state ranks 34th, down from 29th a decade ago. | down from 29th a decade ago",
                "ATTRIBUTION | Rucker accused the senator of raising taxes. | Rucker accused the senator of raising taxes",
                "EVENT | In the eastern Kurakhove direction, the bridge was repaired. | the bridge was repaired",
            })
    void words_in_front_behind_and_between_belong_where_they_belong(ClaimKind kind, String text, String words) {
        assertThat(claims(text))
                .filteredOn(c -> c.kind() == kind)
                .extracting(c -> c.span().of(text))
                .contains(words);
    }

    @Test
    void a_labelled_caption_and_its_source_are_claims_of_the_picture() {
        String text = """
                Front moves

                The army left the town on Monday.

                MAP: Areas of control around Bakhmut as of 8 March. Source: Institute for Field Studies
                """;
        assertThat(claims(text))
                .filteredOn(c -> c.kind() == ClaimKind.MAP)
                .extracting(c -> c.span().of(text))
                .containsExactly(
                        "MAP: Areas of control around Bakhmut as of 8 March", "Source: Institute for Field Studies");
    }

    @ParameterizedTest
    @CsvSource({
        "Ukrainian forces have yet to take the bridge.,NEGATIVE,ASSERTED",
        "The factory no longer pollutes the river.,NEGATIVE,ASSERTED",
        "The morning brought no reports of damage.,NEGATIVE,ASSERTED",
        "The army did not cross the border.,NEGATIVE,ASSERTED",
        "Not only the army crossed the border.,POSITIVE,ASSERTED",
        "The army reportedly crossed the border.,POSITIVE,POSSIBLE",
        "The army crossed the border.,POSITIVE,ASSERTED"
    })
    void negation_and_hedges_are_read(String text, Polarity polarity, Modality modality) {
        assertThat(claims(text)).first().satisfies(c -> {
            assertThat(c.polarity()).isEqualTo(polarity);
            assertThat(c.modality()).isEqualTo(modality);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thank you very much.",
                "That's a good thing.",
                "Why did they leave?",
                "I hope you are well.",
                "Please call your senator."
            })
    void thanks_opinions_questions_and_requests_are_no_claims(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @Test
    void what_is_reported_is_a_claim_of_its_own_with_its_source() {
        String text = "The regional administration announced that rockets had hit the suburb.";
        assertThat(claims(text))
                .filteredOn(c -> c.kind() == ClaimKind.EVENT)
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.span().of(text)).isEqualTo("rockets had hit the suburb");
                    assertThat(c.attribution().of(text)).contains("The regional administration announced");
                });
    }

    @Test
    void a_date_inside_an_event_is_its_part() {
        List<DetectedClaim> claims = claims("The bridge collapsed on Sunday.");
        DetectedClaim date = claims.stream()
                .filter(c -> c.kind() == ClaimKind.DATE)
                .findFirst()
                .orElseThrow();
        assertThat(claims.get(date.parent()).kind()).isEqualTo(ClaimKind.EVENT);
    }

    @Test
    void a_selection_gets_the_kind_of_the_claim_under_it() {
        String text = "The attack wounded two residents.";
        ClaimKind kind = Detectors.SHARED.likelyKind(ArticleText.english(text, null), new Span(11, 32));
        assertThat(kind).isEqualTo(ClaimKind.CASUALTY);
    }

    @Test
    void figures_make_a_sentence_worth_a_check_and_thanks_do_not() {
        Detection detection = Detectors.detect(
                "Unemployment fell to 4 percent and 250,000 jobs were created. Thank you, it is great to be here.");
        assertThat(detection.sentences().getFirst().priority())
                .isGreaterThan(detection.sentences().getLast().priority());
    }

    @Test
    void a_figure_or_a_note_mark_ends_a_sentence() {
        String text = "Shares rose to $2.35. Sales were flat for nearly a year.[12] The firm closed a plant.";
        assertThat(Detectors.detect(text).sentences())
                .extracting(s -> s.span().of(text))
                .containsExactly(
                        "Shares rose to $2.35.", "Sales were flat for nearly a year.[12]", "The firm closed a plant.");
        assertThat(claims(text)).noneMatch(c -> c.span().of(text).contains("12"));
    }

    @Test
    void an_abbreviation_does_not_end_a_sentence() {
        assertThat(Detectors.detect("Mr. Smith of Acme Corp. met Gen. Jones in the U.S. on Monday. They talked.")
                        .sentences())
                .hasSize(2);
        assertThat(Detectors.detect("Sens. Lee and Roe left at 11:47 p.m. (1802 GMT) on Friday. They talked.")
                        .sentences())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rescue workers search for survivors in the rubble of a school, March 20, 2019 | PHOTO
            A woman carries her child through the high floodwater in Beira | PHOTO
            Photo courtesy of the Red Cross | PHOTO
            Image credit: NASA/JPL-Caltech | PHOTO
            Map: The Economist | MAP
            Video: BBC News | VIDEO
            """)
    void a_line_by_itself_tells_what_a_picture_shows_or_whose_it_is(String line, ClaimKind kind) {
        String text = "Storm batters the coast\n\nThe storm hit on Monday.\n\n" + line + "\n\nMany fled.";
        assertThat(claims(text))
                .filteredOn(c -> c.span().of(text).equals(line))
                .extracting(DetectedClaim::kind)
                .containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What the voters can expect from the long summer in 2024",
                "A New Plan for the City Takes Shape in North London",
                "Three steps to a better night"
            })
    void a_heading_is_no_caption(String heading) {
        String text = "Storm batters the coast\n\nThe storm hit on Monday.\n\n" + heading + "\n\nMany fled.";
        assertThat(claims(text)).extracting(DetectedClaim::kind).doesNotContain(ClaimKind.PHOTO);
    }

    @Test
    void an_event_and_its_date_are_told_once() {
        String text = "Two hundred people joined the protest on Friday.";
        assertThat(Detectors.detect(text).claims())
                .filteredOn(c -> c.kind() == ClaimKind.EVENT)
                .hasSize(1);
    }
}
