package nl.geldstroom.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.index.IndexFigure;
import nl.geldstroom.index.IndexTable;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Price;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.tariff.Tariff;
import nl.geldstroom.tariff.TariffConversion;
import nl.geldstroom.tariff.Unit;
import nl.geldstroom.time.BusinessDays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The tariffs of Altena and three other municipalities, 2019 to 2021: last OVA and PPC, at most 1.5 % a year, whole cents
 * at each step, from four weeks to a month times 13/12.
 */
class AltenaTest {

    private static final LocalDate START = LocalDate.of(2019, 1, 1);
    private static final ReferenceData REFERENCE =
            new ReferenceData(BusinessDays.dutch(), asForecasts(), LocalDate.of(2021, 1, 1));

    /**
     * The figures that the agreement used are not in the source; those of NZA stand in for them. Any above 1.5 % give the
     * same tariffs, whatever their weights.
     */
    private static IndexTable asForecasts() {
        List<IndexFigure> figures = new ArrayList<>();
        for (IndexFigure figure : IndexTable.standard().figures()) {
            if (figure.publisher().equals("NZA") && figure.year().getValue() <= 2021) {
                figures.add(IndexFigure.builder()
                        .series(figure.series())
                        .year(figure.year())
                        .percent(figure.percent())
                        .status(IndexFigure.Status.PROVISIONAL)
                        .publisher(figure.publisher())
                        .publication(figure.publication())
                        .build());
            }
        }
        return IndexTable.of(figures);
    }

    private static ServiceContract contract(String product, String price, boolean toMonth) {
        Tariff tariff = new Tariff(
                product,
                Unit.PIECE,
                Price.of(price),
                START,
                Optional.empty(),
                Optional.empty(),
                toMonth
                        ? ImmutableList.of(TariffConversion.fourWeeksToMonth(LocalDate.of(2021, 1, 1)))
                        : ImmutableList.of(),
                Optional.empty(),
                Optional.empty());
        return ServiceContract.outline(
                        PartyId.municipality("1959"), PartyId.of("org:aanbieder"), Term.of(START, Period.ofYears(3)))
                .compensation(EffortBased.builder()
                        .release(ReleasePath.months(6, 18))
                        .addTariffs(tariff)
                        .indexation(
                                Indexation.labourAndMaterial(Share.of("0.9")).capped(new BigDecimal("1.5")))
                        .build());
    }

    /** What one unit costs in January of a year. */
    private static Money unit(ServiceContract contract, String product, int year) {
        LocalDate january = LocalDate.of(year, 1, 1);
        return Payments.of(
                        contract,
                        List.of(new Volume(product, january, january.plusMonths(1), BigDecimal.ONE)),
                        REFERENCE)
                .total();
    }

    @ParameterizedTest(name = "{0}: {1} > {2} > {3}")
    @CsvSource({
        "Waakvlam, 45.00, 45.68, 50.23, true",
        "Licht, 400.00, 406.00, 446.43, true",
        "Midden, 895.00, 908.43, 998.90, true",
        "Zwaar, 44.82, 45.49, 46.17, false",
        "Vervoer, 5.10, 5.18, 5.26, false",
        "Rolstoel, 15.30, 15.53, 15.76, false",
    })
    void theTariffsOfAltenaAreReproducedToTheCent(
            String product, String of2019, String of2020, String of2021, boolean toMonth) {
        ServiceContract contract = contract(product, of2019, toMonth);

        assertThat(unit(contract, product, 2019)).isEqualTo(Money.euros(of2019));
        assertThat(unit(contract, product, 2020)).isEqualTo(Money.euros(of2020));
        assertThat(unit(contract, product, 2021)).isEqualTo(Money.euros(of2021));
    }

    @Test
    void theRowsOfTheSourceAreReproducedToTheCent() throws IOException {
        Matcher row = Pattern.compile("(\\w+) ([\\d,]+) > ([\\d,]+) > (\\(x13/12\\) )?([\\d,]+)")
                .matcher(source());
        int rows = 0;
        while (row.find()) {
            rows++;
            ServiceContract contract = contract(
                    row.group(1),
                    euros(row.group(2)),
                    row.group(4) != null
                            || row.group(1).equals("Licht")
                            || row.group(1).equals("Midden"));
            assertThat(unit(contract, row.group(1), 2020)).isEqualTo(Money.euros(euros(row.group(3))));
            assertThat(unit(contract, row.group(1), 2021)).isEqualTo(Money.euros(euros(row.group(5))));
        }
        assertThat(rows).isEqualTo(6);
    }

    private static String euros(String dutch) {
        return dutch.replace(',', '.');
    }

    private static String source() throws IOException {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared/data/contracts/contracten.json");
            if (Files.isReadable(file)) {
                String text = Files.readString(file);
                return text.substring(text.indexOf("altena-eo-begeleiding-2019"));
            }
        }
        return Assumptions.abort("The optional reference data (contracts/contracten.json) is not there.");
    }

    @Test
    void theExplanationNamesIndexCapAndConversion() {
        Tariff tariff =
                contract("Waakvlam", "45.00", true).compensation().tariffs().get(0);
        var steps = nl.geldstroom.tariff.PriceSteps.of(
                tariff,
                Indexation.labourAndMaterial(Share.of("0.9")).capped(new BigDecimal("1.5")),
                Year.of(2021),
                year -> year.atDay(1).minusDays(1),
                REFERENCE.indexTable());

        assertThat(steps.steps())
                .extracting(step -> step.price().toString())
                .containsExactly("45", "45.68", "46.37", "50.23");
        assertThat(steps.steps().get(1).explanation().nl())
                .startsWith("€ 45 × 1,015 = € 45,68 (prognose 2020")
                .endsWith("begrensd op 1,5 %)");
        assertThat(steps.steps().get(3).explanation().en())
                .isEqualTo("€ 46.37 × 13/12 = € 50.23 (from four weeks to month)");
    }
}
