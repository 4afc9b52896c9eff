package org.factcheck.workbench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteRulesTest {
    private static List<DetectedClaim> quotes(String text) {
        return Detectors.detect(text).claims().stream()
                .filter(c -> c.kind() == ClaimKind.QUOTE)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"We are ready,\" said Jane Smith. | Jane Smith",
                "\"We are ready,\" Jane Smith told reporters on Friday. | Jane Smith",
                "Jane Smith said: \"We are ready for anything.\" | Jane Smith",
                "Jane Smith, the mayor of Leeds, said: \"We are ready.\" | Jane Smith",
                "“We are ready,” announced a senior officer in the ministry. | a senior officer",
                "According to John Doe, \"the bridge was never inspected.\" | John Doe",
                "\"Why did they leave?\" Maria Lopez asked. | Maria Lopez",
                "‘We are ready,’ said Jane Smith. | Jane Smith",
                "``We are ready,'' said Jane Smith. | Jane Smith",
                "The spokesman for the ministry said \"the talks have failed completely.\" | The spokesman for the ministry",
                "\"They came at night,\" said one resident, who asked not to be named. | one resident",
                "Two people familiar with the talks said the offer was \"dead on arrival.\" | Two people familiar with the talks",
                "\"This is our land,\" Ali Hassan, a farmer, said by phone from Homs. | Ali Hassan",
                "\"The test was a success,\" the agency quoted Kim Jong Un as saying. | Kim Jong Un",
                "State television quoted the general as saying \"the enemy will be crushed.\" | the general",
                "Smith was described by the judge as \"a danger to society.\" | the judge",
                "Kim Jong Un said the test was \"a great victory,\" state media reported. | Kim Jong Un",
                "\"It's nonsense,\" Obama adviser David Axelrod wrote in an email. | David Axelrod",
                "Mitt Romney's spokeswoman, Andrea Saul, said \"the president's policies have failed.\" | Andrea Saul",
                "The bill, which Paul Ryan said would \"bring relief to millions,\" passed. | Paul Ryan",
                "\"No one is above the law.\" — Elizabeth Warren | Elizabeth Warren",
                "In the words of one diplomat, it was \"a complete and utter train wreck.\" | one diplomat",
                "Nancy Pelosi's message was simple: \"We will vote on Thursday.\" | Nancy Pelosi",
                "\"No,\" Jane Smith said. | Jane Smith",
                "The agency reported Mary Gahonze, the police chief, as saying: \"Ten houses fell.\" | Mary Gahonze",
                "The video is real, but as Rudy Giuliani put it, \"truth isn't truth.\" | Rudy Giuliani",
                "\"The mill could not cope with\" the rise in costs, said Jane Smith, its owner. | Jane Smith",
                "Jane Smith, who is also treasurer and the likely next mayor, said the town has \"money for a new school this year.\" | Jane Smith",
                "Although he called the plan \"badly timed,\" Mr. John Doe, the mayor, voted for it. | John Doe",
                "A company spokesman said the mill would stay. \"We are hiring,\" he said. | A company spokesman",
                "Harlow Co. shares fell. Harlow shut two mills. \"We had no choice,\" said Jane Smith, its owner. | Jane Smith",
                "Jane Smith said some roads were closed, but insisted: \"Nobody is cut off from the town.\" | Jane Smith",
                "Donations to the club are vetted, Strother said, but \"we never ask what anybody earns in a year.\" | Strother",
                "The new rules, the commission said, \"would be of some help to everybody.\" | the commission",
                "Chief Ron Williams admitted that the march was no problem, noting that \"nobody has been arrested today.\" | Ron Williams",
                "John Doe said the closing of the mill was hard, adding, \"It had to be done.\" | John Doe",
                "Asked what a firm promise looks like, Tad Devine replied: \"We are a long way from that.\" | Tad Devine",
                "The team moved on, but at one point the crowd shouted \"Send them all home! Send them home!\" for an hour. | the crowd",
                "The polls did predict the result - Mark Blum: \"Most of the firms fared much better this time.\" | Mark Blum",
                "From the report: \"Samples with more care gave better results.\" | the report",
                "\"I hope you find the papers that are missing.\" Jane Smith said. | Jane Smith",
                "A brief closing statement said the judges saw \"no reason to reopen the case.\" | A brief closing statement",
            })
    void a_cue_names_the_speaker(String text, String speaker) {
        assertThat(quotes(text))
                .singleElement()
                .satisfies(c -> assertThat(c.speaker().name()).isEqualTo(speaker));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Sen. Maria Cantwell introduced the bill. \"A good day,\" the senator said. | Maria Cantwell",
                "President Joe Biden met aides. \"We will defend our allies,\" the president said. | Joe Biden",
                "Vice President Mike Pence met aides. \"We will defend our allies,\" the president said. | the president",
                "The prime minister, Justin Trudeau, apologised. \"I should have known,\" the prime minister said. | Justin Trudeau",
                "Sen. Susan Collins of Maine was troubled. \"I'd like to see it,\" the Maine senator said. | Susan Collins",
                "President Joe Biden met aides. \"We will see,\" the French president said. | the French president",
                "The secretary of state, Mike Pompeo, left. \"We will see,\" the secretary of state said. | Mike Pompeo",
            })
    void an_office_is_its_holder_when_the_text_named_one(String text, String speaker) {
        assertThat(quotes(text))
                .singleElement()
                .satisfies(c -> assertThat(c.speaker().name()).isEqualTo(speaker));
    }

    @Test
    void a_cue_between_two_halves_holds_for_both() {
        assertThat(quotes("\"The plan,\" John Doe said, \"was never going to work.\""))
                .extracting(c -> c.speaker().name())
                .containsExactly("John Doe", "John Doe");
    }

    @Test
    void a_pronoun_is_the_person_last_spoken_of() {
        String text =
                "Angela Merkel met Emmanuel Macron in Paris. \"We made progress,\" she said. \"There is more to do.\"";
        assertThat(quotes(text)).extracting(c -> c.speaker().name()).containsExactly("Angela Merkel", "Angela Merkel");
    }

    @Test
    void a_pronoun_is_the_office_holder_that_the_sentence_before_begins_with() {
        String text =
                "Gov. Bruce Keller met House Speaker Mike Dolan. The governor said lawmakers had sold out to Dolan."
                        + " \"They'll hear from voters,\" he said.";
        assertThat(quotes(text)).extracting(c -> c.speaker().name()).containsExactly("Bruce Keller");
    }

    @Test
    void a_quotation_alone_is_said_by_who_was_said_to_speak_before() {
        String text =
                "The rebels fled to Kano, General Musa Bello said.\n\n\"We have recovered some arms and ammunition.\"";
        assertThat(quotes(text))
                .singleElement()
                .satisfies(c -> assertThat(c.speaker().name()).endsWith("Musa Bello"));
    }

    @Test
    void a_surname_stands_for_the_full_name() {
        String text = "Serhiy Zhadan posted an update. \"The city is calm,\" Zhadan wrote.";
        assertThat(quotes(text)).singleElement().satisfies(c -> {
            assertThat(c.speaker().name()).isEqualTo("Serhiy Zhadan");
            assertThat(c.speaker().span().of(text)).isEqualTo("Zhadan");
        });
    }

    @Test
    void straight_marks_inside_curly_ones_do_not_end_the_quotation() {
        String text = "“Four \"Grad\" launchers and two lorries were destroyed near the front,” the ministry said.";
        assertThat(Detectors.detect(text).claims())
                .filteredOn(c -> c.kind() == ClaimKind.QUOTE)
                .extracting(c -> c.span().of(text))
                .containsExactly("“Four \"Grad\" launchers and two lorries were destroyed near the front,”");
    }

    @Test
    void a_quotation_over_two_paragraphs_is_one() {
        String text = "John Doe gave a speech. \"We came here to work.\n\n\"We will not leave,\" he said.";
        assertThat(quotes(text)).singleElement().satisfies(c -> {
            assertThat(c.span().of(text)).startsWith("\"We came").endsWith("leave,\"");
            assertThat(c.speaker().name()).isEqualTo("John Doe");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The so-called \"bad bank\" was created in 2009.",
                "She wrote for \"The Economist\" and others.",
                "The \"reform\" cost millions.",
                "The board is 12\" wide.",
                "He played in \"Gone With the Wind\" in 1939.",
                "Jane Smith spoke on CBS's \"Face the Nation.\""
            })
    void scare_quotes_and_titles_are_no_quotations(String text) {
        assertThat(quotes(text)).isEmpty();
    }

    @Test
    void a_pronoun_is_nobody_that_the_quotation_before_spoke_of() {
        String text = "\"I trust John Doe,\" said Ali Hassan, a farmer. Now, he says, \"the wells are dry again.\"";
        assertThat(quotes(text)).extracting(c -> c.speaker().name()).containsExactly("Ali Hassan", "Ali Hassan");
    }

    @Test
    void who_was_just_reported_goes_on_in_the_quotation_without_a_cue() {
        String text = "\"It will rain,\" said Jane Smith. John Doe said the harvest was in. \"We worked all night.\"";
        assertThat(quotes(text)).extracting(c -> c.speaker().name()).containsExactly("Jane Smith", "John Doe");
    }

    @Test
    void a_claim_inside_a_quotation_has_its_speaker_and_parent() {
        Detection detection = Detectors.detect("\"The army lost 200 soldiers in one day,\" John Doe said.");
        assertThat(detection.claims()).anySatisfy(c -> {
            assertThat(c.kind()).isEqualTo(ClaimKind.CASUALTY);
            assertThat(c.speaker().name()).isEqualTo("John Doe");
            assertThat(detection.claims().get(c.parent()).kind()).isIn(ClaimKind.QUOTE, ClaimKind.EVENT);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The chairman has denied reports about another “grand alliance” with the Greens.",
                "The minister said talks on the “green corridor” would go on.",
            })
    void a_term_of_two_words_is_no_quotation(String text) {
        assertThat(Detectors.detect(text).claims()).noneMatch(c -> c.kind() == ClaimKind.QUOTE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister said the plan was a “land grab”. | The minister",
                "Critics called the plan a “land grab” and left. | Critics",
                "Her father taught history to Tom Blake, who would later remark: “She never gave a bad lecture.” | Tom Blake",
                "He phoned the office to complain: “Nobody told us a thing.” | He",
            })
    void who_chose_the_words_is_told(String text, String speaker) {
        assertThat(Detectors.detect(text).claims())
                .filteredOn(c -> c.kind() == ClaimKind.QUOTE)
                .singleElement()
                .satisfies(c -> assertThat(c.speaker().name()).isEqualTo(speaker));
    }

    @Test
    void a_clause_goes_on_through_a_few_quoted_words() {
        String text = "Lee said reports of a merger were “plainly and simply” wrong but that talks would go on.";
        assertThat(Detectors.detect(text).claims())
                .extracting(c -> c.span().of(text))
                .contains("reports of a merger were “plainly and simply” wrong", "talks would go on");
    }
}
