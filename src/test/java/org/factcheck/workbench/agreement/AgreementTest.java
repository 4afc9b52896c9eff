package org.factcheck.workbench.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The figures against published worked examples, and what they say when there is no figure. */
class AgreementTest {
    /** As exact as the sources print it. */
    private static final Offset<Double> PRINTED = within(0.0005);

    private static final char MISSING = '.';

    /**
     * K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, example C: four observers, twelve units, values
     * missing; the twelfth has one value only and cannot be compared.
     */
    private static final List<Judgement> KRIPPENDORFF =
            observers("123321412...", "1233224125.3", ".3332342251.", "12332441251.");

    @Test
    void krippendorffs_own_example_gives_his_alphas() {
        Agreement agreement = Agreement.of(KRIPPENDORFF);

        assertThat(agreement.alphaNominal().value()).isEqualTo(0.743, PRINTED);
        assertThat(agreement.alphaOrdinal().value()).isEqualTo(0.815, PRINTED);
        assertThat(agreement.units()).isEqualTo(11);
        assertThat(agreement.judgements()).isEqualTo(40);
    }

    /** The same paper, examples A (binary) and B (nominal), two observers without missing values. */
    @Test
    void krippendorffs_examples_of_two_observers_give_his_alphas() {
        assertThat(Agreement.of(observers("0100000010", "1110010000"))
                        .alphaNominal()
                        .value())
                .isEqualTo(0.095, PRINTED);
        assertThat(Agreement.of(observers("112243335441", "212223335444"))
                        .alphaNominal()
                        .value())
                .isEqualTo(0.692, PRINTED);
    }

    /** J. L. Fleiss, Measuring Nominal Scale Agreement Among Many Raters, 1971, table 1: 30 patients, 6 psychiatrists. */
    @Test
    void fleiss_psychiatrists_give_his_kappa() {
        List<Judgement> diagnoses = counts(
                "00060", "03003", "01401", "00006", "03030", "20400", "00402", "20310", "20040", "00006", "10050",
                "11040", "03300", "10050", "02031", "00501", "30012", "51000", "02040", "10203", "00006", "01050",
                "02013", "20040", "10041", "05010", "40002", "02040", "10500", "00006");

        assertThat(Agreement.of(diagnoses).fleissKappa().value()).isEqualTo(0.430, PRINTED);
    }

    /** https://en.wikipedia.org/wiki/Fleiss'_kappa, worked example: 10 subjects, 14 raters. */
    @Test
    void fourteen_raters_give_the_kappa_of_the_encyclopedia() {
        List<Judgement> subjects =
                counts("0000E", "02642", "00356", "03920", "22811", "77000", "32630", "25322", "65210", "02237");

        assertThat(Agreement.of(subjects).fleissKappa().value()).isEqualTo(0.210, PRINTED);
    }

    /** J. Cohen, A Coefficient of Agreement for Nominal Scales, 1960: 200 cases, agreement .70, chance .41, kappa .492. */
    @Test
    void cohens_two_judges_give_his_kappa() {
        int[][] table = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
        List<Judgement> cases = new ArrayList<>();
        int unit = 0;
        for (int one = 0; one < 3; one++) {
            for (int other = 0; other < 3; other++) {
                for (int i = 0; i < table[one][other]; i++) {
                    unit++;
                    cases.add(new Judgement(unit, 1, one));
                    cases.add(new Judgement(unit, 2, other));
                }
            }
        }

        Agreement agreement = Agreement.of(cases);

        assertThat(agreement.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.cohenKappa().value()).isEqualTo(0.492, PRINTED);
            assertThat(pair.percent().value()).isEqualTo(0.70, PRINTED);
            assertThat(pair.cohenKappa().caveats()).isEmpty();
        });
        assertThat(agreement.percent().value()).isEqualTo(0.70, PRINTED);
    }

    @Test
    void perfect_agreement_is_one_by_every_measure() {
        Agreement agreement = Agreement.of(observers("1231231231", "1231231231", "1231231231"));

        assertThat(List.of(
                        agreement.percent(),
                        agreement.alphaNominal(),
                        agreement.alphaOrdinal(),
                        agreement.fleissKappa(),
                        agreement.pairs().getFirst().cohenKappa()))
                .extracting(Figure::value)
                .allSatisfy(value -> assertThat(value).isEqualTo(1.0, within(1e-12)));
        assertThat(agreement.pairs()).hasSize(3);
    }

    @Test
    void neighbours_on_the_scale_disagree_less_than_its_ends() {
        double neighbours =
                value(Agreement.of(observers("1234512345", "1234512354")).alphaOrdinal());
        double ends = value(Agreement.of(observers("1234512345", "1234552341")).alphaOrdinal());

        assertThat(neighbours).isGreaterThan(ends);
    }

    @Test
    void a_rating_without_a_place_in_the_order_is_missing_for_ordered_ratings_and_a_category_of_its_own_otherwise() {
        List<Judgement> with = new ArrayList<>(observers("1524", "1525"));
        with.add(new Judgement(9, 1, 99, null));
        with.add(new Judgement(9, 2, 5, 5));

        Agreement agreement = Agreement.of(with);

        assertThat(agreement.alphaOrdinal())
                .isEqualTo(Agreement.of(observers("1524", "1525")).alphaOrdinal());
        assertThat(agreement.alphaOrdinal().units()).isEqualTo(4);
        assertThat(agreement.alphaNominal().units()).isEqualTo(5);
        assertThat(agreement.percent().value()).isEqualTo(3.0 / 5, PRINTED);
    }

    @Test
    void nothing_judged_twice_is_said_and_not_computed() {
        Agreement agreement = Agreement.of(observers("12..", "..34"));

        assertThat(agreement.units()).isZero();
        assertThat(agreement.pairs()).isEmpty();
        assertThat(List.of(
                        agreement.percent(),
                        agreement.alphaNominal(),
                        agreement.alphaOrdinal(),
                        agreement.fleissKappa()))
                .allSatisfy(figure -> assertUndefined(figure, Caveat.Reason.NOTHING_COMPARED, 0));
    }

    @Test
    void one_rating_for_everything_leaves_nothing_to_tell_from_chance() {
        Agreement agreement = Agreement.of(observers("5555", "5555"));

        assertThat(agreement.percent().value()).isEqualTo(1.0);
        assertThat(List.of(
                        agreement.alphaNominal(),
                        agreement.alphaOrdinal(),
                        agreement.fleissKappa(),
                        agreement.pairs().getFirst().cohenKappa()))
                .allSatisfy(figure -> assertUndefined(figure, Caveat.Reason.ONE_CATEGORY, 4));
    }

    @Test
    void a_figure_that_rests_on_few_units_says_so() {
        assertThat(Agreement.of(observers("1215", "1225")).alphaNominal().caveats())
                .containsExactly(new Caveat(Caveat.Reason.FEW, 4));
        assertThat(Agreement.of(observers("1".repeat(10) + "2".repeat(10), "1".repeat(11) + "2".repeat(9)))
                        .alphaNominal()
                        .caveats())
                .isEmpty();
    }

    @Test
    void fleiss_kappa_takes_the_units_that_have_as_many_judgements_as_most_and_says_how_many_it_leaves_out() {
        Figure kappa = Agreement.of(observers("11223", "11213", "..2..")).fleissKappa();

        assertThat(kappa.units()).isEqualTo(4);
        assertThat(kappa.caveats())
                .containsExactly(new Caveat(Caveat.Reason.FEW, 4), new Caveat(Caveat.Reason.LEFT_OUT, 1));
    }

    @Test
    void the_order_of_judgements_does_not_matter_and_the_last_of_a_judge_on_a_unit_counts() {
        List<Judgement> shuffled = new ArrayList<>(KRIPPENDORFF);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Agreement.of(shuffled).alphaOrdinal().value())
                .isEqualTo(value(Agreement.of(KRIPPENDORFF).alphaOrdinal()), within(1e-12));

        List<Judgement> changed = new ArrayList<>(List.of(new Judgement(1, 1, 4)));
        changed.addAll(KRIPPENDORFF);
        assertThat(Agreement.of(changed)).isEqualTo(Agreement.of(KRIPPENDORFF));
    }

    private static void assertUndefined(Figure figure, Caveat.Reason reason, int units) {
        assertThat(figure.value()).isNull();
        assertThat(figure.caveats()).containsExactly(new Caveat(reason, units));
        assertThat(reason.undefined()).isTrue();
    }

    private static double value(Figure figure) {
        Double value = figure.value();
        assertThat(value).isNotNull();
        return value == null ? Double.NaN : value;
    }

    /** One string per observer, one digit per unit. */
    private static List<Judgement> observers(String... observers) {
        List<Judgement> judgements = new ArrayList<>();
        for (int judge = 0; judge < observers.length; judge++) {
            for (int unit = 0; unit < observers[judge].length(); unit++) {
                if (observers[judge].charAt(unit) != MISSING) {
                    judgements.add(new Judgement(unit, judge, Character.digit(observers[judge].charAt(unit), 10)));
                }
            }
        }
        return judgements;
    }

    /** One string per unit, one hexadecimal digit per category: how many chose it. */
    private static List<Judgement> counts(String... units) {
        List<Judgement> judgements = new ArrayList<>();
        for (int unit = 0; unit < units.length; unit++) {
            int judge = 0;
            for (int category = 0; category < units[unit].length(); category++) {
                for (int i = Character.digit(units[unit].charAt(category), 16); i > 0; i--) {
                    judgements.add(new Judgement(unit, judge, category));
                    judge++;
                }
            }
        }
        return judgements;
    }
}
