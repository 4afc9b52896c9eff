package org.factcheck.workbench.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.factcheck.workbench.detection.CountRange;
import org.factcheck.workbench.detection.DateRange;
import org.factcheck.workbench.detection.Facts;
import org.factcheck.workbench.detection.Outcome;
import org.junit.jupiter.api.Test;

class FactsJsonTest {
    private static final Facts FULL = Facts.none()
            .withCount(new CountRange(61.0, null))
            .withOutcome(Outcome.WOUNDED)
            .withUnit("year")
            .withWho("residents")
            .withRank(2)
            .withDesignation("227th battalion")
            .withEchelon("battalion")
            .withPlace("Tsyrkuny")
            .withDate(new DateRange(LocalDate.of(2022, 3, 21), LocalDate.of(2022, 3, 31), true), "2022-03")
            .with("publisher", "ISW")
            .with("cue", "said \"so\"");

    @Test
    void facts_have_one_documented_form() {
        assertThat(FactsJson.write(FULL)).isEqualTo("""
                {"count":{"min":61},"outcome":"WOUNDED","unit":"year","who":"residents","rank":2,\
                "designation":"227th battalion","echelon":"battalion","place":"Tsyrkuny",\
                "date":{"start":"2022-03-21","end":"2022-03-31","approx":true},"timex":"2022-03",\
                "cue":"said \\"so\\"","publisher":"ISW"}""");
    }

    @Test
    void what_was_written_is_read_back() {
        assertThat(FactsJson.read(FactsJson.write(FULL))).isEqualTo(FULL);
    }

    @Test
    void nothing_stated_is_an_empty_object() {
        assertThat(FactsJson.write(Facts.none())).isEqualTo("{}");
        assertThat(FactsJson.read("{}")).isEqualTo(Facts.none());
    }

    @Test
    void a_share_keeps_its_fraction_and_a_whole_number_has_none() {
        assertThat(FactsJson.write(Facts.none().withCount(new CountRange(2.5, 3.0))))
                .isEqualTo("{\"count\":{\"min\":2.5,\"max\":3}}");
    }

    @Test
    void characters_no_database_can_hold_are_dropped() {
        assertThat(FactsJson.write(Facts.none().withPlace("K\0yiv\uD83D").with("a\0", "b")))
                .isEqualTo("{\"place\":\"Kyiv\",\"a\":\"b\"}");
    }

    @Test
    void a_further_value_never_overwrites_a_typed_one() {
        Facts facts = Facts.none().withPlace("Kyiv").with("place", "Lviv").with("count", "many");
        assertThat(FactsJson.write(facts)).isEqualTo("{\"place\":\"Kyiv\"}");
    }
}
