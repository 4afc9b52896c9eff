package org.factcheck.workbench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

    @Test
    void what_the_host_of_a_talk_says_comes_after_what_guests_say() {
        String talk = """
                HOLLIS: Good evening. Why did the harbour lose 400 jobs? And who pays for it?

                ORTEGA: The harbour lost 400 jobs in 2019. The ministry cut its budget by 12 percent.

                HOLLIS: The harbour lost 400 jobs in 2019. What would you do?

                ORTEGA: We raised wages by 3 percent in 2020.
                """;
        double[] same = Detectors.detect(talk).sentences().stream()
                .filter(s -> s.span().of(talk).contains("The harbour lost 400 jobs in 2019."))
                .mapToDouble(Sentence::priority)
                .toArray();
        assertThat(same).hasSize(2);
        assertThat(same[0]).isGreaterThan(same[1] + 0.1);
    }
}
