package org.factcheck.workbench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IssueRulesTest {
    @Test
    void a_headline_number_that_the_body_does_not_have_is_an_issue() {
        String text = "Fire kills 15 people in hotel\n\nA fire in a hotel killed 12 people on Sunday, the police said.";
        assertThat(Detectors.detect(text).issues()).anySatisfy(i -> {
            assertThat(i.kind()).isEqualTo(IssueKind.NUMBER_MISMATCH);
            assertThat(i.severity()).isEqualTo(Severity.HIGH);
        });
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
}
