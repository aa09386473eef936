package nl.geldstroom.iv3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Year;
import java.util.Optional;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.answer.Results.Remark;
import nl.geldstroom.answer.Results.Weight;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Severity;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure of a municipality that ended is never taken for that of another: not by a reader, not by a scenario. */
class MunicipalityYearsTest {

    private static Iv3Table tall(int year, String code, String name) {
        return Iv3.read(
                "mine.csv",
                "jaar,soort,gemeentecode,gemeente,taakveld,taakveldnaam,lasten_x1000,baten_x1000\n" + year
                        + ",begroting," + code + "," + name + ",6.1,Samenkracht,100,0\n");
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2023 | 0856 | Uden | Uden (gm:0856) ended on 2022-01-01. | Maashorst (gm:1991).",
                "2022 | 0856 | Uden | Uden (gm:0856) ended on 2022-01-01. | Maashorst (gm:1991).",
                "2023 | 0457 | Weesp | Weesp (gm:0457) ended on 2022-03-24. | Amsterdam (gm:0363).",
                "2024 | 0788 | Haaren | ended on 2021-01-01 and was divided. | Boxtel (gm:0757), Oisterwijk (gm:0824), Tilburg (gm:0855), Vught (gm:0865).",
                "2021 | 1991 | Maashorst | it was made on 2022-01-01. | Uden (gm:0856), Landerd (gm:1685).",
            })
    void a_figure_of_a_year_without_the_municipality_is_refused_and_those_that_have_it_named(
            int year, String code, String name, String message, String maybe) {
        DocumentException refused = catchThrowableOfType(DocumentException.class, () -> tall(year, code, name));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo("municipality-of-another-year");
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.message()).contains("must exist in " + year).contains(message);
            assertThat(problem.maybe()).contains(maybe);
            assertThat(problem.found()).isEqualTo("gm:" + code);
        });
    }

    @ParameterizedTest
    @CsvSource({"2021, 0856, Uden", "2022, 0457, Weesp", "2022, 0501, Brielle", "2020, 0788, Haaren"})
    void in_a_year_in_which_it_was_there_a_figure_is_its_own(int year, String code, String name) {
        Iv3Table table = tall(year, code, name);

        assertThat(table.municipalities()).containsExactly(PartyId.municipality(code));
        assertThat(table.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021 | 0439 | Purmerend | without Beemster (gm:0370), which went to it on 2022-01-01.",
                "2022 | 0363 | Amsterdam | without Weesp (gm:0457), which went to it on 2022-03-24.",
            })
    void a_figure_of_a_smaller_territory_says_what_it_lacks(int year, String code, String name, String message) {
        assertThat(tall(year, code, name).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo("other-territory");
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.message()).contains(message);
        });
        assertThat(tall(2023, code, name).problems()).isEmpty();
    }

    @Test
    void a_file_with_names_only_is_held_to_its_year_too() {
        String text = "Gemeenten;Taakveld;Lasten;Baten\nUden;6.1 Samenkracht;1,0;0,0\nUden;6.3 Inkomen;1,0;0,0\n";
        DocumentException refused =
                catchThrowableOfType(DocumentException.class, () -> Iv3.read("2024_begroting.csv", text));

        assertThat(refused.problems())
                .extracting(Problem::rule)
                .contains("municipality-of-another-year")
                .doesNotContain("unknown-municipality");
    }

    private static Scenario scenario(String municipality, int baseYear) {
        PartyId party = PartyId.of(municipality);
        return Scenario.builder()
                .id("town")
                .title(LocalizedText.same("town"))
                .given(Given.builder()
                        .addParties(new NamedParty(party, "town", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(baseYear))
                                .growth(Growth.NONE)
                                .addLines(BudgetLine.builder()
                                        .id(LineId.of(municipality + "/6.1"))
                                        .payer(party)
                                        .law(LawId.WMO2015)
                                        .cost(Money.euros(1_000))
                                        .income(Money.ZERO)
                                        .build())
                                .build())
                        .build())
                .horizon(Horizon.of(2027, 2028))
                .build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gm:0856 | 2021 | unknown-municipality | Maybe Maashorst (gm:1991): Uden ended on 2022-01-01.",
                "gm:0788 | 2020 | unknown-municipality | Vught (gm:0865): Haaren was divided on 2021-01-01.",
                "gm:1991 | 2021 | municipality-not-yet-made | was made on 2022-01-01. Maybe Uden (gm:0856), Landerd (gm:1685).",
            })
    void a_scenario_does_not_carry_on_the_figures_of_another(
            String municipality, int baseYear, String rule, String message) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> scenario(municipality, baseYear))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.faults()).extracting(Fault::rule).contains(rule));
    }

    @Test
    void a_baseline_of_a_smaller_territory_warns_before_its_result_is_used() {
        assertThat(Answers.remarks(Projection.of(scenario("gm:0439", 2021))))
                .filteredOn(remark -> remark.subject().equals("gm:0439"))
                .extracting(Remark::weight, remark -> remark.text().nl())
                .contains(tuple(
                        Weight.WARNING, "De cijfers van 2021 zijn zonder Beemster, dat er op 2022-01-01 bij kwam."));
        assertThat(Answers.remarks(Projection.of(scenario("gm:0439", 2023))))
                .noneMatch(remark -> remark.text().nl().contains("Beemster"));
    }
}
