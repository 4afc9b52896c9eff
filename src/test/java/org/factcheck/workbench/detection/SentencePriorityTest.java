package org.factcheck.workbench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencePriorityTest {
    private static double priority(String sentence) {
        return Detectors.detect(sentence).sentences().getFirst().priority();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Unemployment has doubled since 2008. | We will work hard to create good jobs.
            He voted against the bill three times. | I think we have to look at the bill.
            The deficit rose to $587 billion last year. | Thank you all for the very warm welcome tonight.
            She opposed the war in Iraq in 2003. | What would you say to the families?
            The state lost 40,000 manufacturing jobs. | I want every child to have a great school.
            They never paid any federal taxes. | People want something better, and they are right.
            """)
    void what_can_be_checked_comes_before_what_cannot(String checkable, String other) {
        assertThat(priority(checkable)).isGreaterThan(priority(other) + 0.1);
    }
}
