package org.factcheck.workbench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.factcheck.workbench.shell.IssueWords;
import org.factcheck.workbench.shell.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueRulesTest {
    private static final Texts TEXTS = Texts.strict();

    @Test
    void a_headline_number_that_the_body_does_not_have_is_an_issue() {
        String text = "Fire kills 15 people in hotel\n\nA fire in a hotel killed 12 people on Sunday, the police said.";
        assertThat(Detectors.detect(text).issues()).anySatisfy(i -> {
            assertThat(i.kind()).isEqualTo(IssueKind.NUMBER_MISMATCH);
            assertThat(i.severity()).isEqualTo(Severity.HIGH);
        });
    }

    @Test
    void a_headline_of_the_whole_over_a_body_of_a_part_is_an_issue() {
        String text = "Rebels reach Zambian border\n\nRebel troops took a section of the border with Zambia on Sunday.";
        assertThat(Detectors.detect(text).issues()).anySatisfy(i -> {
            assertThat(i.kind()).isEqualTo(IssueKind.HEADLINE_BODY_MISMATCH);
            assertThat(i.severity()).isEqualTo(Severity.MEDIUM);
        });
    }

    @Test
    void a_part_of_something_else_is_none() {
        String text = "Rebels reach Zambian border\n\nTraders pay part of the border tax in advance, the agency said.";
        assertThat(Detectors.detect(text).issues())
                .extracting(TextIssue::kind)
                .doesNotContain(IssueKind.HEADLINE_BODY_MISMATCH);
    }

    @Test
    void a_denied_headline_names_no_place_that_it_has_nothing_to_do_with() {
        String text = "Army Captures Kabala\n\nThe army has not captured Kabala, troops said."
                + " Rebel forces hold the town of Mingo in the far north.";
        assertThat(Detectors.detect(text).issues())
                .filteredOn(i -> i.kind() == IssueKind.HEADLINE_BODY_MISMATCH)
                .singleElement()
                .satisfies(
                        i -> assertThat(i.spans()).extracting(s -> s.of(text)).noneMatch(w -> w.contains("Mingo")));
    }

    @Test
    void a_headline_number_of_things_that_the_body_does_not_have_is_an_issue() {
        String text = "Carmaker cuts 500 jobs in Leeds\n\nThe carmaker cut 300 jobs on Monday, the union said.";
        assertThat(Detectors.detect(text).issues()).anySatisfy(i -> {
            assertThat(i.kind()).isEqualTo(IssueKind.NUMBER_MISMATCH);
            assertThat(i.severity()).isEqualTo(Severity.MEDIUM);
        });
    }

    @Test
    void numbers_of_other_things_or_doings_are_none() {
        String text = "Carmaker cuts 500 jobs in Leeds\n\nThe carmaker created 300 jobs last year. It cut 200 shifts."
                + " The plant has 4,100 jobs.";
        assertThat(Detectors.detect(text).issues())
                .extracting(TextIssue::kind)
                .doesNotContain(IssueKind.NUMBER_MISMATCH);
    }

    @Test
    void parts_that_exceed_their_total_are_an_issue() {
        String text = "The crash injured 12 people, including 8 men and 6 women, on the road to the airport.";
        assertThat(Detectors.detect(text).issues()).extracting(TextIssue::kind).contains(IssueKind.TOTAL_MISMATCH);
    }

    @Test
    void parts_that_fit_their_total_are_none() {
        String text = "The crash injured 12 people, including 8 men and 2 women, on the road to the airport.";
        assertThat(Detectors.detect(text).issues())
                .extracting(TextIssue::kind)
                .doesNotContain(IssueKind.TOTAL_MISMATCH);
    }

    @Test
    void a_date_with_the_wrong_weekday_is_an_issue() {
        assertThat(Detectors.detect("The treaty was signed on Monday, May 17, 2022.")
                        .issues())
                .extracting(TextIssue::kind)
                .contains(IssueKind.DATE_MISMATCH);
        assertThat(Detectors.detect("The treaty was signed on Tuesday, May 17, 2022.")
                        .issues())
                .extracting(TextIssue::kind)
                .doesNotContain(IssueKind.DATE_MISMATCH);
    }

    @Test
    void a_transposed_name_is_a_misspelling_and_a_similar_one_is_not() {
        assertThat(Detectors.detect("Karkhiv was hit. Kharkiv is large. Kharkiv was calm.")
                        .issues())
                .extracting(TextIssue::kind)
                .contains(IssueKind.MISSPELLING);
        assertThat(Detectors.detect("Austria won. Australia lost. Australia was angry.")
                        .issues())
                .extracting(TextIssue::kind)
                .doesNotContain(IssueKind.MISSPELLING);
    }

    @Test
    void an_unnamed_source_is_an_issue_and_a_named_one_is_not() {
        assertThat(Detectors.detect("Western officials said the bridge had collapsed.")
                        .issues())
                .extracting(TextIssue::kind)
                .contains(IssueKind.UNNAMED_SOURCE);
        assertThat(Detectors.detect("Jane Smith said the bridge had collapsed.").issues())
                .extracting(TextIssue::kind)
                .doesNotContain(IssueKind.UNNAMED_SOURCE);
    }

    /** Text, and the kind and severity of the issue that it shows, or none of that kind. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The blast killed 12 people in Aden on Sunday, police said. Residents spoke of fear. On Sunday 14 people were killed in Aden, the ministry said. | NUMBER_MISMATCH | MEDIUM
            Jane Doe, 45, was elected. Critics were many. The vote for 46-year-old Jane Doe was close. | NUMBER_MISMATCH | MEDIUM
            The storm killed 5 people in Aden and 8 in Taiz, a total of 12. | TOTAL_MISMATCH | HIGH
            Of the 52 dead, 31 were women, 14 were men and nine were children under five, a bulletin says. | TOTAL_MISMATCH | HIGH
            Of the 12 firefighters hurt, 7 were treated at the scene and the other 6 were taken to hospital. | TOTAL_MISMATCH | HIGH
            Of the 12 firefighters hurt, 7 were men and 6 were women. | TOTAL_MISMATCH | HIGH
            Of the 40 passengers, 31 survived, nine were killed and two remain missing. | TOTAL_MISMATCH | HIGH
            Of the 12 defendants, eight were convicted and five were acquitted. | TOTAL_MISMATCH | HIGH
            Of the 100 senators, 52 voted for the bill, 47 voted against it and two abstained. | TOTAL_MISMATCH | HIGH
            The bridge was opened on February 31, 2019. | DATE_MISMATCH | HIGH
            The bridge was opened on June 31. | DATE_MISMATCH | HIGH
            On June 31 people gathered at the bridge. | DATE_MISMATCH | HIGH
            The bridge was opened June 31, 2021. | DATE_MISMATCH | HIGH
            He was mayor of Aden from 2004 to 1998. | DATE_MISMATCH | HIGH
            The club was founded in 1990 and dissolved in 1987. | DATE_MISMATCH | HIGH
            The general was killed on 3 June 2031 near Aden. | DATE_MISMATCH | MEDIUM
            The bridge is 300 meters long. Crowds came on Sunday. The 320-meter bridge links two towns. | NUMBER_MISMATCH | MEDIUM
            A 12-member council runs the island. The council has 15 members. | NUMBER_MISMATCH | MEDIUM
            The dam cost $300 million. It took years. The dam cost $450 million. | NUMBER_MISMATCH | MEDIUM
            The factory employs 300 people. Its rival closed. The factory employs 450 people. | NUMBER_MISMATCH | MEDIUM
            Police said 12 people were arrested in Leeds on Monday. On Monday 15 people were arrested in Leeds. | NUMBER_MISMATCH | MEDIUM
            Twelve firefighters were hurt. Seven were treated at the scene. The other six were taken to hospital. | TOTAL_MISMATCH | HIGH
            Five people were killed in Aden. Eight people were killed in Taiz. In all, 12 people were killed. | TOTAL_MISMATCH | HIGH
            The Reds won 52 percent of the vote. The Blues took 45 percent and the Greens 8 percent. | TOTAL_MISMATCH | HIGH
            John Doe was arrested in 2015 and convicted in 2012. | DATE_MISMATCH | HIGH
            John Doe was arrested in 2012, convicted in 2010 and released in 2015. | DATE_MISMATCH | HIGH
            He was wounded on June 5, 2021, and died on June 2, 2021. | DATE_MISMATCH | HIGH
            The club was founded in 1990 by miners. It was dissolved in 1987. | DATE_MISMATCH | HIGH
            The fair began on May 5, 2021. Many came. The fair ended on May 2, 2021. | DATE_MISMATCH | HIGH
            Jane Doe was born in 1990. She likes chess. Jane Doe was elected in 1987. | DATE_MISMATCH | HIGH
            Zelensky spoke on Monday. | NAME_VARIANT | INFO
            The Marib region is large. Many left the province. | TERM_VARIANT | INFO
            He said the city is calm. Yet rebels are shelling the harbour. | TENSION | INFO
            Ukrainian troops pushed the Russian soldiers back. Officials say that Russia is withdrawing its forces. | FRAMING | INFO
            They secured Sana, the capital city in late March, and Aden. | AMBIGUOUS_COMMA | INFO
            """)
    void a_text_at_odds_with_itself_has_an_issue(String text, IssueKind kind, Severity severity) {
        assertThat(Detectors.detect(text).issues()).anySatisfy(issue -> {
            assertThat(issue.kind()).isEqualTo(kind);
            assertThat(issue.severity()).isEqualTo(severity);
        });
        assertThat(Detectors.detect(text).issues())
                .allSatisfy(issue -> assertThat(IssueWords.of(issue.description(), TEXTS, Locale.of("uk")))
                        .as("in Ukrainian: " + issue.description())
                        .isNotEqualTo(issue.description())
                        .matches(words -> words.codePoints()
                                .anyMatch(letter ->
                                        Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The blast killed 12 people in Aden on Sunday. The death toll in Aden on Sunday rose to 14 people killed, police said. | NUMBER_MISMATCH
            The blast killed 12 people in Aden on Sunday. On Sunday 14 people were killed in Taiz. | NUMBER_MISMATCH
            Jane Doe, 45, was elected. Rita Doe, 46, lost. | NUMBER_MISMATCH
            The storm killed 5 people in Aden and 8 in Taiz, a total of 13. | TOTAL_MISMATCH
            Of the 45 victims, 30 were men and 15 were women. | TOTAL_MISMATCH
            The fleet lost five vessels, including one carrier with eight missiles. | TOTAL_MISMATCH
            In 3 cities and 4 villages, a total of 40 people were killed. | TOTAL_MISMATCH
            Of the 12 firefighters hurt, 7 were treated at the scene and the other 5 were taken to hospital. | TOTAL_MISMATCH
            Of the 12 firefighters hurt, 7 were treated at the scene and 6 were taken to hospital. | TOTAL_MISMATCH
            Of the 40 passengers, 31 survived and 20 were injured. | TOTAL_MISMATCH
            Of the 40 passengers, 30 were injured and 20 were not injured seriously. | TOTAL_MISMATCH
            Of the 12 defendants, eight were convicted, and later five were acquitted. | TOTAL_MISMATCH
            Of the 12 sailors, 9 were Danes, and of those 4 were saved and the other 5 drowned. | TOTAL_MISMATCH
            Of the 100 respondents, 80 owned a car and 60 owned a house. | TOTAL_MISMATCH
            The bomb hit a market, killing 5 people, including 2 children, and wounding 20 others. | TOTAL_MISMATCH
            The two sides reported losses: 10 tanks and 20 vehicles. | TOTAL_MISMATCH
            In June 31 people drowned. | DATE_MISMATCH
            By April 31 percent of adults were vaccinated. | DATE_MISMATCH
            In February 32 soldiers died. | DATE_MISMATCH
            The hospital, opened in 2010, replaced one closed in 2005. | DATE_MISMATCH
            He was born in 1990 and cared for his wife, who died in 1987. | DATE_MISMATCH
            She met Merkel, the chancellor until 2021, and left. | AMBIGUOUS_COMMA
            The bridge is 300 meters long. Another bridge was closed. The 320-meter bridge links two towns. | NUMBER_MISMATCH
            The dam cost $4.5 billion. It took years. The dam cost $4.48 billion. | NUMBER_MISMATCH
            The factory employed 300 people in 1990. The factory employs 450 people. | NUMBER_MISMATCH
            The factory employs 300 people. With the new hall the factory will employ 450 people. | NUMBER_MISMATCH
            Police said 12 people were arrested in Leeds on Monday. On Tuesday 15 people were arrested in Leeds. | NUMBER_MISMATCH
            Police arrested 12 people in Leeds on Monday. Guards arrested 3 people in Leeds on Monday. | NUMBER_MISMATCH
            Twelve firefighters were hurt. Seven were treated at the scene. The other five were taken to hospital. | TOTAL_MISMATCH
            Twelve firefighters were hurt. Seven wore masks. They drove 6 engines. The other 8 engines were late. | TOTAL_MISMATCH
            Five people were killed in Aden. Eight people were killed in Taiz. In all, 20 people were killed. | TOTAL_MISMATCH
            The Reds won 52 percent of the vote, up from 45 percent. The Blues took 40 percent. | TOTAL_MISMATCH
            If defeated he would, like 60% of voters, be scared: 33% of men and 40% of women agree. | TOTAL_MISMATCH
            John Doe was arrested again in 2015. He had been convicted in 2012. | DATE_MISMATCH
            The shop was opened in 2010. The school was closed in 2005. | DATE_MISMATCH
            Jane Doe was born in 1960. Her mother was elected in 1955. | DATE_MISMATCH
            The bridge was opened on February 29, 2020. | DATE_MISMATCH
            He was mayor of Aden from 1998 to 2004. | DATE_MISMATCH
            The bridge will be opened on 3 June 2031. | DATE_MISMATCH
            The vote was scheduled for 3 June 2031. | DATE_MISMATCH
            The Marib province is large. Many left the region. | TERM_VARIANT
            He said the city is not calm. Rebels are shelling the harbour. | TENSION
            """)
    void a_text_in_order_has_none(String text, IssueKind kind) {
        assertThat(Detectors.detect(text).issues()).extracting(TextIssue::kind).doesNotContain(kind);
    }
}
