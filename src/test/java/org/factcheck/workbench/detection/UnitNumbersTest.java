package org.factcheck.workbench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that name units in reports of war, and numbers that count them. */
class UnitNumbersTest {
    private static final String WAR = "Enemy troops shelled the soldiers of the garrison and their artillery. ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The enemy is using the 38 Field Army there. | 38 Field Army
            The 112, 113 and 114 Divisions attacked. | 112, 113 and 114 Divisions;112;113;114 Divisions
            9 Parachute Battalion relieved 5 Brigade. | 9 Parachute Battalion;5 Brigade
            """)
    void a_number_that_names_a_unit_is_part_of_it(String sentence, String units) {
        assertThat(Detectors.detect(WAR + sentence).claims())
                .filteredOn(c -> c.kind() == ClaimKind.UNIT)
                .extracting(c -> c.span().of(WAR + sentence))
                .containsExactlyInAnyOrder(units.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            He counted 3 divisions. | 3 divisions
            The force lost 20 infantry divisions. | 20 infantry divisions
            """)
    void a_number_that_counts_units_is_a_quantity(String sentence, String words) {
        assertThat(Detectors.detect(WAR + sentence).claims())
                .filteredOn(c -> c.kind() == ClaimKind.QUANTITY)
                .extracting(c -> c.span().of(WAR + sentence))
                .containsExactly(words);
    }
}
